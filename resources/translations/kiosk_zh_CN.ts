<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Advice</name>
    <message>
        <source>This can also be done online, without waiting</source>
        <translation>此事项可网上办理，无需排队</translation>
    </message>
    <message>
        <source>A self-service machine in this hall does this, too</source>
        <translation>本大厅自助机也可办理</translation>
    </message>
    <message>
        <source>Quieter from %1 to %2</source>
        <translation>%1—%2 人较少</translation>
    </message>
</context>
<context>
    <name>BookedPage</name>
    <message>
        <source>Your time is booked. Please photograph the code.</source>
        <translation>预约成功，请拍下预约码。</translation>
    </message>
    <message>
        <source>Your time is booked</source>
        <translation>预约成功</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>Code of your appointment: %1</source>
        <translation>预约码：%1</translation>
    </message>
    <message>
        <source>Please photograph or write down this code. Check in with it here, from %1 minutes before your time on.</source>
        <translation>请拍照或记下预约码。预约时间前 %1 分钟起，可凭码在此签到取号。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>BookingPage</name>
    <message>
        <source>%1 full</source>
        <translation>%1 已满</translation>
    </message>
    <message>
        <source>Choose a day and a time for %1.</source>
        <translation>请为%1选择日期和时间。</translation>
    </message>
    <message>
        <source>ddd, d MMM</source>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>When: %1</source>
        <translation>选择时间：%1</translation>
    </message>
    <message>
        <source>Please choose a day first.</source>
        <translation>请先选择日期。</translation>
    </message>
    <message>
        <source>Please choose a time.</source>
        <translation>请选择时间。</translation>
    </message>
    <message>
        <source>Book %1, %2</source>
        <translation>预约 %1 %2</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>预约</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>回首页</translation>
    </message>
    <message>
        <source>Say again</source>
        <translation>再听一遍</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Go with me</source>
        <translation>请人陪我</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>停止朗读</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>朗读</translation>
    </message>
    <message>
        <source>Full height</source>
        <translation>恢复全屏</translation>
    </message>
    <message>
        <source>Lower screen</source>
        <translation>降低屏幕</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>叫工作人员</translation>
    </message>
    <message>
        <source>中文</source>
        <extracomment>the key that switches to the other language, written in that language</extracomment>
        <translation>English</translation>
    </message>
</context>
<context>
    <name>CheckInPage</name>
    <message>
        <source>Type the code of your appointment, or hold it before the scanner</source>
        <translation>请输入预约码，或将预约码对准扫描口</translation>
    </message>
    <message>
        <source>Code of your appointment</source>
        <translation>预约码</translation>
    </message>
    <message>
        <source>Book a new time</source>
        <translation>现场预约</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>签到取号</translation>
    </message>
    <message>
        <source>The code stands in the message or on the paper you got when booking</source>
        <translation>预约码在预约短信或预约单上</translation>
    </message>
</context>
<context>
    <name>ChoiceGrid</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Back a page</source>
        <translation>上一页</translation>
    </message>
</context>
<context>
    <name>ElderAreasPage</name>
    <message>
        <source>What is it about?</source>
        <translation>您要办哪方面的事？</translation>
    </message>
    <message>
        <source>Back a page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>ElderServicesPage</name>
    <message>
        <source>Touch what you need.</source>
        <translation>请点选要办的事。</translation>
    </message>
    <message>
        <source>Back a page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>ElderWhatPage</name>
    <message>
        <source>Touch one of the answers. If you do not know, touch the last one.</source>
        <translation>请点一下您要办的事。不清楚就点最后一个。</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>您今天想办什么事？</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他事情</translation>
    </message>
    <message>
        <source>I do not know: please help me</source>
        <translation>不清楚，请人帮我</translation>
    </message>
</context>
<context>
    <name>ElderWhoPage</name>
    <message>
        <source>Ahead of you: %1</source>
        <translation>前面 %1 人</translation>
    </message>
    <message>
        <source>Your answer takes the number.</source>
        <translation>点选后立即取号。</translation>
    </message>
    <message>
        <source>Which applies to you? The number is printed at once.</source>
        <translation>您属于哪一类？点选后立即出号</translation>
    </message>
    <message>
        <source>Which applies to you? The number comes without paper.</source>
        <translation>您属于哪一类？本机缺纸，号码显示在屏幕上</translation>
    </message>
    <message>
        <source>None of these: an ordinary number</source>
        <translation>都不是，取普通号</translation>
    </message>
</context>
<context>
    <name>FindPage</name>
    <message>
        <source>Which service would you like to book a time for?</source>
        <translation>您要预约哪个事项？</translation>
    </message>
    <message>
        <source>Type the first letters, or choose an area.</source>
        <translation>请输入拼音首字母，或选择区域。</translation>
    </message>
    <message>
        <source>Book a time for which service? First letters, e.g. SBK</source>
        <translation>预约哪个事项？可输入拼音首字母，如 社保卡 SBK</translation>
    </message>
    <message>
        <source>First letters of the service, e.g. SBK</source>
        <translation>输入事项名称的拼音首字母，如 社保卡 SBK</translation>
    </message>
    <message>
        <source>By area</source>
        <translation>按区域</translation>
    </message>
    <message>
        <source>By department</source>
        <translation>按部门</translation>
    </message>
    <message>
        <source>Nothing begins with these letters. Delete one, choose an area, or call staff below.</source>
        <translation>没有找到。请删去一个字母、按区域选择，或点下方叫工作人员。</translation>
    </message>
</context>
<context>
    <name>FloorMap</name>
    <message>
        <source>Please go to floor %1</source>
        <translation>请到 %1 楼</translation>
    </message>
    <message>
        <source>On this floor: floor %1</source>
        <translation>就在本楼层：%1 楼</translation>
    </message>
    <message>
        <source>By lift or stairs</source>
        <translation>乘电梯或走楼梯</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>您在这里</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Go on meanwhile</source>
        <translation>继续办理</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Numbers are not given out now. You can look around.</source>
        <translation>现在不在取号时间，您可以先查看事项</translation>
    </message>
    <message>
        <source>Older people and those who need help</source>
        <translation>老年人·爱心通道</translation>
    </message>
    <message>
        <source>Hello! What would you like to do?</source>
        <translation>您好！请问要办理什么？</translation>
    </message>
    <message>
        <source>Everything else: all areas, departments, search by name</source>
        <translation>全部事项：按区域、部门或拼音首字母查找</translation>
    </message>
    <message>
        <source>One thing, one trip</source>
        <translation>一件事
一次办</translation>
    </message>
    <message>
        <source>I have an appointment</source>
        <translation>我有预约</translation>
    </message>
    <message>
        <source>Pick up a document</source>
        <translation>领取证照</translation>
    </message>
    <message>
        <source>My number: reprint, how long</source>
        <translation>我的号码
补打·查进度</translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>This could not be read. Please try again, slowly.</source>
        <translation>没有读出来，请慢一点再试。</translation>
    </message>
    <message>
        <source>Please hold your identity card to the reader</source>
        <translation>请将身份证放在读卡区</translation>
    </message>
    <message>
        <source>Only to see that nobody takes two numbers. Neither name nor card number is kept.</source>
        <translation>仅用于一人一号核对，不保存姓名和证件号码。</translation>
    </message>
    <message>
        <source>I have no card here: call staff</source>
        <translation>没带证件，叫工作人员</translation>
    </message>
    <message>
        <source>Go on without</source>
        <translation>不读证件，继续</translation>
    </message>
</context>
<context>
    <name>IdleNotice</name>
    <message>
        <source>Do you need more time?</source>
        <translation>您还需要更多时间吗？</translation>
    </message>
    <message>
        <source>Back to the start in %1 s</source>
        <translation>%1 秒后回到首页</translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>需要，继续</translation>
    </message>
    <message>
        <source>Touch the screen to go on.</source>
        <translation>请点一下屏幕继续。</translation>
    </message>
</context>
<context>
    <name>KeyGrid</name>
    <message>
        <source>Delete the last character</source>
        <translation>删除一个字符</translation>
    </message>
</context>
<context>
    <name>KioskHeader</name>
    <message>
        <source>ddd, d MMM</source>
        <translation>M月d日 ddd</translation>
    </message>
</context>
<context>
    <name>KioskWords</name>
    <message>
        <source>Almost no wait</source>
        <translation>几乎不用等</translation>
    </message>
    <message>
        <source>Up to %1 min</source>
        <translation>不超过 %1 分钟</translation>
    </message>
    <message>
        <source>About %1–%2 min</source>
        <translation>约 %1–%2 分钟</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>现在不办理</translation>
    </message>
    <message>
        <source>Full for today</source>
        <translation>今天的号已取完</translation>
    </message>
    <message>
        <source>Very long wait today</source>
        <translation>今天等候时间很长</translation>
    </message>
    <message>
        <source>At the guide desk</source>
        <translation>请到导办台取号</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>暂时不能取号</translation>
    </message>
    <message>
        <source>No window serves this now, so no numbers are given out.</source>
        <translation>现在没有窗口办理这项业务，所以不能取号。</translation>
    </message>
    <message>
        <source>All numbers of today are given out.</source>
        <translation>今天的号已经全部取完。</translation>
    </message>
    <message>
        <source>So many people are waiting that your turn may not come today.</source>
        <translation>今天等候的人很多，可能轮不到您。</translation>
    </message>
    <message>
        <source>This needs your identity card. Please take your number at the guide desk.</source>
        <translation>这项业务需要刷身份证，请到导办台取号。</translation>
    </message>
    <message>
        <source>You already have a number for this. Please keep it; the guide desk can print it again.</source>
        <translation>您已经取过这项业务的号，请保管好；导办台可以为您补打。</translation>
    </message>
    <message>
        <source>Too many missed appointments. Please ask at the guide desk.</source>
        <translation>您多次预约未到，请到导办台咨询。</translation>
    </message>
    <message>
        <source>The connection broke. You may have a number already: please ask at the guide desk.</source>
        <translation>网络中断，您的号可能已经取出，请到导办台确认。</translation>
    </message>
    <message>
        <source>This did not work. Please ask at the guide desk.</source>
        <translation>没有成功，请到导办台咨询。</translation>
    </message>
    <message>
        <source>You can also use: %1</source>
        <translation>也可以办理：%1</translation>
    </message>
    <message>
        <source>Come at %1 %2</source>
        <translation>请在 %1 %2 再来</translation>
    </message>
    <message>
        <source>Go straight to window %1</source>
        <translation>请直接到 %1 号窗口</translation>
    </message>
    <message>
        <source>Nothing is known under this code. Please check it, or ask at the guide desk.</source>
        <translation>没有找到这个码，请核对，或咨询导办台。</translation>
    </message>
    <message>
        <source>You are early: please check in from %1 minutes before your time on.</source>
        <translation>您来早了：请在预约时间前 %1 分钟内签到。</translation>
    </message>
    <message>
        <source>This appointment is over: it is kept for %1 minutes. Take an ordinary number, or ask staff.</source>
        <translation>预约已过期：只保留 %1 分钟。请取普通号，或咨询工作人员。</translation>
    </message>
    <message>
        <source>This time is taken. Please choose another one.</source>
        <translation>该时段已约满，请另选时间。</translation>
    </message>
    <message>
        <source>No window serves this then. Please choose another time.</source>
        <translation>该时段没有窗口办理，请另选时间。</translation>
    </message>
    <message>
        <source>Book a time here, from %1 %2 on</source>
        <translation>在此预约（最早 %1 %2）</translation>
    </message>
    <message>
        <source>Book a time here</source>
        <translation>在此预约</translation>
    </message>
    <message>
        <source>Call staff to help you here</source>
        <translation>叫工作人员来帮忙</translation>
    </message>
    <message>
        <source>Somebody is coming to go with you</source>
        <translation>陪办人员马上就到</translation>
    </message>
    <message>
        <source>A member of staff is coming</source>
        <translation>工作人员马上就到</translation>
    </message>
    <message>
        <source>Staff have been told. Please wait here for a moment.</source>
        <translation>已通知工作人员，请在此稍候。</translation>
    </message>
    <message>
        <source>Nobody could be told. Please go to the guide desk.</source>
        <translation>未能通知到工作人员，请到导办台。</translation>
    </message>
    <message>
        <source>Calling staff…</source>
        <translation>正在通知工作人员…</translation>
    </message>
    <message>
        <source>Somebody was here to help you.</source>
        <translation>工作人员已处理。</translation>
    </message>
    <message>
        <source>Please wait to be called</source>
        <translation>请等候叫号</translation>
    </message>
    <message>
        <source>You are called: please go to window %1</source>
        <translation>正在叫您：请到 %1 号窗口</translation>
    </message>
    <message>
        <source>You are being served at window %1</source>
        <translation>正在 %1 号窗口办理</translation>
    </message>
    <message>
        <source>On hold: you will be called again</source>
        <translation>已暂挂，稍后会再叫您</translation>
    </message>
    <message>
        <source>You were called and not there. Please ask staff to put you back in line.</source>
        <translation>已过号，请找工作人员恢复排队。</translation>
    </message>
    <message>
        <source>This number is finished</source>
        <translation>该号码已办结</translation>
    </message>
</context>
<context>
    <name>LifeEventsPage</name>
    <message>
        <source>One thing, one trip: several services on one number</source>
        <translation>一件事一次办：多个事项一个号</translation>
    </message>
    <message>
        <source>%1 services</source>
        <translation>%1 个事项</translation>
    </message>
</context>
<context>
    <name>MyTicketPage</name>
    <message>
        <source>Type your number, or hold the square on your ticket before the scanner</source>
        <translation>请输入您的号码，或将小票二维码对准扫描口</translation>
    </message>
    <message>
        <source>Number or code of your ticket</source>
        <translation>号码，或小票上的码</translation>
    </message>
    <message>
        <source>Ahead of you: %1</source>
        <translation>前面 %1 人</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>再打印一张</translation>
    </message>
    <message>
        <source>How long still?</source>
        <translation>还要等多久</translation>
    </message>
    <message>
        <source>To print a ticket again, type the code below its square</source>
        <translation>补打小票请输入二维码下方的码</translation>
    </message>
</context>
<context>
    <name>NoConnectionPage</name>
    <message>
        <source>This machine cannot give out numbers right now</source>
        <translation>这台机器暂时不能取号</translation>
    </message>
    <message>
        <source>Please go to the guide desk: staff will give you a number. Numbers already given out stay valid.</source>
        <translation>请到导办台，工作人员会为您取号。已经取到的号仍然有效。</translation>
    </message>
    <message>
        <source>The machine is trying to connect and will come back by itself.</source>
        <translation>机器正在重新连接，恢复后会自动继续。</translation>
    </message>
</context>
<context>
    <name>PageSwitch</name>
    <message>
        <source>Pick up a document</source>
        <translation>领取证照</translation>
    </message>
</context>
<context>
    <name>PaperState</name>
    <message>
        <source>Your ticket is being printed…</source>
        <translation>正在打印您的小票……</translation>
    </message>
    <message>
        <source>The printer has no paper for you, but your number is valid. Staff were told. Please remember the number or photograph this code.</source>
        <translation>小票没有打印出来，但您的号有效，已通知工作人员。请记住号码，或拍下这个二维码。</translation>
    </message>
    <message>
        <source>If no ticket came out, your number is valid all the same. Staff were told. Please remember the number or photograph this code.</source>
        <translation>如果没有出票，您的号同样有效，已通知工作人员。请记住号码，或拍下这个二维码。</translation>
    </message>
    <message>
        <source>Please remember the number or photograph this code.</source>
        <translation>请记住号码，或拍下这个二维码。</translation>
    </message>
    <message>
        <source>Code of your ticket: %1</source>
        <translation>您的小票代码：%1</translation>
    </message>
    <message>
        <source>Please take your ticket.</source>
        <translation>请取走您的小票。</translation>
    </message>
    <message>
        <source>If no ticket came out, your number is valid all the same. Please remember the number or photograph this code; the guide desk can help.</source>
        <translation>如果没有出票，您的号同样有效。请记住号码，或拍下这个二维码；也可以到导办台求助。</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Please have these papers with you</source>
        <translation>请带好这些材料</translation>
    </message>
    <message>
        <source>According to %1, checked on %2</source>
        <translation>依据：%1（%2 核对）</translation>
    </message>
    <message>
        <source>According to %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>Checked on %1</source>
        <translation>%1 核对</translation>
    </message>
    <message>
        <source>No papers are needed</source>
        <translation>无需携带材料</translation>
    </message>
</context>
<context>
    <name>PrinterNotice</name>
    <message>
        <source>This machine has no paper. Your number stays on the screen to photograph.</source>
        <translation>本机缺纸，号码会显示在屏幕上，可拍照保存。</translation>
    </message>
    <message>
        <source>This machine has no paper. Machine %1 on this floor has some.</source>
        <translation>本机缺纸。本楼层 %1 号机可以打印。</translation>
    </message>
    <message>
        <source>This machine has no paper. Machine %1 on floor %2 has some.</source>
        <translation>本机缺纸。%2 楼 %1 号机可以打印。</translation>
    </message>
</context>
<context>
    <name>RestingPage</name>
    <message>
        <source>Touch the screen to begin</source>
        <translation>请触摸屏幕开始</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>You already have this number</source>
        <translation>您已有这个号</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>您的号码</translation>
    </message>
    <message>
        <source>Floor %1</source>
        <translation>%1楼</translation>
    </message>
    <message>
        <source>Windows: %1</source>
        <translation>窗口：%1</translation>
    </message>
    <message>
        <source>Ahead of you: %1</source>
        <translation>前面 %1 人</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Your number is %1.</source>
        <translation>您的号码是 %1。</translation>
    </message>
    <message>
        <source>floor %1</source>
        <translation>%1楼</translation>
    </message>
    <message>
        <source>A member of staff is coming</source>
        <translation>工作人员马上就到</translation>
    </message>
    <message>
        <source>Staff were called</source>
        <translation>已叫工作人员</translation>
    </message>
    <message>
        <source>No phone: please write it down for me</source>
        <translation>没带手机，请人写给我</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>再打印一张</translation>
    </message>
</context>
<context>
    <name>ServiceHeading</name>
    <message>
        <source>Floor %1</source>
        <translation>%1楼</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Take a number all the same</source>
        <translation>仍要取号</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>%1 people ahead of you.</source>
        <translation>您前面有 %1 人。</translation>
    </message>
    <message>
        <source>Touch the large key below to take a number.</source>
        <translation>请点下方大按钮取号。</translation>
    </message>
    <message>
        <source>Book another time</source>
        <translation>预约
其他时间</translation>
    </message>
    <message>
        <source>Take a number without paper</source>
        <translation>取号（无纸）</translation>
    </message>
</context>
<context>
    <name>ServiceRow</name>
    <message>
        <source>%1 ahead</source>
        <translation>前面 %1 人</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>For staff</source>
        <translation>工作人员菜单</translation>
    </message>
    <message>
        <source>Code for staff</source>
        <translation>工作人员密码</translation>
    </message>
    <message>
        <source>Too many wrong codes. Please wait a minute.</source>
        <translation>错误次数过多，请一分钟后再试。</translation>
    </message>
    <message>
        <source>This code is wrong.</source>
        <translation>密码错误。</translation>
    </message>
    <message>
        <source>Please type the code.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Nothing is known of it</source>
        <translation>状态未知</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Cannot print</source>
        <translation>无法打印</translation>
    </message>
    <message>
        <source>Change of paper: open the cover, put the roll in with the printed side up, close the cover. The line above says when it is ready.</source>
        <translation>换纸：打开盖板，纸卷打印面朝上放入，合上盖板。上面一行会显示是否就绪。</translation>
    </message>
    <message>
        <source>Printer test: the last number again</source>
        <translation>打印测试（重打上一张）</translation>
    </message>
    <message>
        <source>Restart the program</source>
        <translation>重启程序</translation>
    </message>
    <message>
        <source>End the program</source>
        <translation>退出程序</translation>
    </message>
    <message>
        <source>Back to citizens</source>
        <translation>返回办事界面</translation>
    </message>
</context>
<context>
    <name>TakingPage</name>
    <message>
        <source>One moment, your number is on its way…</source>
        <translation>请稍候，正在为您取号……</translation>
    </message>
</context>
<context>
    <name>WaitFacts</name>
    <message>
        <source>Ahead of you</source>
        <translation>前面人数</translation>
    </message>
    <message>
        <source>Expected wait</source>
        <translation>预计等候</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>办理窗口</translation>
    </message>
    <message>
        <source>See the board</source>
        <translation>请看大屏</translation>
    </message>
</context>
<context>
    <name>ZoneCard</name>
    <message>
        <source>Floor %1</source>
        <translation>%1楼</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 人等候</translation>
    </message>
</context>
</TS>

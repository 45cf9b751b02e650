<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BottomRow</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>回首页</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Touch the area you need</source>
        <translation>请点选要去的办事区域</translation>
    </message>
    <message>
        <source>Numbers are not given out now. You can look around.</source>
        <translation>现在不在取号时间，您可以先查看事项</translation>
    </message>
    <message>
        <source>Back a page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>More areas</source>
        <translation>更多区域</translation>
    </message>
    <message>
        <source>Older people and those who need help</source>
        <translation>老年人·爱心通道</translation>
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
</context>
<context>
    <name>KioskHeader</name>
    <message>
        <source>中文</source>
        <extracomment>the key that switches to the other language, written in that language</extracomment>
        <translation>English</translation>
    </message>
    <message>
        <source>切换为中文</source>
        <extracomment>spoken name of that key, in that language</extracomment>
        <translation>Switch to English</translation>
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
        <source>Book a time: %1 %2</source>
        <translation>可以预约：%1 %2</translation>
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
        <source>Staff at the guide desk will help you</source>
        <translation>导办台的工作人员会帮助您</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>What would you like to do?</source>
        <translation>您要办什么？</translation>
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
        <translation>%1 楼</translation>
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
</context>
<context>
    <name>ServiceListPage</name>
    <message>
        <source>Back a page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多事项</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Floor %1</source>
        <translation>%1 楼</translation>
    </message>
    <message>
        <source>People ahead of you</source>
        <translation>您前面的人数</translation>
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
    <message>
        <source>Take a number all the same</source>
        <translation>仍要取号</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>取号</translation>
    </message>
</context>
<context>
    <name>ServiceRow</name>
    <message>
        <source>Ahead of you: %1</source>
        <translation>前面 %1 人</translation>
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
    <name>ZoneCard</name>
    <message>
        <source>Floor %1</source>
        <translation>%1 楼</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>等候 %1 人</translation>
    </message>
</context>
</TS>

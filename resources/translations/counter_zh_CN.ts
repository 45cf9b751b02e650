<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CounterWords</name>
    <message>
        <source>Closed</source>
        <translation>已关</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>呼叫中</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>断线</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>没有人等候</translation>
    </message>
    <message>
        <source>A moment, please: just called</source>
        <translation>刚叫过号，请稍候</translation>
    </message>
    <message>
        <source>Called as often as allowed</source>
        <translation>呼叫次数已到上限</translation>
    </message>
    <message>
        <source>End this number first</source>
        <translation>请先结束当前号</translation>
    </message>
    <message>
        <source>There is no number here</source>
        <translation>窗口没有号</translation>
    </message>
    <message>
        <source>You are not signed in here</source>
        <translation>您没有在本窗口签到</translation>
    </message>
    <message>
        <source>This window may not serve it</source>
        <translation>本窗口不办理这项业务</translation>
    </message>
    <message>
        <source>Nothing to undo any more</source>
        <translation>已不能撤销</translation>
    </message>
    <message>
        <source>The window is not open</source>
        <translation>窗口没有开</translation>
    </message>
    <message>
        <source>Connection lost: check before repeating</source>
        <translation>连接中断，请核对后再操作</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>现在不能操作</translation>
    </message>
    <message>
        <source>sent here from another window, or back from parking</source>
        <translation>由其他窗口转来，或挂起后返回</translation>
    </message>
    <message>
        <source>waited longest, past the limit for everybody</source>
        <translation>等候已超过上限，先叫</translation>
    </message>
    <message>
        <source>green channel has passed often enough</source>
        <translation>绿色通道连续优先已到上限</translation>
    </message>
    <message>
        <source>green channel goes first at this window</source>
        <translation>本窗口绿色通道优先</translation>
    </message>
    <message>
        <source>longest wait, green-channel bonus included</source>
        <translation>等候最久(含绿色通道加分)</translation>
    </message>
    <message>
        <source>nobody else was waiting</source>
        <translation>没有其他人等候</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>人工选择</translation>
    </message>
    <message>
        <source>came straight to the window</source>
        <translation>直接到窗口</translation>
    </message>
    <message>
        <source>called before this bar was started</source>
        <translation>在打开本程序之前叫的号</translation>
    </message>
</context>
<context>
    <name>InfoRow</name>
    <message>
        <source>No. %1</source>
        <translation>%1 号窗</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>下一位：%1</translation>
    </message>
    <message>
        <source>For %1; waited %2 min before</source>
        <translation>已 %1；之前等候 %2 分钟</translation>
    </message>
    <message>
        <source>%1 wait</source>
        <translation>等 %1</translation>
    </message>
    <message>
        <source>中</source>
        <extracomment>one letter or sign for the other language</extracomment>
        <translation>EN</translation>
    </message>
    <message>
        <source>切换为中文</source>
        <extracomment>spoken name of that key, in that language</extracomment>
        <translation>Switch to English</translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source>Next</source>
        <translation>下一位</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>叫号</translation>
    </message>
    <message>
        <source>Finish and call the next</source>
        <translation>完成并叫下一位</translation>
    </message>
    <message>
        <source>Call the next</source>
        <translation>叫下一位</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>开窗</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>重呼</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>转移</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Window %1</source>
        <translation>%1 号窗口</translation>
    </message>
</context>
<context>
    <name>MorePage</name>
    <message>
        <source>The person is here</source>
        <translation>已到窗口</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关窗</translation>
    </message>
    <message>
        <source>Why %1: %2</source>
        <translation>为什么叫 %1：%2</translation>
    </message>
    <message>
        <source>Next is %1: %2</source>
        <translation>下一位 %1：%2</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>挂起的号</translation>
    </message>
    <message>
        <source>No parked numbers</source>
        <translation>没有挂起的号</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>No missed numbers</source>
        <translation>没有过号</translation>
    </message>
</context>
<context>
    <name>OutcomeRow</name>
    <message>
        <source>Finish as, with cases:</source>
        <translation>办理结果，件数：</translation>
    </message>
    <message>
        <source>Fewer cases</source>
        <translation>减少件数</translation>
    </message>
    <message>
        <source>More cases</source>
        <translation>增加件数</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Papers missing</source>
        <translation>缺材料退回</translation>
    </message>
    <message>
        <source>Sent elsewhere</source>
        <translation>转其他部门</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Park this number: how does it go on?</source>
        <translation>挂起这个号，之后怎么办？</translation>
    </message>
    <message>
        <source>Back to the front of its queue, any window</source>
        <translation>回到原队列最前，任一窗口可办</translation>
    </message>
    <message>
        <source>Comes back to this window, papers stay here</source>
        <translation>材料留在本窗口，回来找本窗口</translation>
    </message>
    <message>
        <source>Waits for a step elsewhere</source>
        <translation>等待其他环节办完</translation>
    </message>
    <message>
        <source>Pause: why, and until when? The sign shows when you are back.</source>
        <translation>暂停：什么原因，多久？屏上会显示返回时间。</translation>
    </message>
    <message>
        <source>Short break, 10 min</source>
        <translation>短暂休息，10 分钟</translation>
    </message>
    <message>
        <source>Back office, 20 min</source>
        <translation>内部办理，20 分钟</translation>
    </message>
    <message>
        <source>Meeting, 30 min</source>
        <translation>开会，30 分钟</translation>
    </message>
    <message>
        <source>Away, 60 min</source>
        <translation>离开，60 分钟</translation>
    </message>
</context>
<context>
    <name>TicketRow</name>
    <message>
        <source>%1, %2 min</source>
        <translation>%1，%2 分钟</translation>
    </message>
    <message>
        <source>To queue</source>
        <translation>回队列</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>叫号</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>叫 %1</translation>
    </message>
</context>
<context>
    <name>TransferPage</name>
    <message>
        <source>Send on to which service? The person goes to the front there.</source>
        <translation>转到哪项业务？到那里排在最前。</translation>
    </message>
    <message>
        <source>Zone %1</source>
        <translation>%1 区</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AwayPage</name>
    <message>
        <source>Short break</source>
        <translation>短休</translation>
    </message>
    <message>
        <source>Work in the back office</source>
        <translation>后台工作</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>开会</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>用餐</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>原因？</translation>
    </message>
    <message>
        <source>Back when? The sign above the window says so.</source>
        <translation>几点回来？窗口屏会显示。</translation>
    </message>
    <message>
        <source>In %1 min</source>
        <translation>%1 分钟后</translation>
    </message>
    <message>
        <source>back at %1</source>
        <translation>%1 回</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>No. %1</source>
        <translation>%1号窗</translation>
    </message>
</context>
<context>
    <name>ClosePage</name>
    <message>
        <source>%1 is still at the window.</source>
        <translation>%1 还在窗口。</translation>
    </message>
    <message>
        <source>Parked here: %1.</source>
        <translation>本窗口挂起 %1 个号。</translation>
    </message>
    <message>
        <source>Nothing is open at this window.</source>
        <translation>本窗口没有未了结的号。</translation>
    </message>
    <message>
        <source>End of work</source>
        <translation>下班</translation>
    </message>
    <message>
        <source>End all of it, close, sign out</source>
        <translation>全部了结，关窗并签退</translation>
    </message>
    <message>
        <source>Close the window and sign out</source>
        <translation>关窗并签退</translation>
    </message>
    <message>
        <source>%1 counts as done</source>
        <translation>%1 记为办结</translation>
    </message>
    <message>
        <source>Close the window only</source>
        <translation>只关窗口</translation>
    </message>
    <message>
        <source>parked numbers stay</source>
        <translation>挂起的号保留</translation>
    </message>
</context>
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
        <translation>等候最久（含绿色通道加分）</translation>
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
    <message>
        <source>A reason is needed</source>
        <translation>需要说明理由</translation>
    </message>
    <message>
        <source>The hall does not allow it</source>
        <translation>大厅不允许</translation>
    </message>
    <message>
        <source>Not done: the hall has changed, or the offer is over</source>
        <translation>未执行：情况已变，或建议已过期</translation>
    </message>
    <message>
        <source>Not done: the day&apos;s moves of windows are used up</source>
        <translation>未执行：今日窗口调整次数已用完</translation>
    </message>
    <message>
        <source>No connection: nothing was done</source>
        <translation>没有连接，未执行</translation>
    </message>
    <message>
        <source>sent here</source>
        <translation>优先接续</translation>
    </message>
    <message>
        <source>ordinary one&apos;s turn</source>
        <translation>轮到普通号</translation>
    </message>
    <message>
        <source>green channel</source>
        <translation>绿色通道</translation>
    </message>
    <message>
        <source>longest wait</source>
        <translation>等最久</translation>
    </message>
    <message>
        <source>the only one</source>
        <translation>仅此一位</translation>
    </message>
    <message>
        <source>Why %1: %2</source>
        <translation>为何叫 %1：%2</translation>
    </message>
    <message>
        <source>Next is %1: %2</source>
        <translation>下一位 %1：%2</translation>
    </message>
    <message>
        <source>The sign shows that this window is closed</source>
        <translation>窗口屏显示已关窗</translation>
    </message>
    <message>
        <source>The sign shows when you are back</source>
        <translation>窗口屏显示返回时间</translation>
    </message>
    <message>
        <source>The return time is past: people see it</source>
        <translation>已过返回时间，群众看得到</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>开窗</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一位</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>叫号</translation>
    </message>
    <message>
        <source>Open the window</source>
        <translation>开窗</translation>
    </message>
    <message>
        <source>Go on serving</source>
        <translation>继续办理</translation>
    </message>
    <message>
        <source>Finish and call the next</source>
        <translation>办结并叫下一位</translation>
    </message>
    <message>
        <source>Call the next</source>
        <translation>叫下一位</translation>
    </message>
    <message>
        <source>Call, next, open, go on</source>
        <translation>叫号／下一位／开窗／继续</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>重呼</translation>
    </message>
    <message>
        <source>Nobody came</source>
        <translation>人未到</translation>
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
        <source>Send on</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>Away, and back</source>
        <translation>离开／返回</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Unfold, fold up</source>
        <translation>展开／收起</translation>
    </message>
    <message>
        <source>Papers are checked</source>
        <translation>材料已核对</translation>
    </message>
    <message>
        <source>Identity is checked</source>
        <translation>身份已核验</translation>
    </message>
    <message>
        <source>Only a copy is missing</source>
        <translation>只差一份复印件</translation>
    </message>
    <message>
        <source>Needs help with the form</source>
        <translation>需帮忙填表</translation>
    </message>
    <message>
        <source>Came to the wrong window</source>
        <translation>来错了窗口</translation>
    </message>
    <message>
        <source>An older or unwell person</source>
        <translation>年老体弱</translation>
    </message>
    <message>
        <source>A mistake of this window</source>
        <translation>本窗口办错</translation>
    </message>
    <message>
        <source>The person was told this time</source>
        <translation>约好这个时间</translation>
    </message>
    <message>
        <source>Only hands in a paper</source>
        <translation>只交一份材料</translation>
    </message>
    <message>
        <source>The hall manager agrees</source>
        <translation>大厅负责人同意</translation>
    </message>
    <message>
        <source>not a key, the usual one counts</source>
        <translation>无此键，仍用默认键</translation>
    </message>
    <message>
        <source>its key does something else</source>
        <translation>键已用于别的操作</translation>
    </message>
    <message>
        <source>taken by another program</source>
        <translation>被其他程序占用</translation>
    </message>
    <message>
        <source>only by mouse here</source>
        <translation>此桌面只能用鼠标</translation>
    </message>
    <message>
        <source>kiosk %1</source>
        <translation>取号机 %1</translation>
    </message>
    <message>
        <source>window %1</source>
        <translation>%1 号窗口</translation>
    </message>
    <message>
        <source>guide desk</source>
        <translation>导办台</translation>
    </message>
    <message>
        <source>Staff to %1</source>
        <translation>%1 请工作人员</translation>
    </message>
    <message>
        <source>Accompany from %1</source>
        <translation>%1 请人陪同</translation>
    </message>
    <message>
        <source>Hand-written number at %1</source>
        <translation>%1 需手写号</translation>
    </message>
    <message>
        <source>Complaint at %1</source>
        <translation>%1 投诉</translation>
    </message>
    <message>
        <source>SILENT ALARM at %1</source>
        <translation>%1 无声报警</translation>
    </message>
    <message>
        <source>yours: close it</source>
        <translation>您已接，点此办结</translation>
    </message>
    <message>
        <source>%1 has it</source>
        <translation>%1 已接</translation>
    </message>
    <message>
        <source>%1 min, take it</source>
        <translation>%1 分钟，接下</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等候</translation>
    </message>
    <message>
        <source>called</source>
        <translation>已呼叫</translation>
    </message>
    <message>
        <source>being served</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Issued: %1</source>
        <translation>已取号：%1</translation>
    </message>
    <message>
        <source>The class is granted, the reason is kept</source>
        <translation>已授予，理由已记录</translation>
    </message>
    <message>
        <source>The number waits again</source>
        <translation>号码已恢复排队</translation>
    </message>
    <message>
        <source>A marked copy is being printed</source>
        <translation>正在补打</translation>
    </message>
    <message>
        <source>The number is void</source>
        <translation>号码已作废</translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation>等候超限</translation>
    </message>
    <message>
        <source>Accepted: the window works so from now on</source>
        <translation>已采纳：窗口即按此办理</translation>
    </message>
    <message>
        <source>Put aside for a while</source>
        <translation>暂不采纳，过一段时间再提</translation>
    </message>
    <message>
        <source>This hall wants no suggestions; its configuration says so.</source>
        <translation>本大厅配置为不提建议。</translation>
    </message>
    <message>
        <source>The hall is not open now.</source>
        <translation>大厅现在未开放。</translation>
    </message>
    <message>
        <source>Hardly anybody waits now; there is nothing to mend.</source>
        <translation>现在几乎无人等候，不需要调整。</translation>
    </message>
    <message>
        <source>The day&apos;s moves of windows are used up; clerks and people need calm.</source>
        <translation>今日窗口调整次数已用完，避免频繁变动。</translation>
    </message>
    <message>
        <source>Nothing would help enough: at its last look, once a minute, the hall found no move of a window that saves %1 minutes of waiting.</source>
        <translation>没有足够有效的调整：最近一次评估（每分钟一次）未发现能省 %1 分钟等候的窗口调整。</translation>
    </message>
    <message>
        <source>Your queues are as planned again</source>
        <translation>已恢复原定队列</translation>
    </message>
    <message>
        <source>Until %1 with queues other than planned</source>
        <translation>%1 前队列与原定不同</translation>
    </message>
    <message>
        <source>Until %1 first: %2</source>
        <translation>%1 前优先办理：%2</translation>
    </message>
    <message>
        <source>Until %1 also: %2</source>
        <translation>%1 前兼办：%2</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>还有 %1 分</translation>
    </message>
    <message>
        <source>%1 / %2 min</source>
        <translation>%1/%2分</translation>
    </message>
    <message>
        <source>No connection; it comes back by itself</source>
        <translation>与大厅断开，显示的可能不是最新；会自动恢复</translation>
    </message>
</context>
<context>
    <name>CrowdLines</name>
    <message>
        <source>+ %1</source>
        <translation>至%1</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 人等候</translation>
    </message>
    <message>
        <source>next %1, %2</source>
        <translation>下位 %1 · %2</translation>
    </message>
    <message>
        <source>next %1</source>
        <translation>下位 %1</translation>
    </message>
</context>
<context>
    <name>GuideClassList</name>
    <message>
        <source>Green channel</source>
        <translation>绿色通道</translation>
    </message>
    <message>
        <source>with a reason</source>
        <translation>需写理由</translation>
    </message>
</context>
<context>
    <name>GuideFoot</name>
    <message>
        <source>No connection to the hall; it comes back by itself</source>
        <translation>与大厅断开，会自动恢复</translation>
    </message>
</context>
<context>
    <name>GuideIssuePage</name>
    <message>
        <source>What does the person want? A word or initials</source>
        <translation>要办什么？输入名称或拼音首字母</translation>
    </message>
    <message>
        <source>No service is called so</source>
        <translation>没有这个名称的事项</translation>
    </message>
    <message>
        <source>%1 · %2 waiting</source>
        <translation>%1 · %2 人等候</translation>
    </message>
    <message>
        <source>%1 · not now</source>
        <translation>%1 · 现在不可取号</translation>
    </message>
    <message>
        <source>Choose a service at the left</source>
        <translation>请在左边选事项</translation>
    </message>
    <message>
        <source>Reason (needed)</source>
        <translation>理由（必填）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Issue and print</source>
        <translation>取号并打印</translation>
    </message>
    <message>
        <source>Issue without paper</source>
        <translation>取号，不打印</translation>
    </message>
</context>
<context>
    <name>GuideMain</name>
    <message>
        <source>F2 Numbers, %1 without paper</source>
        <translation>F2 号码，%1 张无纸</translation>
    </message>
    <message>
        <source>Guide desk</source>
        <translation>导办台</translation>
    </message>
    <message>
        <source>F1 Issue a number</source>
        <translation>F1 代取号</translation>
    </message>
    <message>
        <source>F2 Numbers</source>
        <translation>F2 号码</translation>
    </message>
    <message>
        <source>F3 Help wanted (%1)</source>
        <translation>F3 求助（%1）</translation>
    </message>
    <message>
        <source>F3 Help wanted</source>
        <translation>F3 求助</translation>
    </message>
    <message>
        <source>F4 Suggestions (%1)</source>
        <translation>F4 建议（%1）</translation>
    </message>
    <message>
        <source>F4 Suggestions</source>
        <translation>F4 建议</translation>
    </message>
    <message>
        <source>中文</source>
        <extracomment>the other language&apos;s own name</extracomment>
        <translation>English</translation>
    </message>
</context>
<context>
    <name>GuidePaperList</name>
    <message>
        <source>Paper</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Kiosk %1</source>
        <translation>取号机 %1</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不打印</translation>
    </message>
</context>
<context>
    <name>GuideRequestPage</name>
    <message>
        <source>Nobody asks for help now.</source>
        <translation>现在没有人求助。</translation>
    </message>
    <message>
        <source>Take down a complaint</source>
        <translation>登记投诉</translation>
    </message>
</context>
<context>
    <name>GuideSuggestion</name>
    <message>
        <source>Nobody waits longer for it</source>
        <translation>没有人因此多等</translation>
    </message>
    <message>
        <source>This offer is over: the hall has changed, or its time is up.</source>
        <translation>该建议已失效：情况已变，或已过期。</translation>
    </message>
    <message>
        <source>Choose a suggestion at the left</source>
        <translation>请在左侧选择一条建议</translation>
    </message>
    <message>
        <source>On offer until %1</source>
        <translation>建议有效至 %1</translation>
    </message>
    <message>
        <source>Enter  Accept</source>
        <translation>Enter  采纳</translation>
    </message>
    <message>
        <source>Del  Not now</source>
        <translation>Del  暂不</translation>
    </message>
    <message>
        <source>The duty manager decides; this desk only looks on.</source>
        <translation>由值班经理决定；本台仅供查看。</translation>
    </message>
</context>
<context>
    <name>GuideSuggestionPage</name>
    <message>
        <source>Suggested now</source>
        <translation>当前建议</translation>
    </message>
    <message>
        <source>In force now</source>
        <translation>正在执行</translation>
    </message>
    <message>
        <source>In force now; moves left today: %1</source>
        <translation>正在执行；今日还可调整 %1 次</translation>
    </message>
    <message>
        <source>Every window works by its plan.</source>
        <translation>各窗口均按原定方案办理。</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Open, and needed by nobody for half an hour: %1</source>
        <translation>开着且半小时无人办理的窗口：%1</translation>
    </message>
</context>
<context>
    <name>GuideTicketPage</name>
    <message>
        <source>no paper?</source>
        <translation>可能无纸票</translation>
    </message>
    <message>
        <source>Number, or part of it</source>
        <translation>输入号码或一部分</translation>
    </message>
    <message>
        <source>No open number like that</source>
        <translation>没有这个号</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>Choose a number at the left</source>
        <translation>请在左边选号码</translation>
    </message>
    <message>
        <source>Let it wait again</source>
        <translation>过号恢复排队</translation>
    </message>
    <message>
        <source>Reason (needed)</source>
        <translation>理由（必填）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>授予</translation>
    </message>
    <message>
        <source>Print again at kiosk %1</source>
        <translation>在取号机 %1 补打</translation>
    </message>
    <message>
        <source>Print again: choose a kiosk</source>
        <translation>补打：先选取号机</translation>
    </message>
    <message>
        <source>Yes, void %1 for good</source>
        <translation>确认作废 %1</translation>
    </message>
    <message>
        <source>Void the number</source>
        <translation>作废此号</translation>
    </message>
    <message>
        <source>Take down a complaint</source>
        <translation>登记投诉</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Window %1</source>
        <translation>%1 号窗口</translation>
    </message>
    <message>
        <source>The window before says: %1</source>
        <translation>上一窗口留言：%1</translation>
    </message>
    <message>
        <source>The person is here</source>
        <translation>人到了，开始办</translation>
    </message>
    <message>
        <source>Finish as…</source>
        <translation>办理结果…</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>Call out of order</source>
        <translation>点名叫号</translation>
    </message>
    <message>
        <source>Serve without a number</source>
        <translation>无号直接办</translation>
    </message>
    <message>
        <source>End of work</source>
        <translation>下班</translation>
    </message>
    <message>
        <source>Settings and keys</source>
        <translation>设置与热键</translation>
    </message>
    <message>
        <source>Papers missing…</source>
        <translation>缺材料告知…</translation>
    </message>
    <message>
        <source>Help wanted</source>
        <translation>求助</translation>
    </message>
</context>
<context>
    <name>KeyGrid</name>
    <message>
        <source>Recall</source>
        <translation>重呼</translation>
    </message>
    <message>
        <source>Call again, %1 left</source>
        <translation>重呼，还可叫 %1 次</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>重呼</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Nobody came</source>
        <translation>人未到</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Finish, call nobody yet</source>
        <translation>办结，暂不叫号</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Park this number</source>
        <translation>挂起此号</translation>
    </message>
    <message>
        <source>Send on</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>Send on to another service</source>
        <translation>转到其他事项</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Away, with a return time</source>
        <translation>暂离，并写明返回时间</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>More; %1 ask for help</source>
        <translation>更多；%1 人求助</translation>
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
    <name>MaterialsPage</name>
    <message>
        <source>What is missing for %1?</source>
        <translation>%1 缺什么材料？</translation>
    </message>
    <message>
        <source>No papers are named for this service.</source>
        <translation>此事项没有列出材料。</translation>
    </message>
    <message>
        <source>No kiosk near has paper</source>
        <translation>附近取号机都没有纸</translation>
    </message>
    <message>
        <source>Tick what is missing</source>
        <translation>勾选所缺材料</translation>
    </message>
    <message>
        <source>Print a notice of %1 missing papers</source>
        <translation>打印告知单（缺 %1 项）</translation>
    </message>
    <message>
        <source>at kiosk %1</source>
        <translation>在取号机 %1</translation>
    </message>
</context>
<context>
    <name>NoteRow</name>
    <message>
        <source>A word for the clerk there:</source>
        <translation>给下一窗口的留言：</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>OutcomePage</name>
    <message>
        <source>Finish %1</source>
        <translation>结束 %1</translation>
    </message>
    <message>
        <source>How did it end?</source>
        <translation>办得怎么样？</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>settled at this window</source>
        <translation>当场办完</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>decided later</source>
        <translation>之后办结</translation>
    </message>
    <message>
        <source>Papers missing</source>
        <translation>材料不齐</translation>
    </message>
    <message>
        <source>comes again</source>
        <translation>补齐再来</translation>
    </message>
    <message>
        <source>Sent elsewhere</source>
        <translation>转往别处</translation>
    </message>
    <message>
        <source>not our matter</source>
        <translation>不属本处</translation>
    </message>
    <message>
        <source>Cases settled with this number:</source>
        <translation>此号办件数：</translation>
    </message>
    <message>
        <source>Fewer cases</source>
        <translation>减少件数</translation>
    </message>
    <message>
        <source>More cases</source>
        <translation>增加件数</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>挂起</translation>
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
    <message>
        <source>Call out of order</source>
        <translation>点名叫号</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>没有人等候</translation>
    </message>
</context>
<context>
    <name>ParkPage</name>
    <message>
        <source>Park %1</source>
        <translation>挂起 %1</translation>
    </message>
    <message>
        <source>How does it go on?</source>
        <translation>接下来怎么办？</translation>
    </message>
    <message>
        <source>Back to the front of its queue, any window</source>
        <translation>回到队首，任一窗口可叫</translation>
    </message>
    <message>
        <source>Comes back to this window, papers stay here</source>
        <translation>材料留下，回本窗口办</translation>
    </message>
    <message>
        <source>Waits for a step elsewhere</source>
        <translation>等别处办完一步</translation>
    </message>
</context>
<context>
    <name>PersonLines</name>
    <message>
        <source>No paper?</source>
        <translation>可能无纸票</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>waited %1 min, call %2</source>
        <translation>等了 %1 分 · 第 %2 次</translation>
    </message>
    <message>
        <source>waited %1 min</source>
        <translation>等了 %1 分</translation>
    </message>
    <message>
        <source>%1 was called just now. Press again to finish it and call the next</source>
        <translation>%1 刚叫号，人还在路上。再按一次：办结此号，叫下一位</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
</context>
<context>
    <name>PracticeStrip</name>
    <message>
        <source>Practice</source>
        <translation>练习</translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <source>My queues</source>
        <translation>我的队列</translation>
    </message>
    <message>
        <source>waiting, longest</source>
        <translation>人数，最久</translation>
    </message>
    <message>
        <source>%1 (helping)</source>
        <translation>%1（协办）</translation>
    </message>
    <message>
        <source>%1, %2 min</source>
        <translation>%1 人，%2 分</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message>
        <source>Help wanted</source>
        <translation>求助</translation>
    </message>
    <message>
        <source>Nobody asks for help now.</source>
        <translation>现在没有人求助。</translation>
    </message>
    <message>
        <source>Ask somebody to accompany %1</source>
        <translation>请人来陪同 %1</translation>
    </message>
    <message>
        <source>Ask somebody to come to this window</source>
        <translation>请人来本窗口</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings and keys</source>
        <translation>设置与热键</translation>
    </message>
    <message>
        <source>The bar docks at:</source>
        <translation>工具条停靠在：</translation>
    </message>
    <message>
        <source>Upper edge</source>
        <translation>上边</translation>
    </message>
    <message>
        <source>Lower edge</source>
        <translation>下边</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>左边</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>右边</translation>
    </message>
    <message>
        <source>中文</source>
        <extracomment>the other language&apos;s own name</extracomment>
        <translation>English</translation>
    </message>
    <message>
        <source>Keys, whichever program has the keyboard:</source>
        <translation>热键（在任何程序里都有效）：</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>No. %1</source>
        <translation>%1号窗</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>撤销 %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Again to finish %1 and call the next</source>
        <translation>再按：办结 %1，叫下一位</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in at window %1</source>
        <translation>在 %1 号窗口签到</translation>
    </message>
    <message>
        <source>Type the PIN and press Enter, or hold the badge under the scanner.</source>
        <translation>输入密码后按回车，或刷工作证。</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in a minute</source>
        <translation>密码多次有误，请一分钟后再试</translation>
    </message>
    <message>
        <source>That is not right. Try again</source>
        <translation>不正确，请重试</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>签到</translation>
    </message>
</context>
<context>
    <name>StateBlock</name>
    <message>
        <source>Served for %1, usually %2 minutes</source>
        <translation>已办 %1，通常 %2 分钟</translation>
    </message>
</context>
<context>
    <name>TicketPage</name>
    <message>
        <source>the person stands at the window</source>
        <translation>本人已到窗口</translation>
    </message>
    <message>
        <source>End the number at the window first, then one of these can be called.</source>
        <translation>先结束窗口的号，才能叫这里的号。</translation>
    </message>
    <message>
        <source>Why is %1 called out of order? The reason is kept.</source>
        <translation>为什么提前叫 %1？理由会记录。</translation>
    </message>
    <message>
        <source>What about %1?</source>
        <translation>%1 怎么办？</translation>
    </message>
    <message>
        <source>Call it to this window</source>
        <translation>叫到本窗口</translation>
    </message>
    <message>
        <source>Back to its queue, any window</source>
        <translation>退回队列，任一窗口可叫</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>To queue</source>
        <translation>退回队列</translation>
    </message>
</context>
<context>
    <name>TransferPage</name>
    <message>
        <source>Send %1 on</source>
        <translation>转办 %1</translation>
    </message>
    <message>
        <source>To which zone?</source>
        <translation>转到哪个区？</translation>
    </message>
    <message>
        <source>To which service?</source>
        <translation>转到哪个事项？</translation>
    </message>
    <message>
        <source>%1: which window? The person keeps the number and goes to the front there.</source>
        <translation>%1：去哪个窗口？号码不变，到那边排在最前。</translation>
    </message>
    <message>
        <source>Any window, whoever is free first</source>
        <translation>任一窗口，谁先空谁办</translation>
    </message>
</context>
<context>
    <name>Turner</name>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
</context>
<context>
    <name>UndoButton</name>
    <message>
        <source>Undo %1</source>
        <translation>撤销 %1</translation>
    </message>
    <message>
        <source>Undo, %1 seconds left</source>
        <translation>撤销，还有 %1 秒</translation>
    </message>
</context>
<context>
    <name>WalkPage</name>
    <message>
        <source>Serve without a number</source>
        <translation>无号直接办</translation>
    </message>
    <message>
        <source>Nobody is passed over: only while this window is free.</source>
        <translation>只在窗口空闲时用，不会插别人的队。</translation>
    </message>
    <message>
        <source>This window serves no queue now.</source>
        <translation>本窗口现在没有队列。</translation>
    </message>
</context>
</TS>

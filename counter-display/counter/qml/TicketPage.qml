// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter

// Numbers that this window may take up, and what can be done with the one chosen. With reasons, one must be given.
FlowPage {
    id: page

    required property CounterSession session
    required property TicketListModel tickets
    property bool returnable: false
    property var reasons: []
    property string ticket
    property string number

    readonly property bool idle: session.state === Counter.State.Idle
    readonly property bool choosing: ticket.length === 0
    readonly property bool reasoning: reasons.length > 0

    function back(): bool {
        const inside = !choosing;
        ticket = "";
        return inside;
    }

    function call(id: string, reason: string): void {
        page.session.work.callTicket(id, reason);
        page.doneWith();
    }

    function giveBack(id: string): void {
        page.session.work.returnTicket(id);
        page.ticket = "";
    }

    function choose(entry: var): void {
        number = entry.number;
        ticket = entry.ticket;
        if (!returnable && !reasoning)
            call(ticket, qsTr("the person stands at the window"));
    }

    question: choosing ? (idle ? "" : qsTr("End the number at the window first, then one of these can be called."))
        : reasoning ? qsTr("Why is %1 called out of order? The reason is kept.").arg(number) : qsTr("What about %1?").arg(number)
    model: choosing ? tickets : reasoning ? reasons
        : [qsTr("Call it to this window"), qsTr("Back to its queue, any window")]
    describe: entry => choosing
        ? ({ name: "call-" + entry.number, text: entry.number + "  " + entry.service, tag: entry.className,
             detail: qsTr("%1 min").arg(entry.since), enabled: page.idle || page.returnable,
             sideText: page.returnable ? qsTr("To queue") : "", sideName: "return-" + entry.number })
        : ({ name: "choice-" + entry.index, text: entry.modelData, enabled: page.idle || entry.index > 0 })
    onChosen: (index, entry) => {
        if (choosing)
            choose(entry);
        else if (reasoning)
            call(ticket, reasons[index]);
        else if (index === 0)
            call(ticket, qsTr("the person stands at the window"));
        else
            giveBack(ticket);
    }
    onSideChosen: (index, entry) => giveBack(entry.ticket)
}

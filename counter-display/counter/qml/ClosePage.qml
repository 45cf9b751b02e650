// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter

// The end of work: what is still open is said before anything is closed.
FlowPage {
    id: page

    required property CounterSession session

    readonly property bool occupied: [Counter.State.Calling, Counter.State.Serving].includes(session.state)
    readonly property int aside: session.parked.ownCount

    function open(): string {
        const parts = [];
        if (occupied)
            parts.push(qsTr("%1 is still at the window.").arg(session.number));
        if (aside > 0)
            parts.push(qsTr("Parked here: %1.").arg(aside));
        return parts.length > 0 ? parts.join(" ") : qsTr("Nothing is open at this window.");
    }

    title: qsTr("End of work")
    question: open()
    model: [{ name: "endDay", strong: true, text: occupied || aside > 0 ? qsTr("End all of it, close, sign out")
                                                                       : qsTr("Close the window and sign out"),
              detail: occupied ? qsTr("%1 counts as done").arg(session.number) : "" },
            { name: "closeWindow", text: qsTr("Close the window only"), enabled: !occupied,
              detail: aside > 0 ? qsTr("parked numbers stay") : "" }]
    onChosen: index => {
        if (index === 0)
            page.session.work.endDay();
        else
            page.session.work.close();
        page.doneWith();
    }
}

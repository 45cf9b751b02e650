// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter
import Evenhall.Theme

// Calls for help: whoever takes one owns it and closes it. From here somebody can be asked to come, too.
FlowPage {
    id: page

    required property CounterSession session

    readonly property bool occupied: [Counter.State.Calling, Counter.State.Serving].includes(session.state)

    function extra(): void {
        page.session.help.askToAccompany(session.ticketId);
        page.doneWith();
    }

    title: qsTr("Help wanted")
    nobody: qsTr("Nobody asks for help now.")
    model: session.help.requests
    describe: entry => ({ name: "request-" + entry.request, text: CounterWords.request(entry),
                          strong: entry.owner.length === 0, enabled: entry.owner.length === 0 || entry.mine,
                          detail: CounterWords.requestState(entry) })
    onChosen: (index, entry) => page.session.help.answer(entry.request, entry.mine)

    NumberedRow {
        objectName: "askToAccompany"
        anchors.bottom: parent.bottom
        width: parent.width
        digit: "0"
        text: page.occupied ? qsTr("Ask somebody to accompany %1").arg(page.session.number)
                            : qsTr("Ask somebody to come to this window")
        onClicked: page.extra()
    }
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter
import Evenhall.Theme

// The first page of the panel: why this number, what the window before wrote, my queues, and everything needed less often.
Item {
    id: page

    required property CounterSession session

    readonly property string title: qsTr("Window %1").arg(session.windowNumber)
    readonly property int turnable: 1
    readonly property bool occupied: [Counter.State.Calling, Counter.State.Serving].includes(session.state)
    readonly property bool calling: session.state === Counter.State.Calling
    readonly property bool idle: session.state === Counter.State.Idle
    readonly property bool open: occupied || idle

    signal doneWith
    signal pageAsked(string name)

    function press(digit: int): bool { return acts.press(digit); }
    function turn(by: int): void {}
    function back(): bool { return false; }
    function enter(): void {}
    function extra(): void { page.pageAsked("settings"); }

    function act(name: string): void {
        if (name === "startService")
            page.session.work.start();
        else
            page.pageAsked(name.substring(5));
    }

    Column {
        id: facts
        width: parent.width
        spacing: 5

        Label {
            objectName: "why"
            width: parent.width
            visible: text.length > 0
            text: CounterWords.why(page.session)
            size: 13
            color: Theme.quietText
        }
        Rectangle {
            width: parent.width
            height: noteText.implicitHeight + 10
            visible: page.session.note.length > 0
            radius: 4
            color: Theme.notice
            border.color: Theme.noticeInk

            Label {
                id: noteText
                objectName: "note"
                anchors.centerIn: parent
                width: parent.width - 16
                text: qsTr("The window before says: %1").arg(page.session.note)
                size: 13
                color: Theme.noticeInk
                maximumLineCount: 3
            }
        }
        Label {
            objectName: "temporary"
            width: parent.width
            visible: page.session.temporary.active
            text: CounterWords.temporary(page.session.temporary)
            size: 13
            font.weight: Font.Bold
            color: Theme.action
            maximumLineCount: 2
        }
        QueueTable {
            width: parent.width
            queues: page.session.queues
        }
    }
    NumberedList {
        id: acts
        anchors.bottom: parent.bottom
        width: parent.width
        columns: 2
        perPage: 10
        model: [{ name: "startService", text: qsTr("The person is here"), enabled: page.calling },
                { name: "home-outcome", text: qsTr("Finish as…"), enabled: page.occupied },
                { name: "home-parked", text: qsTr("Parked"), detail: page.session.parked.count },
                { name: "home-missed", text: qsTr("Missed"), detail: page.session.missed.count },
                { name: "home-line", text: qsTr("Call out of order"), enabled: page.open, detail: page.session.line.count },
                { name: "home-walk", text: qsTr("Serve without a number"), enabled: page.idle },
                { name: "home-materials", text: qsTr("Papers missing…"), enabled: page.occupied },
                { name: "home-requests", text: qsTr("Help wanted"), strong: page.session.help.requests.open > 0,
                  detail: page.session.help.requests.count },
                { name: "home-close", text: qsTr("End of work"), enabled: page.session.state !== Counter.State.Disconnected },
                { name: "home-settings", text: qsTr("Settings and keys") }]
        onChosen: (index, entry) => page.act(entry.modelData.name)
    }
}

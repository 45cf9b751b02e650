// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter
import Evenhall.Theme

// The keys of the bar, in a row or a column. The first one is what a clerk needs next: open, go on, or call.
Grid {
    id: keys

    required property CounterSession session
    property string panel
    property var keyNames: [] // by Counter.Action

    readonly property int state: session.state
    readonly property bool calling: state === Counter.State.Calling
    readonly property bool occupied: calling || state === Counter.State.Serving
    readonly property int calls: session.help.requests.open
    readonly property bool upright: columns === 1
    readonly property real high: upright ? 22 : 24
    readonly property real narrow: upright ? width : (width - 58 - 30 - 7 * spacing) / 6
    readonly property var held: [first, recall, noShow, finish, park, transfer, pause, more].find(key => key.hovered)
    readonly property string hint: held !== undefined ? held.Accessible.name + keyName(held.meaning) : ""

    signal panelAsked(string name)

    function keyName(action: int): string {
        const name = keyNames[action] ?? "";
        return name.length > 0 ? "  [" + name + "]" : "";
    }

    columns: 8
    spacing: 3

    component Key: BarButton {
        property int meaning: Counter.Action.Next
        height: keys.high
        width: keys.narrow
    }

    Key {
        id: first
        objectName: keys.state === Counter.State.Closed ? "openWindow" : keys.state === Counter.State.Paused ? "resume"
                                                                                                            : "callNext"
        width: keys.upright ? keys.width : 58
        strong: true
        enabled: keys.state === Counter.State.Closed || keys.state === Counter.State.Paused
            || (keys.session.mayCall && !keys.session.work.asking && (keys.occupied || keys.session.waiting > 0))
        text: CounterWords.primary(keys.state)
        Accessible.name: CounterWords.primaryInFull(keys.state)
        onClicked: keys.session.work.primary()
    }
    Key {
        id: recall
        objectName: "recall"
        meaning: Counter.Action.Recall
        enabled: keys.session.mayRecall
        text: qsTr("Recall")
        Accessible.name: keys.calling ? qsTr("Call again, %1 left").arg(keys.session.callsLeft) : qsTr("Call again")
        onClicked: keys.session.work.recall()
    }
    Key {
        id: noShow
        objectName: "noShow"
        meaning: Counter.Action.Absent
        enabled: keys.calling
        text: qsTr("Absent")
        Accessible.name: qsTr("Nobody came")
        onClicked: keys.session.work.noShow()
    }
    Key {
        id: finish
        objectName: "finish"
        meaning: Counter.Action.Finish
        enabled: keys.occupied
        text: qsTr("Finish")
        Accessible.name: qsTr("Finish, call nobody yet")
        onClicked: keys.session.work.finish()
    }
    Key {
        id: park
        objectName: "park"
        meaning: Counter.Action.Park
        enabled: keys.occupied
        text: qsTr("Park")
        Accessible.name: qsTr("Park this number")
        onClicked: keys.panelAsked("park")
    }
    Key {
        id: transfer
        objectName: "transfer"
        meaning: Counter.Action.Transfer
        enabled: keys.occupied
        text: qsTr("Send on")
        Accessible.name: qsTr("Send on to another service")
        onClicked: keys.panelAsked("transfer")
    }
    Key {
        id: pause
        objectName: "pause"
        meaning: Counter.Action.Away
        enabled: keys.state === Counter.State.Idle
        text: qsTr("Away")
        Accessible.name: qsTr("Away, with a return time")
        onClicked: keys.panelAsked("pause")
    }
    Key {
        id: more
        objectName: "more"
        meaning: Counter.Action.Panel
        width: keys.upright ? keys.width : 30
        alerting: keys.calls > 0
        text: keys.calls > 0 && keys.panel === "" ? "▼!" + keys.calls : keys.panel === "" ? "▼" : "▲"
        Accessible.name: keys.calls > 0 ? qsTr("More; %1 ask for help").arg(keys.calls)
                                        : keys.panel === "" ? qsTr("More") : qsTr("Less")
        onClicked: keys.panelAsked(keys.panel === "" ? "home" : "")
    }
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter
import Evenhall.Theme

// The keys of the bar. The first slot is the one a clerk needs next: call, open or go on.
Row {
    id: keys

    required property CounterSession session
    property string panel: ""

    readonly property int state: session.state
    readonly property bool calling: state === Counter.State.Calling
    readonly property bool occupied: calling || state === Counter.State.Serving
    readonly property real narrow: (width - first - 7 * spacing) / 7
    readonly property real first: 62

    signal panelAsked(string name)

    spacing: 3

    BarButton {
        objectName: "callNext"
        width: keys.first
        strong: true
        visible: ![Counter.State.Closed, Counter.State.Paused].includes(keys.state)
        enabled: keys.session.mayCall && (keys.occupied || keys.session.waiting > 0)
        text: keys.occupied ? qsTr("Next") : qsTr("Call")
        Accessible.name: keys.occupied ? qsTr("Finish and call the next") : qsTr("Call the next")
        onClicked: keys.session.callNext()
    }
    BarButton {
        objectName: "openWindow"
        width: keys.first
        strong: true
        visible: keys.state === Counter.State.Closed
        text: qsTr("Open")
        onClicked: keys.session.open()
    }
    BarButton {
        objectName: "resume"
        width: keys.first
        strong: true
        visible: keys.state === Counter.State.Paused
        text: qsTr("Go on")
        onClicked: keys.session.resume()
    }
    BarButton {
        objectName: "recall"
        width: keys.narrow
        enabled: keys.calling
        text: qsTr("Recall")
        onClicked: keys.session.recall()
    }
    BarButton {
        objectName: "noShow"
        width: keys.narrow
        enabled: keys.calling
        text: qsTr("Absent")
        onClicked: keys.session.noShow()
    }
    BarButton {
        objectName: "finish"
        width: keys.narrow
        enabled: keys.occupied
        text: qsTr("Finish")
        onClicked: keys.session.finish()
    }
    BarButton {
        objectName: "park"
        width: keys.narrow
        enabled: keys.occupied
        text: qsTr("Park")
        onClicked: keys.panelAsked("park")
    }
    BarButton {
        objectName: "transfer"
        width: keys.narrow
        enabled: keys.occupied
        text: qsTr("Transfer")
        onClicked: keys.panelAsked("transfer")
    }
    BarButton {
        objectName: "pause"
        width: keys.narrow
        enabled: keys.state === Counter.State.Idle
        text: qsTr("Pause")
        onClicked: keys.panelAsked("pause")
    }
    BarButton {
        objectName: "more"
        width: keys.narrow
        text: (keys.panel === "" ? "▼" : "▲")
        Accessible.name: keys.panel === "" ? qsTr("More") : qsTr("Less")
        onClicked: keys.panelAsked(keys.panel === "" ? "more" : "")
    }
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter
import Evenhall.Theme

// The state of the window by colour and word, how long it lasts, and how that compares with what is usual.
Rectangle {
    id: block

    required property CounterSession session

    readonly property int state: session.state
    readonly property bool light: [Counter.State.Calling, Counter.State.Closed].includes(state)
    readonly property color ink: light ? Theme.text : Theme.actionInk
    readonly property bool serving: state === Counter.State.Serving
    readonly property real share: serving && session.typicalSeconds > 0 ? session.seconds / session.typicalSeconds : 0
    readonly property bool timed: ![Counter.State.Disconnected, Counter.State.Closed].includes(state)

    implicitWidth: 78
    implicitHeight: 32
    radius: 4
    color: switch (state) {
    case Counter.State.Idle:
        return Theme.action;
    case Counter.State.Calling:
        return Theme.notice;
    case Counter.State.Serving:
        return Theme.green;
    case Counter.State.Closed:
        return Theme.sunken;
    case Counter.State.Paused:
        return Theme.noticeInk;
    default:
        return Theme.alarm;
    }
    border.width: light ? 1 : 0
    border.color: state === Counter.State.Calling ? Theme.noticeInk : Theme.outline

    Column {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: block.share > 0 ? -2 : 0
        spacing: -2

        Label {
            objectName: "state"
            anchors.horizontalCenter: parent.horizontalCenter
            text: CounterWords.state(block.state)
            size: block.timed ? 13 : 14
            font.weight: Font.Bold
            color: block.ink
        }
        Label {
            objectName: "timer"
            anchors.horizontalCenter: parent.horizontalCenter
            visible: block.timed
            text: block.state === Counter.State.Paused && block.session.pauseMinutes > 0
                  ? qsTr("%1 min left").arg(block.session.pauseMinutes)
                  : block.serving && block.session.typicalSeconds > 0
                    ? qsTr("%1 of %2 min").arg(CounterWords.clock(block.session.seconds))
                                          .arg(Math.round(block.session.typicalSeconds / 60))
                    : CounterWords.clock(block.session.seconds)
            size: 11
            color: block.ink
            Accessible.name: block.serving ? qsTr("Served for %1, usually %2 minutes").arg(CounterWords.clock(block.session.seconds))
                                                 .arg(Math.round(block.session.typicalSeconds / 60)) : text
        }
    }
    // The usual time as a track; what runs past it is seen by its colour and its length.
    Rectangle {
        objectName: "pace"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 3
        height: 3
        radius: 1
        visible: block.serving && block.session.typicalSeconds > 0
        color: Theme.greenPressed

        Rectangle {
            height: parent.height
            width: parent.width * Math.min(1, block.share)
            radius: 1
            color: block.share > 1 ? "#ffc766" : Theme.surface
        }
    }
}

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
    readonly property bool paced: serving && session.typicalSeconds > 0
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

    Label {
        objectName: "state"
        anchors.horizontalCenter: parent.horizontalCenter
        y: block.timed ? (block.paced ? -2 : 0) : 0
        height: block.timed ? 17 : parent.height
        text: CounterWords.state(block.state)
        size: block.timed ? 13 : 14
        font.weight: Font.Bold
        color: block.ink
    }
    Label {
        objectName: "timer"
        width: parent.width - 6
        x: 3
        y: block.paced ? 13 : 16
        height: 14
        horizontalAlignment: Text.AlignHCenter
        visible: block.timed
        text: CounterWords.timer(block.session)
        size: 11
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 9
        wrapMode: Text.NoWrap
        color: block.ink
        Accessible.name: block.paced ? qsTr("Served for %1, usually %2 minutes").arg(CounterWords.clock(block.session.seconds))
                                           .arg(Math.round(block.session.typicalSeconds / 60)) : text
    }
    // The usual time as a track; what runs past it is seen by its colour and its length.
    Rectangle {
        objectName: "pace"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: 5
        anchors.rightMargin: 5
        anchors.bottomMargin: 1
        height: 3
        radius: 1
        visible: block.paced
        color: Theme.greenPressed

        Rectangle {
            height: parent.height
            width: parent.width * Math.min(1, block.share)
            radius: 1
            color: block.share > 1 ? "#ffc766" : Theme.surface
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter
import Evenhall.Theme

// The state of the window by colour and word.
Rectangle {
    id: chip

    property int state: Counter.State.Disconnected

    readonly property bool dark: ![Counter.State.Calling, Counter.State.Closed].includes(chip.state)

    implicitWidth: 58
    implicitHeight: 24
    radius: 4
    color: switch (chip.state) {
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
    border.width: dark ? 0 : 1
    border.color: Theme.noticeInk

    Label {
        objectName: "state"
        anchors.centerIn: parent
        text: CounterWords.state(chip.state)
        size: 13
        font.weight: Font.Bold
        color: chip.dark ? Theme.actionInk : Theme.text
    }
}

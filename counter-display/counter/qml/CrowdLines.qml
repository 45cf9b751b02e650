// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter
import Evenhall.Theme

// How many wait for this window, who is next, and why.
Column {
    id: lines

    required property CounterSession session
    property int alignment: Text.AlignRight

    readonly property string reason: CounterWords.ruleInShort(session.nextRule)

    spacing: -1

    Item {
        width: parent.width
        height: waiting.implicitHeight

        // Reminds a clerk who serves that the window's queues are others for a while.
        Badge {
            objectName: "temporaryUntil"
            anchors.verticalCenter: parent.verticalCenter
            visible: text.length > 0 && lines.alignment === Text.AlignRight
            longest: parent.width - waiting.contentWidth - 4
            text: lines.session.temporary.active ? qsTr("+ %1").arg(lines.session.temporary.until) : ""
            tint: Theme.action
            Accessible.name: CounterWords.temporary(lines.session.temporary)
        }
        Label {
            id: waiting
            objectName: "waiting"
            width: parent.width
            horizontalAlignment: lines.alignment
            text: qsTr("%1 waiting").arg(lines.session.waiting)
            size: 13
            font.weight: Font.Bold
            color: lines.session.crowded ? Theme.alarm : Theme.text
            maximumLineCount: 1
        }
    }
    Label {
        objectName: "next"
        width: parent.width
        horizontalAlignment: lines.alignment
        text: lines.session.nextNumber.length === 0 ? ""
            : lines.alignment === Text.AlignRight ? qsTr("next %1, %2").arg(lines.session.nextNumber).arg(lines.reason)
            : qsTr("next %1").arg(lines.session.nextNumber) + "\n" + lines.reason
        size: 11
        color: Theme.quietText
        maximumLineCount: lines.alignment === Text.AlignRight ? 1 : 2
        wrapMode: lines.alignment === Text.AlignRight ? Text.NoWrap : Text.Wrap
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 9
    }
}

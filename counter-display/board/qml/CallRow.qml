// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// One call: the number, and the window to go to. The newest stands out; one that is over steps back.
Rectangle {
    id: row

    required property int index
    required property string number
    required property int window
    required property string zone
    required property int calls
    required property bool priority
    required property bool over

    readonly property bool newest: index === 0 && !over
    readonly property color ink: newest ? Theme.actionInk : over ? Theme.quietText : Theme.text

    objectName: "call-" + number
    radius: Theme.radius * 3
    color: newest ? Theme.action : Theme.surface
    Accessible.role: Accessible.ListItem
    Accessible.name: numberText.text + " " + target.text

    Label {
        id: numberText
        objectName: "callNumber"
        anchors.left: parent.left
        anchors.leftMargin: row.height * 0.3
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width * 0.42
        text: row.number
        size: row.height * 0.58
        color: row.ink
        font.weight: Font.Bold
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
    }
    Label {
        id: target
        objectName: "callWindow"
        anchors.left: numberText.right
        anchors.right: hint.left
        anchors.rightMargin: hint.text === "" ? 0 : row.height * 0.15
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("Window %1").arg(row.window)
        size: row.height * 0.48
        color: row.ink
        font.weight: Font.Bold
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
    }
    Label {
        id: hint
        anchors.right: parent.right
        anchors.rightMargin: row.height * 0.25
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, parent.width * 0.22)
        horizontalAlignment: Text.AlignRight
        text: row.calls > 1 && !row.over ? qsTr("Call %1").arg(row.calls) : row.priority ? qsTr("Green channel") : ""
        size: row.height * 0.2
        color: row.ink
        maximumLineCount: 2
    }
}

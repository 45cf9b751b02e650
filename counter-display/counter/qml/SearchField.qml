// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// One line to type in, with a word for what belongs there.
Rectangle {
    id: field

    property alias text: input.text
    property string placeholder

    signal accepted

    function take(): void { input.forceActiveFocus(); }

    implicitHeight: 36
    radius: 4
    color: Theme.surface
    border.width: input.activeFocus ? 2 : 1
    border.color: input.activeFocus ? Theme.action : Theme.outline

    TextInput {
        id: input
        objectName: field.objectName + "Input"
        anchors.fill: parent
        anchors.leftMargin: 10
        anchors.rightMargin: 10
        verticalAlignment: TextInput.AlignVCenter
        font.family: Theme.family
        font.pixelSize: 16
        color: Theme.text
        selectByMouse: true
        clip: true
        activeFocusOnTab: true
        maximumLength: 200
        Accessible.role: Accessible.EditableText
        Accessible.name: field.placeholder
        onAccepted: field.accepted()
    }
    Label {
        anchors.fill: input
        visible: input.text.length === 0
        text: field.placeholder
        size: 14
        color: Theme.quietText
        maximumLineCount: 1
        Accessible.ignored: true
    }
}

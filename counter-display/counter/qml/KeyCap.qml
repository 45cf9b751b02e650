// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// The picture of a key on the keyboard.
Rectangle {
    id: cap

    property string text
    property bool lively: true

    implicitWidth: Math.max(18, label.implicitWidth + 8)
    implicitHeight: 18
    radius: 3
    visible: text.length > 0
    color: Theme.background
    border.width: 1
    border.color: lively ? Theme.quietText : Theme.sunken

    Label {
        id: label
        anchors.centerIn: parent
        text: cap.text
        size: 12
        font.weight: Font.Bold
        color: cap.lively ? Theme.text : Theme.outline
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}

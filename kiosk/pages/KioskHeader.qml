// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// The same on every page: whose hall this is, the time, and the language key in the same place.
Rectangle {
    id: header

    property string hallName
    property string clock

    signal languageAsked

    implicitHeight: Theme.mm(28)
    color: Theme.action

    Label {
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: clockText.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: header.hallName
        size: Theme.mm(8)
        color: Theme.actionInk
        maximumLineCount: 2
        font.weight: Font.Bold
    }
    Label {
        id: clockText
        objectName: "clock"
        anchors.right: languageKey.left
        anchors.rightMargin: Theme.mm(8)
        anchors.verticalCenter: parent.verticalCenter
        text: header.clock
        size: Theme.mm(9)
        color: Theme.actionInk
    }
    TouchButton {
        id: languageKey
        objectName: "languageButton"
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.mm(40)
        height: Theme.mm(20)
        textSize: Theme.mm(8.5)
        //: the key that switches to the other language, written in that language
        text: qsTr("中文")
        //: spoken name of that key, in that language
        Accessible.name: qsTr("切换为中文")
        onClicked: header.languageAsked()
    }
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// Whose board this is, and the time.
Rectangle {
    id: header

    property string hallName
    property string zoneName
    property string clock

    signal languageAsked

    color: Theme.action

    Label {
        objectName: "boardTitle"
        anchors.left: parent.left
        anchors.leftMargin: Theme.mm(20)
        anchors.right: clockText.left
        anchors.rightMargin: Theme.mm(20)
        anchors.verticalCenter: parent.verticalCenter
        text: header.zoneName.length > 0 ? header.zoneName : header.hallName
        size: header.height * 0.46
        color: Theme.actionInk
        font.weight: Font.Bold
        maximumLineCount: 1
        fontSizeMode: Text.HorizontalFit
    }
    Label {
        id: clockText
        objectName: "clock"
        anchors.right: language.left
        anchors.rightMargin: Theme.mm(16)
        anchors.verticalCenter: parent.verticalCenter
        text: header.clock
        size: header.height * 0.5
        color: Theme.actionInk
    }
    TouchButton {
        id: language
        objectName: "languageButton"
        anchors.right: parent.right
        anchors.rightMargin: Theme.mm(16)
        anchors.verticalCenter: parent.verticalCenter
        width: header.height * 1.1
        height: header.height * 0.5
        textSize: header.height * 0.24
        //: the key that switches to the other language, written in that language
        text: qsTr("中文")
        //: spoken name of that key, in that language
        Accessible.name: qsTr("切换为中文")
        onClicked: header.languageAsked()
    }
}

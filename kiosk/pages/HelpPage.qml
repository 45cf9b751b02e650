// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Kiosk
import Evenhall.Theme

// A person was called. Says what is true: told, coming, or that nobody could be told.
Item {
    id: page

    required property HelpDesk help

    signal doneAsked

    readonly property string spoken: words.text
    readonly property bool coming: help.state === Kiosk.HelpState.Coming

    Column {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -done.height / 2
        width: parent.width
        spacing: Theme.mm(8)

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(Theme.mm(60), page.height * 0.35)
            height: width
            radius: width / 2
            color: page.help.state === Kiosk.HelpState.Unheard ? Theme.alarm : page.coming ? Theme.green : Theme.action

            Icon {
                anchors.centerIn: parent
                name: page.help.accompany ? "accompany" : page.coming ? "check" : "person"
                size: parent.width * 0.55
                color: Theme.actionInk
            }
        }
        Label {
            id: words
            objectName: "helpState"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: KioskWords.help(page.help.state, page.help.accompany)
            size: Theme.titleText * 1.2
            font.weight: Font.Bold
            lineHeight: Theme.lineHeight
        }
    }
    TouchButton {
        id: done
        objectName: "helpDone"
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.mm(30)
        kind: TouchButton.Action
        textSize: Theme.mm(11)
        text: qsTr("Go on meanwhile")
        onClicked: page.doneAsked()
    }
}

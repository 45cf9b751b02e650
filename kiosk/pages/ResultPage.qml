// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Kiosk
import Evenhall.Theme

// The number, as large as the screen allows, where to go, and what became of the paper.
Item {
    id: page

    required property IssuedTicket ticket
    required property ChosenService service

    signal doneAsked

    readonly property bool wide: width > height

    Column {
        id: top
        anchors.top: parent.top
        anchors.left: parent.left
        width: page.wide ? parent.width * 0.55 - Theme.gap : parent.width
        spacing: Theme.mm(page.wide ? 0 : 3)

        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            text: page.ticket.reprint ? qsTr("You already have this number") : qsTr("Your number")
            size: page.wide ? Theme.bodyText : Theme.titleText
        }
        Label {
            objectName: "ticketNumber"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: page.ticket.number
            size: Math.min(Theme.numberText, page.height * (page.wide ? 0.27 : 0.22))
            font.weight: Font.Black
            color: Theme.elder ? Theme.green : Theme.action
            lineHeight: 0.9
            fontSizeMode: Text.HorizontalFit
            wrapMode: Text.NoWrap
        }
        Label {
            objectName: "place"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: page.service.zoneName + "  ·  " + qsTr("Floor %1").arg(page.service.floor)
            size: Theme.titleText
            font.weight: Font.Bold
            maximumLineCount: 2
        }
        Label {
            objectName: "windows"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            visible: page.service.windows.length > 0
            text: qsTr("Windows: %1").arg(page.service.windows)
            maximumLineCount: 1
            fontSizeMode: Text.HorizontalFit
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Ahead of you: %1").arg(page.ticket.peopleAhead) + "   "
                  + KioskWords.wait(page.ticket.waitLow, page.ticket.waitHigh)
            maximumLineCount: 1
            fontSizeMode: Text.HorizontalFit
        }
    }
    PaperState {
        anchors.top: page.wide ? parent.top : top.bottom
        anchors.topMargin: page.wide ? 0 : Theme.mm(6)
        anchors.bottom: done.top
        anchors.bottomMargin: Theme.gap
        anchors.right: parent.right
        width: page.wide ? parent.width * 0.45 : parent.width
        printing: page.ticket.printing
        code: page.ticket.code
    }
    TouchButton {
        id: done
        objectName: "done"
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.mm(page.wide ? 26 : 30)
        kind: TouchButton.Action
        textSize: Theme.titleText
        text: qsTr("Done")
        onClicked: page.doneAsked()
    }
}

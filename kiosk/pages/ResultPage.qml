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
    required property HallMap map
    required property HelpDesk help

    signal doneAsked
    signal printAsked
    signal slipAsked

    readonly property bool wide: width > height * 1.2
    readonly property bool tight: height < Theme.mm(230)
    readonly property real half: (width - Theme.gap) / 2
    readonly property bool noPaper: [Kiosk.Printing.Failed, Kiosk.Printing.InDoubt, Kiosk.Printing.Silent].includes(ticket.printing)
    readonly property string spoken: qsTr("Your number is %1.").arg(ticket.number.split("").join(" ")) + " " + service.zoneName + ", "
        + qsTr("floor %1").arg(service.floor) + ". " + paper.spoken

    Item {
        id: top
        anchors.top: parent.top
        anchors.left: parent.left
        width: page.wide ? page.half : parent.width
        height: page.wide ? buttons.y - Theme.gap : Math.min(Theme.mm(150), parent.height * 0.4)

        Label {
            id: caption
            anchors.top: parent.top
            width: parent.width
            height: Theme.bodyText * 1.5
            horizontalAlignment: Text.AlignHCenter
            text: page.ticket.reprint ? qsTr("You already have this number") : qsTr("Your number")
            maximumLineCount: 1
            fontSizeMode: Text.HorizontalFit
        }
        Label {
            objectName: "ticketNumber"
            anchors.top: caption.bottom
            anchors.bottom: place.top
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: page.ticket.number
            size: Theme.numberText * 1.3
            font.weight: Font.Black
            color: Theme.elder ? Theme.green : Theme.action
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.mm(18)
            wrapMode: Text.NoWrap
        }
        Label {
            id: place
            objectName: "place"
            anchors.bottom: windows.top
            width: parent.width
            height: Theme.titleText * 1.4
            horizontalAlignment: Text.AlignHCenter
            text: page.service.zoneName + "  ·  " + qsTr("Floor %1").arg(page.service.floor)
            size: Theme.titleText
            font.weight: Font.Bold
            maximumLineCount: 1
            fontSizeMode: Text.HorizontalFit
        }
        Label {
            id: windows
            objectName: "windows"
            anchors.bottom: ahead.top
            width: parent.width
            height: visible ? Theme.bodyText * 1.4 : 0
            horizontalAlignment: Text.AlignHCenter
            visible: page.service.windows.length > 0
            text: qsTr("Windows: %1").arg(page.service.windows)
            maximumLineCount: 1
            fontSizeMode: Text.HorizontalFit
        }
        Label {
            id: ahead
            objectName: "ahead"
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.bodyText * 1.5
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Ahead of you: %1").arg(page.ticket.peopleAhead) + "  ·  "
                  + KioskWords.wait(page.ticket.waitLow, page.ticket.waitHigh)
            maximumLineCount: 1
            fontSizeMode: Text.HorizontalFit
        }
    }
    FloorMap {
        id: map
        anchors.top: page.wide ? parent.top : top.bottom
        anchors.topMargin: page.wide ? 0 : Theme.gap
        anchors.right: parent.right
        width: page.wide ? page.half : parent.width
        height: (buttons.y - Theme.gap - y) * (page.wide ? 0.48 : 0.5) - Theme.gap
        map: page.map
    }
    PaperState {
        id: paper
        anchors.top: map.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: buttons.top
        anchors.bottomMargin: Theme.gap
        anchors.right: parent.right
        width: page.wide ? page.half : parent.width
        printing: page.ticket.printing
        code: page.ticket.code
    }
    Item {
        id: buttons
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.mm(page.tight ? 26 : 32)

        TouchButton {
            objectName: "slip"
            anchors.left: parent.left
            width: page.half * 0.8
            height: parent.height
            visible: page.noPaper
            icon.name: "person"
            offered: page.help.state === Kiosk.HelpState.None || page.help.state === Kiosk.HelpState.Unheard
            textSize: Theme.smallText
            text: page.help.state === Kiosk.HelpState.Coming ? qsTr("A member of staff is coming") : page.help.state === Kiosk.HelpState.Told
                ? qsTr("Staff were called") : qsTr("No phone: please write it down for me")
            onClicked: page.slipAsked()
        }
        TouchButton {
            objectName: "printAgain"
            anchors.left: parent.left
            width: page.half * 0.8
            height: parent.height
            visible: !page.noPaper
            icon.name: "printer"
            text: qsTr("Print again")
            onClicked: page.printAsked()
        }
        TouchButton {
            objectName: "done"
            anchors.right: parent.right
            width: parent.width - page.half * 0.8 - Theme.gap
            height: parent.height
            kind: Theme.elder ? TouchButton.Green : TouchButton.Action
            icon.name: "check"
            textSize: Theme.titleText
            text: qsTr("Done")
            onClicked: page.doneAsked()
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Kiosk
import Evenhall.Theme

// One page before the paper: how long, where, what to bring, while there is still time to fetch it.
Item {
    id: page

    required property ChosenService service
    required property PrinterWatch printer

    signal ticketAsked(bool evenIfNotToday)
    signal bookingAsked
    signal serviceChosen(string service)
    signal staffAsked

    readonly property bool wide: width > height * 1.2
    readonly property bool tight: height < Theme.mm(230)
    readonly property bool offered: service.reason === Kiosk.Reason.None
    readonly property bool doubtful: service.reason === Kiosk.Reason.NotToday
    readonly property string wait: KioskWords.wait(service.waitLow, service.waitHigh)
    readonly property string spoken: service.name + ". " + (offered ? qsTr("%1 people ahead of you.").arg(service.peopleAhead)
        + " " + wait + ". " + qsTr("Touch the large key below to take a number.") : KioskWords.reason(service.reason))

    ServiceHeading {
        id: heading
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        service: page.service
        tight: page.tight
    }
    Item {
        id: left
        anchors.top: heading.bottom
        anchors.topMargin: Theme.gap
        anchors.left: parent.left
        width: page.wide ? (parent.width - Theme.gap) * 0.5 : parent.width
        height: page.wide ? middle.height : block.height
    }
    Column {
        id: block
        anchors.top: left.top
        anchors.left: left.left
        width: left.width
        spacing: Theme.mm(page.tight ? 3 : 6)

        Notice {
            objectName: "reason"
            width: parent.width
            visible: !page.offered
            text: KioskWords.reason(page.service.reason)
            hints: page.service.alternatives.slice(0, page.tight ? 2 : 4)
            onBookingAsked: page.bookingAsked()
            onServiceChosen: service => page.serviceChosen(service)
            onStaffAsked: page.staffAsked()
        }
        WaitFacts {
            width: parent.width
            visible: page.offered || page.doubtful
            stacked: page.wide
            tight: page.tight
            service: page.service
        }
        Steps {
            width: parent.width
            visible: page.service.steps.length > 0
            names: page.service.steps
        }
        Advice {
            width: parent.width
            service: page.service
        }
    }
    Item {
        id: middle
        anchors.top: page.wide ? left.top : block.bottom
        anchors.topMargin: page.wide ? 0 : Theme.mm(6)
        anchors.right: parent.right
        width: page.wide ? (parent.width - Theme.gap) * 0.5 : parent.width
        anchors.bottom: printerNotice.visible ? printerNotice.top : buttons.top
        anchors.bottomMargin: Theme.gap

        Papers {
            width: parent.width
            height: Math.min(parent.height, Math.max(Theme.mm(30), Theme.mm(26) + page.service.materials.length * Theme.mm(page.tight ? 12 : 19)))
            papers: page.service.materials
            source: page.service.materialsSource
            date: page.service.materialsDate
        }
    }
    PrinterNotice {
        id: printerNotice
        anchors.bottom: buttons.top
        anchors.bottomMargin: Theme.gap
        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.mm(22)
        visible: !page.printer.canPrint && take.visible
        printer: page.printer
    }
    Item {
        id: buttons
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.mm(page.tight ? 28 : 40)

        TouchButton {
            objectName: "bookTime"
            anchors.left: parent.left
            anchors.bottom: parent.bottom
            width: take.visible ? parent.width * 0.3 : parent.width
            height: parent.height
            visible: page.service.bookable
            icon.name: "calendar"
            iconAbove: take.visible
            text: qsTr("Book another time")
            onClicked: page.bookingAsked()
        }
        TouchButton {
            id: take
            objectName: "takeTicket"
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            width: page.service.bookable ? parent.width * 0.7 - Theme.gap : parent.width
            height: parent.height
            visible: page.offered || page.doubtful
            kind: TouchButton.Action
            icon.name: "ticket"
            iconSize: Theme.mm(16)
            textSize: Theme.mm(14)
            text: !page.printer.canPrint ? qsTr("Take a number without paper")
                : page.doubtful ? qsTr("Take a number all the same") : qsTr("Take a number")
            onClicked: page.ticketAsked(page.doubtful)
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Kiosk
import Evenhall.Theme

// "Where am I in line?" by the number, and "print it again" by the code on the paper.
Item {
    id: page

    required property TicketInquiry inquiry

    signal keyTyped(string key)
    signal keyErased
    signal asked
    signal printAsked

    readonly property bool wide: width > height * 1.2
    readonly property bool waitingInLine: inquiry.found && inquiry.state === 0
    readonly property string spoken: !inquiry.found ? question.text : inquiry.number.split("").join(" ") + ". "
        + KioskWords.ticketState(inquiry.state, inquiry.window)

    Item {
        id: upper
        anchors.top: parent.top
        anchors.bottom: page.wide ? parent.bottom : keys.top
        anchors.bottomMargin: page.wide ? 0 : Theme.mm(5)
        anchors.left: parent.left
        width: page.wide ? parent.width * 0.5 - Theme.gap : parent.width

        Question {
            id: question
            anchors.top: parent.top
            anchors.left: parent.left
            anchors.right: parent.right
            text: qsTr("Type your number, or hold the square on your ticket before the scanner")
        }
        CodeField {
            id: field
            anchors.top: question.bottom
            anchors.topMargin: Theme.gap
            anchors.left: parent.left
            anchors.right: parent.right
            text: page.inquiry.code
            length: 16
            hint: qsTr("Number or code of your ticket")
        }
        Rectangle {
            anchors.top: field.bottom
            anchors.topMargin: Theme.gap
            anchors.bottom: buttons.top
            anchors.bottomMargin: Theme.gap
            anchors.left: parent.left
            anchors.right: parent.right
            visible: page.inquiry.found || page.inquiry.reason !== Kiosk.Reason.None
            radius: Theme.radius
            color: page.inquiry.found ? Theme.surface : Theme.notice

            Label {
                id: number
                objectName: "foundNumber"
                anchors.top: parent.top
                anchors.topMargin: Theme.mm(2)
                width: parent.width
                height: visible ? parent.height * 0.42 : 0
                visible: page.inquiry.found
                horizontalAlignment: Text.AlignHCenter
                text: page.inquiry.number
                size: Theme.mm(32)
                font.weight: Font.Black
                color: Theme.action
                fontSizeMode: Text.Fit
                maximumLineCount: 1
            }
            Label {
                objectName: "foundState"
                anchors.top: number.bottom
                anchors.bottom: parent.bottom
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.margins: Theme.mm(3)
                horizontalAlignment: Text.AlignHCenter
                text: !page.inquiry.found ? KioskWords.reason(page.inquiry.reason)
                    : page.inquiry.serviceName + "\n" + KioskWords.ticketState(page.inquiry.state, page.inquiry.window)
                      + (page.waitingInLine ? "\n" + qsTr("Ahead of you: %1").arg(page.inquiry.peopleAhead) + "  ·  "
                         + KioskWords.wait(page.inquiry.waitLow, page.inquiry.waitHigh) : "")
                size: Theme.mm(10)
                fontSizeMode: Text.Fit
                minimumPixelSize: Theme.mm(5)
                color: page.inquiry.found ? Theme.text : Theme.noticeInk
            }
        }
        ScanHint {
            anchors.top: field.bottom
            anchors.bottom: buttons.top
            anchors.left: parent.left
            anchors.right: parent.right
            visible: !page.inquiry.found && page.inquiry.reason === Kiosk.Reason.None
            text: qsTr("To print a ticket again, type the code below its square")
        }
        Row {
            id: buttons
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            height: Theme.mm(page.height < Theme.mm(230) ? 26 : 34)
            spacing: Theme.gap

            TouchButton {
                objectName: "printAgain"
                width: (parent.width - parent.spacing) / 2
                height: parent.height
                offered: page.inquiry.printable
                enabled: offered
                icon.name: "printer"
                text: qsTr("Print again")
                onClicked: page.printAsked()
            }
            TouchButton {
                objectName: "whereAmI"
                width: (parent.width - parent.spacing) / 2
                height: parent.height
                kind: page.inquiry.complete ? TouchButton.Action : TouchButton.Plain
                offered: page.inquiry.complete
                icon.name: "search"
                textSize: Theme.mm(10)
                text: qsTr("How long still?")
                onClicked: page.asked()
            }
        }
    }
    KeyGrid {
        id: keys
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        width: page.wide ? parent.width * 0.5 : parent.width
        height: page.wide ? parent.height : Math.min(parent.height * 0.5, 6 * Theme.mm(28))
        keys: "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
        onTyped: key => page.keyTyped(key)
        onErased: page.keyErased()
    }
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Kiosk
import Evenhall.Theme

// "I have an appointment": its code, typed or held before the scanner; or a new appointment.
Item {
    id: page

    required property AppointmentDesk desk

    signal keyTyped(string key)
    signal keyErased
    signal checkInAsked
    signal bookingAsked

    readonly property bool wide: width > height * 1.2
    readonly property string spoken: question.text

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
            text: qsTr("Type the code of your appointment, or hold it before the scanner")
        }
        CodeField {
            id: field
            anchors.top: question.bottom
            anchors.topMargin: Theme.gap
            anchors.left: parent.left
            anchors.right: parent.right
            text: page.desk.code
            length: 16
            hint: qsTr("Code of your appointment")
        }
        Rectangle {
            anchors.top: field.bottom
            anchors.topMargin: Theme.gap
            anchors.left: parent.left
            anchors.right: parent.right
            height: Math.min(Theme.mm(34), buttons.y - y - Theme.gap)
            visible: page.desk.reason !== Kiosk.Reason.None
            radius: Theme.radius
            color: Theme.notice
            border.width: Theme.line
            border.color: Theme.noticeInk

            Label {
                objectName: "checkInReason"
                anchors.fill: parent
                anchors.margins: Theme.mm(3)
                text: KioskWords.checkIn(page.desk.reason, page.desk.early, page.desk.late)
                color: Theme.noticeInk
                fontSizeMode: Text.Fit
                minimumPixelSize: Theme.mm(6)
            }
        }
        ScanHint {
            anchors.top: field.bottom
            anchors.bottom: buttons.top
            anchors.left: parent.left
            anchors.right: parent.right
            visible: page.desk.reason === Kiosk.Reason.None
            text: qsTr("The code stands in the message or on the paper you got when booking")
        }
        Row {
            id: buttons
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            height: Theme.mm(page.height < Theme.mm(230) ? 26 : 34)
            spacing: Theme.gap

            TouchButton {
                objectName: "bookingButton"
                width: parent.width * 0.42
                height: parent.height
                icon.name: "calendar"
                text: qsTr("Book a new time")
                onClicked: page.bookingAsked()
            }
            TouchButton {
                objectName: "checkIn"
                width: parent.width * 0.58 - Theme.gap
                height: parent.height
                kind: page.desk.complete ? TouchButton.Action : TouchButton.Plain
                offered: page.desk.complete
                icon.name: "check"
                textSize: Theme.mm(11)
                text: qsTr("Check in")
                onClicked: page.checkInAsked()
            }
        }
    }
    KeyGrid {
        id: keys
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        width: page.wide ? parent.width * 0.5 : parent.width
        height: page.wide ? parent.height : Math.min(parent.height * 0.52, 6 * Theme.mm(29))
        keys: "ABCDEFGHJKMNPQRSTVWXYZ0123456789"
        onTyped: key => page.keyTyped(key)
        onErased: page.keyErased()
    }
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Kiosk
import Evenhall.Theme

// For staff, behind their code: the printer, the paper, the program. No way out for anybody else.
Item {
    id: page

    required property StaffMenu staff
    required property PrinterWatch printer
    property bool canTestPrinter: false

    signal printerTestAsked
    signal doneAsked

    readonly property bool wide: width > height * 1.2
    readonly property string spoken: ""

    Question {
        id: question
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        text: page.staff.open ? qsTr("For staff") : qsTr("Code for staff")
    }
    Item {
        anchors.top: question.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, Theme.mm(190))
        visible: !page.staff.open

        CodeField {
            id: field
            width: parent.width
            text: "•".repeat(page.staff.typed)
            hint: page.staff.locked ? qsTr("Too many wrong codes. Please wait a minute.")
                : page.staff.wrong ? qsTr("This code is wrong.") : qsTr("Please type the code.")
        }
        KeyGrid {
            anchors.top: field.bottom
            anchors.topMargin: Theme.gap
            width: parent.width
            height: Math.min(parent.height - field.height - Theme.gap, Theme.mm(130))
            keys: "1234567890"
            columns: 3
            onTyped: key => page.staff.type(key)
            onErased: page.staff.erase()
        }
    }
    Column {
        anchors.top: question.bottom
        anchors.topMargin: Theme.gap
        width: parent.width
        spacing: Theme.gap
        visible: page.staff.open

        Fact {
            width: parent.width
            height: Theme.mm(26)
            icon: "printer"
            name: qsTr("Printer")
            value: !page.printer.known ? qsTr("Nothing is known of it") : page.printer.canPrint ? qsTr("Ready") : qsTr("Cannot print")
        }
        Label {
            width: parent.width
            text: qsTr("Change of paper: open the cover, put the roll in with the printed side up, close the cover. The line above says when it is ready.")
            lineHeight: Theme.lineHeight
            horizontalAlignment: Text.AlignLeft
        }
        Grid {
            id: actions
            readonly property real cell: (width - spacing) / 2

            width: parent.width
            columns: 2
            spacing: Theme.gap

            TouchButton {
                objectName: "printerTest"
                width: actions.cell
                height: Theme.mm(28)
                offered: page.canTestPrinter
                enabled: offered
                icon.name: "printer"
                text: qsTr("Printer test: the last number again")
                onClicked: page.printerTestAsked()
            }
            TouchButton {
                objectName: "restartProgram"
                width: actions.cell
                height: Theme.mm(28)
                icon.name: "repeat"
                text: qsTr("Restart the program")
                onClicked: page.staff.restartProgram()
            }
            TouchButton {
                objectName: "quitProgram"
                width: actions.cell
                height: Theme.mm(28)
                icon.name: "erase"
                text: qsTr("End the program")
                onClicked: page.staff.quitProgram()
            }
            TouchButton {
                objectName: "staffDone"
                width: actions.cell
                height: Theme.mm(28)
                kind: TouchButton.Action
                icon.name: "check"
                text: qsTr("Back to citizens")
                onClicked: page.doneAsked()
            }
        }
    }
}

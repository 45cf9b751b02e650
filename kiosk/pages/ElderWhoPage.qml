// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Kiosk
import Evenhall.Theme

// The last question of the green button: which class applies. The answer takes the number.
Item {
    id: page

    required property ChosenService service
    required property ChoiceListModel classes
    required property PrinterWatch printer

    signal classChosen(string priorityClass)
    signal staffAsked

    readonly property bool wide: width > height * 1.2
    readonly property bool offered: service.reason === Kiosk.Reason.None
    readonly property int answers: answerList.count + 1
    readonly property int columns: wide ? 2 : 1
    readonly property int rows: Math.ceil(answers / columns)
    readonly property real cellWidth: (width - (columns - 1) * Theme.gap) / columns
    readonly property real cellHeight: Math.min(Theme.mm(46), (grid.height - (rows - 1) * Theme.gap) / rows)
    readonly property string wait: qsTr("Ahead of you: %1").arg(service.peopleAhead) + "  ·  " + KioskWords.wait(service.waitLow, service.waitHigh)
    readonly property string spoken: service.name + ". " + (offered ? wait + ". " + question.text + " " + qsTr("Your answer takes the number.")
        : KioskWords.reason(service.reason))

    ServiceHeading {
        id: heading
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        service: page.service
        tight: page.wide
    }
    Label {
        id: facts
        objectName: "wait"
        anchors.top: heading.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: visible ? Theme.bodyText * 1.6 : 0
        visible: page.offered
        text: page.wait
        maximumLineCount: 1
        fontSizeMode: Text.HorizontalFit
        horizontalAlignment: Text.AlignLeft
    }
    Notice {
        objectName: "reason"
        anchors.top: heading.bottom
        anchors.topMargin: Theme.gap
        anchors.left: parent.left
        anchors.right: parent.right
        visible: !page.offered
        text: KioskWords.reason(page.service.reason)
        hints: [{kind: 4}]
        onStaffAsked: page.staffAsked()
    }
    Question {
        id: question
        anchors.top: facts.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        visible: page.offered
        text: page.printer.canPrint ? qsTr("Which applies to you? The number is printed at once.")
            : qsTr("Which applies to you? The number comes without paper.")
    }
    Grid {
        id: grid
        anchors.top: question.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        columns: page.columns
        spacing: Theme.gap
        visible: page.offered

        Repeater {
            id: answerList
            model: page.classes

            ChoiceRow {
                prefix: "class"
                kind: TouchButton.Green
                width: page.cellWidth
                height: page.cellHeight
                onClicked: page.classChosen(choice)
            }
        }
        TouchButton {
            objectName: "class-none"
            width: page.cellWidth
            height: page.cellHeight
            textSize: Theme.mm(13)
            text: qsTr("None of these: an ordinary number")
            onClicked: page.classChosen("")
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Kiosk
import Evenhall.Theme

// The document this service asks for. What is read goes to the hall as a key of the day and is shown nowhere.
Item {
    id: page

    property bool optional: false
    property bool unreadable: false

    signal skipAsked
    signal staffAsked

    readonly property bool tight: height < Theme.mm(230)
    readonly property string spoken: question.text + " " + promise.text

    Column {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -buttons.height / 2
        spacing: Theme.mm(page.tight ? 4 : 10)

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(Theme.mm(100), page.height * 0.45)
            height: width * 0.63
            radius: Theme.mm(5)
            color: Theme.action

            Icon {
                anchors.centerIn: parent
                name: "person"
                size: parent.height * 0.6
                color: Theme.actionInk
            }
        }
        Label {
            id: question
            objectName: "identityQuestion"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: page.unreadable ? qsTr("This could not be read. Please try again, slowly.") : qsTr("Please hold your identity card to the reader")
            size: Theme.titleText * 1.1
            font.weight: Font.Bold
        }
        Label {
            id: promise
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Only to see that nobody takes two numbers. Neither name nor card number is kept.")
            color: Theme.quietText
        }
    }
    Row {
        id: buttons
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.mm(page.tight ? 26 : 34)
        spacing: Theme.gap

        TouchButton {
            objectName: "identityStaff"
            width: skip.visible ? (parent.width - parent.spacing) / 2 : parent.width
            height: parent.height
            icon.name: "person"
            text: qsTr("I have no card here: call staff")
            onClicked: page.staffAsked()
        }
        TouchButton {
            id: skip
            objectName: "identitySkip"
            width: (parent.width - parent.spacing) / 2
            height: parent.height
            visible: page.optional
            kind: TouchButton.Action
            text: qsTr("Go on without")
            onClicked: page.skipAsked()
        }
    }
}

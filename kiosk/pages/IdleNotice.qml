// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// Asks whether anybody is still there. One touch anywhere goes on; nothing is lost until the time is over.
Rectangle {
    id: notice

    property int secondsLeft: 0

    color: "#d9101820"
    Accessible.role: Accessible.AlertMessage
    Accessible.name: question.text

    MouseArea {
        anchors.fill: parent
    }
    Rectangle {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        height: lines.implicitHeight + 2 * Theme.mm(14)
        radius: Theme.radius
        color: Theme.surface

        Column {
            id: lines
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.margin
            spacing: Theme.mm(10)

            Label {
                id: question
                objectName: "idleQuestion"
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Do you need more time?")
                size: Theme.titleText * 1.2
                font.weight: Font.Bold
            }
            Label {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Back to the start in %1 s").arg(notice.secondsLeft)
            }
            TouchButton {
                objectName: "moreTime"
                anchors.horizontalCenter: parent.horizontalCenter
                width: Theme.mm(120)
                height: Theme.mm(30)
                kind: TouchButton.Action
                textSize: Theme.titleText
                text: qsTr("Yes, go on")
            }
        }
    }
}

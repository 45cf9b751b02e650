// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// Asks whether anybody is still there. One touch anywhere goes on; nothing is lost until the time is over.
Rectangle {
    id: notice

    property int secondsLeft: 0
    readonly property string spoken: question.text + " " + qsTr("Touch the screen to go on.")

    color: "#d9101820"
    Accessible.role: Accessible.AlertMessage
    Accessible.name: question.text

    MouseArea {
        anchors.fill: parent
    }
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Math.min(parent.height * 0.25, Math.max(Theme.margin, (parent.height - height) / 2))
        width: Math.min(parent.width - 2 * Theme.margin, Theme.mm(260))
        height: lines.implicitHeight + 2 * Theme.mm(10)
        radius: Theme.radius * 2
        color: Theme.surface

        Column {
            id: lines
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.margin
            spacing: Theme.mm(7)

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                name: "clock"
                size: Theme.mm(22)
                color: Theme.action
            }
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
                objectName: "idleSeconds"
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Back to the start in %1 s").arg(notice.secondsLeft)
                color: Theme.quietText
            }
            TouchButton {
                objectName: "moreTime"
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(Theme.mm(130), parent.width)
                height: Theme.mm(32)
                kind: TouchButton.Action
                textSize: Theme.titleText
                text: qsTr("Yes, go on")
            }
        }
    }
}

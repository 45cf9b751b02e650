// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// One zone of the hall as a large choice: its letter, its name, where it is and how many wait there.
TouchButton {
    id: card

    required property string zone
    required property string name
    required property int floor
    required property int waiting

    objectName: "zone-" + zone
    text: name
    Accessible.description: place.text + ", " + crowd.text

    contentItem: Item {
        Rectangle {
            id: badge
            anchors.left: parent.left
            anchors.leftMargin: Theme.mm(5)
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.mm(22)
            height: width
            radius: width / 2
            color: Theme.action

            Label {
                anchors.centerIn: parent
                text: card.zone
                size: card.zone.length > 2 ? Theme.smallText : Theme.mm(12)
                color: Theme.actionInk
                font.weight: Font.Bold
                Accessible.ignored: true
            }
        }
        Column {
            anchors.left: badge.right
            anchors.leftMargin: Theme.mm(5)
            anchors.right: parent.right
            anchors.rightMargin: Theme.mm(3)
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.mm(3)

            Label {
                width: parent.width
                text: card.name
                size: Theme.mm(9.5)
                font.weight: Font.Bold
                maximumLineCount: 3
                lineHeight: 1.15
                Accessible.ignored: true
            }
            Label {
                id: place
                width: parent.width
                text: qsTr("Floor %1").arg(card.floor)
                size: Theme.smallText
                color: Theme.quietText
                Accessible.ignored: true
            }
            Label {
                id: crowd
                width: parent.width
                text: qsTr("Waiting: %1").arg(card.waiting)
                size: Theme.smallText
                color: Theme.quietText
                Accessible.ignored: true
            }
        }
    }
}

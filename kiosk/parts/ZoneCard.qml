// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// One area of the hall as a large choice: its letter, its name, where it is and how many wait there.
TouchButton {
    id: card

    required property string zone
    required property string name
    required property int floor
    required property int waiting
    required property int hue

    readonly property bool tall: height > Theme.mm(55)

    objectName: "zone-" + zone
    text: name
    Accessible.description: words.note

    contentItem: Item {
        ZoneBadge {
            id: badge
            anchors.left: parent.left
            anchors.leftMargin: Theme.mm(4)
            anchors.verticalCenter: parent.verticalCenter
            size: Math.min(Theme.mm(card.tall ? 34 : 28), card.height - Theme.mm(6), card.width * 0.3)
            zone: card.zone
            hue: card.hue
        }
        TwoLines {
            id: words
            anchors.left: badge.right
            anchors.leftMargin: Theme.mm(4)
            anchors.right: parent.right
            anchors.rightMargin: Theme.mm(2)
            height: parent.height
            title: card.name
            titleSize: Theme.mm(card.tall ? 13 : Theme.elder ? 12 : 10)
            note: qsTr("Floor %1").arg(card.floor) + "  ·  " + qsTr("%1 waiting").arg(card.waiting)
        }
    }
}

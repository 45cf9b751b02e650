// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Kiosk
import Evenhall.Theme

// One service as a choice: its name, and how long it takes to get to or why it cannot be had. Always pressable, so
// that the next page can explain.
TouchButton {
    id: row

    required property string service
    required property string name
    required property int peopleAhead
    required property int waitLow
    required property int waitHigh
    required property int reason

    objectName: "service-" + service
    text: name
    offered: reason === Kiosk.Reason.None || reason === Kiosk.Reason.NotToday
    Accessible.description: state.text

    contentItem: Item {
        Label {
            anchors.left: parent.left
            anchors.leftMargin: Theme.mm(6)
            anchors.right: parent.right
            anchors.rightMargin: Theme.mm(6)
            anchors.bottom: parent.verticalCenter
            anchors.bottomMargin: Theme.mm(-2)
            text: row.name
            size: Theme.mm(Theme.elder ? 12 : 9.5)
            font.weight: Font.Bold
            color: row.offered ? Theme.text : Theme.quietText
            maximumLineCount: 1
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.mm(7)
            Accessible.ignored: true
        }
        Label {
            id: state
            anchors.left: parent.left
            anchors.leftMargin: Theme.mm(6)
            anchors.right: parent.right
            anchors.rightMargin: Theme.mm(6)
            anchors.top: parent.verticalCenter
            anchors.topMargin: Theme.mm(3)
            text: row.offered ? qsTr("Ahead of you: %1").arg(row.peopleAhead) + "   "
                                + KioskWords.wait(row.waitLow, row.waitHigh)
                              : KioskWords.reasonInShort(row.reason)
            size: Theme.smallText
            color: row.offered ? Theme.quietText : Theme.alarm
            maximumLineCount: 1
            Accessible.ignored: true
        }
    }
}

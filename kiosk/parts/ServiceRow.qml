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
    Accessible.description: words.note

    contentItem: Item {
        TwoLines {
            id: words
            anchors.fill: parent
            anchors.leftMargin: Theme.mm(5)
            anchors.rightMargin: Theme.mm(3)
            title: row.name
            titleSize: Theme.mm(Theme.elder ? 12.5 : 9)
            titleColor: row.offered ? Theme.text : Theme.quietText
            note: row.offered ? qsTr("%1 ahead").arg(row.peopleAhead) + "  ·  " + KioskWords.wait(row.waitLow, row.waitHigh)
                              : KioskWords.reasonInShort(row.reason)
            noteColor: row.offered ? Theme.quietText : Theme.alarm
        }
    }
}

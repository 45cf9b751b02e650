// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter
import Evenhall.Theme

// My queues: how many wait in each, and how long the first has waited.
Column {
    id: table

    required property QueueListModel queues
    property int most: 5

    spacing: 0

    Item {
        width: parent.width
        height: 20

        Label {
            text: qsTr("My queues")
            size: 13
            font.weight: Font.Bold
        }
        Label {
            anchors.right: parent.right
            text: qsTr("waiting, longest")
            size: 11
            color: Theme.quietText
        }
    }
    Repeater {
        model: table.queues

        Item {
            id: row

            required property int index
            required property string name
            required property int waiting
            required property int longest
            required property bool helps

            width: table.width
            height: 20
            visible: index < table.most

            Label {
                anchors.left: parent.left
                anchors.right: numbers.left
                anchors.rightMargin: 8
                text: row.helps ? qsTr("%1 (helping)").arg(row.name) : row.name
                size: 13
                color: row.helps ? Theme.quietText : Theme.text
                maximumLineCount: 1
                wrapMode: Text.NoWrap
            }
            Label {
                id: numbers
                anchors.right: parent.right
                text: row.waiting > 0 ? qsTr("%1, %2 min").arg(row.waiting).arg(row.longest) : qsTr("nobody")
                size: 13
                font.weight: row.waiting > 0 ? Font.Bold : Font.Normal
                color: row.waiting > 0 ? Theme.text : Theme.quietText
                wrapMode: Text.NoWrap
            }
        }
    }
}

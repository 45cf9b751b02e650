// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Board
import Evenhall.Theme

// The last calls in several rows, so that nobody who looked away for a moment has missed one.
Item {
    id: page

    required property CallListModel calls
    property int rows: 6

    readonly property real rowHeight: (height - (rows - 1) * list.spacing) / rows

    Binding {
        target: page.calls
        property: "limit"
        value: page.rows
    }
    Label {
        anchors.centerIn: parent
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        visible: numbers.count === 0
        text: qsTr("Called numbers appear here")
        size: Theme.mm(30)
        color: Theme.quietText
    }
    Column {
        id: list
        anchors.fill: parent
        spacing: Theme.mm(8)

        Repeater {
            id: numbers
            model: page.calls

            CallRow {
                width: list.width
                height: page.rowHeight
            }
        }
    }

    // A called number breathes for a few seconds, far below three times a second, then stands still.
    SequentialAnimation {
        id: breath
        loops: 5

        NumberAnimation {
            target: glow
            property: "opacity"
            to: 1
            duration: 500
        }
        NumberAnimation {
            target: glow
            property: "opacity"
            to: 0
            duration: 500
        }
    }
    Rectangle {
        id: glow
        width: parent.width
        height: page.rowHeight
        radius: Theme.radius * 3
        color: "transparent"
        border.width: Theme.mm(4)
        border.color: "#ffc247"
        opacity: 0
    }
    Connections {
        target: page.calls

        function onCalled() {
            breath.restart();
        }
    }
}

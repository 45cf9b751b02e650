// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Board
import Evenhall.Theme

// How many people wait where.
Rectangle {
    id: page

    required property CrowdListModel crowd
    property int columns: 1

    readonly property int rows: Math.max(1, Math.ceil(places.count / columns))

    radius: Theme.radius * 3
    color: Theme.surface

    Label {
        id: heading
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.mm(12)
        text: qsTr("People waiting")
        size: Theme.mm(24)
        color: Theme.quietText
        maximumLineCount: 1
    }
    Grid {
        id: grid
        anchors.top: heading.bottom
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.mm(12)
        columns: page.columns
        columnSpacing: Theme.mm(24)

        Repeater {
            id: places
            model: page.crowd

            Item {
                id: cell

                required property string place
                required property string name
                required property int waiting

                objectName: "crowd-" + place
                width: (grid.width - (page.columns - 1) * grid.columnSpacing) / page.columns
                height: Math.min(Theme.mm(60), grid.height / page.rows)
                Accessible.role: Accessible.ListItem
                Accessible.name: name + ": " + waiting

                Label {
                    anchors.left: parent.left
                    anchors.right: count.left
                    anchors.rightMargin: Theme.mm(6)
                    anchors.verticalCenter: parent.verticalCenter
                    text: cell.name
                    size: Math.min(Theme.mm(24), cell.height * 0.5)
                    maximumLineCount: 1
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.mm(14)
                }
                Label {
                    id: count
                    objectName: "waiting"
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    text: cell.waiting
                    size: Math.min(Theme.mm(34), cell.height * 0.7)
                    font.weight: Font.Bold
                }
            }
        }
    }
}

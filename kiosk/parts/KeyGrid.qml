// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// Letters and digits to type with, our own: in the order everybody knows, every key a full target. Keys that lead
// nowhere are grey but can be pressed.
Item {
    id: grid

    property string keys: "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    property string useful: keys
    property real spacing: Theme.mm(3)
    property int columns: Math.min(10, Math.floor((width + spacing) / (Theme.mm(20) + spacing)))

    readonly property int rows: Math.ceil((keys.length + 1) / columns)
    readonly property real keyWidth: (width - (columns - 1) * spacing) / columns
    readonly property real keyHeight: Math.min(Theme.mm(32), (height - (rows - 1) * spacing) / rows)
    readonly property real usedHeight: rows * (keyHeight + spacing) - spacing

    signal typed(string key)
    signal erased

    Item {
        anchors.bottom: parent.bottom
        width: parent.width
        height: grid.usedHeight
        // Letters and digits run from left to right in every script.
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true

        Repeater {
            model: grid.keys.split("")

            TouchButton {
                required property string modelData
                required property int index
                objectName: "key-" + modelData
                x: (index % grid.columns) * (grid.keyWidth + grid.spacing)
                y: Math.floor(index / grid.columns) * (grid.keyHeight + grid.spacing)
                width: grid.keyWidth
                height: grid.keyHeight
                text: modelData
                textSize: Theme.mm(11)
                offered: grid.useful.includes(modelData)
                onClicked: grid.typed(modelData)
            }
        }
        TouchButton {
            objectName: "key-erase"
            x: (grid.keys.length % grid.columns) * (grid.keyWidth + grid.spacing)
            y: (grid.rows - 1) * (grid.keyHeight + grid.spacing)
            width: Math.min(grid.width - x, 3 * grid.keyWidth + 2 * grid.spacing)
            height: grid.keyHeight
            icon.name: "erase"
            Accessible.name: qsTr("Delete the last character")
            onClicked: grid.erased()
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// The services that one number leads through, in order.
Rectangle {
    id: steps

    property var names: []

    implicitHeight: lines.implicitHeight + 2 * Theme.mm(3)
    radius: Theme.radius
    color: Theme.surface

    Column {
        id: lines
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Theme.mm(4)
        spacing: Theme.mm(1.5)

        Repeater {
            model: steps.names

            Item {
                required property string modelData
                required property int index
                width: lines.width
                height: Theme.mm(10)

                Rectangle {
                    id: bullet
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.mm(9)
                    height: width
                    radius: width / 2
                    color: Theme.action

                    Label {
                        anchors.centerIn: parent
                        text: String(parent.parent.index + 1)
                        size: Theme.mm(6)
                        color: Theme.actionInk
                        font.weight: Font.Bold
                    }
                }
                Label {
                    anchors.left: bullet.right
                    anchors.leftMargin: Theme.mm(3)
                    anchors.right: parent.right
                    height: parent.height
                    text: parent.modelData
                    size: Theme.mm(8)
                    maximumLineCount: 1
                    fontSizeMode: Text.HorizontalFit
                    horizontalAlignment: Text.AlignLeft
                }
            }
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// The papers to bring.
Rectangle {
    id: card

    property var papers: []

    visible: papers.length > 0
    implicitHeight: list.implicitHeight + 2 * Theme.mm(5)
    radius: Theme.radius
    color: Theme.surface

    Column {
        id: list
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.mm(5)
        spacing: Theme.mm(2)

        Label {
            width: parent.width
            text: qsTr("Please have these papers with you")
            size: Theme.smallText
            color: Theme.quietText
        }
        Repeater {
            model: card.papers

            Label {
                required property string modelData
                width: list.width
                text: "•  " + modelData
                maximumLineCount: 2
            }
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// Where the code stands, in the room that its answer will take.
Item {
    id: hint

    property string text

    Column {
        anchors.centerIn: parent
        width: parent.width
        spacing: Theme.mm(5)
        visible: hint.height > Theme.mm(36)

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "ticket"
            size: Math.min(Theme.mm(34), hint.height * 0.45)
            stroke: 1.4
            color: Theme.outline
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: hint.text
            color: Theme.quietText
        }
    }
}

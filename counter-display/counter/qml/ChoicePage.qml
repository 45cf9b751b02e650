// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// One question and a few answers, each on a line of its own.
Column {
    id: page

    property string question
    property var choices: [] // of { name, text }

    signal chosen(int index)

    spacing: 6

    Label {
        width: parent.width
        text: page.question
        size: 14
        font.weight: Font.Bold
    }
    Repeater {
        model: page.choices

        BarButton {
            required property var modelData
            required property int index
            objectName: modelData.name
            width: page.width
            implicitHeight: 36
            textSize: 14
            text: modelData.text
            onClicked: page.chosen(index)
        }
    }
}

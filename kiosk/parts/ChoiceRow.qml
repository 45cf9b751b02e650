// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// One entry of a short list as a choice: a name, and what else is to be known of it.
TouchButton {
    id: row

    required property string choice
    required property string name
    required property string detail
    required property int count

    property string prefix: "choice"
    property string note: detail

    objectName: prefix + "-" + choice
    text: name
    Accessible.description: note

    contentItem: Item {
        TwoLines {
            anchors.fill: parent
            anchors.leftMargin: Theme.mm(5)
            anchors.rightMargin: Theme.mm(3)
            title: row.name
            titleSize: Theme.mm(Theme.elder ? 13 : 9)
            titleColor: row.ink
            note: row.note
            noteColor: row.filled ? row.ink : Theme.quietText
        }
    }
}

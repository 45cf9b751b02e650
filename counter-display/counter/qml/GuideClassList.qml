// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter
import Evenhall.Theme

// The classes of the green channel, as the hall's configuration knows them.
Column {
    id: list

    required property GuideSession session
    property string chosen

    signal asked(string id)

    spacing: 4

    Label {
        text: qsTr("Green channel")
        size: 14
        font.weight: Font.Bold
    }
    NumberedList {
        width: parent.width
        model: list.session.classes
        perPage: 6
        rowHeight: 32
        tickable: true
        keyed: false
        describe: entry => ({ name: "class-" + entry.modelData.id, text: entry.modelData.name,
                              ticked: entry.modelData.id === list.chosen,
                              detail: entry.modelData.reasonRequired ? qsTr("with a reason") : "" })
        onChosen: (index, entry) => list.asked(entry.modelData.id)
    }
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter
import Evenhall.Theme

// Where the paper comes out: a kiosk with paper, or nowhere.
Column {
    id: list

    required property GuideSession session
    property string chosen

    signal asked(string id)

    spacing: 4

    Label {
        text: qsTr("Paper")
        size: 14
        font.weight: Font.Bold
    }
    Flow {
        width: parent.width
        spacing: 4

        Repeater {
            model: [{ id: "", ready: true }, ...list.session.kiosks].slice(0, 12)

            BarButton {
                required property var modelData
                objectName: modelData.id.length > 0 ? "paper-" + modelData.id : "paper-none"
                implicitHeight: 32
                enabled: modelData.ready
                strong: modelData.id === list.chosen
                text: modelData.id.length > 0 ? qsTr("Kiosk %1").arg(modelData.id) : qsTr("None")
                onClicked: list.asked(modelData.id)
            }
        }
    }
}

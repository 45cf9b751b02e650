// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter
import Evenhall.Theme

// Where to send this person on to: a zone, then a service. The person keeps the number and goes to the front there.
Item {
    id: page

    required property ServiceChoiceModel targets

    signal chosen(string service)

    Label {
        id: question
        width: parent.width
        text: qsTr("Send on to which service? The person goes to the front there.")
        size: 14
        font.weight: Font.Bold
    }
    Row {
        id: zones
        anchors.top: question.bottom
        anchors.topMargin: 6
        width: parent.width
        spacing: 3

        Repeater {
            model: page.targets.zones

            BarButton {
                required property string modelData
                objectName: "transferZone-" + modelData
                width: Math.min(56, (zones.width - (page.targets.zones.length - 1) * zones.spacing)
                                / page.targets.zones.length)
                strong: modelData === page.targets.zone
                text: modelData
                Accessible.name: qsTr("Zone %1").arg(modelData)
                onClicked: page.targets.zone = modelData
            }
        }
    }
    ListView {
        anchors.top: zones.bottom
        anchors.topMargin: 6
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        spacing: 3
        model: page.targets
        boundsBehavior: Flickable.StopAtBounds

        delegate: BarButton {
            required property string service
            required property string name
            objectName: "transferService-" + service
            width: ListView.view.width
            implicitHeight: 32
            textSize: 14
            text: name
            onClicked: page.chosen(service)
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Kiosk
import Evenhall.Theme

// The areas of one floor along its two sides, in the order of their windows, and which of them is wanted.
Rectangle {
    id: floor

    required property HallMap map

    readonly property var areas: map.areas
    readonly property int upper: Math.ceil(areas.length / 2)
    readonly property bool elsewhere: map.ownFloor > 0 && map.ownFloor !== map.floor

    radius: Theme.radius
    color: Theme.surface
    border.width: Theme.line
    border.color: Theme.outline
    Accessible.role: Accessible.Graphic
    Accessible.name: words.text

    Label {
        id: words
        objectName: "mapWords"
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.mm(3)
        height: Theme.bodyText * 1.4
        text: floor.elsewhere ? qsTr("Please go to floor %1").arg(floor.map.floor) : qsTr("On this floor: floor %1").arg(floor.map.floor)
        font.weight: Font.Bold
        maximumLineCount: 1
        fontSizeMode: Text.HorizontalFit
        horizontalAlignment: Text.AlignHCenter
    }
    Item {
        id: plan
        anchors.top: words.bottom
        anchors.topMargin: Theme.mm(1)
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.mm(3)

        Side {
            anchors.top: parent.top
            areas: floor.areas.slice(0, floor.upper)
        }
        Side {
            anchors.bottom: parent.bottom
            areas: floor.areas.slice(floor.upper)
        }
        Row {
            id: here
            anchors.centerIn: parent
            spacing: Theme.mm(2)
            visible: plan.height > Theme.mm(40)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: floor.elsewhere ? "lower" : "place"
                size: Theme.mm(7)
                rotation: floor.elsewhere ? (floor.map.ownFloor < floor.map.floor ? 180 : 0) : 0
                color: Theme.alarm
            }
            Label {
                text: floor.elsewhere ? qsTr("By lift or stairs") : qsTr("You are here")
                size: Theme.smallText
                color: Theme.alarm
                Accessible.ignored: true
            }
        }
    }

    component Side: Row {
        id: side

        property var areas: []

        width: plan.width
        height: (plan.height - Theme.mm(plan.height > Theme.mm(40) ? 11 : 3)) / 2
        spacing: Theme.mm(2)

        Repeater {
            model: side.areas

            Rectangle {
                id: area
                required property var modelData
                readonly property bool wanted: modelData.wanted

                width: (side.width - (side.areas.length - 1) * side.spacing) / Math.max(1, side.areas.length)
                height: side.height
                radius: Theme.mm(2)
                color: wanted ? Theme.hue(modelData.hue) : Theme.sunken
                border.width: wanted ? 0 : Theme.line
                border.color: Theme.outline

                Column {
                    anchors.centerIn: parent
                    width: parent.width - Theme.mm(3)

                    Label {
                        width: parent.width
                        horizontalAlignment: Text.AlignHCenter
                        text: area.modelData.zone
                        size: Math.min(Theme.mm(11), area.height * 0.32)
                        font.weight: Font.Bold
                        color: area.wanted ? Theme.actionInk : Theme.text
                        Accessible.ignored: true
                    }
                    Label {
                        width: parent.width
                        horizontalAlignment: Text.AlignHCenter
                        visible: area.height > Theme.mm(30)
                        text: area.modelData.name
                        size: Theme.mm(6.5)
                        color: area.wanted ? Theme.actionInk : Theme.text
                        maximumLineCount: 1
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: Theme.mm(4)
                        Accessible.ignored: true
                    }
                    Label {
                        width: parent.width
                        horizontalAlignment: Text.AlignHCenter
                        visible: area.modelData.windows > 0
                        text: area.modelData.first === area.modelData.last ? String(area.modelData.first)
                            : area.modelData.first + "–" + area.modelData.last
                        size: Math.min(Theme.mm(6.5), area.height * 0.22)
                        color: area.wanted ? Theme.actionInk : Theme.quietText
                        maximumLineCount: 1
                        fontSizeMode: Text.HorizontalFit
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// How the case ended, and how many cases it was.
Column {
    id: row

    property int cases: 1

    signal casesAsked(int number)
    signal chosen(int outcome)

    spacing: 4

    Row {
        spacing: 4

        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Finish as, with cases:")
            size: 14
            font.weight: Font.Bold
        }
        BarButton {
            objectName: "fewerCases"
            implicitWidth: 30
            enabled: row.enabled && row.cases > 1
            text: "−"
            Accessible.name: qsTr("Fewer cases")
            onClicked: row.casesAsked(row.cases - 1)
        }
        Label {
            objectName: "cases"
            anchors.verticalCenter: parent.verticalCenter
            width: 24
            horizontalAlignment: Text.AlignHCenter
            text: row.cases
            size: 15
        }
        BarButton {
            objectName: "moreCases"
            implicitWidth: 30
            enabled: row.enabled && row.cases < 99
            text: "+"
            Accessible.name: qsTr("More cases")
            onClicked: row.casesAsked(row.cases + 1)
        }
    }
    Row {
        id: outcomes
        width: parent.width
        spacing: 3

        Repeater {
            model: [{ name: "outcome-done", text: qsTr("Done") },
                    { name: "outcome-accepted", text: qsTr("Accepted") },
                    { name: "outcome-sentBack", text: qsTr("Papers missing") },
                    { name: "outcome-referred", text: qsTr("Sent elsewhere") }]

            BarButton {
                required property var modelData
                required property int index
                objectName: modelData.name
                width: (outcomes.width - 9) / 4
                text: modelData.text
                onClicked: row.chosen(index)
            }
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Kiosk
import Evenhall.Theme

// The green button's first question. Six answers at most; not knowing is one of them.
Item {
    id: page

    required property PageModel services

    signal serviceChosen(string service)
    signal otherAsked
    signal helpAsked

    readonly property int columns: width > height * 1.2 ? 2 : 1
    readonly property int answers: Math.min(4, services.total) + 2
    readonly property int rows: Math.ceil(answers / columns)
    readonly property real cellWidth: (width - (columns - 1) * Theme.gap) / columns
    readonly property real cellHeight: Math.min(Theme.mm(52), (grid.height - (rows - 1) * Theme.gap) / rows)
    readonly property string spoken: question.text + " " + qsTr("Touch one of the answers. If you do not know, touch the last one.")

    Binding {
        target: page.services
        property: "pageSize"
        value: 4
    }
    Question {
        id: question
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        text: qsTr("What would you like to do?")
    }
    Grid {
        id: grid
        anchors.top: question.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        columns: page.columns
        spacing: Theme.gap

        Repeater {
            model: page.services

            ServiceRow {
                width: page.cellWidth
                height: page.cellHeight
                onClicked: page.serviceChosen(service)
            }
        }
        TouchButton {
            objectName: "elderOther"
            width: page.cellWidth
            height: page.cellHeight
            icon.name: "areas"
            textSize: Theme.mm(13)
            text: qsTr("Something else")
            onClicked: page.otherAsked()
        }
        TouchButton {
            objectName: "elderDontKnow"
            width: page.cellWidth
            height: page.cellHeight
            kind: TouchButton.Green
            icon.name: "help"
            textSize: Theme.mm(13)
            text: qsTr("I do not know: please help me")
            onClicked: page.helpAsked()
        }
    }
}

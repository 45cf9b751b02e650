// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Window

Window {
    id: window

    property int presses: 0

    width: 400
    height: 300
    visible: true

    Column {
        Button {
            objectName: "count"
            text: "Count"
            onClicked: window.presses += 1
        }
        Text {
            objectName: "presses"
            text: "Presses: " + window.presses
        }
        Button {
            objectName: "sleeper"
            text: "Wakes after two presses"
            enabled: window.presses >= 2
            onClicked: wake.start()
        }
        TextField {
            objectName: "name"
            placeholderText: "name"
        }
        Rectangle {
            objectName: "tapped"
            property string text: tap.taps + " taps"
            width: 100
            height: 30
            TapHandler {
                id: tap
                property int taps: 0
                onTapped: taps += 1
            }
        }
    }

    Timer {
        id: wake
        interval: 50
        onTriggered: late.visible = true
    }

    Text {
        id: late
        objectName: "late"
        anchors.bottom: parent.bottom
        text: "好了"
        visible: false
    }

    ListView {
        objectName: "list"
        anchors.right: parent.right
        width: 150
        height: parent.height
        model: 60
        cacheBuffer: 10000
        delegate: Button {
            required property int index
            objectName: "row-" + index
            text: "Row " + index
            onClicked: window.title = text
        }
    }

    Text {
        objectName: "title"
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        text: window.title
    }

    Shortcut {
        sequence: "F9"
        onActivated: window.presses += 100
    }
}

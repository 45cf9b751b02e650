// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// The ways back, in the same place on every page after the first.
Item {
    id: row

    signal backAsked
    signal homeAsked

    implicitHeight: Theme.target

    TouchButton {
        objectName: "back"
        anchors.left: parent.left
        width: Theme.mm(70)
        height: parent.height
        text: "◀ " + qsTr("Back")
        Accessible.name: qsTr("Back")
        onClicked: row.backAsked()
    }
    TouchButton {
        objectName: "home"
        anchors.right: parent.right
        width: Theme.mm(70)
        height: parent.height
        text: qsTr("Start over")
        onClicked: row.homeAsked()
    }
}

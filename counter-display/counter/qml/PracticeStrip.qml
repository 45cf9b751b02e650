// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// Says in every state that nothing here is real.
Rectangle {
    id: strip

    property bool upright: true

    color: Theme.notice
    border.width: 1
    border.color: Theme.noticeInk

    Label {
        objectName: "practice"
        anchors.centerIn: parent
        rotation: strip.upright ? -90 : 0
        text: qsTr("Practice")
        size: 11
        font.weight: Font.Bold
        color: Theme.noticeInk
        wrapMode: Text.NoWrap
    }
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// One word about a person that must not be overlooked, with a shape of its own so that it is not colour alone.
Rectangle {
    id: badge

    property string text
    property color tint: Theme.green
    property real longest: 120

    visible: text.length > 0
    implicitWidth: visible ? label.width + 8 : 0
    implicitHeight: 15
    radius: 3
    color: tint

    Label {
        id: label
        anchors.centerIn: parent
        width: Math.min(implicitWidth, badge.longest - 8)
        text: badge.text
        size: 11
        color: Theme.greenInk
        font.weight: Font.Bold
        wrapMode: Text.NoWrap
    }
}

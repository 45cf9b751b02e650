// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// The letter of an area on its colour.
Rectangle {
    id: badge

    property string zone
    property int hue: 0
    property real size: Theme.mm(22)

    width: size
    height: size
    radius: size * 0.28
    color: Theme.hue(hue)
    Accessible.ignored: true

    Label {
        anchors.centerIn: parent
        text: badge.zone
        size: badge.size * (badge.zone.length > 2 ? 0.32 : 0.58)
        color: Theme.actionInk
        font.weight: Font.Bold
        Accessible.ignored: true
    }
}

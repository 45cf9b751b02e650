// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// One fact on a tile: what it is, and its value in large type; side by side when the tile is flat.
Rectangle {
    id: fact

    property string name
    property string value

    readonly property bool flat: width > 5 * height
    readonly property real inset: Theme.mm(5)

    implicitHeight: Theme.mm(36)
    radius: Theme.radius
    color: Theme.surface
    Accessible.role: Accessible.StaticText
    Accessible.name: name + ": " + value

    Label {
        id: caption
        x: fact.inset
        y: fact.flat ? 0 : Theme.mm(3)
        width: fact.flat ? fact.width * 0.45 - fact.inset : fact.width - 2 * fact.inset
        height: fact.flat ? fact.height : Theme.mm(12)
        text: fact.name
        size: Theme.smallText
        color: Theme.quietText
        verticalAlignment: Text.AlignVCenter
        maximumLineCount: 1
        fontSizeMode: Text.HorizontalFit
        Accessible.ignored: true
    }
    Label {
        x: fact.flat ? fact.width * 0.45 : fact.inset
        y: fact.flat ? 0 : caption.height
        width: fact.width - x - fact.inset
        height: fact.height - y
        text: fact.value
        size: Theme.titleText
        font.weight: Font.Bold
        horizontalAlignment: fact.flat ? Text.AlignRight : Text.AlignLeft
        verticalAlignment: Text.AlignVCenter
        maximumLineCount: 1
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.mm(7)
        Accessible.ignored: true
    }
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// One fact on a tile: what it is, and its value in large type; side by side when the tile is flat.
Rectangle {
    id: fact

    property string name
    property string value
    property string icon

    readonly property bool flat: width > 4 * height
    readonly property real inset: Theme.mm(4)
    readonly property real textLeft: picture.visible ? inset + picture.width + Theme.mm(2) : inset

    implicitHeight: Theme.mm(36)
    radius: Theme.radius
    color: Theme.surface
    Accessible.role: Accessible.StaticText
    Accessible.name: name + ": " + value

    Icon {
        id: picture
        visible: fact.icon.length > 0
        anchors.left: parent.left
        anchors.leftMargin: fact.inset
        anchors.verticalCenter: caption.verticalCenter
        name: fact.icon
        size: Theme.smallText * 1.2
        color: Theme.quietText
    }
    Label {
        id: caption
        anchors.left: parent.left
        anchors.leftMargin: fact.textLeft
        anchors.top: parent.top
        anchors.topMargin: fact.flat ? 0 : Theme.mm(2)
        width: fact.flat ? fact.width * 0.45 - fact.textLeft : fact.width - fact.textLeft - fact.inset
        height: fact.flat ? fact.height : Theme.smallText * 1.6
        text: fact.name
        size: Theme.smallText
        color: Theme.quietText
        maximumLineCount: fact.flat ? 2 : 1
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.mm(5)
        horizontalAlignment: Text.AlignLeft
        Accessible.ignored: true
    }
    Label {
        anchors.right: parent.right
        anchors.rightMargin: fact.inset
        anchors.left: parent.left
        anchors.leftMargin: fact.flat ? fact.width * 0.45 : fact.inset
        anchors.top: fact.flat ? parent.top : caption.bottom
        anchors.bottom: parent.bottom
        anchors.bottomMargin: fact.flat ? 0 : Theme.mm(2)
        text: fact.value
        size: Theme.titleText * (fact.height > Theme.mm(40) ? 1.25 : 1)
        font.weight: Font.Bold
        horizontalAlignment: fact.flat ? Text.AlignRight : Text.AlignLeft
        maximumLineCount: 2
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.mm(6)
        Accessible.ignored: true
    }
}

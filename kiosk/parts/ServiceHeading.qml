// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Kiosk
import Evenhall.Theme

// What is looked at, and where it is done.
Item {
    id: heading

    required property ChosenService service
    property bool tight: false

    implicitHeight: Theme.mm(tight ? 26 : 40)

    ZoneBadge {
        id: badge
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        size: Math.min(heading.height, Theme.mm(32))
        zone: heading.service.zone
        hue: heading.service.zoneHue
    }
    Label {
        id: title
        objectName: "title"
        anchors.left: badge.right
        anchors.leftMargin: Theme.mm(5)
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: place.top
        text: heading.service.name
        size: Theme.titleText * (heading.tight ? 1 : 1.3)
        font.weight: Font.Bold
        maximumLineCount: 2
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.mm(7)
        horizontalAlignment: Text.AlignLeft
    }
    Label {
        id: place
        objectName: "place"
        anchors.left: title.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.bodyText * 1.4
        text: heading.service.zoneName + "  ·  " + qsTr("Floor %1").arg(heading.service.floor)
        color: Theme.quietText
        maximumLineCount: 1
        fontSizeMode: Text.HorizontalFit
        horizontalAlignment: Text.AlignLeft
    }
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// Whose hall this is, the day and the time. Nothing to touch but, for staff, a long press on the clock.
Item {
    id: header

    property string hallName
    property string clock
    property string day
    property string language

    signal staffAsked

    implicitHeight: Theme.mm(20)

    Label {
        anchors.left: parent.left
        anchors.right: date.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: header.hallName
        size: Theme.mm(8.5)
        color: Theme.action
        maximumLineCount: 2
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.mm(6)
        height: parent.height
        font.weight: Font.Bold
    }
    Label {
        id: date
        anchors.right: clockText.left
        anchors.rightMargin: Theme.mm(6)
        anchors.verticalCenter: parent.verticalCenter
        text: header.day.length > 0 ? new Date(header.day + "T12:00:00").toLocaleDateString(Qt.locale(header.language), qsTr("ddd, d MMM")) : ""
        size: Theme.mm(7)
        color: Theme.quietText
    }
    Label {
        id: clockText
        objectName: "clock"
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: header.clock
        size: Theme.mm(11)
        font.weight: Font.Bold
    }
    MouseArea {
        objectName: "staffCorner"
        anchors.right: parent.right
        width: Theme.mm(30)
        height: parent.height
        pressAndHoldInterval: 3000
        onPressAndHold: header.staffAsked()
    }
}

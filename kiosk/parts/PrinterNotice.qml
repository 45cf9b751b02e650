// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Kiosk
import Evenhall.Theme

// This kiosk cannot print now: says so before the number is taken, and where there is paper.
Rectangle {
    id: notice

    required property PrinterWatch printer

    radius: Theme.radius
    color: Theme.notice
    border.width: Theme.line
    border.color: Theme.noticeInk
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words.text

    Icon {
        id: picture
        anchors.left: parent.left
        anchors.leftMargin: Theme.mm(4)
        anchors.verticalCenter: parent.verticalCenter
        name: "printer"
        color: Theme.noticeInk
    }
    Label {
        id: words
        objectName: "printerNotice"
        anchors.left: picture.right
        anchors.leftMargin: Theme.mm(3)
        anchors.right: parent.right
        anchors.rightMargin: Theme.mm(4)
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        text: notice.printer.nearest.length === 0 ? qsTr("This machine has no paper. Your number stays on the screen to photograph.")
            : notice.printer.nearestOnThisFloor
                ? qsTr("This machine has no paper. Machine %1 on this floor has some.").arg(notice.printer.nearest)
                : qsTr("This machine has no paper. Machine %1 on floor %2 has some.").arg(notice.printer.nearest).arg(notice.printer.nearestFloor)
        color: Theme.noticeInk
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.mm(5.5)
        horizontalAlignment: Text.AlignLeft
    }
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Kiosk
import Evenhall.Theme

// Says why something cannot be had, and what to do instead.
Rectangle {
    id: notice

    property string text
    property var hints: []

    implicitHeight: lines.implicitHeight + 2 * Theme.mm(6)
    radius: Theme.radius
    color: Theme.notice
    border.width: Theme.line
    border.color: Theme.noticeInk
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Column {
        id: lines
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.mm(6)
        spacing: Theme.mm(4)

        Label {
            width: parent.width
            text: notice.text
            color: Theme.noticeInk
            font.weight: Font.Bold
            lineHeight: Theme.lineHeight
        }
        Repeater {
            model: notice.hints

            Label {
                required property var modelData
                width: lines.width
                text: "→ " + KioskWords.alternative(modelData.kind, modelData.name ?? "", modelData.day ?? "",
                                                    modelData.time ?? "", modelData.window ?? 0)
                color: Theme.noticeInk
                lineHeight: Theme.lineHeight
            }
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as Templates
import Evenhall.Theme

// A small button for a mouse, beside other programs. Greyed out it stays readable: a clerk reads the bar's keys by place.
Templates.AbstractButton {
    id: button

    property bool strong: false
    property bool alerting: false
    property real textSize: 13

    readonly property color ink: !enabled ? Theme.outline : strong ? Theme.actionInk : alerting ? Theme.noticeInk
                                                                                              : Theme.text

    implicitWidth: Math.max(48, label.implicitWidth + 12)
    implicitHeight: 28
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: button.clicked()

    background: Rectangle {
        radius: 4
        color: !button.enabled ? "transparent"
             : button.strong ? (button.down ? Theme.actionPressed : Theme.action)
             : button.down || button.hovered ? Theme.sunken : button.alerting ? Theme.notice : Theme.surface
        border.width: button.strong && button.enabled ? 0 : 1
        border.color: !button.enabled ? Theme.sunken : button.alerting ? Theme.noticeInk : Theme.outline
    }
    contentItem: Label {
        id: label
        text: button.text
        size: button.textSize
        color: button.ink
        font.weight: button.strong ? Font.Bold : Font.Normal
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        maximumLineCount: 1
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 9
        Accessible.ignored: true
    }
}

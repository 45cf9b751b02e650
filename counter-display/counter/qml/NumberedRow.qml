// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as Templates
import Evenhall.Theme

// One answer: its number key, its words, and at the right a detail or a second key.
Templates.AbstractButton {
    id: row

    property string digit
    property string detail
    property string tag // a class of the green channel
    property bool ticked: false
    property bool tickable: false
    property bool strong: false
    property int lines: 2
    property string sideText
    property string sideName

    readonly property color ink: enabled ? Theme.text : Theme.quietText

    signal sideClicked

    implicitHeight: 34
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: tickable ? Accessible.CheckBox : Accessible.Button
    Accessible.name: detail.length > 0 ? text + ", " + detail : text
    Accessible.checked: ticked
    Accessible.onPressAction: row.clicked()

    background: Rectangle {
        radius: 4
        color: !row.enabled ? Theme.background : row.down || row.hovered ? Theme.sunken : Theme.surface
        border.width: row.strong || row.ticked ? 2 : 1
        border.color: row.strong || row.ticked ? Theme.action : row.enabled ? Theme.outline : Theme.sunken
    }
    contentItem: Item {
        KeyCap {
            id: cap
            anchors.verticalCenter: parent.verticalCenter
            x: 7
            text: row.digit
            lively: row.enabled
        }
        Label {
            id: tick
            anchors.left: cap.right
            anchors.leftMargin: 6
            anchors.verticalCenter: parent.verticalCenter
            visible: row.tickable
            width: visible ? 16 : 0
            text: row.ticked ? "☑" : "☐"
            size: 16
            color: row.ticked ? Theme.action : Theme.quietText
        }
        Label {
            anchors.left: tick.right
            anchors.leftMargin: 7
            anchors.right: badge.left
            anchors.rightMargin: 6
            anchors.verticalCenter: parent.verticalCenter
            text: row.text
            size: 14
            color: row.ink
            maximumLineCount: row.lines
            lineHeight: 0.9
            font.weight: row.strong ? Font.Bold : Font.Normal
            fontSizeMode: Text.Fit
            minimumPixelSize: 11
            height: Math.min(implicitHeight, row.height - 2)
        }
        Badge {
            id: badge
            anchors.right: detail.left
            anchors.rightMargin: visible ? 6 : 0
            anchors.verticalCenter: parent.verticalCenter
            text: row.tag
            longest: 84
        }
        Label {
            id: detail
            anchors.right: side.visible ? side.left : parent.right
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            text: row.detail
            size: 12
            color: Theme.quietText
            wrapMode: Text.NoWrap
        }
        BarButton {
            id: side
            objectName: row.sideName
            anchors.right: parent.right
            anchors.rightMargin: 4
            anchors.verticalCenter: parent.verticalCenter
            implicitHeight: 26
            visible: row.sideText.length > 0
            text: row.sideText
            textSize: 12
            onClicked: row.sideClicked()
        }
    }
}

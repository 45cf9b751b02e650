// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// A field that shows what the keyboard has given, without taking the keyboard's focus.
Rectangle {
    id: field

    property string title
    property string shown
    property bool active: false

    signal asked

    implicitHeight: 52
    radius: 4
    color: Theme.surface
    border.width: active ? 2 : 1
    border.color: active ? Theme.action : Theme.outline

    Label {
        x: 8
        y: 3
        text: field.title
        size: 12
        color: Theme.quietText
    }
    Label {
        objectName: field.objectName + "Text"
        x: 8
        y: 20
        width: parent.width - 16
        text: field.shown + (field.active ? "│" : "")
        size: 18
        font.weight: Font.Bold
        maximumLineCount: 1
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 10
    }
    TapHandler {
        onTapped: field.asked()
    }
}

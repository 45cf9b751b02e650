// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// What was typed so far. A code of known length shows its places, in groups of four, as they stand on the paper.
Rectangle {
    id: field

    property string text
    property string hint
    property int length: 0

    implicitHeight: Theme.mm(24)
    radius: Theme.radius
    color: Theme.surface
    border.width: Theme.line * 2
    border.color: Theme.action
    Accessible.role: Accessible.EditableText
    Accessible.name: hint
    Accessible.description: text

    function grouped(): string {
        if (field.length === 0)
            return field.text;
        const places = field.text.padEnd(field.length, "_");
        return (places.match(/.{1,4}/g) ?? []).join("  ");
    }

    Label {
        objectName: "typed"
        anchors.fill: parent
        anchors.leftMargin: Theme.mm(6)
        anchors.rightMargin: Theme.mm(6)
        visible: field.text.length > 0 || field.length > 0
        text: field.grouped()
        size: Theme.mm(field.length > 0 ? 10 : 13)
        font.weight: Font.Bold
        maximumLineCount: 1
        fontSizeMode: Text.HorizontalFit
        horizontalAlignment: field.length > 0 ? Text.AlignHCenter : Text.AlignLeft
        Accessible.ignored: true
    }
    Label {
        anchors.fill: parent
        anchors.leftMargin: Theme.mm(6)
        anchors.rightMargin: Theme.mm(6)
        visible: field.text.length === 0 && field.length === 0
        text: field.hint
        color: Theme.quietText
        maximumLineCount: 2
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.mm(6)
        horizontalAlignment: Text.AlignLeft
        Accessible.ignored: true
    }
}

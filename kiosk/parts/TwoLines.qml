// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// What a choice is called, and below it, quieter, what else is to be known; together in the middle of their place. The
// name takes more lines when it has to, and shrinks only when there is no room for them.
Item {
    id: lines

    property string title
    property string note
    property real titleSize: Theme.mm(9)
    property color titleColor: Theme.text
    property color noteColor: Theme.quietText

    readonly property real noteRoom: note.length > 0 ? Theme.smallText * 1.45 : 0
    readonly property bool oneLine: metrics.advanceWidth <= width
    readonly property real titleRoom: Math.min(height - noteRoom, titleSize * (oneLine ? 1.5 : 4.4))

    TextMetrics {
        id: metrics
        font.family: Theme.family
        font.pixelSize: lines.titleSize
        font.weight: Font.Bold
        text: lines.title
    }
    Label {
        id: name
        anchors.left: parent.left
        anchors.right: parent.right
        y: (parent.height - lines.titleRoom - lines.noteRoom) / 2
        height: lines.titleRoom
        text: lines.title
        size: lines.titleSize
        font.weight: Font.Bold
        color: lines.titleColor
        maximumLineCount: lines.oneLine ? 1 : 4
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.mm(5)
        horizontalAlignment: Text.AlignLeft
        Accessible.ignored: true
    }
    Label {
        anchors.left: parent.left
        anchors.right: parent.right
        y: name.y + (name.height + Math.min(name.height, name.contentHeight)) / 2
        height: lines.noteRoom
        visible: lines.note.length > 0
        text: lines.note
        size: Theme.smallText
        color: lines.noteColor
        maximumLineCount: 1
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.mm(4.5)
        horizontalAlignment: Text.AlignLeft
        Accessible.ignored: true
    }
}

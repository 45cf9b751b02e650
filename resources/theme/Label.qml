// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

// Text in the theme's font; wraps, and cuts only what no line can hold.
Text {
    property real size: Theme.bodyText

    font.family: Theme.family
    font.pixelSize: size
    color: Theme.text
    wrapMode: Text.Wrap
    elide: Text.ElideRight
    verticalAlignment: Text.AlignVCenter // text that shrinks to fit stays on its line
    textFormat: Text.PlainText
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}

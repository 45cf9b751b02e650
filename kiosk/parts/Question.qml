// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// One question, above its answers.
Label {
    objectName: "question"
    height: Theme.titleText * 2
    size: Theme.titleText * 1.1
    font.weight: Font.Bold
    fontSizeMode: Text.Fit
    minimumPixelSize: Theme.mm(5)
    lineHeight: 0.9
    horizontalAlignment: Text.AlignLeft
}

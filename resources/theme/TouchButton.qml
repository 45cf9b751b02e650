// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as Templates

// A button for fingers: acts when the finger is lifted inside it, so that sliding off takes a touch back.
Templates.AbstractButton {
    id: button

    enum Kind { Plain, Action, Green, Quiet }

    property int kind: TouchButton.Plain
    property real textSize: Theme.bodyText
    // False greys the button out but leaves it pressable, so that it can say why.
    property bool offered: true

    readonly property color ink: kind === TouchButton.Action ? Theme.actionInk
        : kind === TouchButton.Green ? Theme.greenInk : offered ? Theme.text : Theme.quietText

    implicitWidth: Math.max(Theme.target, label.implicitWidth + 2 * Theme.gap)
    implicitHeight: Theme.target
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: button.click()

    background: Rectangle {
        radius: Theme.radius
        color: switch (button.kind) {
        case TouchButton.Action:
            return button.down ? Theme.actionPressed : Theme.action;
        case TouchButton.Green:
            return button.down ? Theme.greenPressed : Theme.green;
        default:
            return button.down || !button.offered ? Theme.sunken : button.kind === TouchButton.Quiet
                ? Theme.background : Theme.surface;
        }
        border.width: button.visualFocus ? 3 * Theme.line : button.kind === TouchButton.Plain
            || button.kind === TouchButton.Quiet ? Theme.line : 0
        border.color: button.visualFocus ? Theme.text : Theme.outline
    }

    contentItem: Label {
        id: label
        text: button.text
        size: button.textSize
        color: button.ink
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        font.weight: button.kind === TouchButton.Plain || button.kind === TouchButton.Quiet ? Font.Normal : Font.Bold
        Accessible.ignored: true
    }
}

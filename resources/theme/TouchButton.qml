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
    // Where icon.name stands: before the words, after them, or above.
    property bool iconLast: false
    property bool iconAbove: false
    property real iconSize: Theme.iconSize

    readonly property bool filled: kind === TouchButton.Action || kind === TouchButton.Green
    readonly property color ink: kind === TouchButton.Action ? Theme.actionInk
        : kind === TouchButton.Green ? Theme.greenInk : offered ? Theme.text : Theme.quietText
    readonly property real inset: Theme.mm(3)

    implicitWidth: 2 * Theme.target
    implicitHeight: Theme.target
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    // click() from here is ignored in Qt 6.4.
    Accessible.onPressAction: if (button.enabled) button.clicked()

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
        border.width: button.visualFocus ? 3 * Theme.line : button.filled ? 0 : Theme.line
        border.color: button.visualFocus ? Theme.text : Theme.outline
    }

    contentItem: Item {
        Icon {
            id: picture
            readonly property real pair: width + button.inset + label.contentWidth

            visible: button.icon.name.length > 0
            name: button.icon.name
            size: button.iconSize
            color: button.ink
            x: button.iconAbove ? (parent.width - width) / 2
                : button.iconLast !== button.mirrored ? Math.min(parent.width - width - button.inset, (parent.width + pair) / 2 - width)
                : Math.max(button.inset, (parent.width - pair) / 2)
            y: button.iconAbove ? Theme.mm(1.5) : (parent.height - height) / 2
        }
        Label {
            id: label
            readonly property real aside: picture.visible && !button.iconAbove ? picture.width + button.inset : 0
            readonly property bool pictureRight: button.iconLast !== button.mirrored

            x: button.inset + (pictureRight ? 0 : aside)
            y: button.iconAbove && picture.visible ? picture.y + picture.height : 0
            width: parent.width - 2 * button.inset - aside
            height: parent.height - y
            text: button.text
            size: button.textSize
            color: button.ink
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            fontSizeMode: Text.Fit
            minimumPixelSize: Math.min(button.textSize, Theme.mm(5))
            lineHeight: 0.9
            font.weight: button.filled ? Font.Bold : Font.Normal
            Accessible.ignored: true
        }
    }
}

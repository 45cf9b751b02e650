// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Kiosk
import Evenhall.Theme

// What became of the paper. Whenever it is not surely in the person's hand, the code to photograph stands beside it:
// nobody loses a place to a printer.
Rectangle {
    id: paper

    property int printing: Kiosk.Printing.Screen
    property string code

    readonly property bool fine: printing === Kiosk.Printing.Running || printing === Kiosk.Printing.Printed
    readonly property bool wide: !fine && width > height * 1.2
    readonly property real inset: Theme.mm(6)

    radius: Theme.radius
    color: fine ? Theme.surface : Theme.notice
    border.width: fine ? 0 : Theme.line
    border.color: Theme.noticeInk

    Label {
        id: words
        objectName: "paper"
        x: paper.inset
        y: paper.inset
        width: (paper.wide ? square.x : paper.width) - 2 * paper.inset
        height: (paper.fine || paper.wide ? paper.height : square.y) - 2 * paper.inset
        horizontalAlignment: paper.wide ? Text.AlignLeft : Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.smallText
        lineHeight: Theme.lineHeight
        size: paper.fine ? Theme.titleText : Theme.bodyText
        color: paper.fine ? Theme.text : Theme.noticeInk
        text: switch (paper.printing) {
        case Kiosk.Printing.Running:
            return qsTr("Your ticket is being printed…");
        case Kiosk.Printing.Printed:
            return qsTr("Please take your ticket.");
        case Kiosk.Printing.Failed:
            return qsTr("The printer has no paper for you, but your number is valid. Staff were told. Please remember the number or photograph this code.");
        case Kiosk.Printing.InDoubt:
            return qsTr("If no ticket came out, your number is valid all the same. Staff were told. Please remember the number or photograph this code.");
        case Kiosk.Printing.Silent:
            return qsTr("If no ticket came out, your number is valid all the same. Please remember the number or photograph this code; the guide desk can help.");
        default:
            return qsTr("Please remember the number or photograph this code.");
        }
    }
    QrCode {
        id: square
        objectName: "codeSquare"
        visible: !paper.fine
        width: Math.min(Theme.mm(70), paper.wide ? paper.height - caption.height - 2 * paper.inset : paper.height * 0.5)
        height: width
        x: paper.wide ? paper.width - width - paper.inset : (paper.width - width) / 2
        y: paper.height - height - caption.height - paper.inset
        text: paper.code
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Code of your ticket: %1").arg(paper.code)
    }
    Label {
        id: caption
        objectName: "code"
        visible: !paper.fine
        x: square.x + (square.width - width) / 2
        y: square.y + square.height + Theme.mm(1)
        text: paper.code
        size: Theme.mm(6)
        color: Theme.noticeInk
        Accessible.ignored: true
    }
}

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
    readonly property alias spoken: words.text

    readonly property bool fine: printing === Kiosk.Printing.Running || printing === Kiosk.Printing.Printed
    readonly property real inset: Theme.mm(4)

    radius: Theme.radius
    color: fine ? Theme.surface : Theme.notice
    border.width: fine ? 0 : Theme.line
    border.color: Theme.noticeInk

    QrCode {
        id: square
        objectName: "codeSquare"
        anchors.left: parent.left
        anchors.leftMargin: paper.inset
        anchors.top: parent.top
        anchors.topMargin: paper.inset
        width: Math.min(parent.height - caption.height - 2 * paper.inset, parent.width * 0.42)
        height: width
        text: paper.code
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Code of your ticket: %1").arg(paper.code)
    }
    Label {
        id: caption
        objectName: "code"
        anchors.horizontalCenter: square.horizontalCenter
        anchors.top: square.bottom
        width: square.width + paper.inset
        height: Theme.mm(8)
        horizontalAlignment: Text.AlignHCenter
        text: (paper.code.match(/.{1,4}/g) ?? []).join(" ")
        size: Theme.mm(6)
        maximumLineCount: 1
        fontSizeMode: Text.HorizontalFit
        color: paper.fine ? Theme.quietText : Theme.noticeInk
        Accessible.ignored: true
    }
    Label {
        id: words
        objectName: "paper"
        anchors.left: square.right
        anchors.leftMargin: paper.inset
        anchors.right: parent.right
        anchors.rightMargin: paper.inset
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.topMargin: paper.inset
        anchors.bottomMargin: paper.inset
        horizontalAlignment: Text.AlignLeft
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.mm(5)
        size: paper.fine ? Theme.titleText : Theme.bodyText
        font.weight: paper.fine ? Font.Bold : Font.Normal
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
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Kiosk
import Evenhall.Theme

// Says why something cannot be had, and offers what can be done instead: each way that leads on from here is a key.
Rectangle {
    id: notice

    property string text
    property var hints: []

    signal bookingAsked
    signal serviceChosen(string service)
    signal staffAsked

    implicitHeight: lines.implicitHeight + 2 * Theme.mm(4)
    radius: Theme.radius
    color: Theme.notice
    border.width: Theme.line
    border.color: Theme.noticeInk
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    function act(hint: var) {
        if (hint.kind === 0)
            notice.bookingAsked();
        else if (hint.kind === 1)
            notice.serviceChosen(hint.service ?? "");
        else
            notice.staffAsked();
    }

    Column {
        id: lines
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Theme.mm(4)
        spacing: Theme.mm(3)

        Label {
            objectName: "noticeText"
            width: parent.width
            text: notice.text
            color: Theme.noticeInk
            font.weight: Font.Bold
            lineHeight: 1.15
            horizontalAlignment: Text.AlignLeft
        }
        Repeater {
            model: notice.hints

            Item {
                id: hint
                required property var modelData
                required property int index
                readonly property bool leadsOn: [0, 1, 4].includes(modelData.kind)
                readonly property string words: KioskWords.alternative(modelData.kind, modelData.name ?? "",
                    modelData.day ?? "", modelData.time ?? "", modelData.window ?? 0)

                width: lines.width
                height: leadsOn ? Theme.target : plain.implicitHeight

                TouchButton {
                    objectName: "alternative-" + hint.index
                    anchors.fill: parent
                    visible: hint.leadsOn
                    text: hint.words
                    icon.name: hint.modelData.kind === 0 ? "calendar" : hint.modelData.kind === 1 ? "forward" : "person"
                    onClicked: notice.act(hint.modelData)
                }
                Label {
                    id: plain
                    width: parent.width
                    visible: !hint.leadsOn
                    text: "→ " + hint.words
                    color: Theme.noticeInk
                    horizontalAlignment: Text.AlignLeft
                }
            }
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Kiosk
import Evenhall.Theme

// One page before the paper: how long, where, what to bring, while there is still time to fetch it.
Item {
    id: page

    required property ChosenService service

    signal ticketAsked(bool evenIfNotToday)

    readonly property bool wide: width > height
    readonly property bool offered: service.reason === Kiosk.Reason.None
    readonly property bool doubtful: service.reason === Kiosk.Reason.NotToday

    Column {
        anchors.top: parent.top
        anchors.bottom: take.top
        anchors.bottomMargin: Theme.gap
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.mm(page.wide ? 3 : 6)

        Label {
            objectName: "title"
            width: parent.width
            text: page.service.name
            size: Theme.titleText * (page.wide ? 1 : 1.2)
            font.weight: Font.Bold
            maximumLineCount: 2
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.bodyText
        }
        Label {
            width: parent.width
            text: page.service.zoneName + "  ·  " + qsTr("Floor %1").arg(page.service.floor)
            color: Theme.quietText
            maximumLineCount: 1
            fontSizeMode: Text.HorizontalFit
        }
        Notice {
            objectName: "reason"
            width: parent.width
            visible: !page.offered
            text: KioskWords.reason(page.service.reason)
            hints: page.service.alternatives
        }
        Grid {
            id: details
            readonly property real half: page.wide ? (width - spacing) / 2 : width

            width: parent.width
            columns: page.wide ? 2 : 1
            spacing: Theme.mm(6)

            Grid {
                id: facts
                readonly property real tileWidth: (width - (columns - 1) * spacing) / columns
                readonly property real tileHeight: Theme.mm(columns > 1 ? 36 : page.wide ? 18 : 22)

                width: details.half
                columns: page.wide || Theme.elder ? 1 : 3
                spacing: Theme.mm(2)
                visible: page.offered || page.doubtful

                Fact {
                    objectName: "peopleAhead"
                    width: facts.tileWidth
                    height: facts.tileHeight
                    name: qsTr("People ahead of you")
                    value: String(page.service.peopleAhead)
                }
                Fact {
                    objectName: "wait"
                    width: facts.tileWidth
                    height: facts.tileHeight
                    name: qsTr("Expected wait")
                    value: KioskWords.wait(page.service.waitLow, page.service.waitHigh)
                }
                Fact {
                    objectName: "windows"
                    width: facts.tileWidth
                    height: facts.tileHeight
                    name: qsTr("Windows")
                    value: page.service.windows.length > 0 ? page.service.windows : qsTr("See the board")
                }
            }
            Papers {
                width: details.half
                papers: page.service.materials
            }
        }
    }
    TouchButton {
        id: take
        objectName: "takeTicket"
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.mm(page.wide ? 30 : 38)
        visible: page.offered || page.doubtful
        kind: Theme.elder ? TouchButton.Green : TouchButton.Action
        textSize: Theme.mm(14)
        text: page.doubtful ? qsTr("Take a number all the same") : qsTr("Take a number")
        onClicked: page.ticketAsked(page.doubtful)
    }
}

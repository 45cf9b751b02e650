// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Kiosk
import Evenhall.Theme

// Where a person starts: the areas most people come for, a way to everything else, and always the green button.
Item {
    id: page

    required property ServiceDirectory directory
    property bool ticketing: true

    signal zoneChosen(string zone)
    signal opened(int page)
    signal pickUpAsked

    readonly property bool wide: width > height * 1.2
    readonly property bool tight: height < Theme.mm(230)
    readonly property int columns: width > Theme.mm(330) ? 3 : 2
    readonly property int rows: Math.ceil(Math.min(6, directory.homeZones.total) / columns)
    readonly property string spoken: question.text

    Label {
        id: question
        objectName: "question"
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.titleText * 1.5
        text: page.ticketing ? qsTr("Hello! What would you like to do?") : qsTr("Numbers are not given out now. You can look around.")
        size: Theme.titleText * (page.tight ? 1 : 1.15)
        font.weight: Font.Bold
        fontSizeMode: Text.HorizontalFit
        maximumLineCount: 1
        horizontalAlignment: Text.AlignLeft
    }
    Grid {
        id: grid
        readonly property real cellHeight: Math.min(Theme.mm(95), (height - (page.rows - 1) * spacing) / page.rows)

        anchors.top: question.bottom
        anchors.topMargin: Theme.mm(page.tight ? 2 : 5)
        anchors.bottom: find.top
        anchors.bottomMargin: Theme.gap
        anchors.left: parent.left
        anchors.right: parent.right
        columns: page.columns
        spacing: Theme.gap

        Repeater {
            model: page.directory.homeZones

            ZoneCard {
                width: (grid.width - (page.columns - 1) * grid.spacing) / page.columns
                height: grid.cellHeight
                onClicked: page.zoneChosen(zone)
            }
        }
    }
    TouchButton {
        id: find
        objectName: "findButton"
        anchors.bottom: others.top
        anchors.bottomMargin: Theme.mm(page.tight ? 4 : 8)
        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.mm(page.tight ? 22 : 30)
        kind: TouchButton.Action
        icon.name: "search"
        iconSize: Theme.mm(12)
        textSize: Theme.mm(10)
        text: qsTr("Everything else: all areas, departments, search by name")
        onClicked: page.opened(Kiosk.Page.Find)
    }
    Row {
        id: others
        readonly property var keys: [
            {item: "lifeEventsButton", icon: "together", words: qsTr("One thing, one trip"), page: Kiosk.Page.LifeEvents, shown: page.directory.lifeEvents.total > 0},
            {item: "appointmentButton", icon: "calendar", words: qsTr("I have an appointment"), page: Kiosk.Page.CheckIn, shown: true},
            {item: "pickUpButton", icon: "document", words: qsTr("Pick up a document"), page: -1, shown: page.directory.hasPickUp},
            {item: "myTicketButton", icon: "ticket", words: qsTr("My number: reprint, how long"), page: Kiosk.Page.MyTicket, shown: true}
        ].filter(key => key.shown)

        anchors.bottom: green.top
        anchors.bottomMargin: Theme.gap
        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.mm(page.tight ? 25 : 36)
        spacing: Theme.gap

        Repeater {
            model: others.keys

            TouchButton {
                required property var modelData
                objectName: modelData.item
                width: (others.width - (others.keys.length - 1) * others.spacing) / others.keys.length
                height: others.height
                icon.name: modelData.icon
                iconAbove: true
                iconSize: Theme.mm(page.tight ? 7 : 11)
                textSize: Theme.mm(7.5)
                text: modelData.words
                onClicked: modelData.page < 0 ? page.pickUpAsked() : page.opened(modelData.page)
            }
        }
    }
    TouchButton {
        id: green
        objectName: "elderButton"
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.mm(page.tight ? 25 : 36)
        kind: TouchButton.Green
        icon.name: "heart"
        iconSize: Theme.mm(page.tight ? 13 : 17)
        textSize: Theme.mm(11.5)
        text: qsTr("Older people and those who need help")
        onClicked: page.opened(Kiosk.Page.ElderWhat)
    }
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Kiosk
import Evenhall.Theme

// How many, how long, where.
Grid {
    id: facts

    required property ChosenService service
    property bool stacked: false
    property bool tight: false
    readonly property real tileWidth: (width - (columns - 1) * spacing) / columns
    readonly property real tileHeight: Theme.mm(stacked ? (tight ? 18 : 24) : 46)

    columns: stacked ? 1 : 3
    spacing: Theme.mm(3)

    Fact {
        objectName: "peopleAhead"
        width: facts.tileWidth
        height: facts.tileHeight
        icon: "people"
        name: qsTr("Ahead of you")
        value: String(facts.service.peopleAhead)
    }
    Fact {
        objectName: "wait"
        width: facts.tileWidth
        height: facts.tileHeight
        icon: "clock"
        name: qsTr("Expected wait")
        value: KioskWords.wait(facts.service.waitLow, facts.service.waitHigh)
    }
    Fact {
        objectName: "windows"
        width: facts.tileWidth
        height: facts.tileHeight
        icon: "place"
        name: qsTr("Windows")
        value: facts.service.windows.length > 0 ? facts.service.windows : qsTr("See the board")
    }
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Kiosk
import Evenhall.Theme

// Which area, six at a time.
Item {
    id: page

    required property PageModel zones

    signal zoneChosen(string zone)
    signal pageTurned(int number)

    readonly property string spoken: question.text
    readonly property int columns: width > Theme.mm(330) ? 3 : 2
    readonly property int rows: 6 / columns

    Binding {
        target: page.zones
        property: "pageSize"
        value: 6
    }
    Question {
        id: question
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        text: qsTr("What is it about?")
    }
    Grid {
        id: grid
        anchors.top: question.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: paging.top
        anchors.bottomMargin: Theme.gap
        anchors.left: parent.left
        anchors.right: parent.right
        columns: page.columns
        spacing: Theme.gap

        Repeater {
            model: page.zones

            ZoneCard {
                width: (grid.width - (page.columns - 1) * grid.spacing) / page.columns
                height: Math.min(Theme.mm(85), (grid.height - (page.rows - 1) * grid.spacing) / page.rows)
                onClicked: page.zoneChosen(zone)
            }
        }
    }
    PagingRow {
        id: paging
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        page: page.zones.page
        pageCount: page.zones.pageCount
        backText: qsTr("Back a page")
        forwardText: qsTr("More")
        onTurned: number => page.pageTurned(number)
    }
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Kiosk
import Evenhall.Theme

// Where a person starts: the zones of the hall, and always the green button.
Item {
    id: page

    required property PageModel zones
    property bool ticketing: true

    signal zoneChosen(string zone)
    signal pageTurned(int number)
    signal elderAsked

    readonly property int columns: width > height ? 3 : 2
    readonly property int rows: Math.ceil(page.zones.pageSize / columns)

    Label {
        id: question
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        text: page.ticketing ? qsTr("Touch the area you need") : qsTr("Numbers are not given out now. You can look around.")
        size: Theme.titleText
        font.weight: Font.Bold
        fontSizeMode: Text.HorizontalFit
        maximumLineCount: 1
    }
    Grid {
        id: grid
        anchors.top: question.bottom
        anchors.topMargin: Theme.mm(6)
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
                height: Math.min(Theme.mm(110), (grid.height - (page.rows - 1) * grid.spacing) / page.rows)
                onClicked: page.zoneChosen(zone)
            }
        }
    }
    PagingRow {
        id: paging
        anchors.bottom: green.top
        anchors.bottomMargin: Theme.mm(6)
        anchors.left: parent.left
        anchors.right: parent.right
        page: page.zones.page
        pageCount: page.zones.pageCount
        backText: qsTr("Back a page")
        forwardText: qsTr("More areas")
        onTurned: number => page.pageTurned(number)
    }
    TouchButton {
        id: green
        objectName: "elderButton"
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.mm(32)
        kind: TouchButton.Green
        textSize: Theme.mm(11)
        text: qsTr("Older people and those who need help")
        onClicked: page.elderAsked()
    }
}

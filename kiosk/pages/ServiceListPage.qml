// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Kiosk
import Evenhall.Theme

// The services of one zone, or the few of the green button, page by page.
Item {
    id: page

    required property PageModel services
    property string title

    signal serviceChosen(string service)
    signal pageTurned(int number)

    readonly property int columns: width > height ? 2 : 1
    readonly property int rows: Math.ceil(page.services.pageSize / columns)

    Label {
        id: heading
        objectName: "title"
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        text: page.title
        size: Theme.titleText
        font.weight: Font.Bold
        maximumLineCount: 1
        fontSizeMode: Text.HorizontalFit
    }
    Grid {
        id: grid
        anchors.top: heading.bottom
        anchors.topMargin: Theme.mm(6)
        anchors.bottom: paging.top
        anchors.bottomMargin: Theme.gap
        anchors.left: parent.left
        anchors.right: parent.right
        columns: page.columns
        spacing: Theme.gap

        Repeater {
            model: page.services

            ServiceRow {
                width: (grid.width - (page.columns - 1) * grid.spacing) / page.columns
                height: Math.min(Theme.mm(46), (grid.height - (page.rows - 1) * grid.spacing) / page.rows)
                onClicked: page.serviceChosen(service)
            }
        }
    }
    PagingRow {
        id: paging
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: page.services.pageCount > 1 ? implicitHeight : 0
        page: page.services.page
        pageCount: page.services.pageCount
        backText: qsTr("Back a page")
        forwardText: qsTr("More")
        onTurned: number => page.pageTurned(number)
    }
}

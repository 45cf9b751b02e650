// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Kiosk
import Evenhall.Theme

// Which service of the area, six at a time.
Item {
    id: page

    required property PageModel services
    property string title

    signal serviceChosen(string service)
    signal pageTurned(int number)

    readonly property string spoken: title + ". " + qsTr("Touch what you need.")
    readonly property int columns: width > height * 1.2 ? 2 : 1
    readonly property int rows: 6 / columns

    Binding {
        target: page.services
        property: "pageSize"
        value: 6
    }
    Question {
        id: question
        objectName: "title"
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        text: page.title
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
            model: page.services

            ServiceRow {
                width: (grid.width - (page.columns - 1) * grid.spacing) / page.columns
                height: Math.min(Theme.mm(52), (grid.height - (page.rows - 1) * grid.spacing) / page.rows)
                onClicked: page.serviceChosen(service)
            }
        }
    }
    PagingRow {
        id: paging
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        page: page.services.page
        pageCount: page.services.pageCount
        backText: qsTr("Back a page")
        forwardText: qsTr("More")
        onTurned: number => page.pageTurned(number)
    }
}

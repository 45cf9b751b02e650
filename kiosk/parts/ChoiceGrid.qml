// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Kiosk
import Evenhall.Theme

// A list as large choices that never scroll: as few columns as hold everything on one page, pages to turn when even the
// most columns do not. The delegate takes cellWidth and cellHeight.
Item {
    id: choices

    required property PageModel list
    property Component delegate
    property real minimum: Theme.target * 1.3
    property real maximum: Theme.mm(46)
    property int fewestColumns: width > height * 1.3 ? 2 : 1
    property int mostColumns: Math.max(fewestColumns, Math.floor((width + spacing) / (Theme.mm(Theme.elder ? 130 : 108) + spacing)))
    property real spacing: Theme.gap
    property string forwardText: qsTr("More")

    signal pageTurned(int number)

    readonly property int rowsInAll: rowsIn(height)
    readonly property int columns: {
        for (let few = fewestColumns; few < mostColumns; ++few)
            if (few * rowsInAll >= list.total)
                return few;
        return mostColumns;
    }
    readonly property bool onePage: columns * rowsInAll >= list.total
    readonly property real room: onePage ? height : height - paging.height - spacing
    readonly property int capacity: columns * rowsIn(room)
    readonly property int rows: Math.max(1, Math.ceil(Math.min(list.total, capacity) / columns))
    readonly property real cellWidth: (width - (columns - 1) * spacing) / columns
    readonly property real cellHeight: Math.min(maximum, (room - (rows - 1) * spacing) / rows)

    function rowsIn(space: real): int {
        return Math.max(1, Math.floor((space + spacing) / (minimum + spacing)));
    }

    Binding {
        target: choices.list
        property: "pageSize"
        value: choices.capacity
    }
    Grid {
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        columns: choices.columns
        spacing: choices.spacing

        Repeater {
            model: choices.list
            delegate: choices.delegate
        }
    }
    PagingRow {
        id: paging
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        visible: !choices.onePage
        page: choices.list.page
        pageCount: choices.list.pageCount
        backText: qsTr("Back a page")
        forwardText: choices.forwardText
        onTurned: number => choices.pageTurned(number)
    }
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

// Back and forward through pages of choices; a list never scrolls. Takes no room to act in when one page holds all.
Item {
    id: row

    property int page: 0
    property int pageCount: 1
    property string backText
    property string forwardText

    signal turned(int page)

    implicitHeight: Theme.target

    TouchButton {
        objectName: "previousPage"
        anchors.left: parent.left
        width: Theme.mm(62)
        visible: row.pageCount > 1
        offered: row.page > 0
        enabled: offered
        text: "◀ " + row.backText
        Accessible.name: row.backText
        onClicked: row.turned(row.page - 1)
    }
    Label {
        objectName: "pageNumber"
        anchors.centerIn: parent
        visible: row.pageCount > 1
        text: (row.page + 1) + " / " + row.pageCount
    }
    TouchButton {
        objectName: "nextPage"
        anchors.right: parent.right
        width: Theme.mm(62)
        visible: row.pageCount > 1
        offered: row.page + 1 < row.pageCount
        enabled: offered
        text: row.forwardText + " ▶"
        Accessible.name: row.forwardText
        onClicked: row.turned(row.page + 1)
    }
}

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
        width: Math.min(Theme.mm(70), row.width * 0.38)
        visible: row.pageCount > 1
        offered: row.page > 0
        enabled: offered
        icon.name: "back"
        text: row.backText
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
        width: Math.min(Theme.mm(70), row.width * 0.38)
        visible: row.pageCount > 1
        offered: row.page + 1 < row.pageCount
        enabled: offered
        icon.name: "forward"
        iconLast: true
        text: row.forwardText
        onClicked: row.turned(row.page + 1)
    }
}

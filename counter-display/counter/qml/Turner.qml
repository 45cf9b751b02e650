// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Theme

// Back and forward through the pages of a list; not there when one page holds all.
Row {
    id: turner

    required property NumberedList list

    spacing: 8
    visible: list.pages > 1

    BarButton {
        objectName: "previousPage"
        enabled: turner.list.page > 0
        text: "←"
        Accessible.name: qsTr("Page before")
        onClicked: turner.list.turn(-1)
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        text: (turner.list.page + 1) + " / " + turner.list.pages
        size: 14
    }
    BarButton {
        objectName: "nextPage"
        enabled: turner.list.page + 1 < turner.list.pages
        text: "→"
        Accessible.name: qsTr("Next page")
        onClicked: turner.list.turn(1)
    }
}

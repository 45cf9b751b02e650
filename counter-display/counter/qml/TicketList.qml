// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter
import Evenhall.Theme

// Tickets that wait aside, under a heading.
Item {
    id: list

    required property TicketListModel tickets
    property string heading
    property string nobody
    property bool returnable: false
    property bool callable: true

    signal callAsked(string ticket)
    signal returnAsked(string ticket)

    Label {
        id: title
        width: parent.width
        text: list.heading
        size: 14
        font.weight: Font.Bold
    }
    Label {
        anchors.top: title.bottom
        anchors.topMargin: 4
        visible: rows.count === 0
        text: list.nobody
        size: 12
        color: Theme.quietText
    }
    ListView {
        id: rows
        anchors.top: title.bottom
        anchors.topMargin: 2
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        model: list.tickets
        boundsBehavior: Flickable.StopAtBounds

        delegate: TicketRow {
            width: ListView.view.width
            returnable: list.returnable
            callable: list.callable
            onCallAsked: ticket => list.callAsked(ticket)
            onReturnAsked: ticket => list.returnAsked(ticket)
        }
    }
}

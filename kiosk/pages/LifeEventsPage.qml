// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Kiosk
import Evenhall.Theme

// What happens in a life, each with everything the hall has to do for it on one number.
Item {
    id: page

    required property PageModel events

    signal eventChosen(string event)
    signal pageTurned(int number)

    readonly property string spoken: heading.text

    Label {
        id: heading
        objectName: "title"
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.titleText * 1.4
        text: qsTr("One thing, one trip: several services on one number")
        size: Theme.titleText
        font.weight: Font.Bold
        maximumLineCount: 1
        fontSizeMode: Text.HorizontalFit
        horizontalAlignment: Text.AlignLeft
    }
    ChoiceGrid {
        id: grid
        anchors.top: heading.bottom
        anchors.topMargin: Theme.mm(4)
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        list: page.events
        fewestColumns: 2
        maximum: Theme.mm(40)
        delegate: ChoiceRow {
            prefix: "event"
            note: qsTr("%1 services").arg(count)
            width: grid.cellWidth
            height: grid.cellHeight
            onClicked: page.eventChosen(choice)
        }
        onPageTurned: number => page.pageTurned(number)
    }
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Kiosk
import Evenhall.Theme

// The services of one area or department.
Item {
    id: page

    required property PageModel services
    property string title

    signal serviceChosen(string service)
    signal pageTurned(int number)

    readonly property string spoken: title

    Label {
        id: heading
        objectName: "title"
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.titleText * 1.4
        text: page.title
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
        list: page.services
        minimum: Theme.target * (Theme.elder ? 1.2 : 1.15)
        delegate: ServiceRow {
            width: grid.cellWidth
            height: grid.cellHeight
            onClicked: page.serviceChosen(service)
        }
        onPageTurned: number => page.pageTurned(number)
    }
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter
import Evenhall.Theme

// What could be done about the queues now, what it would bring and cost, and what is in force. A number chooses, Enter
// accepts, Delete dismisses: two keys far apart, so that nothing is decided by a slip.
Item {
    id: page

    required property GuideSession session

    readonly property SuggestionDesk desk: session.suggestions

    function take(): void {
        page.forceActiveFocus();
        if (desk.chosenRow < 0)
            desk.choose(0);
    }

    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key >= Qt.Key_1 && event.key <= Qt.Key_9)
            offers.press(event.key - Qt.Key_0);
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            desk.accept();
        else if (event.key === Qt.Key_Delete)
            desk.dismiss();
        else if (event.key === Qt.Key_Up || event.key === Qt.Key_Down)
            desk.step(event.key === Qt.Key_Up ? -1 : 1);
        else if (event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown)
            offers.turn(event.key === Qt.Key_PageUp ? -1 : 1);
        else if (event.key === Qt.Key_Left || event.key === Qt.Key_Right)
            inForce.turn(event.key === Qt.Key_Left ? -1 : 1);
        else
            event.accepted = false;
    }

    Column {
        id: left
        width: 452
        spacing: 5

        Label {
            text: qsTr("Suggested now")
            size: 15
            font.weight: Font.Bold
        }
        Label {
            objectName: "quiet"
            width: parent.width
            visible: page.desk.offers.count === 0
            text: CounterWords.quiet(page.desk)
            size: 15
            color: Theme.quietText
        }
        NumberedList {
            id: offers
            width: parent.width
            model: page.desk.offers
            perPage: 4
            rowHeight: 48
            rowLines: 3
            describe: entry => ({ name: "offer-" + entry.suggestion, text: entry.move,
                                  strong: entry.index === page.desk.chosenRow })
            onChosen: index => page.desk.choose(index)
        }
        Turner { list: offers }
        Label {
            objectName: "inForceTitle"
            text: page.desk.movesLeft < 0 ? qsTr("In force now")
                : qsTr("In force now; moves left today: %1").arg(page.desk.movesLeft)
            size: 15
            font.weight: Font.Bold
        }
        Label {
            objectName: "nothingInForce"
            width: parent.width
            visible: page.desk.inForce.count === 0
            text: qsTr("Every window works by its plan.")
            size: 15
            color: Theme.quietText
        }
        NumberedList {
            id: inForce
            width: parent.width
            model: page.desk.inForce
            perPage: 4
            rowHeight: 44
            rowLines: 3
            keyed: false
            describe: entry => ({ name: "force-" + entry.suggestion, text: entry.move, enabled: false,
                                  detail: entry.automatic ? qsTr("by itself") : "" })
        }
        Turner { list: inForce }
    }
    GuideSuggestion {
        anchors.left: left.right
        anchors.leftMargin: 16
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: idle.visible ? idle.top : parent.bottom
        anchors.bottomMargin: idle.visible ? 8 : 0
        desk: page.desk
    }
    Label {
        id: idle
        objectName: "freeWindows"
        anchors.left: left.right
        anchors.leftMargin: 16
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: page.desk.freeWindows.length > 0
        text: qsTr("Open, and needed by nobody for half an hour: %1").arg(page.desk.freeWindows)
        size: 13
        maximumLineCount: 2
        color: Theme.quietText
    }
}

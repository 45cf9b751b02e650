// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter
import Evenhall.Theme

// Every call for help of the hall. Who takes one owns it until it is closed.
Item {
    id: page

    required property GuideSession session

    function take(): void { page.forceActiveFocus(); }

    Keys.onPressed: event => event.accepted = event.key >= Qt.Key_1 && event.key <= Qt.Key_9
                                              && list.press(event.key - Qt.Key_0)

    NumberedList {
        id: list
        width: parent.width
        model: page.session.help.requests
        rowHeight: 46
        nobody: qsTr("Nobody asks for help now.")
        describe: entry => ({ name: "request-" + entry.request, text: CounterWords.request(entry),
                              strong: entry.owner.length === 0, enabled: entry.owner.length === 0 || entry.mine,
                              detail: CounterWords.requestState(entry) })
        onChosen: (index, entry) => page.session.help.answer(entry.request, entry.mine)
    }
    Turner {
        anchors.bottom: parent.bottom
        list: list
    }
    BarButton {
        objectName: "newComplaint"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        implicitWidth: 220
        implicitHeight: 40
        textSize: 15
        text: qsTr("Take down a complaint")
        onClicked: page.session.help.complain("", "")
    }
}

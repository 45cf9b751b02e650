// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter
import Evenhall.Theme

// A word to send along: key 0 goes through what is often said, and a line can be typed in a window of its own.
Item {
    id: row

    property var presets: []
    property int chosen: -1
    property string own

    readonly property string text: own.length > 0 ? own : chosen >= 0 ? presets[chosen] : ""

    signal typingAsked

    function next(): void {
        own = "";
        chosen = chosen + 1 < presets.length ? chosen + 1 : -1;
    }

    implicitHeight: 50

    Label {
        text: qsTr("A word for the clerk there:")
        size: 12
        color: Theme.quietText
    }
    NumberedRow {
        objectName: "nextNote"
        anchors.bottom: parent.bottom
        width: parent.width
        height: 30
        digit: "0"
        text: row.text.length > 0 ? row.text : qsTr("nothing")
        ticked: row.text.length > 0
        onClicked: row.next()
    }
}

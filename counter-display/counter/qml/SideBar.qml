// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter
import Evenhall.Theme

// The bar along the left or right edge: 84 x 420, the same in a column.
Item {
    id: bar

    required property CounterSession session
    property string panel
    property var keyNames: []

    readonly property bool occupied: [Counter.State.Calling, Counter.State.Serving].includes(session.state)

    signal panelAsked(string name)
    signal undoAsked
    signal dropped(point at)

    implicitWidth: 84
    implicitHeight: 420

    DragArea {
        width: parent.width
        height: 100
        onDropped: at => bar.dropped(at)
    }
    Column {
        x: 4
        y: 4
        width: parent.width - 8
        spacing: 3

        StateBlock {
            width: parent.width
            session: bar.session
        }
        Label {
            objectName: "number"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: bar.occupied ? bar.session.number : qsTr("No. %1").arg(bar.session.windowNumber)
            size: bar.occupied ? 22 : 17
            font.weight: Font.Bold
            color: bar.session.className.length > 0 && bar.occupied ? Theme.green : Theme.text
            maximumLineCount: 1
        }
        CrowdLines {
            width: parent.width
            alignment: Text.AlignHCenter
            session: bar.session
        }
        Label {
            objectName: lines.length > 0 ? "problem" : "service"
            readonly property string lines: bar.session.work.confirming
                ? qsTr("Again to finish %1 and call the next").arg(bar.session.number)
                : CounterWords.problem(bar.session.work.problem)
            readonly property string news: bar.session.temporary.news !== TemporaryWork.None
                                           ? CounterWords.temporary(bar.session.temporary) : ""
            width: parent.width
            height: 66
            horizontalAlignment: Text.AlignHCenter
            text: lines.length > 0 ? lines : news.length > 0 ? news : bar.occupied
                ? bar.session.service + (bar.session.className.length > 0 ? "\n" + bar.session.className : "")
                : keys.hint.length > 0 ? keys.hint : CounterWords.temporary(bar.session.temporary)
            size: 11
            lineHeight: 0.95
            maximumLineCount: 4
            color: lines.length > 0 ? Theme.alarm : bar.session.temporary.active && !bar.occupied || news.length > 0
                                                    ? Theme.action : Theme.quietText
        }
        UndoButton {
            objectName: "undo"
            width: parent.width
            height: 24
            visible: true
            enabled: seconds > 0
            seconds: bar.session.undoSeconds
            text: seconds > 0 ? qsTr("Undo %1").arg(seconds) : qsTr("Undo")
            onClicked: bar.undoAsked()
        }
        KeyGrid {
            id: keys
            width: parent.width
            columns: 1
            session: bar.session
            panel: bar.panel
            keyNames: bar.keyNames
            onPanelAsked: name => bar.panelAsked(name)
        }
    }
}

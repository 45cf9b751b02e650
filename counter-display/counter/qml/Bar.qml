// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter
import Evenhall.Theme

// The bar along the upper or lower edge: 420 x 64. Above, what a clerk must see at a glance; below, the keys.
Item {
    id: bar

    required property CounterSession session
    property string panel
    property var keyNames: []

    readonly property bool occupied: [Counter.State.Calling, Counter.State.Serving].includes(session.state)

    signal panelAsked(string name)
    signal undoAsked
    signal dropped(point at)

    implicitWidth: 420
    implicitHeight: 64

    DragArea {
        width: parent.width
        height: 36
        onDropped: at => bar.dropped(at)
    }
    StateBlock {
        id: block
        x: 5
        y: 4
        session: bar.session
    }
    Label {
        id: number
        objectName: "number"
        anchors.left: block.right
        anchors.leftMargin: 7
        anchors.verticalCenter: block.verticalCenter
        text: bar.occupied ? bar.session.number : qsTr("No. %1").arg(bar.session.windowNumber)
        size: bar.occupied ? 24 : 18
        font.weight: Font.Bold
        color: bar.session.className.length > 0 && bar.occupied ? Theme.green : Theme.text
        wrapMode: Text.NoWrap
    }
    PersonLines {
        id: person
        anchors.left: number.right
        anchors.leftMargin: 8
        anchors.right: crowd.visible ? crowd.left : undo.visible ? undo.left : parent.right
        anchors.rightMargin: 6
        y: 3
        height: 34
        session: bar.session
        hint: keys.hint
    }
    CrowdLines {
        id: crowd
        anchors.right: undo.visible ? undo.left : parent.right
        anchors.rightMargin: 6
        anchors.verticalCenter: block.verticalCenter
        visible: person.problem.length === 0
        width: bar.session.temporary.active ? 120 : bar.session.nextNumber.length > 0 ? 104 : 70
        session: bar.session
    }
    UndoButton {
        id: undo
        objectName: "undo"
        anchors.right: parent.right
        anchors.rightMargin: 5
        y: 4
        height: 32
        seconds: bar.session.undoSeconds
        onClicked: bar.undoAsked()
    }
    KeyGrid {
        id: keys
        x: 5
        y: 38
        width: parent.width - 10
        session: bar.session
        panel: bar.panel
        keyNames: bar.keyNames
        onPanelAsked: name => bar.panelAsked(name)
    }
    // The hall has the silent alarm. Small on purpose: the clerk knows where to look, nobody else does.
    Rectangle {
        objectName: "alarmHeard"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 2
        width: 4
        height: 4
        radius: 2
        visible: bar.session.help.alarmHeard
        color: Theme.quietText
    }
}

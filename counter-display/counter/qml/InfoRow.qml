// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter
import Evenhall.Theme

// What a clerk must see at a glance: state, number, service, how long, how many wait.
Item {
    id: row

    required property CounterSession session

    readonly property bool occupied: [Counter.State.Calling, Counter.State.Serving].includes(session.state)
    readonly property string problem: CounterWords.problem(session.problem)

    signal languageAsked
    signal dragged

    implicitHeight: 30

    // The bar is moved by what it shows, not by its keys.
    Item {
        anchors.left: parent.left
        anchors.right: language.left
        height: parent.height

        DragHandler {
            target: null
            onActiveChanged: if (active)
                row.dragged()
        }
    }
    StateChip {
        id: chip
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        state: row.session.state
    }
    Label {
        id: number
        objectName: "number"
        anchors.left: chip.right
        anchors.leftMargin: 6
        anchors.verticalCenter: parent.verticalCenter
        text: row.occupied ? row.session.number : qsTr("No. %1").arg(row.session.windowNumber)
        size: row.occupied ? 21 : 15
        font.weight: Font.Bold
        color: row.session.priority && row.occupied ? Theme.green : Theme.text
        wrapMode: Text.NoWrap
    }
    Label {
        objectName: row.problem.length > 0 ? "problem" : "service"
        anchors.left: number.right
        anchors.leftMargin: 6
        anchors.right: timer.left
        anchors.rightMargin: 4
        anchors.verticalCenter: parent.verticalCenter
        text: row.problem.length > 0 ? row.problem : row.occupied ? row.session.service
            : row.session.nextNumber.length > 0 ? qsTr("Next: %1").arg(row.session.nextNumber) : ""
        size: 12
        color: row.problem.length > 0 ? Theme.alarm : Theme.quietText
        maximumLineCount: 2
        lineHeight: 0.9
    }
    Label {
        id: timer
        objectName: "timer"
        anchors.right: crowd.left
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        visible: row.session.state !== Counter.State.Disconnected && row.session.state !== Counter.State.Closed
        text: CounterWords.clock(row.session.seconds)
        size: 13
        Accessible.name: qsTr("For %1; waited %2 min before").arg(text).arg(row.session.waitedMinutes)
    }
    Label {
        id: crowd
        objectName: "waiting"
        anchors.right: language.left
        anchors.rightMargin: 6
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("%1 wait").arg(row.session.waiting)
        size: 13
        font.weight: Font.Bold
        color: row.session.waiting >= 10 ? Theme.alarm : Theme.text
    }
    BarButton {
        id: language
        objectName: "languageButton"
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        implicitWidth: 26
        implicitHeight: 24
        textSize: 12
        //: one letter or sign for the other language
        text: qsTr("中")
        //: spoken name of that key, in that language
        Accessible.name: qsTr("切换为中文")
        onClicked: row.languageAsked()
    }
}

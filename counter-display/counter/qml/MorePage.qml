// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter
import Evenhall.Theme

// What is needed less often: begin, undo, close; how a case ended; why this number; the tickets that wait aside.
Item {
    id: page

    required property CounterSession session
    property int cases: 1

    readonly property bool occupied: [Counter.State.Calling, Counter.State.Serving].includes(session.state)
    readonly property bool idle: session.state === Counter.State.Idle

    Row {
        id: acts
        width: parent.width
        spacing: 3

        BarButton {
            objectName: "startService"
            width: (acts.width - 6) / 3
            enabled: page.session.state === Counter.State.Calling
            text: qsTr("The person is here")
            onClicked: page.session.start()
        }
        BarButton {
            objectName: "undo"
            width: (acts.width - 6) / 3
            enabled: page.session.mayUndo
            text: qsTr("Undo")
            onClicked: page.session.undo()
        }
        BarButton {
            objectName: "closeWindow"
            width: (acts.width - 6) / 3
            enabled: page.idle || page.session.state === Counter.State.Paused
            text: qsTr("Close the window")
            onClicked: page.session.close()
        }
    }
    Label {
        id: why
        objectName: "why"
        anchors.top: acts.bottom
        anchors.topMargin: 6
        width: parent.width
        text: (page.occupied ? qsTr("Why %1: %2").arg(page.session.number).arg(CounterWords.rule(page.session.rule)) + "\n"
                             : "")
            + (page.session.nextNumber.length > 0
               ? qsTr("Next is %1: %2").arg(page.session.nextNumber).arg(CounterWords.rule(page.session.nextRule)) : "")
        size: 12
        color: Theme.quietText
        textFormat: Text.PlainText
    }
    OutcomeRow {
        id: outcomes
        anchors.top: why.bottom
        anchors.topMargin: 6
        width: parent.width
        enabled: page.occupied
        cases: page.cases
        onCasesAsked: number => page.cases = number
        onChosen: outcome => {
            page.session.finish(outcome, page.cases);
            page.cases = 1;
        }
    }
    TicketList {
        id: parked
        objectName: "parkedList"
        anchors.top: outcomes.bottom
        anchors.topMargin: 8
        width: parent.width
        height: (page.height - y) / 2 - 4
        heading: qsTr("Parked")
        nobody: qsTr("No parked numbers")
        tickets: page.session.parked
        returnable: true
        callable: page.idle
        onCallAsked: ticket => page.session.callTicket(ticket)
        onReturnAsked: ticket => page.session.returnTicket(ticket)
    }
    TicketList {
        objectName: "missedList"
        anchors.top: parked.bottom
        anchors.topMargin: 8
        anchors.bottom: parent.bottom
        width: parent.width
        heading: qsTr("Missed")
        nobody: qsTr("No missed numbers")
        tickets: page.session.missed
        callable: page.idle
        onCallAsked: ticket => page.session.callTicket(ticket)
    }
}

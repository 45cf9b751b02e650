// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter
import Evenhall.Theme

// How the case ended, and how many cases it was.
FlowPage {
    id: page

    required property CounterSession session
    property int cases: 1

    function turn(by: int): void { cases = Math.min(99, Math.max(1, cases + by)); }

    title: qsTr("Finish %1").arg(session.number)
    question: qsTr("How did it end?")
    model: [{ name: "outcome-done", text: qsTr("Done"), detail: qsTr("settled at this window") },
            { name: "outcome-accepted", text: qsTr("Accepted"), detail: qsTr("decided later") },
            { name: "outcome-sentBack", text: qsTr("Papers missing"), detail: qsTr("comes again") },
            { name: "outcome-referred", text: qsTr("Sent elsewhere"), detail: qsTr("not our matter") }]
    onChosen: index => {
        page.session.work.finish(index, page.cases);
        page.doneWith();
    }

    Row {
        anchors.bottom: parent.bottom
        spacing: 6

        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Cases settled with this number:")
            size: 14
        }
        BarButton {
            objectName: "fewerCases"
            implicitWidth: 34
            enabled: page.cases > 1
            text: "−"
            Accessible.name: qsTr("Fewer cases")
            onClicked: page.turn(-1)
        }
        Label {
            objectName: "cases"
            anchors.verticalCenter: parent.verticalCenter
            width: 28
            horizontalAlignment: Text.AlignHCenter
            text: page.cases
            size: 17
            font.weight: Font.Bold
        }
        BarButton {
            objectName: "moreCases"
            implicitWidth: 34
            enabled: page.cases < 99
            text: "+"
            Accessible.name: qsTr("More cases")
            onClicked: page.turn(1)
        }
        KeyCap {
            anchors.verticalCenter: parent.verticalCenter
            text: "← →"
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter
import Evenhall.Theme

// Two lines in the middle of the bar: the service and the person's class and wait; or what the clerk should know now:
// a refusal, a question, the meaning of the key under the mouse, a change of the window's queues for a while.
Item {
    id: lines

    required property CounterSession session
    property string hint

    readonly property bool occupied: [Counter.State.Calling, Counter.State.Serving].includes(session.state)
    readonly property string problem: session.work.confirming
        ? qsTr("%1 was called just now. Press again to finish it and call the next").arg(session.number)
        : CounterWords.problem(session.work.problem)
    readonly property string told: session.temporary.news !== TemporaryWork.None ? CounterWords.temporary(session.temporary) : ""
    readonly property string besides: session.state === Counter.State.Idle ? CounterWords.temporary(session.temporary) : ""
    readonly property string notice: problem.length > 0 ? problem : hint.length > 0 ? hint : told

    clip: true

    Label {
        objectName: lines.problem.length > 0 ? "problem" : lines.hint.length > 0 ? "hint" : "temporaryNews"
        anchors.fill: parent
        visible: lines.notice.length > 0
        text: lines.notice
        size: 12
        lineHeight: 0.92
        maximumLineCount: 2
        color: lines.problem.length > 0 ? Theme.alarm : lines.hint.length > 0 ? Theme.quietText : Theme.action
        font.weight: lines.problem.length > 0 ? Font.Bold : Font.Normal
    }
    Column {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        visible: lines.notice.length === 0 && lines.occupied
        spacing: 0

        Label {
            objectName: "service"
            width: parent.width
            text: lines.session.service
            size: 13
            font.weight: Font.Medium
            maximumLineCount: 1
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 10
        }
        Row {
            spacing: 4

            Badge {
                objectName: "class"
                anchors.verticalCenter: parent.verticalCenter
                text: lines.session.className
                longest: lines.width - 46
            }
            Badge {
                anchors.verticalCenter: parent.verticalCenter
                text: lines.session.appointment ? qsTr("Booked") : ""
                tint: Theme.action
            }
            Badge {
                objectName: "paperMissing"
                anchors.verticalCenter: parent.verticalCenter
                text: lines.session.paperMissing ? qsTr("No paper?") : ""
                tint: Theme.noticeInk
            }
            Label {
                objectName: "waited"
                text: lines.session.state === Counter.State.Calling && lines.session.calls > 1
                                                                   && lines.session.className.length === 0
                    ? qsTr("waited %1 min, call %2").arg(lines.session.waitedMinutes).arg(lines.session.calls)
                    : lines.session.className.length > 0 ? qsTr("%1 min").arg(lines.session.waitedMinutes)
                    : qsTr("waited %1 min").arg(lines.session.waitedMinutes)
                Accessible.name: qsTr("waited %1 min").arg(lines.session.waitedMinutes)
                size: 11
                color: Theme.quietText
                wrapMode: Text.NoWrap
            }
        }
    }
    Label {
        objectName: "idleLine"
        anchors.fill: parent
        visible: lines.notice.length === 0 && !lines.occupied
        text: lines.besides.length > 0 ? lines.besides : CounterWords.idleLine(lines.session)
        size: 12
        lineHeight: 0.92
        maximumLineCount: 2
        color: lines.besides.length > 0 ? Theme.action : Theme.quietText
    }
}

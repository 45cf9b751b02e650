// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter
import Evenhall.Theme

// What the hall answered last; or that the hall is not there.
Rectangle {
    id: foot

    required property GuideSession session

    readonly property bool bad: !session.connected || session.problem !== Counter.Problem.None

    implicitHeight: 40
    color: bad ? Theme.alarm : session.done !== GuideSession.Nothing ? Theme.green : Theme.sunken

    Label {
        objectName: "told"
        anchors.verticalCenter: parent.verticalCenter
        x: 16
        text: !foot.session.connected ? qsTr("No connection to the hall; it comes back by itself")
            : foot.session.problem !== Counter.Problem.None ? CounterWords.problem(foot.session.problem)
            : foot.session.done !== GuideSession.Nothing ? CounterWords.done(foot.session) : foot.session.hallName
        size: 15
        font.weight: foot.bad || foot.session.done !== GuideSession.Nothing ? Font.Bold : Font.Normal
        color: foot.bad || foot.session.done !== GuideSession.Nothing ? Theme.actionInk : Theme.quietText
    }
}

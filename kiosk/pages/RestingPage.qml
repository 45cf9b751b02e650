// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Kiosk
import Evenhall.Theme

// Nobody is here: a calm picture that invites, and wanders a little so that nothing burns in. Any touch wakes.
Rectangle {
    id: page

    property string hallName
    property string clock

    color: Theme.action
    Accessible.role: Accessible.StaticText
    Accessible.name: invitation.text

    MouseArea {
        objectName: "resting"
        anchors.fill: parent
    }
    Column {
        id: lines
        readonly property int minute: Number(page.clock.slice(-2)) || 0

        width: parent.width - 2 * Theme.margin
        x: Theme.margin
        y: parent.height * (0.22 + 0.04 * (minute % 5))
        spacing: Theme.mm(12)

        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: page.clock
            size: Math.min(Theme.mm(46), page.height * 0.2)
            font.weight: Font.Light
            color: Theme.actionInk
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: page.hallName
            size: Theme.titleText
            color: Theme.actionInk
        }
        Label {
            id: invitation
            objectName: "invitation"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Touch the screen to begin")
            size: Theme.titleText * 1.4
            font.weight: Font.Bold
            color: Theme.actionInk
        }
    }
}

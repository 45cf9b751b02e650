// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Window
import Evenhall.Board
import Evenhall.Theme

// A public board on a television, wide or tall. Its millimetres are those of a 55-inch panel: a larger or smaller one
// hangs at another distance and shows the same picture.
Window {
    id: window

    required property BoardSession session

    readonly property bool wide: width > height

    color: Theme.background
    title: session.hallName

    Binding {
        target: Theme
        property: "pixelsPerMillimetre"
        value: Math.min(window.width / (window.wide ? 1210 : 680), window.height / (window.wide ? 680 : 1210))
    }
    BoardHeader {
        id: header
        width: parent.width
        height: Theme.mm(80)
        hallName: window.session.hallName
        zoneName: window.session.zoneName
        clock: window.session.clock
        onLanguageAsked: window.session.switchLanguage()
    }
    CallPage {
        id: calls
        anchors.left: parent.left
        anchors.top: header.bottom
        anchors.margins: Theme.mm(20)
        width: window.wide ? parent.width * 0.62 - Theme.mm(30) : parent.width - 2 * Theme.mm(20)
        height: window.wide ? parent.height - y - Theme.mm(20) - notice.height : (parent.height - y) * 0.62
        rows: window.wide ? 5 : 6
        calls: window.session.calls
    }
    CrowdPage {
        x: window.wide ? calls.x + calls.width + Theme.mm(20) : Theme.mm(20)
        y: window.wide ? calls.y : calls.y + calls.height + Theme.mm(20)
        width: parent.width - x - Theme.mm(20)
        height: notice.y - y - Theme.mm(20)
        columns: window.wide ? 1 : 2
        crowd: window.session.crowd
    }
    Rectangle {
        id: notice
        objectName: "noConnection"
        anchors.bottom: parent.bottom
        width: parent.width
        height: visible ? Theme.mm(56) : 0
        visible: !window.session.connected
        color: Theme.alarm
        Accessible.role: Accessible.AlertMessage
        Accessible.name: words.text

        Label {
            id: words
            anchors.centerIn: parent
            width: parent.width - Theme.mm(40)
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Connection lost: please listen to the calls and watch the signs at the windows")
            size: Theme.mm(24)
            color: Theme.alarmInk
            maximumLineCount: 1
            fontSizeMode: Text.HorizontalFit
        }
    }
}

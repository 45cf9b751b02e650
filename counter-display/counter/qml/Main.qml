// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Window
import Evenhall.Counter
import Evenhall.Theme

// The clerk's call bar: 420 x 64, over every other program, never taking the keyboard from them. Unfolds downwards.
Window {
    id: window

    required property CounterSession session

    property string panel: ""

    width: 420
    height: panel === "" ? 64 : 64 + 420
    minimumWidth: width
    maximumWidth: width
    flags: Qt.Window | Qt.FramelessWindowHint | Qt.WindowStaysOnTopHint | Qt.WindowDoesNotAcceptFocus
    color: Theme.background
    title: qsTr("Window %1").arg(window.session.windowNumber)

    Component.onCompleted: {
        x = Screen.virtualX + Screen.width - width - 24;
        y = Screen.virtualY + 24;
    }

    // What the open page asks for may have passed by: the person left, the window paused.
    Connections {
        target: window.session

        function onChanged() {
            const occupied = [Counter.State.Calling, Counter.State.Serving].includes(window.session.state);
            if (!occupied && ["park", "transfer"].includes(window.panel))
                window.panel = "";
        }
    }
    Rectangle {
        anchors.fill: parent
        color: "transparent"
        border.width: 1
        border.color: Theme.outline
        z: 1
    }
    InfoRow {
        id: info
        x: 6
        y: 1
        width: parent.width - 12
        session: window.session
        onLanguageAsked: window.session.switchLanguage()
        onDragged: window.startSystemMove()
    }
    KeyRow {
        x: 6
        y: 32
        width: parent.width - 12
        session: window.session
        panel: window.panel
        onPanelAsked: name => window.panel = name === window.panel ? "" : name
    }
    Panel {
        objectName: "panel"
        anchors.top: parent.top
        anchors.topMargin: 64
        anchors.bottom: parent.bottom
        width: parent.width
        visible: window.panel !== ""
        session: window.session
        page: window.panel
        onDoneWith: window.panel = ""
    }
}

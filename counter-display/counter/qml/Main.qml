// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Window
import Evenhall.Counter
import Evenhall.Theme

// The clerk's call bar: over every other program, at one edge of the screen, never taking the keyboard from them.
// The panel unfolds towards the middle of the screen.
Window {
    id: window

    required property CounterSession session
    required property CounterKeys keys
    required property BarPlace place
    property bool practice: false

    property string panel

    readonly property string edge: place.edge

    readonly property bool upright: edge === "left" || edge === "right"
    readonly property int barWidth: upright ? 84 : 420
    readonly property int barHeight: upright ? (practice ? 436 : 420) : 64
    readonly property int panelWidth: 420
    readonly property int panelHeight: upright ? 420 : 440
    readonly property bool unfolded: panel !== ""
    readonly property bool occupied: [Counter.State.Calling, Counter.State.Serving].includes(session.state)

    function act(action: int): void {
        switch (action) {
        case Counter.Action.Next:
            return session.work.primary();
        case Counter.Action.Recall:
            return session.work.recall();
        case Counter.Action.Absent:
            return session.work.noShow();
        case Counter.Action.Finish:
            return session.work.finish();
        case Counter.Action.Undo:
            return session.work.undo();
        case Counter.Action.Park:
            return toggle("park", occupied);
        case Counter.Action.Transfer:
            return toggle("transfer", occupied);
        case Counter.Action.Away:
            return session.state === Counter.State.Paused ? session.work.resume()
                                                          : toggle("pause", session.state === Counter.State.Idle);
        case Counter.Action.Panel:
            return toggle("home", true);
        }
    }

    function toggle(name: string, allowed: bool): void {
        panel = !allowed || panel === name || (name === "home" && unfolded) ? "" : name;
    }

    function moveToEdge(): void {
        const room = upright ? Screen.height - height : Screen.width - width;
        const offset = Math.round(Math.max(0, room) * place.along);
        x = Screen.virtualX + (upright ? (edge === "left" ? 0 : Screen.width - width) : offset);
        y = Screen.virtualY + (upright ? offset : (edge === "top" ? 0 : Screen.height - height));
    }

    width: upright ? barWidth + (unfolded ? panelWidth : 0) : barWidth
    height: upright ? barHeight : barHeight + (unfolded ? panelHeight : 0)
    minimumWidth: width
    maximumWidth: width
    minimumHeight: height
    maximumHeight: height
    flags: Qt.Window | Qt.FramelessWindowHint | Qt.WindowStaysOnTopHint | Qt.WindowDoesNotAcceptFocus
    color: Theme.background
    title: qsTr("Window %1").arg(window.session.windowNumber)
    onEdgeChanged: moveToEdge()
    onWidthChanged: moveToEdge()
    onHeightChanged: moveToEdge()
    Component.onCompleted: moveToEdge()
    onPanelChanged: keys.reach = panel === "" ? CounterKeys.Bar : panel === "signIn" ? CounterKeys.Typing : CounterKeys.Panel

    // What the open page asks for may have passed by: the person left, the window paused.
    Connections {
        target: window.session

        function onChanged() {
            const gone = ["park", "transfer", "outcome", "materials"].includes(window.panel) && !window.occupied
                || window.panel === "pause" && window.session.state !== Counter.State.Idle;
            const signedIn = window.panel === "signIn"
                && ![Counter.State.Closed, Counter.State.Disconnected].includes(window.session.state);
            if (gone || signedIn)
                window.panel = "";
        }
    }
    Connections {
        target: window.session.work

        function onSecretWanted() { window.panel = "signIn"; }
    }
    Connections {
        target: window.keys

        function onActed(action) { window.act(action); }
        function onDigit(digit) { panelItem.press(digit); }
        function onBack() { panelItem.back(); }
        function onEnter() { panelItem.enter(); }
        function onTyped(character) { panelItem.type(character); }
        function onErased() { panelItem.erase(); }
        function onAlarm() { window.session.help.alarm(); }
        function onTurned(by) { panelItem.turn(by); }
    }
    Item {
        id: barPlace
        x: window.edge === "right" && window.unfolded ? window.panelWidth : 0
        y: window.edge === "bottom" && window.unfolded ? window.panelHeight : 0
        width: window.barWidth
        height: window.barHeight

        PracticeStrip {
            id: strip
            visible: window.practice
            upright: !window.upright
            width: visible ? (upright ? 16 : parent.width) : 0
            height: visible ? (upright ? parent.height : 16) : 0
        }
        Loader {
            anchors.fill: parent
            anchors.leftMargin: window.upright ? 0 : strip.width
            anchors.topMargin: window.upright ? strip.height : 0
            sourceComponent: window.upright ? side : flat
        }
        Component {
            id: flat
            Bar {
                session: window.session
                panel: window.panel
                keyNames: window.keys.names
                onPanelAsked: name => window.panel = name === window.panel ? "" : name
                onUndoAsked: window.session.work.undo()
                onDropped: at => window.dock(at)
            }
        }
        Component {
            id: side
            SideBar {
                session: window.session
                panel: window.panel
                keyNames: window.keys.names
                onPanelAsked: name => window.panel = name === window.panel ? "" : name
                onUndoAsked: window.session.work.undo()
                onDropped: at => window.dock(at)
            }
        }
    }
    Panel {
        id: panelItem
        objectName: "panel"
        x: window.edge === "left" ? window.barWidth : 0
        y: window.edge === "top" ? window.barHeight : 0
        width: window.panelWidth
        height: window.panelHeight
        visible: window.unfolded
        session: window.session
        page: window.panel
        edge: window.edge
        keys: window.keys
        onPageAsked: name => window.panel = name
        onDoneWith: window.panel = ""
        onEdgeAsked: edge => window.place.edge = edge
    }
    Rectangle {
        anchors.fill: parent
        color: "transparent"
        border.width: 1
        border.color: Theme.outline
    }

    // Dropped anywhere, the bar goes to the nearest edge and keeps its place along it.
    function dock(at: point): void {
        const px = window.x + at.x - Screen.virtualX;
        const py = window.y + at.y - Screen.virtualY;
        const ways = { top: py, bottom: Screen.height - py, left: px, right: Screen.width - px };
        const nearest = Object.keys(ways).reduce((one, other) => ways[other] < ways[one] ? other : one);
        const flatwise = nearest === "top" || nearest === "bottom";
        place.along = flatwise ? (px - 210) / (Screen.width - 420) : (py - 210) / (Screen.height - 420);
        place.edge = nearest;
        moveToEdge();
    }
}

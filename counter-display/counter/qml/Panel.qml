// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Counter
import Evenhall.Theme

// The unfolded part beside the bar: one page at a time, each worked by number keys as well as by mouse.
Rectangle {
    id: panel

    required property CounterSession session
    property string page
    property string edge
    property CounterKeys keys

    readonly property Item shown: loader.item

    signal pageAsked(string name)
    signal doneWith
    signal edgeAsked(string edge)

    function press(digit: int): void {
        if (shown === null)
            return;
        if (digit === 0)
            shown.extra();
        else
            shown.press(digit);
    }

    function enter(): void {
        if (shown !== null)
            shown.enter();
    }

    function type(character: string): void {
        if (page === "signIn")
            shown.type(character);
    }

    function erase(): void {
        if (page === "signIn")
            shown.erase();
    }

    function turn(by: int): void {
        if (shown !== null)
            shown.turn(by);
    }

    function back(): void {
        if (shown === null)
            return;
        if (!shown.back())
            leave();
    }

    function leave(): void {
        if (["outcome", "parked", "missed", "line", "walk", "materials", "requests", "close", "settings"].includes(page))
            panel.pageAsked("home");
        else
            panel.doneWith();
    }

    color: Theme.background

    Rectangle {
        id: head
        width: parent.width
        height: 32
        color: Theme.sunken

        BarButton {
            objectName: "back"
            x: 4
            anchors.verticalCenter: parent.verticalCenter
            implicitWidth: 44
            implicitHeight: 24
            text: "‹ Esc"
            textSize: 12
            Accessible.name: qsTr("Back")
            onClicked: panel.back()
        }
        Label {
            objectName: "panelTitle"
            anchors.left: parent.left
            anchors.leftMargin: 56
            anchors.right: pages.left
            anchors.verticalCenter: parent.verticalCenter
            text: panel.shown !== null ? panel.shown.title : ""
            size: 15
            font.weight: Font.Bold
            maximumLineCount: 1
        }
        Row {
            id: pages
            anchors.right: parent.right
            anchors.rightMargin: 4
            anchors.verticalCenter: parent.verticalCenter
            spacing: 3
            visible: panel.shown !== null && panel.shown.turnable > 1

            BarButton {
                objectName: "previousPage"
                implicitWidth: 30
                implicitHeight: 24
                text: "←"
                Accessible.name: qsTr("Page before")
                onClicked: panel.shown.turn(-1)
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: panel.shown !== null && panel.shown.turnable > 1
                    ? (panel.shown.list.page + 1) + " / " + panel.shown.turnable : ""
                size: 13
            }
            BarButton {
                objectName: "nextPage"
                implicitWidth: 30
                implicitHeight: 24
                text: "→"
                Accessible.name: qsTr("Next page")
                onClicked: panel.shown.turn(1)
            }
        }
    }
    Loader {
        id: loader
        anchors.fill: parent
        anchors.topMargin: head.height + 8
        anchors.leftMargin: 8
        anchors.rightMargin: 8
        anchors.bottomMargin: 8
        sourceComponent: pagesByName[panel.page] ?? null

        readonly property var pagesByName: ({
            home: homePage, park: parkPage, transfer: transferPage, pause: awayPage, outcome: outcomePage,
            parked: parkedPage, missed: missedPage, line: linePage, walk: walkPage, close: closePage,
            signIn: signInPage, materials: materialsPage, requests: requestsPage,
            settings: settingsPage
        })
    }
    Connections {
        target: loader.item
        ignoreUnknownSignals: true

        function onDoneWith() { panel.doneWith(); }
        function onPageAsked(name) { panel.pageAsked(name); }
        function onEdgeAsked(edge) { panel.edgeAsked(edge); }
    }
    Component {
        id: homePage
        HomePage { session: panel.session }
    }
    Component {
        id: parkPage
        ParkPage { session: panel.session }
    }
    Component {
        id: transferPage
        TransferPage { session: panel.session }
    }
    Component {
        id: awayPage
        AwayPage { session: panel.session }
    }
    Component {
        id: outcomePage
        OutcomePage { session: panel.session }
    }
    Component {
        id: parkedPage
        TicketPage {
            title: qsTr("Parked")
            nobody: qsTr("No parked numbers")
            session: panel.session
            tickets: panel.session.parked
            returnable: true
        }
    }
    Component {
        id: missedPage
        TicketPage {
            title: qsTr("Missed")
            nobody: qsTr("No missed numbers")
            session: panel.session
            tickets: panel.session.missed
        }
    }
    Component {
        id: linePage
        TicketPage {
            title: qsTr("Call out of order")
            nobody: qsTr("Nobody is waiting")
            session: panel.session
            tickets: panel.session.line
            reasons: CounterWords.callReasons()
        }
    }
    Component {
        id: walkPage
        WalkPage { session: panel.session }
    }
    Component {
        id: signInPage
        SignInPage { session: panel.session }
    }
    Component {
        id: materialsPage
        MaterialsPage { session: panel.session }
    }
    Component {
        id: requestsPage
        RequestsPage { session: panel.session }
    }
    Component {
        id: closePage
        ClosePage { session: panel.session }
    }
    Component {
        id: settingsPage
        SettingsPage {
            session: panel.session
            edge: panel.edge
            keys: panel.keys
        }
    }
}

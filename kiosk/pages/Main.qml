// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Window
import Evenhall.Kiosk
import Evenhall.Theme

// The kiosk's window: shows the session's page and hands what is touched back to the session.
Window {
    id: window

    required property KioskSession session

    readonly property bool wide: width > height
    property bool mayClose: false

    color: Theme.background
    title: session.hallName
    onClosing: close => close.accepted = mayClose

    Binding {
        target: Theme
        property: "pixelsPerMillimetre"
        value: Theme.density(window.Screen.pixelDensity, window.width, window.height, window.wide ? 400 : 240,
                             window.wide ? 240 : 400)
    }
    Binding {
        target: Theme
        property: "elder"
        value: window.session.elder
    }

    // Two taps of one trembling finger are one: while the first settles, nothing takes another.
    Item {
        id: frame
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        enabled: !window.session.settling
        LayoutMirroring.enabled: window.session.rightToLeft
        LayoutMirroring.childrenInherit: true

        KioskHeader {
            id: header
            anchors.top: parent.top
            anchors.topMargin: window.session.low ? window.height * (window.wide ? 0.24 : 0.46) : Theme.mm(3)
            anchors.left: parent.left
            anchors.right: parent.right
            hallName: window.session.hallName
            clock: window.session.clock
            day: window.session.day
            language: window.session.language
            onStaffAsked: if (window.session.staffMenuExists)
                window.session.open(Kiosk.Page.Staff)
        }
        PageSwitch {
            id: pages
            objectName: "page"
            session: window.session
            anchors.top: header.bottom
            anchors.topMargin: Theme.mm(3)
            anchors.bottom: bar.top
            anchors.bottomMargin: Theme.mm(5)
            anchors.left: parent.left
            anchors.right: parent.right
        }
        BottomBar {
            id: bar
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.mm(5)
            anchors.left: parent.left
            anchors.right: parent.right
            session: window.session
            leaving: ![Kiosk.Page.Home, Kiosk.Page.Taking].includes(window.session.page)
        }
    }
    RestingPage {
        anchors.fill: parent
        visible: window.session.resting
        hallName: window.session.hallName
        clock: window.session.clock
    }
    IdleNotice {
        id: idleNotice
        objectName: "idleNotice"
        anchors.fill: parent
        visible: window.session.idleWarning && window.session.page !== Kiosk.Page.Home
        secondsLeft: window.session.idleSecondsLeft
        onVisibleChanged: if (visible)
            window.session.voice.announce(spoken)
    }

    readonly property string spoken: pages.item?.spoken ?? ""
    onSpokenChanged: session.voice.read(spoken)
}

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

    color: Theme.background
    title: session.hallName

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
        anchors.fill: parent
        enabled: !window.session.settling

        KioskHeader {
            id: header
            anchors.top: parent.top
            anchors.left: parent.left
            anchors.right: parent.right
            hallName: window.session.hallName
            clock: window.session.clock
            onLanguageAsked: window.session.switchLanguage()
        }
        Loader {
            id: pages
            objectName: "page"
            anchors.top: header.bottom
            anchors.topMargin: Theme.mm(8)
            anchors.bottom: bottom.visible ? bottom.top : parent.bottom
            anchors.bottomMargin: Theme.mm(8)
            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            sourceComponent: window.pageFor(window.session.page, window.session.connected)
        }
        BottomRow {
            id: bottom
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.margin
            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            visible: [services, elderServices, service].includes(pages.sourceComponent)
            onBackAsked: window.session.back()
            onHomeAsked: window.session.home()
        }
    }
    IdleNotice {
        objectName: "idleNotice"
        anchors.fill: parent
        visible: window.session.idleWarning && window.session.page !== Kiosk.Page.Home
        secondsLeft: window.session.idleSecondsLeft
    }

    // A number already given stays on the screen when the connection breaks.
    function pageFor(page: int, connected: bool): Component {
        if (page === Kiosk.Page.Result)
            return result;
        if (page === Kiosk.Page.Taking)
            return taking;
        if (!connected)
            return noConnection;
        switch (page) {
        case Kiosk.Page.Services:
            return services;
        case Kiosk.Page.ElderServices:
            return elderServices;
        case Kiosk.Page.Service:
            return service;
        default:
            return home;
        }
    }

    Component {
        id: home
        HomePage {
            zones: window.session.zones
            ticketing: window.session.ticketing
            onZoneChosen: zone => window.session.chooseZone(zone)
            onPageTurned: number => window.session.turnZonePage(number)
            onElderAsked: window.session.chooseElder()
        }
    }
    Component {
        id: services
        ServiceListPage {
            services: window.session.services
            title: window.session.zoneName
            onServiceChosen: service => window.session.chooseService(service)
            onPageTurned: number => window.session.turnServicePage(number)
        }
    }
    Component {
        id: elderServices
        ServiceListPage {
            services: window.session.services
            title: qsTr("What would you like to do?")
            onServiceChosen: service => window.session.chooseService(service)
            onPageTurned: number => window.session.turnServicePage(number)
        }
    }
    Component {
        id: service
        ServicePage {
            service: window.session.service
            onTicketAsked: evenIfNotToday => window.session.takeTicket(evenIfNotToday)
        }
    }
    Component {
        id: taking
        TakingPage {}
    }
    Component {
        id: result
        ResultPage {
            ticket: window.session.ticket
            service: window.session.service
            onDoneAsked: window.session.home()
        }
    }
    Component {
        id: noConnection
        NoConnectionPage {}
    }
}

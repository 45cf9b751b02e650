// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Evenhall.Kiosk

// The page that the session is at, connected to it. Every page takes properties and emits signals.
Loader {
    id: pages

    required property KioskSession session

    sourceComponent: pageFor(session.page, session.connected)

    // A number already given stays on the screen when the connection breaks.
    function pageFor(page: int, connected: bool): Component {
        if (!connected && ![Kiosk.Page.Result, Kiosk.Page.Taking, Kiosk.Page.Booked, Kiosk.Page.Staff].includes(page))
            return noConnection;
        switch (page) {
        case Kiosk.Page.Find:
            return find;
        case Kiosk.Page.Services:
            return services;
        case Kiosk.Page.LifeEvents:
            return lifeEvents;
        case Kiosk.Page.Service:
            return service;
        case Kiosk.Page.Identity:
            return identity;
        case Kiosk.Page.Taking:
            return taking;
        case Kiosk.Page.Result:
            return result;
        case Kiosk.Page.ElderWhat:
            return elderWhat;
        case Kiosk.Page.ElderAreas:
            return elderAreas;
        case Kiosk.Page.ElderServices:
            return elderServices;
        case Kiosk.Page.ElderWho:
            return elderWho;
        case Kiosk.Page.CheckIn:
            return checkIn;
        case Kiosk.Page.Booking:
            return booking;
        case Kiosk.Page.Booked:
            return booked;
        case Kiosk.Page.MyTicket:
            return myTicket;
        case Kiosk.Page.Help:
            return help;
        case Kiosk.Page.Staff:
            return staff;
        default:
            return home;
        }
    }

    Component {
        id: home
        HomePage {
            directory: pages.session.directory
            ticketing: pages.session.ticketing
            onZoneChosen: zone => pages.session.chooseZone(zone)
            onOpened: page => pages.session.open(page)
            onPickUpAsked: pages.session.openPickUp()
        }
    }
    Component {
        id: find
        FindPage {
            directory: pages.session.directory
            booking: pages.session.booking
            onZoneChosen: zone => pages.session.chooseZone(zone)
            onDepartmentChosen: department => pages.session.chooseDepartment(department)
            onServiceChosen: service => pages.session.chooseService(service)
            onKeyTyped: key => pages.session.typeKey(key)
            onKeyErased: pages.session.eraseKey()
            onPageTurned: (list, number) => pages.session.turnPage(list, number)
        }
    }
    Component {
        id: services
        ServiceListPage {
            services: pages.session.directory.services
            title: pages.session.directory.title.length > 0 ? pages.session.directory.title : qsTr("Pick up a document")
            onServiceChosen: service => pages.session.chooseService(service)
            onPageTurned: number => pages.session.turnPage(pages.session.directory.services, number)
        }
    }
    Component {
        id: lifeEvents
        LifeEventsPage {
            events: pages.session.directory.lifeEvents
            onEventChosen: event => pages.session.chooseLifeEvent(event)
            onPageTurned: number => pages.session.turnPage(pages.session.directory.lifeEvents, number)
        }
    }
    Component {
        id: service
        ServicePage {
            service: pages.session.service
            printer: pages.session.printer
            onTicketAsked: evenIfNotToday => pages.session.takeTicket(evenIfNotToday)
            onBookingAsked: pages.session.bookService()
            onServiceChosen: service => pages.session.chooseService(service)
            onStaffAsked: pages.session.callStaff()
        }
    }
    Component {
        id: identity
        IdentityPage {
            optional: pages.session.identityOptional
            unreadable: pages.session.identityUnreadable
            onSkipAsked: pages.session.skipIdentity()
            onStaffAsked: pages.session.callStaff()
        }
    }
    Component {
        id: taking
        TakingPage {}
    }
    Component {
        id: result
        ResultPage {
            ticket: pages.session.ticket
            service: pages.session.service
            map: pages.session.map
            help: pages.session.help
            onDoneAsked: pages.session.home()
            onPrintAsked: pages.session.printAgain()
            onSlipAsked: pages.session.askPaperSlip()
        }
    }
    Component {
        id: elderWhat
        ElderWhatPage {
            services: pages.session.directory.elderServices
            onServiceChosen: service => pages.session.chooseService(service)
            onOtherAsked: pages.session.open(Kiosk.Page.ElderAreas)
            onHelpAsked: pages.session.callStaff()
        }
    }
    Component {
        id: elderAreas
        ElderAreasPage {
            zones: pages.session.directory.homeZones
            onZoneChosen: zone => pages.session.chooseZone(zone)
            onPageTurned: number => pages.session.turnPage(pages.session.directory.homeZones, number)
        }
    }
    Component {
        id: elderServices
        ElderServicesPage {
            services: pages.session.directory.services
            title: pages.session.directory.title
            onServiceChosen: service => pages.session.chooseService(service)
            onPageTurned: number => pages.session.turnPage(pages.session.directory.services, number)
        }
    }
    Component {
        id: elderWho
        ElderWhoPage {
            service: pages.session.service
            classes: pages.session.classes
            printer: pages.session.printer
            onClassChosen: priorityClass => pages.session.takeAs(priorityClass)
            onStaffAsked: pages.session.callStaff()
        }
    }
    Component {
        id: checkIn
        CheckInPage {
            desk: pages.session.appointment
            onKeyTyped: key => pages.session.typeKey(key)
            onKeyErased: pages.session.eraseKey()
            onCheckInAsked: pages.session.checkIn()
            onBookingAsked: pages.session.openBooking()
        }
    }
    Component {
        id: booking
        BookingPage {
            desk: pages.session.appointment
            language: pages.session.language
            onDayChosen: day => pages.session.chooseDay(day)
            onTimeChosen: time => pages.session.chooseTime(time)
            onBookAsked: pages.session.book()
        }
    }
    Component {
        id: booked
        BookedPage {
            desk: pages.session.appointment
            language: pages.session.language
            onDoneAsked: pages.session.home()
        }
    }
    Component {
        id: myTicket
        MyTicketPage {
            inquiry: pages.session.inquiry
            onKeyTyped: key => pages.session.typeKey(key)
            onKeyErased: pages.session.eraseKey()
            onAsked: pages.session.askTicket()
            onPrintAsked: pages.session.printAgain()
        }
    }
    Component {
        id: help
        HelpPage {
            help: pages.session.help
            onDoneAsked: pages.session.back()
        }
    }
    Component {
        id: staff
        StaffPage {
            staff: pages.session.staff
            printer: pages.session.printer
            canTestPrinter: pages.session.canTestPrinter
            onPrinterTestAsked: pages.session.testPrinter()
            onDoneAsked: pages.session.home()
        }
    }
    Component {
        id: noConnection
        NoConnectionPage {}
    }
}

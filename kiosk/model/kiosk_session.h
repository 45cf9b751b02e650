// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_source.h"
#include "kiosk/model/appointment_desk.h"
#include "kiosk/model/chosen_service.h"
#include "kiosk/model/hall_map.h"
#include "kiosk/model/help_desk.h"
#include "kiosk/model/identity_reader.h"
#include "kiosk/model/idle_watch.h"
#include "kiosk/model/issued_ticket.h"
#include "kiosk/model/kiosk_terms.h"
#include "kiosk/model/printer_watch.h"
#include "kiosk/model/service_directory.h"
#include "kiosk/model/staff_menu.h"
#include "kiosk/model/ticket_inquiry.h"
#include "kiosk/model/voice_guide.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <optional>
#include <vector>

namespace evenhall {

/// The times a person needs. Never jumps away without a warning.
struct KioskTimes {
    IdleWatch::Times idle{std::chrono::seconds(30), std::chrono::seconds(45)};
    IdleWatch::Times elderIdle{std::chrono::seconds(60), std::chrono::seconds(90)};
    std::chrono::milliseconds tapGuard{400};         ///< a trembling finger taps twice
    std::chrono::milliseconds printPatience{25'000}; ///< then the page stops promising paper
    std::chrono::milliseconds rest{120'000};         ///< nobody at the first page: a calmer picture
};

/// What a kiosk has around it.
struct KioskSurroundings {
    HallSource& hall;
    TicketLookup& lookup;
    Speech& speech;
    IdentityReader& reader;
    QString staffCode = {}; ///< digits; empty: no staff menu
};

/// One kiosk as the person before it meets it: which page, what is on it, what each choice leads to. Pages only show
/// this and call its functions; every function that leads on ignores taps within the guard time of the one before.
/// Lives on the thread of its hall source.
class KioskSession : public QObject {
    Q_OBJECT
    Q_PROPERTY(evenhall::kiosk::Page page READ page NOTIFY pageChanged)
    Q_PROPERTY(bool elder READ elder NOTIFY modeChanged)
    Q_PROPERTY(bool low READ low NOTIFY modeChanged)         ///< everything within reach of a wheelchair
    Q_PROPERTY(bool resting READ resting NOTIFY modeChanged) ///< nobody was here for a while
    Q_PROPERTY(bool booking READ booking NOTIFY modeChanged) ///< the service is looked for to book a time
    Q_PROPERTY(QString language READ language NOTIFY languageChanged)
    Q_PROPERTY(bool rightToLeft READ rightToLeft NOTIFY languageChanged)
    Q_PROPERTY(QString hallName READ hallName NOTIFY hallChanged)
    Q_PROPERTY(QString clock READ clock NOTIFY clockChanged)
    Q_PROPERTY(QString day READ day NOTIFY clockChanged) ///< "2026-11-22"
    Q_PROPERTY(bool connected READ connected NOTIFY hallChanged)
    Q_PROPERTY(bool ticketing READ ticketing NOTIFY hallChanged)
    Q_PROPERTY(bool settling READ settling NOTIFY settlingChanged)
    Q_PROPERTY(bool idleWarning READ idleWarning NOTIFY idleWarningChanged)
    Q_PROPERTY(int idleSecondsLeft READ idleSecondsLeft NOTIFY idleSecondsLeftChanged)
    Q_PROPERTY(bool staffMenuExists READ staffMenuExists CONSTANT)
    Q_PROPERTY(bool identityOptional READ identityOptional NOTIFY pageChanged)
    Q_PROPERTY(bool identityUnreadable READ identityUnreadable NOTIFY pageChanged)
    Q_PROPERTY(bool canTestPrinter READ canTestPrinter NOTIFY pageChanged)
    Q_PROPERTY(evenhall::ServiceDirectory* directory READ directory CONSTANT)
    Q_PROPERTY(evenhall::ChosenService* service READ service CONSTANT)
    Q_PROPERTY(evenhall::IssuedTicket* ticket READ ticket CONSTANT)
    Q_PROPERTY(evenhall::ChoiceListModel* classes READ classes CONSTANT) ///< of the green button, with their conditions
    Q_PROPERTY(evenhall::AppointmentDesk* appointment READ appointment CONSTANT)
    Q_PROPERTY(evenhall::TicketInquiry* inquiry READ inquiry CONSTANT)
    Q_PROPERTY(evenhall::HelpDesk* help READ help CONSTANT)
    Q_PROPERTY(evenhall::PrinterWatch* printer READ printer CONSTANT)
    Q_PROPERTY(evenhall::HallMap* map READ map CONSTANT)
    Q_PROPERTY(evenhall::VoiceGuide* voice READ voice CONSTANT)
    Q_PROPERTY(evenhall::StaffMenu* staff READ staff CONSTANT)
public:
    KioskSession(const KioskSurroundings& around, const KioskId& kiosk, QString language, KioskTimes times = {});

    [[nodiscard]] kiosk::Page page() const { return m_trail.back(); }
    [[nodiscard]] bool elder() const { return m_elder; }
    [[nodiscard]] bool low() const { return m_low; }
    [[nodiscard]] bool resting() const { return m_resting; }
    [[nodiscard]] bool booking() const { return m_booking; }
    [[nodiscard]] const QString& language() const { return m_language; }
    [[nodiscard]] bool rightToLeft() const;
    [[nodiscard]] QString hallName() const;
    [[nodiscard]] QString clock() const; ///< the hall's wall clock, "09:05"
    [[nodiscard]] QString day() const;
    [[nodiscard]] bool connected() const;
    [[nodiscard]] bool ticketing() const;
    [[nodiscard]] bool settling() const { return m_guard.isActive(); }
    [[nodiscard]] bool idleWarning() const { return m_idle.warning(); }
    [[nodiscard]] int idleSecondsLeft() const { return m_idle.secondsLeft(); }
    [[nodiscard]] bool staffMenuExists() const { return m_staff.exists(); }
    [[nodiscard]] bool identityOptional() const;
    [[nodiscard]] bool identityUnreadable() const { return m_unreadable; } ///< what was held to the reader last
    [[nodiscard]] bool canTestPrinter() const { return m_lastTicket.has_value(); }
    [[nodiscard]] ServiceDirectory* directory() { return &m_directory; }
    [[nodiscard]] ChosenService* service() { return &m_service; }
    [[nodiscard]] IssuedTicket* ticket() { return &m_ticket; }
    [[nodiscard]] ChoiceListModel* classes() { return &m_classes; }
    [[nodiscard]] AppointmentDesk* appointment() { return &m_appointment; }
    [[nodiscard]] TicketInquiry* inquiry() { return &m_inquiry; }
    [[nodiscard]] HelpDesk* help() { return &m_help; }
    [[nodiscard]] PrinterWatch* printer() { return &m_printer; }
    [[nodiscard]] HallMap* map() { return &m_map; }
    [[nodiscard]] VoiceGuide* voice() { return &m_voice; }
    [[nodiscard]] StaffMenu* staff() { return &m_staff; }

    /// Opens a page that needs nothing chosen first: Find, LifeEvents, CheckIn, MyTicket, ElderWhat, ElderAreas, Staff.
    Q_INVOKABLE void open(evenhall::kiosk::Page page);
    Q_INVOKABLE void openPickUp();
    Q_INVOKABLE void openBooking(); ///< of a service to be found
    Q_INVOKABLE void chooseZone(const QString& zone);
    Q_INVOKABLE void chooseDepartment(const QString& department);
    Q_INVOKABLE void chooseLifeEvent(const QString& event);
    Q_INVOKABLE void chooseService(const QString& service);
    Q_INVOKABLE void bookService(); ///< the one looked at
    Q_INVOKABLE void turnPage(evenhall::PageModel* list, int page);
    Q_INVOKABLE void typeKey(const QString& key);
    Q_INVOKABLE void eraseKey();
    Q_INVOKABLE void askTicket(); ///< "where am I in line", with the code typed
    Q_INVOKABLE void printAgain();
    Q_INVOKABLE void checkIn();
    /// evenIfNotToday: the person was told that it may not be reached today.
    Q_INVOKABLE void takeTicket(bool evenIfNotToday = false);
    Q_INVOKABLE void takeAs(const QString& priorityClass); ///< empty: an ordinary number
    Q_INVOKABLE void chooseDay(const QString& day);
    Q_INVOKABLE void chooseTime(const QString& time);
    Q_INVOKABLE void book();
    Q_INVOKABLE void skipIdentity();
    Q_INVOKABLE void callStaff();
    Q_INVOKABLE void askCompany(); ///< somebody shall go along
    Q_INVOKABLE void askPaperSlip();
    Q_INVOKABLE void testPrinter(); ///< a marked copy of the last number of this kiosk; only for staff
    Q_INVOKABLE void back();
    Q_INVOKABLE void home();
    Q_INVOKABLE void switchLanguage();
    Q_INVOKABLE void switchLow();
    Q_INVOKABLE void switchVoice();
    Q_INVOKABLE void touched(); ///< anything at all was touched
    /// A scanner or a reader gave a text; goes where the page wants a code.
    void scanned(const QString& text);
    /// Somebody plugged in headphones, or took them out.
    void setHeadphones(bool plugged) { m_voice.setOn(plugged || m_elder); }

signals:
    void pageChanged();
    void modeChanged();
    void languageChanged();
    void hallChanged();
    void clockChanged();
    void settlingChanged();
    void idleWarningChanged();
    void idleSecondsLeftChanged();

private:
    [[nodiscard]] bool acceptTap();
    [[nodiscard]] const HallView* hallView() const;
    void connectHall();
    void connectTimers();
    void reset();
    void hallReset();
    void showClasses();
    void goTo(kiosk::Page page);
    void replacePage(kiosk::Page page);
    void watchIdle();
    void setElder(bool elder);
    void setLanguage(const QString& language);
    void take(IssueTicket command);
    [[nodiscard]] IdentityRule identityRule() const;
    void readIdentity();
    void identityRead(const Result<RawIdentity>& identity);
    void askForNumber(Command command, kiosk::Page refused, std::optional<RawIdentity> identity = {});
    void answered(const Answer& answer, quint64 attempt, kiosk::Page refused);
    void refuse(const Answer& answer, kiosk::Page page);

    HallSource& m_hall;
    IdentityReader& m_reader;
    KioskId m_kiosk;
    QString m_firstLanguage;
    QString m_language;
    KioskTimes m_times;
    std::vector<kiosk::Page> m_trail{kiosk::Page::Home}; ///< back() undoes one step of it
    bool m_elder = false;
    bool m_low = false;
    bool m_resting = false;
    bool m_booking = false;
    quint64 m_attempt = 0;
    std::optional<TicketId> m_lastTicket;
    std::optional<IssueTicket> m_wish; ///< waits for a document
    bool m_unreadable = false;
    QTimer m_guard;
    QTimer m_clock;
    QTimer m_rest;
    IdleWatch m_idle;
    ServiceDirectory m_directory;
    ChosenService m_service;
    IssuedTicket m_ticket;
    ChoiceListModel m_classes;
    AppointmentDesk m_appointment;
    TicketInquiry m_inquiry;
    HelpDesk m_help;
    PrinterWatch m_printer;
    HallMap m_map;
    VoiceGuide m_voice;
    StaffMenu m_staff;
};

} // namespace evenhall

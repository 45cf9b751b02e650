// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_source.h"
#include "kiosk/model/chosen_service.h"
#include "kiosk/model/idle_watch.h"
#include "kiosk/model/issued_ticket.h"
#include "kiosk/model/kiosk_terms.h"
#include "kiosk/model/page_model.h"
#include "kiosk/model/service_list_model.h"
#include "kiosk/model/zone_list_model.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace evenhall {

/// The times a person needs. Never jumps away without a warning.
struct KioskTimes {
    IdleWatch::Times idle{std::chrono::seconds(30), std::chrono::seconds(45)};
    IdleWatch::Times elderIdle{std::chrono::seconds(60), std::chrono::seconds(90)};
    std::chrono::milliseconds tapGuard{400};         ///< a trembling finger taps twice
    std::chrono::milliseconds printPatience{25'000}; ///< then the page stops promising paper
};

/// One kiosk as the person before it meets it: which page, what is on it, what each choice leads to. Pages only show
/// this and call its functions; every function but touched() ignores taps within the guard time of the one before.
class KioskSession : public QObject {
    Q_OBJECT
    Q_PROPERTY(evenhall::kiosk::Page page READ page NOTIFY pageChanged)
    Q_PROPERTY(bool elder READ elder NOTIFY elderChanged)
    Q_PROPERTY(QString language READ language NOTIFY languageChanged)
    Q_PROPERTY(QString hallName READ hallName NOTIFY hallChanged)
    Q_PROPERTY(QString zoneName READ zoneName NOTIFY hallChanged)
    Q_PROPERTY(QString clock READ clock NOTIFY clockChanged)
    Q_PROPERTY(bool connected READ connected NOTIFY hallChanged)
    Q_PROPERTY(bool ticketing READ ticketing NOTIFY hallChanged)
    Q_PROPERTY(bool settling READ settling NOTIFY settlingChanged)
    Q_PROPERTY(bool idleWarning READ idleWarning NOTIFY idleWarningChanged)
    Q_PROPERTY(int idleSecondsLeft READ idleSecondsLeft NOTIFY idleSecondsLeftChanged)
    Q_PROPERTY(evenhall::PageModel* zones READ zones CONSTANT)
    Q_PROPERTY(evenhall::PageModel* services READ services CONSTANT)
    Q_PROPERTY(evenhall::ChosenService* service READ service CONSTANT)
    Q_PROPERTY(evenhall::IssuedTicket* ticket READ ticket CONSTANT)
public:
    KioskSession(HallSource& hall, KioskId kiosk, QString language, KioskTimes times = {});

    [[nodiscard]] kiosk::Page page() const { return m_page; }
    [[nodiscard]] bool elder() const { return m_elder; }
    [[nodiscard]] const QString& language() const { return m_language; }
    [[nodiscard]] QString hallName() const;
    [[nodiscard]] QString zoneName() const;
    [[nodiscard]] QString clock() const; ///< the hall's wall clock, "09:05"
    [[nodiscard]] bool connected() const;
    [[nodiscard]] bool ticketing() const;
    [[nodiscard]] bool settling() const { return m_guard.isActive(); }
    [[nodiscard]] bool idleWarning() const { return m_idle.warning(); }
    [[nodiscard]] int idleSecondsLeft() const { return m_idle.secondsLeft(); }
    [[nodiscard]] PageModel* zones() { return &m_zonePage; }
    [[nodiscard]] PageModel* services() { return &m_servicePage; }
    [[nodiscard]] ChosenService* service() { return &m_service; }
    [[nodiscard]] IssuedTicket* ticket() { return &m_ticket; }

    Q_INVOKABLE void chooseZone(const QString& zone);
    Q_INVOKABLE void chooseElder();
    Q_INVOKABLE void chooseService(const QString& service);
    Q_INVOKABLE void turnZonePage(int page);
    Q_INVOKABLE void turnServicePage(int page);
    /// `evenIfNotToday`: the person was told that it may not be reached today.
    Q_INVOKABLE void takeTicket(bool evenIfNotToday = false);
    Q_INVOKABLE void back();
    Q_INVOKABLE void home();
    Q_INVOKABLE void switchLanguage();
    Q_INVOKABLE void touched(); ///< anything at all was touched

signals:
    void pageChanged();
    void elderChanged();
    void languageChanged();
    void hallChanged();
    void clockChanged();
    void settlingChanged();
    void idleWarningChanged();
    void idleSecondsLeftChanged();

private:
    [[nodiscard]] bool acceptTap();
    [[nodiscard]] const HallView* hallView() const;
    [[nodiscard]] std::optional<PriorityClassId> greenClass() const;
    void connectHall();
    void reset();
    void hallReset();
    void setPage(kiosk::Page page);
    void setElder(bool elder);
    void setLanguage(const QString& language);
    void answered(const Answer& answer, quint64 attempt);

    HallSource& m_hall;
    KioskId m_kiosk;
    QString m_firstLanguage;
    QString m_language;
    KioskTimes m_times;
    kiosk::Page m_page = kiosk::Page::Home;
    bool m_elder = false;
    ZoneId m_zone;
    quint64 m_attempt = 0;
    QTimer m_guard;
    QTimer m_clock;
    IdleWatch m_idle;
    ZoneListModel m_zones;
    ServiceListModel m_services;
    PageModel m_zonePage;
    PageModel m_servicePage;
    ChosenService m_service;
    IssuedTicket m_ticket;
};

} // namespace evenhall

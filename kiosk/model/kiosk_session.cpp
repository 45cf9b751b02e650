// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/model/kiosk_session.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace evenhall {
namespace {

constexpr int zonesOnPage = 6;
constexpr int servicesOnPage = 6;
const QStringList translated{QStringLiteral("zh-CN"), QStringLiteral("en")};

} // namespace

KioskSession::KioskSession(HallSource& hall, KioskId kiosk, QString language, KioskTimes times)
    : m_hall(hall)
    , m_kiosk(kiosk)
    , m_firstLanguage(std::move(language))
    , m_times(times)
    , m_zones(hall, std::move(kiosk))
    , m_services(hall)
    , m_zonePage(m_zones, zonesOnPage)
    , m_servicePage(m_services, servicesOnPage)
    , m_service(hall)
    , m_ticket(hall, times.printPatience) {
    m_guard.setSingleShot(true);
    m_guard.setInterval(times.tapGuard);
    m_clock.start(std::chrono::seconds(1));
    connect(&m_guard, &QTimer::timeout, this, &KioskSession::settlingChanged);
    connect(&m_clock, &QTimer::timeout, this, &KioskSession::clockChanged);
    connect(&m_idle, &IdleWatch::warningChanged, this, &KioskSession::idleWarningChanged);
    connect(&m_idle, &IdleWatch::secondsLeftChanged, this, &KioskSession::idleSecondsLeftChanged);
    connect(&m_idle, &IdleWatch::ended, this, &KioskSession::reset);
    connectHall();
    setLanguage(m_firstLanguage);
}

void KioskSession::connectHall() {
    connect(&m_hall, &HallSource::connectionChanged, this, &KioskSession::hallChanged);
    connect(&m_hall, &HallSource::reset, this, &KioskSession::hallReset);
    connect(&m_hall, &HallSource::entityChanged, this, [this](const EntityKey& key) {
        if (key.kind == EntityKind::Hall)
            emit hallChanged();
    });
}

QString KioskSession::hallName() const {
    const auto configuration = m_hall.configuration();
    return configuration != nullptr ? QString::fromStdString(configuration->name.in(m_language.toStdString()))
                                    : QString();
}

QString KioskSession::zoneName() const {
    if (const auto configuration = m_hall.configuration())
        for (const Zone& zone : configuration->zones)
            if (zone.id == m_zone)
                return QString::fromStdString(zone.name.in(m_language.toStdString()));
    return {};
}

QString KioskSession::clock() const {
    const HallView* view = hallView();
    if (view == nullptr)
        return {};
    return QString::fromStdString(Now{m_hall.hallNow(), view->utcOffset}.localTime().toString());
}

bool KioskSession::connected() const {
    return m_hall.isConnected() && m_hall.configuration() != nullptr;
}

bool KioskSession::ticketing() const {
    return hallView() != nullptr && hallView()->ticketing;
}

void KioskSession::chooseZone(const QString& zone) {
    const auto configuration = m_hall.configuration();
    if (!acceptTap() || configuration == nullptr)
        return;
    m_zone = ZoneId(zone.toStdString());
    std::vector<ServiceId> services;
    for (const Service& service : configuration->services)
        for (const Queue& queue : configuration->queues)
            if (queue.id == service.queue && queue.zone == m_zone)
                services.push_back(service.id);
    m_services.show(std::move(services));
    m_servicePage.setPage(0);
    emit hallChanged();
    setPage(kiosk::Page::Services);
}

void KioskSession::chooseElder() {
    const auto configuration = m_hall.configuration();
    if (!acceptTap() || configuration == nullptr)
        return;
    m_services.show(configuration->elderServices);
    m_servicePage.setPage(0);
    setElder(true);
    setPage(kiosk::Page::ElderServices);
}

void KioskSession::chooseService(const QString& service) {
    if (!acceptTap())
        return;
    m_service.choose(ServiceId(service.toStdString()));
    setPage(kiosk::Page::Service);
}

void KioskSession::turnZonePage(int page) {
    if (!acceptTap())
        return;
    m_zonePage.setPage(page);
    m_idle.start(m_times.idle);
}

void KioskSession::turnServicePage(int page) {
    if (acceptTap())
        m_servicePage.setPage(page);
}

void KioskSession::takeTicket(bool evenIfNotToday) {
    if (m_page != kiosk::Page::Service || !acceptTap())
        return;
    IssueTicket command{};
    command.services = {m_service.id()};
    command.kiosk = m_kiosk;
    command.language = m_language.toStdString();
    command.acceptNotToday = evenIfNotToday;
    if (m_elder)
        command.priority = greenClass();
    const quint64 attempt = ++m_attempt;
    setPage(kiosk::Page::Taking);
    m_hall.execute(std::move(command), {}, [session = QPointer(this), attempt](const Answer& answer) {
        if (session)
            session->answered(answer, attempt);
    });
}

void KioskSession::answered(const Answer& answer, quint64 attempt) {
    if (attempt != m_attempt || m_page != kiosk::Page::Taking)
        return;
    if (answer.number) {
        m_ticket.show(answer);
        setPage(kiosk::Page::Result);
        return;
    }
    const std::optional<ErrorCode> code = answer.error ? answer.error->code : ErrorCode::Corrupt;
    m_service.refuse(kiosk::reasonFor(code), answer.alternatives);
    setPage(kiosk::Page::Service);
}

void KioskSession::back() {
    if (!acceptTap())
        return;
    switch (m_page) {
    case kiosk::Page::Service:
        setPage(m_elder ? kiosk::Page::ElderServices : kiosk::Page::Services);
        return;
    case kiosk::Page::Taking: // the answer decides where this leads
        return;
    case kiosk::Page::Home:
    case kiosk::Page::Services:
    case kiosk::Page::Result:
    case kiosk::Page::ElderServices:
        reset();
        return;
    }
}

void KioskSession::home() {
    if (m_page != kiosk::Page::Taking && acceptTap())
        reset();
}

void KioskSession::switchLanguage() {
    if (!acceptTap())
        return;
    const auto at = translated.indexOf(m_language);
    setLanguage(translated[(at + 1) % translated.size()]);
    m_idle.start(m_elder ? m_times.elderIdle : m_times.idle);
}

void KioskSession::touched() {
    m_idle.touched();
}

bool KioskSession::acceptTap() {
    if (m_guard.isActive())
        return false;
    m_guard.start();
    emit settlingChanged();
    return true;
}

const HallView* KioskSession::hallView() const {
    const std::vector<const Entity*> views = m_hall.all(EntityKind::Hall);
    return views.empty() ? nullptr : &std::get<HallView>(*views.front());
}

std::optional<PriorityClassId> KioskSession::greenClass() const {
    const auto& classes = m_hall.configuration()->priorityClasses;
    const auto found = std::find_if(classes.begin(), classes.end(), [](const PriorityClass& priorityClass) {
        return priorityClass.grant == PriorityGrant::GreenButton;
    });
    return found != classes.end() ? std::optional(found->id) : std::nullopt;
}

void KioskSession::reset() {
    if (m_page == kiosk::Page::Taking) { // somebody's number is on its way
        m_idle.start(m_times.idle);
        return;
    }
    setPage(kiosk::Page::Home);
    m_zonePage.setPage(0);
    setElder(false);
    setLanguage(m_firstLanguage);
    m_ticket.clear();
}

void KioskSession::hallReset() {
    emit hallChanged();
    emit clockChanged();
    const bool choosing = m_page == kiosk::Page::Services || m_page == kiosk::Page::ElderServices;
    if (choosing && m_services.rowCount() == 0) // another configuration without these services
        reset();
}

void KioskSession::setPage(kiosk::Page page) {
    m_page = page;
    const bool atRest = page == kiosk::Page::Home;
    if (atRest)
        m_idle.stop();
    else
        m_idle.start(m_elder ? m_times.elderIdle : m_times.idle);
    emit pageChanged();
}

void KioskSession::setElder(bool elder) {
    if (elder == m_elder)
        return;
    m_elder = elder;
    emit elderChanged();
}

void KioskSession::setLanguage(const QString& language) {
    m_language = language;
    m_zones.setLanguage(language);
    m_services.setLanguage(language);
    m_service.setLanguage(language);
    emit languageChanged();
    emit hallChanged();
}

} // namespace evenhall

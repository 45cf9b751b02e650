// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/model/counter_session.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace evenhall {
namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

} // namespace

CounterSession::CounterSession(HallSource& hall, WindowId window, ClerkId clerk, QString language)
    : m_hall(hall)
    , m_window(std::move(window))
    , m_work(hall, m_window, std::move(clerk))
    , m_help(hall, "window-" + m_window.toString(), m_window)
    , m_temporary(hall, m_window)
    , m_queues(hall, m_window)
    , m_parked(hall, m_window, VisitState::Parked)
    , m_missed(hall, m_window, VisitState::Missed)
    , m_line(hall, m_window, VisitState::Waiting)
    , m_targets(hall)
    , m_ownServices(hall, m_window)
    , m_targetWindows(hall, m_window) {
    m_second.start(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &CounterSession::ticked);
    m_guardEnd.setSingleShot(true);
    connect(&m_guardEnd, &QTimer::timeout, this, [this] {
        emit ticked();
        awaitGuardEnd();
    });
    connect(&m_help, &HelpDesk::refused, this,
            [this](const Error& error) { m_work.setProblem(counter::problemFor(error)); });
    connect(&hall, &HallSource::connectionChanged, this, &CounterSession::refresh);
    connect(&hall, &HallSource::reset, this, &CounterSession::refresh);
    connect(&hall, &HallSource::entityChanged, this, &CounterSession::follow);
    connect(&hall, &HallSource::entityRemoved, this, &CounterSession::follow);
    setLanguage(language);
    refresh();
}

QString CounterSession::number() const {
    return view() != nullptr ? text(view()->number) : QString();
}

QString CounterSession::service() const {
    return ticket() != nullptr ? serviceName(m_hall, ticket()->service, m_language.toStdString()) : QString();
}

QString CounterSession::className() const {
    return ticket() != nullptr ? evenhall::className(m_hall, ticket()->priority, m_language.toStdString()) : QString();
}

bool CounterSession::appointment() const {
    return ticket() != nullptr && ticket()->origin == Origin::Appointment;
}

int CounterSession::waitedMinutes() const {
    if (ticket() == nullptr)
        return 0;
    return wholeMinutes(ticket()->calledAt.value_or(m_hall.hallNow()) - ticket()->waitingSince);
}

int CounterSession::seconds() const {
    if (ticket() != nullptr) {
        const auto since = ticket()->startedAt ? ticket()->startedAt : ticket()->calledAt;
        return since ? wholeSeconds(m_hall.hallNow() - *since) : 0;
    }
    return view() != nullptr && view()->changedAt ? wholeSeconds(m_hall.hallNow() - *view()->changedAt) : 0;
}

const Service* CounterSession::currentService() const {
    const auto configuration = m_hall.configuration();
    return ticket() != nullptr && configuration != nullptr ? serviceOf(*configuration, ticket()->service) : nullptr;
}

int CounterSession::typicalSeconds() const {
    return currentService() != nullptr ? wholeSeconds(currentService()->medianServiceTime) : 0;
}

int CounterSession::calls() const {
    return ticket() != nullptr ? ticket()->calls : 0;
}

int CounterSession::callsLeft() const {
    const auto configuration = m_hall.configuration();
    return configuration != nullptr ? std::max(0, configuration->calling.callsBeforeNoShow - calls()) : 0;
}

QString CounterSession::note() const {
    return ticket() != nullptr ? text(ticket()->note) : QString();
}

QStringList CounterSession::materials() const {
    QStringList papers;
    if (currentService() != nullptr)
        for (const LocalizedText& paper : currentService()->materials)
            papers.append(text(paper.in(m_language.toStdString())));
    return papers;
}

QString CounterSession::noticeKiosk() const {
    const auto configuration = m_hall.configuration();
    return configuration != nullptr ? text(nearestKiosk(m_hall, *configuration, m_window).toString()) : QString();
}

QString CounterSession::ticketId() const {
    return ticket() != nullptr ? text(ticket()->ticket.toString()) : QString();
}

int CounterSession::waiting() const {
    return view() != nullptr ? view()->waiting : 0;
}

bool CounterSession::crowded() const {
    const auto configuration = m_hall.configuration();
    return configuration != nullptr && waiting() >= configuration->thresholds.queueWarn;
}

QString CounterSession::nextNumber() const {
    return view() != nullptr ? text(view()->nextNumber) : QString();
}

counter::Rule CounterSession::nextRule() const {
    return view() != nullptr && view()->next ? counter::ruleFor(view()->next->rule) : counter::Rule::Unknown;
}

counter::Rule CounterSession::rule() const {
    if (ticket() == nullptr)
        return counter::Rule::Unknown;
    if (ticket()->why)
        return counter::ruleFor(*ticket()->why);
    return m_why ? counter::ruleFor(m_why->rule) : counter::Rule::Unknown;
}

bool CounterSession::guarded(Duration CallingPolicy::*guard) const {
    const auto configuration = m_hall.configuration();
    return configuration != nullptr && view()->lastCallAt &&
           m_hall.hallNow() - *view()->lastCallAt < configuration->calling.*guard;
}

bool CounterSession::mayCall() const {
    if (!m_hall.isConnected() || view() == nullptr || view()->mode != WindowMode::Open)
        return false;
    return !guarded(&CallingPolicy::nextGuard);
}

bool CounterSession::mayRecall() const {
    return state() == counter::State::Calling && callsLeft() > 0 && !guarded(&CallingPolicy::recallGuard);
}

int CounterSession::undoSeconds() const {
    if (!m_hall.isConnected() || view() == nullptr || !view()->undoUntil || m_hall.hallNow() >= *view()->undoUntil)
        return 0;
    return wholeSeconds(*view()->undoUntil - m_hall.hallNow() + std::chrono::milliseconds(999));
}

int CounterSession::pauseMinutes() const {
    if (view() == nullptr || view()->mode != WindowMode::Paused || !view()->pausedUntil)
        return 0;
    return wholeMinutes(*view()->pausedUntil - m_hall.hallNow() + std::chrono::seconds(59));
}

int CounterSession::windowNumber() const {
    if (const auto configuration = m_hall.configuration())
        for (const Window& window : configuration->windows)
            if (window.id == m_window)
                return window.number;
    return 0;
}

void CounterSession::switchLanguage() {
    setLanguage(m_language == QStringLiteral("zh-CN") ? QStringLiteral("en") : QStringLiteral("zh-CN"));
}

QString CounterSession::clockIn(int minutes) const {
    return clockAt(m_hall, m_hall.hallNow() + std::chrono::minutes(minutes));
}

void CounterSession::setLanguage(const QString& language) {
    m_language = language;
    m_temporary.setLanguage(language);
    m_queues.setLanguage(language);
    m_parked.setLanguage(language);
    m_missed.setLanguage(language);
    m_line.setLanguage(language);
    m_targets.setLanguage(language);
    m_ownServices.setLanguage(language);
    m_targetWindows.setLanguage(language);
    emit languageChanged();
    emit changed();
}

void CounterSession::follow(const EntityKey& key) {
    if (key.kind == EntityKind::Window || key.kind == EntityKind::Ticket)
        refresh();
}

void CounterSession::refresh() {
    arrive();
    if (m_targets.zone().isEmpty() && !m_targets.zones().isEmpty())
        m_targets.setZone(m_targets.zones().first());
    if (view() != nullptr)
        explain(*view());
    awaitGuardEnd();
    emit changed();
    emit ticked();
}

void CounterSession::awaitGuardEnd() {
    const auto configuration = m_hall.configuration();
    if (configuration == nullptr || view() == nullptr || !view()->lastCallAt)
        return;
    std::optional<Instant> next;
    for (const Duration guard : {configuration->calling.nextGuard, configuration->calling.recallGuard})
        if (const Instant end = *view()->lastCallAt + guard; end > m_hall.hallNow() && (!next || end < *next))
            next = end;
    if (next)
        m_guardEnd.start(*next - m_hall.hallNow() + std::chrono::milliseconds(1));
}

void CounterSession::explain(const WindowView& now) {
    const bool known = m_why && now.ticket == m_why->ticket;
    if (!known)
        m_why = m_next && now.ticket == m_next->ticket ? m_next : std::nullopt;
    m_next = now.next;
}

void CounterSession::arrive() {
    if (m_arrived || !m_hall.isConnected() || view() == nullptr)
        return;
    m_arrived = true;
    if (view()->clerk != m_work.clerk() || view()->mode == WindowMode::Closed)
        m_work.open();
}

} // namespace evenhall

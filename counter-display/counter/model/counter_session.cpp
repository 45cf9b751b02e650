// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/model/counter_session.h"

#include <QPointer>

#include <algorithm>
#include <chrono>
#include <utility>

namespace evenhall {
namespace {

constexpr std::chrono::seconds problemShownFor(5);

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

int wholeSeconds(Duration duration) {
    return static_cast<int>(std::max<std::int64_t>(0, std::chrono::floor<std::chrono::seconds>(duration).count()));
}

} // namespace

CounterSession::CounterSession(HallSource& hall, WindowId window, ClerkId clerk, QString language)
    : m_hall(hall)
    , m_window(std::move(window))
    , m_clerk(std::move(clerk))
    , m_parked(hall, m_window, VisitState::Parked)
    , m_missed(hall, m_window, VisitState::Missed)
    , m_targets(hall) {
    m_second.start(std::chrono::seconds(1));
    m_problemShown.setSingleShot(true);
    m_problemShown.setInterval(problemShownFor);
    connect(&m_second, &QTimer::timeout, this, &CounterSession::ticked);
    connect(&m_problemShown, &QTimer::timeout, this, [this] { setProblem(counter::Problem::None); });
    connect(&hall, &HallSource::connectionChanged, this, &CounterSession::refresh);
    connect(&hall, &HallSource::reset, this, &CounterSession::refresh);
    connect(&hall, &HallSource::entityChanged, this, &CounterSession::follow);
    connect(&hall, &HallSource::entityRemoved, this, &CounterSession::follow);
    setLanguage(language);
    refresh();
}

counter::State CounterSession::state() const {
    if (!m_hall.isConnected() || view() == nullptr)
        return counter::State::Disconnected;
    switch (view()->mode) {
    case WindowMode::Closed:
        return counter::State::Closed;
    case WindowMode::Paused:
        return counter::State::Paused;
    case WindowMode::Open:
        break;
    }
    if (!view()->ticket)
        return counter::State::Idle;
    return ticket() != nullptr && ticket()->state == VisitState::Serving ? counter::State::Serving
                                                                         : counter::State::Calling;
}

QString CounterSession::number() const {
    return view() != nullptr ? text(view()->number) : QString();
}

QString CounterSession::service() const {
    return ticket() != nullptr ? serviceName(m_hall, ticket()->service, m_language.toStdString()) : QString();
}

bool CounterSession::priority() const {
    return ticket() != nullptr && ticket()->priority.has_value();
}

int CounterSession::waitedMinutes() const {
    if (ticket() == nullptr)
        return 0;
    const Duration waited = ticket()->calledAt.value_or(m_hall.hallNow()) - ticket()->waitingSince;
    return wholeSeconds(waited) / 60;
}

int CounterSession::seconds() const {
    if (ticket() != nullptr) {
        const std::optional<Instant> since = ticket()->startedAt ? ticket()->startedAt : ticket()->calledAt;
        return since ? wholeSeconds(m_hall.hallNow() - *since) : 0;
    }
    return view() != nullptr && view()->changedAt ? wholeSeconds(m_hall.hallNow() - *view()->changedAt) : 0;
}

int CounterSession::calls() const {
    return ticket() != nullptr ? ticket()->calls : 0;
}

int CounterSession::waiting() const {
    return view() != nullptr ? view()->waiting : 0;
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

bool CounterSession::mayCall() const {
    const auto configuration = m_hall.configuration();
    if (!m_hall.isConnected() || view() == nullptr || configuration == nullptr || view()->mode != WindowMode::Open)
        return false;
    return !view()->lastCallAt || m_hall.hallNow() - *view()->lastCallAt >= configuration->calling.nextGuard;
}

bool CounterSession::mayUndo() const {
    return view() != nullptr && view()->undoUntil && m_hall.hallNow() < *view()->undoUntil;
}

int CounterSession::windowNumber() const {
    if (const auto configuration = m_hall.configuration())
        for (const Window& window : configuration->windows)
            if (window.id == m_window)
                return window.number;
    return 0;
}

void CounterSession::callNext() {
    CallNext command{m_window, {}};
    if (view() != nullptr && view()->ticket)
        command.finish = FinishDetails{};
    ask(command);
}

void CounterSession::recall() {
    ask(Recall{m_window});
}

void CounterSession::start() {
    ask(StartService{m_window});
}

void CounterSession::noShow() {
    ask(MarkNoShow{m_window});
}

void CounterSession::finish(int outcome, int cases) {
    static constexpr Outcome outcomes[] = {Outcome::Done, Outcome::Accepted, Outcome::SentBack, Outcome::Referred};
    if (outcome < 0 || outcome >= static_cast<int>(std::size(outcomes)))
        return;
    ask(FinishService{m_window, FinishDetails{outcomes[outcome], cases, {}}});
}

void CounterSession::park(int kind) {
    static constexpr ParkKind kinds[] = {ParkKind::AnyWindow, ParkKind::SameWindow, ParkKind::Step};
    if (kind >= 0 && kind < static_cast<int>(std::size(kinds)))
        ask(ParkTicket{m_window, kinds[kind], {}, {}});
}

void CounterSession::transfer(const QString& service) {
    ask(TransferTicket{m_window, ServiceId(service.toStdString()), {}, {}});
}

void CounterSession::pause(const QString& reason, int minutes) {
    ask(PauseWindow{m_window, {}, reason.toStdString(), m_hall.hallNow() + std::chrono::minutes(minutes)});
}

void CounterSession::resume() {
    ask(ResumeWindow{m_window});
}

void CounterSession::open() {
    if (view() != nullptr && view()->clerk == m_clerk) {
        ask(OpenWindow{m_window});
        return;
    }
    ask(SignIn{m_window, m_clerk}, {}, [this] { ask(OpenWindow{m_window}); });
}

void CounterSession::close() {
    ask(CloseWindow{m_window});
}

void CounterSession::undo() {
    ask(UndoAction{m_window});
}

void CounterSession::callTicket(const QString& ticket) {
    if (const auto id = TicketId::parse(ticket.toStdString()))
        ask(CallTicket{m_window, *id, {}}, "the person stands at the window");
}

void CounterSession::returnTicket(const QString& ticket) {
    if (const auto id = TicketId::parse(ticket.toStdString()))
        ask(ReturnTicket{*id});
}

void CounterSession::switchLanguage() {
    setLanguage(m_language == QStringLiteral("zh-CN") ? QStringLiteral("en") : QStringLiteral("zh-CN"));
}

const WindowView* CounterSession::view() const {
    const Entity* entity = m_hall.find({EntityKind::Window, m_window.toString()});
    return entity != nullptr ? &std::get<WindowView>(*entity) : nullptr;
}

const TicketView* CounterSession::ticket() const {
    if (view() == nullptr || !view()->ticket)
        return nullptr;
    const Entity* entity = m_hall.find({EntityKind::Ticket, view()->ticket->toString()});
    return entity != nullptr ? &std::get<TicketView>(*entity) : nullptr;
}

void CounterSession::ask(Command command, const std::string& note, std::function<void()> afterwards) {
    setProblem(counter::Problem::None);
    m_hall.execute(std::move(command), note,
                   [session = QPointer(this), afterwards = std::move(afterwards)](const Answer& answer) {
                       if (!session)
                           return;
                       session->setProblem(counter::problemFor(answer.error));
                       if (!answer.error && afterwards)
                           afterwards();
                   });
}

void CounterSession::setProblem(counter::Problem problem) {
    if (problem != counter::Problem::None)
        m_problemShown.start();
    if (problem == m_problem)
        return;
    m_problem = problem;
    emit problemChanged();
}

void CounterSession::setLanguage(const QString& language) {
    m_language = language;
    m_parked.setLanguage(language);
    m_missed.setLanguage(language);
    m_targets.setLanguage(language);
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
    emit changed();
    emit ticked();
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
    if (view()->clerk != m_clerk || view()->mode == WindowMode::Closed)
        open();
}

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/model/counter_work.h"

#include "counter-display/counter/model/window_facts.h"

#include <QPointer>

#include <algorithm>
#include <chrono>
#include <utility>

namespace evenhall {
namespace {

constexpr std::chrono::seconds problemShownFor(5);
/// Nobody has walked to the window, been served and left in less than this.
constexpr std::chrono::seconds shortestService(30);
/// The second press must come apart from the first: two presses of one slip are closer together than this.
constexpr std::chrono::milliseconds slip(700);
constexpr std::chrono::seconds confirmWithin(5);
constexpr qsizetype longestPin = 12;

bool isDigit(QChar character) {
    return character >= QLatin1Char('0') && character <= QLatin1Char('9');
}

} // namespace

CounterWork::CounterWork(HallSource& hall, WindowId window, ClerkId clerk)
    : m_hall(hall), m_window(std::move(window)), m_clerk(std::move(clerk)) {
    m_problemShown.setSingleShot(true);
    m_problemShown.setInterval(problemShownFor);
    connect(&m_problemShown, &QTimer::timeout, this, [this] { setProblem(counter::Problem::None); });
    m_confirming.setSingleShot(true);
    m_confirming.setInterval(confirmWithin);
    connect(&m_confirming, &QTimer::timeout, this, &CounterWork::confirmingChanged);
    connect(&hall, &HallSource::entityChanged, this, &CounterWork::follow);
    connect(&hall, &HallSource::reset, this, &CounterWork::forgetQuestion);
    connect(&hall, &HallSource::connectionChanged, this, &CounterWork::forgetQuestion);
}

void CounterWork::follow(const EntityKey& key) {
    const WindowView* view = windowOf(m_hall, m_window);
    if (m_byBadge && view != nullptr && view->clerk) {
        m_byBadge = false;
        m_clerk = *view->clerk;
        emit clerkChanged();
    }
    const bool ours = key.kind == EntityKind::Window || key.kind == EntityKind::Ticket;
    if (ours && stateOf(m_hall, m_window) != counter::State::Calling)
        forgetQuestion();
}

void CounterWork::forgetQuestion() {
    if (!m_confirming.isActive())
        return;
    m_confirming.stop();
    emit confirmingChanged();
}

void CounterWork::primary() {
    switch (stateOf(m_hall, m_window)) {
    case counter::State::Closed:
        open();
        return;
    case counter::State::Paused:
        resume();
        return;
    case counter::State::Disconnected:
    case counter::State::Idle:
    case counter::State::Calling:
    case counter::State::Serving:
        callNext();
    }
}

void CounterWork::callNext() {
    if (mustConfirm())
        return;
    const WindowView* view = windowOf(m_hall, m_window);
    CallNext command{m_window, {}};
    if (view != nullptr && view->ticket)
        command.finish = FinishDetails{};
    ask(command);
}

bool CounterWork::mustConfirm() {
    const TicketView* ticket = ticketAt(m_hall, m_window);
    const bool walking = stateOf(m_hall, m_window) == counter::State::Calling && ticket != nullptr &&
                         ticket->calledAt && m_hall.hallNow() - *ticket->calledAt < shortestService;
    if (!walking || m_asking)
        return false;
    const WindowView* view = windowOf(m_hall, m_window);
    const auto configuration = m_hall.configuration();
    if (configuration != nullptr && view->lastCallAt &&
        m_hall.hallNow() - *view->lastCallAt < configuration->calling.nextGuard)
        return false; // the hall says what is wrong with that
    if (m_confirming.isActive() && m_hall.hallNow() - m_confirmAsked >= slip)
        return false;
    if (!m_confirming.isActive()) {
        m_confirmAsked = m_hall.hallNow();
        m_confirming.start();
        emit confirmingChanged();
    }
    return true;
}

void CounterWork::recall() {
    ask(Recall{m_window});
}

void CounterWork::start() {
    ask(StartService{m_window});
}

void CounterWork::noShow() {
    ask(MarkNoShow{m_window});
}

void CounterWork::finish(int outcome, int cases, const QString& caseNumber) {
    static constexpr Outcome outcomes[] = {Outcome::Done, Outcome::Accepted, Outcome::SentBack, Outcome::Referred};
    if (outcome < 0 || outcome >= static_cast<int>(std::size(outcomes)))
        return;
    ask(FinishService{m_window, FinishDetails{outcomes[outcome], cases, caseNumber.toStdString()}});
}

void CounterWork::park(int kind, const QString& note) {
    static constexpr ParkKind kinds[] = {ParkKind::AnyWindow, ParkKind::SameWindow, ParkKind::Step};
    if (kind >= 0 && kind < static_cast<int>(std::size(kinds)))
        ask(ParkTicket{m_window, kinds[kind], {}, {}}, note.toStdString());
}

void CounterWork::transfer(const QString& service, const QString& window, const QString& note) {
    TransferTicket command{m_window, ServiceId(service.toStdString()), {}, {}};
    if (!window.isEmpty())
        command.target = WindowId(window.toStdString());
    ask(command, note.toStdString());
}

void CounterWork::pause(const QString& reason, int minutes) {
    ask(PauseWindow{m_window, {}, reason.toStdString(), m_hall.hallNow() + std::chrono::minutes(minutes)});
}

void CounterWork::resume() {
    ask(ResumeWindow{m_window});
}

void CounterWork::open() {
    const WindowView* view = windowOf(m_hall, m_window);
    if (m_clerk.empty()) {
        emit secretWanted();
        return;
    }
    if (view != nullptr && view->clerk == m_clerk) {
        ask(OpenWindow{m_window});
        return;
    }
    ask(SignIn{m_window, m_clerk}, {}, [this] { ask(OpenWindow{m_window}); });
}

void CounterWork::signIn(const QString& clerk, const QString& secret) {
    const bool pin = secret.size() <= longestPin && std::all_of(secret.begin(), secret.end(), isDigit);
    if (const auto id = ClerkId::parse(clerk.toStdString()); id && m_clerk != *id) {
        m_clerk = *id;
        emit clerkChanged();
    }
    if (secret.isEmpty() || (pin && m_clerk.empty())) {
        open();
        return;
    }
    m_byBadge = !pin;
    // The hall puts in whose badge it is; until then the command needs some clerk.
    const ClerkId asked = m_clerk.empty() ? ClerkId("badge") : m_clerk;
    askFor(RawIdentity{pin ? "pin" : "badge", secret.toStdString()}, SignIn{m_window, asked}, {},
           [this] { ask(OpenWindow{m_window}); });
}

void CounterWork::close() {
    ask(CloseWindow{m_window});
}

void CounterWork::undo() {
    ask(UndoAction{m_window});
}

void CounterWork::callTicket(const QString& ticket, const QString& reason) {
    if (const auto id = TicketId::parse(ticket.toStdString()))
        ask(CallTicket{m_window, *id, {}}, reason.toStdString());
}

void CounterWork::returnTicket(const QString& ticket) {
    if (const auto id = TicketId::parse(ticket.toStdString()))
        ask(ReturnTicket{*id});
}

void CounterWork::walkDirect(const QString& service) {
    ask(WalkDirect{m_window, ServiceId(service.toStdString())});
}

void CounterWork::printNotice(const QList<int>& missing, const QString& kiosk) {
    const TicketView* ticket = ticketAt(m_hall, m_window);
    if (ticket == nullptr || missing.isEmpty())
        return;
    PrintNotice command{m_window, ticket->ticket, {missing.begin(), missing.end()}, KioskId(kiosk.toStdString())};
    ask(std::move(command));
}

void CounterWork::endDay() {
    const WindowView* view = windowOf(m_hall, m_window);
    if (view != nullptr && view->ticket)
        ask(FinishService{m_window, FinishDetails{}}, {}, [this] { returnParked(parkedHere()); });
    else
        returnParked(parkedHere());
}

std::vector<TicketId> CounterWork::parkedHere() const {
    std::vector<TicketId> tickets;
    for (const Entity* entity : m_hall.all(EntityKind::Ticket)) {
        const auto& ticket = std::get<TicketView>(*entity);
        if (ticket.state == VisitState::Parked && ticket.park && ticket.park->owner == m_window)
            tickets.push_back(ticket.ticket);
    }
    return tickets;
}

void CounterWork::returnParked(std::vector<TicketId> tickets) {
    if (tickets.empty()) {
        closeAndSignOut();
        return;
    }
    const TicketId last = tickets.back();
    tickets.pop_back();
    ask(ReturnTicket{last}, {}, [this, tickets = std::move(tickets)] { returnParked(tickets); });
}

void CounterWork::closeAndSignOut() {
    ask(CloseWindow{m_window}, {}, [this] { ask(SignOut{m_window}); });
}

void CounterWork::ask(Command command, const std::string& note, Afterwards afterwards) {
    askFor(std::nullopt, std::move(command), note, std::move(afterwards));
}

void CounterWork::askFor(std::optional<RawIdentity> secret, Command command, const std::string& note,
                         Afterwards afterwards) {
    if (m_asking)
        return;
    if (!m_hall.isConnected()) {
        setProblem(counter::Problem::Offline);
        return;
    }
    setProblem(counter::Problem::None);
    forgetQuestion();
    setAsking(true);
    auto done = [work = QPointer(this), afterwards = std::move(afterwards)](const Answer& answer) {
        if (work)
            work->hear(answer, afterwards);
    };
    if (secret)
        m_hall.executeFor(*std::move(secret), std::move(command), note, std::move(done));
    else
        m_hall.execute(std::move(command), note, std::move(done));
}

void CounterWork::hear(const Answer& answer, const Afterwards& afterwards) {
    setAsking(false);
    if (answer.error && answer.error->code == ErrorCode::IdentityRequired) {
        emit secretWanted();
        return;
    }
    setProblem(counter::problemFor(answer.error));
    if (!answer.error && afterwards)
        afterwards();
}

void CounterWork::setAsking(bool asking) {
    m_asking = asking;
    emit askingChanged();
}

void CounterWork::setProblem(counter::Problem problem) {
    if (problem != counter::Problem::None)
        m_problemShown.start();
    if (problem == m_problem)
        return;
    m_problem = problem;
    emit problemChanged();
}

} // namespace evenhall

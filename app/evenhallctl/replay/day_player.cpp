// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/replay/day_player.h"

#include "app/evenhallctl/hall/hall_api.h"

#include <algorithm>
#include <utility>

namespace evenhall {

namespace {

constexpr auto longestSilence = std::chrono::seconds(60);
constexpr std::size_t stepsBetweenReports = 200;
constexpr std::size_t signInsAtOnce = 8; ///< a server takes a few dozen commands of one connection at a time

ClientSettings settingsFor(const std::string& server, Role role, const std::string& name) {
    ClientSettings settings;
    settings.server = server;
    settings.name = name;
    settings.subscription.role = role;
    return settings;
}

/// Counters follow one window; the clerks of a replay follow the first and act for all.
ClientSettings clerkSettings(const std::string& server, const ReplayHall& hall) {
    ClientSettings settings = settingsFor(server, Role::Counter, "replay-clerks");
    if (!hall.configuration.windows.empty())
        settings.subscription.window = hall.configuration.windows.front().id;
    return settings;
}

StepAnswer toStepAnswer(const Answer& answer, Duration planned) {
    return {answer.error ? std::optional<TicketId>{} : answer.ticket, answer.error ? describe(*answer.error) : "",
            planned, true};
}

} // namespace

DayPlayer::DayPlayer(const RecordedDay& recorded, const ReplayHall& hall, const std::string& server, Instant midnight,
                     double speed)
    : m_recorded(recorded)
    , m_hall(hall)
    , m_midnight(midnight)
    , m_speed(speed)
    , m_steps(planDay(recorded))
    , m_counters(recorded.groups.size())
    , m_dueCalls(recorded.groups.size())
    , m_desk(settingsFor(server, Role::GuideDesk, "replay-desk"))
    , m_clerks(clerkSettings(server, hall)) {
    for (std::size_t group = 0; group < recorded.groups.size(); ++group) {
        for (const WindowId& window : hall.windows[group])
            m_counters[group].push_back({window, false, false, {}});
        m_answers.push_back({std::vector<StepAnswer>(recorded.groups[group].arrivals.size()),
                             std::vector<StepAnswer>(recorded.groups[group].calls.size())});
    }
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_patience.setSingleShot(true);
    m_patience.setInterval(longestSilence);
    connect(&m_timer, &QTimer::timeout, this, &DayPlayer::advance);
    connect(&m_patience, &QTimer::timeout, this, [this] { fail("the hall says nothing any more"); });
    connect(&m_desk, &HallSource::connectionChanged, this, [this] {
        if (m_desk.isConnected() && !m_sinceBase.isValid()) {
            m_base = m_desk.hallNow() - m_midnight;
            m_sinceBase.start();
            m_clerks.start();
        }
    });
    connect(&m_clerks, &HallSource::connectionChanged, this, [this] {
        if (m_clerks.isConnected() && !m_signedIn)
            signInAll();
    });
    for (HallClient* client : {&m_desk, &m_clerks})
        connect(client, &HallClient::refused, this, [this](const QString& reason) { fail(reason.toStdString()); });
}

Result<std::vector<GroupAnswers>> DayPlayer::play(const std::function<void(const std::string&)>& progress) {
    m_progress = progress;
    m_patience.start();
    m_desk.start();
    m_loop.exec();
    m_timer.stop();
    m_patience.stop();
    if (!m_trouble.empty())
        return {ErrorCode::Io, m_trouble};
    return std::move(m_answers);
}

Duration DayPlayer::now() const {
    return m_base + Duration(static_cast<std::int64_t>(static_cast<double>(m_sinceBase.elapsed()) * m_speed));
}

void DayPlayer::signInAll() {
    m_signedIn = true;
    for (const std::vector<Counter>& counters : m_counters) {
        for (const Counter& counter : counters)
            m_toSignIn.push_back(counter.window);
    }
    m_toOpen = m_toSignIn.size();
    for (std::size_t i = 0; i < signInsAtOnce; ++i)
        signInNext();
}

void DayPlayer::signInNext() {
    if (m_toSignIn.empty())
        return;
    const WindowId window = m_toSignIn.front();
    m_toSignIn.pop_front();
    m_clerks.execute(SignIn{window, ClerkId("clerk-" + window.toString())}, {}, [this, window](const Answer& answer) {
        if (answer.error)
            return fail("sign-in refused: " + describe(*answer.error));
        m_clerks.execute(OpenWindow{window}, {}, [this](const Answer& then) {
            // A hall may open a window when its clerk signs in.
            if (then.error && then.error->code != ErrorCode::WrongState)
                return fail("a window does not open: " + describe(*then.error));
            opened();
        });
    });
}

void DayPlayer::opened() {
    signInNext();
    if (--m_toOpen > 0)
        return;
    if (!m_steps.empty() && now() > m_steps.front().at)
        return fail("the clerks were not ready when the first person came; the speed is too high for this machine");
    advance();
}

void DayPlayer::advance() {
    while (m_next < m_steps.size() && m_steps[m_next].at <= now()) {
        const PlannedStep& step = m_steps[m_next++];
        if (step.kind == StepKind::Issue) {
            issue(step);
        } else {
            m_answers[step.group].calls[step.index].planned = step.at;
            m_dueCalls[step.group].push_back(step.index);
            pump(step.group);
        }
    }
    if (m_next == m_steps.size())
        return;
    const auto wait = static_cast<double>((m_steps[m_next].at - now()).count()) / m_speed;
    m_timer.start(std::max(0, static_cast<int>(wait)));
}

void DayPlayer::issue(const PlannedStep& step) {
    IssueTicket command;
    command.services = {m_hall.services[step.group]};
    command.language = "en";
    m_desk.execute(std::move(command), {}, [this, step](const Answer& answer) {
        m_answers[step.group].tickets[step.index] = toStepAnswer(answer, step.at);
        pump(step.group);
        endStep();
    });
}

DayPlayer::Counter* DayPlayer::freeCounter(std::size_t group) {
    Counter* best = nullptr;
    for (Counter& counter : m_counters[group]) {
        if (counter.asked)
            continue;
        const bool better = best == nullptr || (best->busy && !counter.busy) ||
                            (best->busy == counter.busy && counter.calledAt < best->calledAt);
        if (better)
            best = &counter;
    }
    return best;
}

void DayPlayer::pump(std::size_t group) {
    while (!m_dueCalls[group].empty()) {
        const std::size_t index = m_dueCalls[group].front();
        Counter* counter = freeCounter(group);
        if (counter == nullptr || !m_answers[group].tickets[index].answered)
            return;
        m_dueCalls[group].pop_front();
        call(group, index, *counter);
    }
}

void DayPlayer::call(std::size_t group, std::size_t index, Counter& counter) {
    CallNext command{counter.window, {}};
    if (counter.busy)
        command.finish = FinishDetails{};
    counter.asked = true;
    counter.calledAt = now();
    // The counters of a group never move in memory, so the callback may keep the address.
    m_clerks.execute(std::move(command), {}, [this, group, index, place = &counter](const Answer& answer) {
        place->asked = false;
        place->busy = !answer.error;
        StepAnswer& result = m_answers[group].calls[index];
        result = toStepAnswer(answer, result.planned);
        pump(group);
        endStep();
    });
}

void DayPlayer::endStep() {
    m_patience.start();
    ++m_answered;
    if (m_answered % stepsBetweenReports == 0 && m_progress)
        m_progress(LocalTime{static_cast<int>(now().count() / 60'000)}.toString() + "  " + std::to_string(m_answered) +
                   " of " + std::to_string(m_steps.size()) + " steps");
    if (m_answered == m_steps.size())
        m_loop.quit();
}

void DayPlayer::fail(const std::string& reason) {
    m_trouble = reason;
    m_loop.quit();
}

} // namespace evenhall

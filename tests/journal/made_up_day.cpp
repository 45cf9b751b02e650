// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/journal/made_up_day.h"

namespace evenhall::test {

using journal::Batch;

MadeUpDay::MadeUpDay(BusinessDay day, int windows)
    : m_day(day), m_windows(windows), m_now(toInstant(day, LocalTime{9 * 60}, std::chrono::minutes(480))) {}

journal::PendingEvent MadeUpDay::pending(Event event) {
    return {std::move(event), m_now, m_day, "desk", keyOf(m_commands + 1)};
}

Batch MadeUpDay::answered(Batch batch, Answer answer) {
    batch.answers.push_back({keyOf(++m_commands), "desk", m_day, std::move(answer)});
    m_now = m_now + std::chrono::seconds(7);
    return batch;
}

Batch MadeUpDay::open(const std::string& snapshot) {
    Batch batch;
    batch.configuration = journal::StoredConfiguration{"hash-1", R"({"hall":"demo"})", HallId("demo")};
    batch.events.push_back(pending(ConfigurationAdopted{"hash-1", nullptr}));
    batch.events.push_back(pending(DayOpened{m_day, std::chrono::minutes(480)}));
    for (int window = 1; window <= m_windows; ++window) {
        batch.events.push_back(pending(ClerkSignedIn{windowId(window), ClerkId("c" + std::to_string(window))}));
        batch.events.push_back(pending(WindowOpened{windowId(window)}));
        batch.events.push_back(pending(ProfileAssigned{windowId(window), Profile{{QueueId("S")}, {}, false}, {}}));
    }
    batch.snapshot = snapshot;
    return answered(std::move(batch), {});
}

Batch MadeUpDay::issue() {
    ++m_issued;
    Visit visit;
    visit.id = TicketId::make(m_day, 1, m_issued);
    visit.number = {"S", m_issued, 3};
    visit.code = PublicCode::fromBytes({1, 2, 3, 4, 5, 6, 7, 8, 9, static_cast<std::uint8_t>(m_issued & 0xFF)});
    visit.order = static_cast<std::uint64_t>(m_issued);
    visit.issuedAt = visit.waitingSince = m_now;
    visit.kiosk = KioskId("k1");
    visit.language = "zh-CN";
    Leg leg;
    leg.service = ServiceId("ss.card_loss");
    leg.queue = QueueId("S");
    leg.queuedAt = m_now;
    visit.legs.push_back(leg);

    TicketIssued event;
    event.ticket = visit.id;
    event.number = visit.number;
    event.code = visit.code;
    event.services = {leg.service};
    event.kiosk = visit.kiosk;
    event.language = visit.language;

    Batch batch;
    batch.events.push_back(pending(event));
    batch.visits.push_back(visit);
    const std::string job = visit.id.toString() + "-0";
    batch.jobs.push_back({job, visit.id, visit.kiosk, 0, R"({"text":"号"})", m_now + std::chrono::seconds(60), {}, ""});
    Answer answer;
    answer.ticket = visit.id;
    answer.number = visit.number;
    answer.code = visit.code;
    answer.printJob = job;
    m_waiting.push_back(visit.id.value);
    m_visits[visit.id.value] = visit;
    return answered(std::move(batch), answer);
}

void MadeUpDay::finish(Batch& batch, Visit& visit) {
    batch.events.push_back(pending(ServiceFinished{*visit.window, visit.id, {}}));
    visit.current().endedAt = m_now;
    visit.current().outcome = Outcome::Done;
    visit.state = VisitState::Ended;
    visit.window.reset();
    batch.visits.push_back(visit);
}

void MadeUpDay::bring(Batch& batch, Visit& visit, int window) {
    Choice why;
    why.ticket = visit.id;
    why.queue = QueueId("S");
    why.waiting = static_cast<int>(m_waiting.size()) + 1;
    batch.events.push_back(pending(TicketCalled{windowId(window), why, {}}));
    visit.state = VisitState::Called;
    visit.window = windowId(window);
    visit.current().calledAt = m_now;
    visit.current().window = windowId(window);
    batch.visits.push_back(visit);
}

Batch MadeUpDay::call(int window) {
    Batch batch;
    Answer answer;
    answer.window = windowId(window);
    if (m_waiting.empty()) {
        answer.error = Error{ErrorCode::NobodyWaiting, ""};
        return answered(std::move(batch), answer);
    }
    Visit& next = m_visits[m_waiting.front()];
    m_waiting.pop_front();
    if (const auto there = m_at.find(window); there != m_at.end())
        finish(batch, m_visits[there->second]);
    bring(batch, next, window);
    m_at[window] = next.id.value;
    answer.ticket = next.id;
    answer.number = next.number;
    return answered(std::move(batch), answer);
}

Batch MadeUpDay::undo(int window) {
    Batch batch;
    Visit& visit = m_visits[m_at.at(window)];
    m_at.erase(window);
    visit.state = VisitState::Waiting;
    visit.window.reset();
    m_waiting.push_front(visit.id.value);
    batch.events.push_back(pending(ActionUndone{windowId(window), {visit.id}}));
    batch.visits.push_back(visit);
    return answered(std::move(batch), {});
}

Batch MadeUpDay::close() {
    Batch batch;
    for (const auto& [window, ticket] : m_at)
        finish(batch, m_visits[ticket]);
    m_at.clear();
    batch.events.push_back(pending(DayClosed{m_day}));
    return answered(std::move(batch), {});
}

Batch MadeUpDay::any(std::mt19937_64& random) {
    if (random() % 5 < 3)
        return issue();
    return call(1 + static_cast<int>(random() % static_cast<std::uint64_t>(m_windows)));
}

} // namespace evenhall::test

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/worked_hall/worked_hall.h"

#include "app/controller/advice/past_days.h"
#include "app/controller/time_zone.h"

#include <algorithm>

namespace evenhall::test {

namespace {

constexpr int commandsPerCommit = 200;
constexpr double absentShare = 0.03;
constexpr int callsBeforeAbsent = 3;
constexpr Duration walkToWindow = std::chrono::seconds(20);
constexpr Duration betweenCalls = std::chrono::seconds(45);

const Actor somebody{Role::Manager, "worked-hall", std::nullopt};

Duration toDuration(planner::Minutes minutes) {
    return Duration(static_cast<std::int64_t>(minutes * 60'000));
}

} // namespace

WorkedHall::WorkedHall(const std::string& folder, RehearsedDemand demand, std::uint64_t seed)
    : m_folder(folder), m_keeper(folder, 1), m_demand(std::move(demand)), m_random(seed) {}

Now WorkedHall::at(Instant instant) const {
    const CataloguePointer& catalogue = m_keeper.hall().catalogue;
    return {instant, catalogue ? utcOffset(catalogue->configuration().timeZone, instant) : std::chrono::minutes(0)};
}

Instant WorkedHall::onClock(BusinessDay day, LocalTime time) const {
    const Instant guess = toInstant(day, time, at(toInstant(day, time, {})).utcOffset);
    return toInstant(day, time, at(guess).utcOffset);
}

Answer WorkedHall::stage(Command command) {
    ++m_staged;
    return m_keeper.stage({somebody, {}, std::move(command), {}, std::nullopt}, at(m_now));
}

Result<void> WorkedHall::commit() {
    m_staged = 0;
    if (!m_keeper.hasStaged())
        return {};
    HallChanges changes;
    Result<void> committed = m_keeper.commit(changes);
    if (committed && m_waits)
        m_waits->follow(changes, m_keeper.hall(), at(m_now));
    return committed;
}

Result<void> WorkedHall::learnWaits() {
    const Hall& hall = m_keeper.hall();
    const std::chrono::minutes offset = at(m_now).utcOffset;
    const Result<PastDays> past = readPastDays(m_folder, m_day, offset, *hall.catalogue);
    if (!past)
        return past.error();
    Result<WaitLessons> lessons = readWaitLessons(m_folder, hall.catalogue, m_day, offset, past->service);
    if (!lessons)
        return lessons.error();
    m_waits = LearnedWaits::from(std::move(*lessons));
    m_keeper.tellWaitsBy(m_waits);
    return {};
}

/// The hall's own deadlines, one at a time, as the hall thread meets them.
Result<void> WorkedHall::passTime(Instant until) {
    for (;;) {
        const std::optional<Instant> deadline = nextDeadline(m_keeper.hall(), at(m_now));
        if (!deadline || *deadline > until)
            return {};
        m_now = std::max(m_now, *deadline);
        stage(TimePassed{});
        const bool useless = !m_keeper.hasStaged();
        if (Result<void> committed = commit(); !committed || useless)
            return committed;
    }
}

Result<void> WorkedHall::reach(Instant instant) {
    if (Result<void> passed = passTime(instant); !passed)
        return passed;
    m_now = std::max(m_now, instant);
    return m_staged < (m_tellsByPast ? 1 : commandsPerCommit) ? Result<void>{} : commit();
}

Result<void> WorkedHall::open(const HallConfiguration& configuration, BusinessDay day) {
    if (Result<void> opened = m_keeper.open(); !opened)
        return opened;
    m_now = m_keeper.hall().lastEventAt;
    if (m_keeper.sequence() == 0)
        m_now = toInstant(day, LocalTime{0}, utcOffset(configuration.timeZone, toInstant(day, LocalTime{0}, {})));
    const Answer adopted =
        stage(AdoptConfiguration{std::make_shared<const Catalogue>(configuration, "of the worked hall")});
    if (adopted.error)
        return *adopted.error;
    return commit();
}

std::deque<WorkedHall::Arrival> WorkedHall::arrivalsOn(BusinessDay day) {
    std::vector<Arrival> all;
    const double level = m_demand.levelOf(day, m_random);
    for (const RehearsedGroup& group : m_demand.groups) {
        for (const RehearsedVisit& visit : visitsOf(group, level, m_random))
            all.push_back({onClock(day, LocalTime{0}) + toDuration(visit.arrival), ServiceId(visit.service),
                           toDuration(visit.work)});
    }
    std::stable_sort(all.begin(), all.end(), [](const Arrival& a, const Arrival& b) { return a.at < b.at; });
    return {all.begin(), all.end()};
}

std::set<Instant> WorkedHall::dutyChanges(BusinessDay day) const {
    const HallConfiguration& hall = m_keeper.hall().catalogue->configuration();
    std::set<Instant> changes;
    for (const Window& window : hall.windows) {
        for (const Period& period : hall.calendar.hours(day, window.duties)) {
            changes.insert(onClock(day, period.from));
            changes.insert(onClock(day, period.until));
        }
    }
    return changes;
}

void WorkedHall::issue(const Arrival& arrival) {
    IssueTicket command;
    command.services = {arrival.service};
    const Answer answer = stage(command);
    if (answer.error) {
        ++m_tally.refused;
        return;
    }
    ++m_tally.issued;
    m_work[*answer.ticket] = arrival.work;
}

void WorkedHall::call(const Window& window, Place& place) {
    const Answer answer = stage(CallNext{window.id, std::nullopt});
    if (answer.error || !answer.ticket)
        return;
    place.ticket = *answer.ticket;
    place.calls = 1;
    const bool absent = m_random.uniform() < absentShare;
    place.phase = absent ? Phase::Absent : Phase::Called;
    place.next = m_now + (absent ? betweenCalls : walkToWindow);
}

/// What was due at the window happens.
void WorkedHall::proceed(const Window& window, Place& place) {
    switch (place.phase) {
    case Phase::Closed:
    case Phase::Idle:
        return;
    case Phase::Called:
        stage(StartService{window.id});
        place.phase = Phase::Serving;
        place.next = m_now + m_work[place.ticket];
        return;
    case Phase::Absent:
        if (place.calls++ < callsBeforeAbsent) {
            stage(Recall{window.id});
            place.next = m_now + betweenCalls;
            return;
        }
        stage(MarkNoShow{window.id});
        ++m_tally.missed;
        place.phase = Phase::Idle;
        return;
    case Phase::Serving:
        stage(FinishService{window.id, {}});
        ++m_tally.served;
        place.phase = Phase::Idle;
        return;
    }
}

void WorkedHall::tend(const Window& window, Place& place) {
    const Hall& hall = m_keeper.hall();
    if (place.phase != Phase::Closed && place.phase != Phase::Idle && place.next <= m_now)
        proceed(window, place);
    if (place.phase != Phase::Closed && place.phase != Phase::Idle)
        return;
    const LocalTime time = at(m_now).localTime();
    const std::vector<Period> hours = hall.catalogue->configuration().calendar.hours(m_day, window.duties);
    const bool onDuty = !hall.window(window.id)->profile.empty() &&
                        std::any_of(hours.begin(), hours.end(),
                                    [&](const Period& period) { return period.from <= time && time < period.until; });
    if (place.phase == Phase::Closed && onDuty) {
        stage(SignIn{window.id, ClerkId("clerk-" + window.id.toString())});
        stage(OpenWindow{window.id});
        place.phase = Phase::Idle;
    }
    if (place.phase == Phase::Idle && !onDuty) {
        stage(SignOut{window.id});
        place.phase = Phase::Closed;
    }
    if (place.phase == Phase::Idle && nextFor(hall, window.id, m_now))
        call(window, place);
}

Result<void> WorkedHall::work(BusinessDay day) {
    m_day = day;
    if (Result<void> reached = reach(onClock(day, LocalTime{0})); !reached)
        return reached;
    if (m_tellsByPast) {
        if (Result<void> learnt = learnWaits(); !learnt)
            return learnt;
    }
    const Instant end = onClock(day.plusDays(1), LocalTime{0});
    const CataloguePointer catalogue = m_keeper.hall().catalogue;
    const bool isOpen = catalogue->configuration().calendar.isOpenDay(day);
    std::deque<Arrival> arrivals = isOpen ? arrivalsOn(day) : std::deque<Arrival>{};
    std::set<Instant> changes = dutyChanges(day);
    m_work.clear();
    for (;;) {
        Instant next = arrivals.empty() ? end : arrivals.front().at;
        if (!changes.empty())
            next = std::min(next, *changes.begin());
        for (const auto& [window, place] : m_places) {
            if (place.phase != Phase::Closed && place.phase != Phase::Idle)
                next = std::min(next, place.next);
        }
        if (next >= end)
            return commit();
        if (Result<void> reached = reach(next); !reached)
            return reached;
        for (; !arrivals.empty() && arrivals.front().at <= m_now; arrivals.pop_front())
            issue(arrivals.front());
        changes.erase(changes.begin(), changes.upper_bound(m_now));
        for (const Window& window : catalogue->configuration().windows)
            tend(window, m_places[window.id]);
    }
}

} // namespace evenhall::test

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
// How fast the planner simulates, each figure beside a bare event loop in the same run. Times are those of the
// processor, so that other work on the machine disturbs less.
#include "app/planner/models/transient_day.h"
#include "app/planner/simulation/hall_simulator.h"
#include "app/planner/simulation/pool_simulator.h"
#include "app/planner/statistics/month_statistics.h"
#include "tests/planner/random_stream.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <deque>
#include <functional>
#include <queue>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace evenhall;
using namespace evenhall::planner;
using namespace std::chrono_literals;

namespace {

constexpr int poolServers = 20;
constexpr double poolLoad = 0.9;
constexpr double priorityShare = 0.2;
constexpr double unitsPerService = 1e6;

double processorSeconds() {
    std::timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// The best of some runs, in processor seconds: the others were disturbed.
double bestOf(int runs, const std::function<void()>& work) {
    double best = 1e300;
    for (int run = 0; run < runs; ++run) {
        const double before = processorSeconds();
        work();
        best = std::min(best, processorSeconds() - before);
    }
    return best;
}

/// M/M/20 with two strict priorities as one would write it down: the yardstick.
double bareLoop(int people) {
    RandomStream stream(1);
    std::priority_queue<double, std::vector<double>, std::greater<>> departures;
    std::array<std::deque<double>, 2> lines;
    double arrival = stream.exponential() / (poolServers * poolLoad);
    double waits = 0;
    for (int arrived = 0; arrived < people;) {
        if (departures.empty() || arrival < departures.top()) {
            const bool priority = stream.happens(priorityShare);
            if (departures.size() < poolServers)
                departures.push(arrival + stream.exponential());
            else
                (priority ? lines[1] : lines[0]).push_back(arrival);
            arrival += stream.exponential() / (poolServers * poolLoad);
            ++arrived;
            continue;
        }
        const double now = departures.top();
        departures.pop();
        std::deque<double>& line = lines[1].empty() ? lines[0] : lines[1];
        if (line.empty())
            continue;
        waits += now - line.front();
        line.pop_front();
        departures.push(now + stream.exponential());
    }
    return waits;
}

class PoolPeople {
public:
    /// The next ones, in order of arrival.
    const std::vector<LineTicket>& next(std::size_t count) {
        m_people.clear();
        for (std::size_t i = 0; i < count; ++i) {
            m_now += static_cast<std::int64_t>(m_stream.exponential() * (unitsPerService / (poolServers * poolLoad)));
            m_people.push_back({Instant{m_now},
                                Duration(static_cast<std::int64_t>(m_stream.exponential() * unitsPerService)),
                                m_stream.happens(priorityShare)});
        }
        return m_people;
    }

private:
    RandomStream m_stream{1};
    std::int64_t m_now = 0;
    std::vector<LineTicket> m_people;
};

void poolByRule(int people, const LineRule& rule) {
    constexpr int piece = 4096;
    PoolPeople source;
    PoolSimulator pool(poolServers, rule);
    for (int done = 0; done < people; done += piece)
        pool.arrive(source.next(piece));
    pool.finish();
}

void reportPool() {
    constexpr int people = 4'000'000;
    constexpr int runs = 5;
    const double bare = people / bestOf(runs, [] { bareLoop(people); });
    std::printf("M/M/20, two priorities, random numbers included      M/CPU-s   of the bare loop\n");
    std::printf("  bare loop                                          %7.1f\n", bare / 1e6);
    const auto report = [bare](const char* name, const LineRule& rule) {
        const double rate = people / bestOf(runs, [&] { poolByRule(people, rule); });
        std::printf("  %-50s %7.1f   %5.2f\n", name, rate / 1e6, rate / bare);
    };
    report("PoolSimulator, strict", {Discipline::Strict, 1, Duration(0)});
    report("PoolSimulator, accumulating", {Discipline::Accumulating, 3, Duration(0)});
    report("PoolSimulator, first come", {});
    PoolPeople source;
    const std::vector<LineTicket> drawn = source.next(1'000'000);
    const double replayed =
        1e6 / bestOf(runs, [&] {
            (void)replayLine({Discipline::Strict, 1, Duration(0)}, {{Instant{0}, poolServers}}, drawn).ok();
        });
    std::printf("  %-50s %7.1f   %5.2f\n", "HallSimulator by replayLine, strict, drawn before", replayed / 1e6,
                replayed / bare);
}

constexpr int windowCount = 120;
constexpr int queueCount = 150;
constexpr int ticketsPerDay = 3500;
constexpr int daysPerMonth = 22;

Instant atHour(double hour) {
    return Instant{static_cast<std::int64_t>(hour * 3.6e6)};
}

DayRules hallRules() {
    DayRules rules;
    rules.queues = queueCount;
    rules.classes = {{}, {20min, 1000, true}, {0ms, 3000, true}, {30min, 1000, true}};
    return rules;
}

/// Each window has six queues of its own and helps with three; a third works through noon.
DayPlan hallPlan() {
    DayPlan plan;
    plan.finishesTheLine = true;
    for (int window = 0; window < windowCount; ++window) {
        ServedQueues served;
        for (int i = 0; i < 6; ++i)
            served.own.push_back(static_cast<QueueIndex>((window * 5 / 4 + i) % queueCount));
        for (int i = 6; i < 9; ++i)
            served.helps.push_back(static_cast<QueueIndex>((window * 5 / 4 + i) % queueCount));
        plan.profiles.push_back(served);
        const auto profile = static_cast<ProfileIndex>(window);
        if (window % 3 == 0)
            plan.windows.push_back({{atHour(9), atHour(17), profile}});
        else
            plan.windows.push_back({{atHour(9), atHour(12), profile}, {atHour(13.5), atHour(17), profile}});
    }
    return plan;
}

DayTicket hallTicket(RandomStream& stream) {
    DayTicket ticket;
    // A rush in the morning, a smaller one after noon.
    const double hour =
        stream.happens(0.6) ? 8.7 + 3 * stream.uniform() * stream.uniform() : 13.2 + 3.4 * stream.uniform();
    ticket.arrival = ticket.waitingSince = atHour(hour);
    ticket.queue = static_cast<QueueIndex>(stream.next() % queueCount);
    ticket.service = Duration(static_cast<std::int64_t>(stream.lognormal(0.8) * 10.5 * 60'000));
    const double kind = stream.uniform();
    if (kind < 0.15)
        ticket.waitingClass = 1;
    else if (kind < 0.2)
        ticket.waitingClass = 2;
    else if (kind < 0.3) {
        ticket.waitingClass = 3;
        ticket.waitingSince = ticket.arrival + 5min;
    }
    const double story = stream.uniform();
    ticket.away = 10min;
    ticket.before = ticket.service / 2;
    if (story < 0.06)
        ticket.story = TicketStory::NoShow;
    else if (story < 0.08)
        ticket.story = TicketStory::ComesBack;
    else if (story < 0.09)
        ticket.story = TicketStory::ParkedAnyWindow;
    return ticket;
}

std::vector<DayTicket> hallTickets(std::uint64_t seed) {
    RandomStream stream(seed);
    std::vector<DayTicket> tickets;
    for (int i = 0; i < ticketsPerDay; ++i)
        tickets.push_back(hallTicket(stream));
    std::sort(tickets.begin(), tickets.end(),
              [](const DayTicket& a, const DayTicket& b) { return a.arrival < b.arrival; });
    return tickets;
}

void reportHall() {
    const DayPlan plan = hallPlan();
    const DayRules rules = hallRules();
    std::vector<std::vector<DayTicket>> month;
    for (std::uint64_t day = 1; day <= daysPerMonth; ++day)
        month.push_back(hallTickets(day));
    if (const Result<void> checked = checkDay(rules, plan, month.front()); !checked) {
        std::printf("%s\n", checked.error().context.c_str());
        return;
    }
    HallSimulator simulator(rules);
    double waited = 0;
    std::size_t served = 0;
    const double seconds = bestOf(9, [&] {
        waited = 0;
        served = 0;
        for (const std::vector<DayTicket>& day : month) {
            const DayResult& result = simulator.run(plan, day);
            for (std::size_t i = 0; i < day.size(); ++i) {
                waited += static_cast<double>((result.tickets[i].calledAt - day[i].waitingSince).count());
                if (result.tickets[i].end == TicketEnd::Served)
                    ++served;
            }
        }
    });
    constexpr double tickets = ticketsPerDay * daysPerMonth;
    constexpr int people = 4'000'000;
    const double bare = people / bestOf(3, [] { bareLoop(people); });
    std::printf("120 windows x 150 queues, ageing, appointments, no-shows, parking, breaks\n");
    std::printf("  a month of %.0f tickets: %.1f ms; %.2f M tickets/CPU-s, %.2f of the bare loop\n", tickets,
                seconds * 1e3, tickets / seconds / 1e6, tickets / seconds / bare);
    std::printf("  (%zu served, mean wait %.1f min)\n", served, waited / tickets / 60'000);
}

/// A month of 100,000 tickets in 45 queues at 60 windows, as statistics get it.
void reportStatistics() {
    constexpr int days = 22;
    constexpr int tickets = 100'000 / days;
    constexpr auto eightHours = std::chrono::minutes(480);
    StatisticsCollector collector({});
    RandomStream stream(1);
    for (int number = 0; number < days; ++number) {
        const BusinessDay day = BusinessDay::parse("2026-11-02").value().plusDays(number);
        for (int i = 0; i < tickets; ++i) {
            LegRecord leg;
            leg.day = day;
            leg.queue = QueueId("queue-" + std::to_string(stream.next() % 45));
            leg.service = ServiceId("service-" + std::to_string(stream.next() % 150));
            leg.window = WindowId("window-" + std::to_string(stream.next() % 60));
            leg.utcOffset = eightHours;
            leg.queuedAt = toInstant(day, LocalTime{540}, eightHours) + Duration(stream.next() % 28'800'000);
            leg.calledAt = leg.startedAt = leg.queuedAt + Duration(stream.next() % 3'600'000);
            leg.endedAt = *leg.startedAt + Duration(stream.next() % 1'200'000);
            leg.end = LegEnd::Served;
            collector.add(std::move(leg));
        }
    }
    std::string text;
    const double counting = bestOf(3, [&] { text = toText(collector.count()); });
    const double reading = bestOf(3, [&] { (void)fromText(text).ok(); });
    std::printf("statistics of %d tickets: counted in %.0f ms; kept as %.0f kB, read again in %.0f ms\n",
                tickets * days, counting * 1e3, static_cast<double>(text.size()) / 1e3, reading * 1e3);
}

void reportTransientDay() {
    std::vector<TransientSlot> day;
    for (int slot = 0; slot < 18; ++slot)
        day.push_back({10.0 + 2 * (slot % 9), 3 + slot % 5});
    constexpr int days = 50;
    const double seconds = bestOf(5, [&] {
        for (int i = 0; i < days; ++i)
            (void)transientDay(day, 4.5, 0.5).ok();
    });
    std::printf("exact transient day, 18 half-hours                   %.3f ms\n", seconds / days * 1e3);
}

} // namespace

int main(int count, char** words) {
    const bool hallOnly = count > 1 && std::string_view(words[1]) == "--hall";
    if (!hallOnly)
        reportPool();
    reportHall();
    reportStatistics();
    reportTransientDay();
    return 0;
}

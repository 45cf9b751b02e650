// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/planner/generated_day.h"

#include <algorithm>
#include <random>
#include <sstream>

namespace evenhall::planner {

using namespace std::chrono_literals;

namespace {

constexpr int opens = 9 * 60;
constexpr int closes = 12 * 60;

/// Chooses; the same seed gives the same day everywhere, which the standard's distributions do not promise.
class Dice {
public:
    explicit Dice(std::uint32_t seed) : m_engine(seed) {}
    int below(int limit) { return static_cast<int>(m_engine() % static_cast<std::uint32_t>(limit)); }
    int between(int least, int most) { return least + below(most - least + 1); }
    bool oneIn(int chances) { return below(chances) == 0; }
    Duration upTo(Duration most) { return Duration(below(static_cast<int>(most.count()) + 1)); }

private:
    std::mt19937 m_engine;
};

Instant atMinute(int minute) {
    return generatedMidnight() + std::chrono::minutes(minute);
}

DayRules rulesBy(Dice& dice) {
    DayRules rules;
    rules.queues = dice.between(1, 4);
    rules.callOut = std::chrono::seconds(dice.between(0, 60));
    rules.calling.maxOvertakesInRow = dice.below(4);
    rules.calling.ordinaryAgeCap = std::chrono::minutes(dice.between(5, 60));
    rules.calling.appointmentBonus = std::chrono::minutes(dice.between(0, 30));
    rules.calling.reactivateBehind = dice.below(5);
    rules.calling.maxReactivations = dice.oneIn(5) ? 0 : 1;
    rules.calling.reactivateWithin = 20min;
    rules.calling.parkLimit = 60min;
    rules.calling.nextGuard = 0ms;
    rules.classes = {{},
                     {std::chrono::minutes(dice.between(0, 20)), 1000, true},
                     {0ms, 1000 * dice.between(1, 4), true},
                     {rules.calling.appointmentBonus, 1000, true}};
    return rules;
}

ServedQueues profileBy(Dice& dice, int queues) {
    ServedQueues served;
    for (int queue = 0; queue < queues; ++queue) {
        const int choice = dice.below(3);
        if (choice == 0)
            served.own.push_back(static_cast<QueueIndex>(queue));
        else if (choice == 1)
            served.helps.push_back(static_cast<QueueIndex>(queue));
    }
    if (served.own.empty() && served.helps.empty())
        served.own.push_back(static_cast<QueueIndex>(dice.below(queues)));
    served.priorityFirst = dice.oneIn(4);
    return served;
}

std::vector<Shift> shiftsBy(Dice& dice, DayPlan& plan, int queues, bool untilTheEnd) {
    std::vector<Shift> shifts;
    for (int from = opens + dice.below(40); from < closes;) {
        int until = std::min(closes, from + dice.between(20, 120));
        if (untilTheEnd && closes - until < 30)
            until = closes;
        plan.profiles.push_back(profileBy(dice, queues));
        shifts.push_back({atMinute(from), atMinute(until), static_cast<ProfileIndex>(plan.profiles.size() - 1)});
        if (!untilTheEnd && dice.oneIn(4))
            break;
        from = until + (dice.oneIn(2) ? 0 : dice.below(untilTheEnd ? 10 : 30));
    }
    if (untilTheEnd)
        shifts.back().until = atMinute(closes);
    return shifts;
}

void tellStory(Dice& dice, DayTicket& ticket, bool mayKeepWindow) {
    ticket.service = dice.upTo(15min);
    ticket.away = dice.upTo(19min);
    switch (dice.below(12)) {
    case 0:
        ticket.story = TicketStory::NoShow;
        break;
    case 1:
        ticket.story = TicketStory::ComesBack;
        ticket.away = dice.upTo(24min); // now and then too late
        break;
    case 2:
        ticket.story = TicketStory::ParkedAnyWindow;
        break;
    case 3:
        ticket.story = mayKeepWindow ? TicketStory::ParkedSameWindow : TicketStory::Served;
        break;
    default:
        break;
    }
    if (ticket.story == TicketStory::ParkedAnyWindow || ticket.story == TicketStory::ParkedSameWindow)
        ticket.before = dice.upTo(ticket.service);
}

GeneratedTicket ticketBy(Dice& dice, const GeneratedDay& day, bool mayKeepWindow) {
    GeneratedTicket made;
    DayTicket& ticket = made.ticket;
    ticket.queue = static_cast<QueueIndex>(dice.below(day.rules.queues));
    ticket.arrival = atMinute(opens - 20) + dice.upTo(std::chrono::minutes(closes - opens + 10));
    if (dice.oneIn(3)) // many at one moment
        ticket.arrival = atMinute(opens + 20 * dice.below(8));
    ticket.waitingSince = ticket.arrival;
    const int kind = dice.below(8);
    if (kind == 0)
        ticket.waitingClass = GeneratedDay::elderClass;
    if (kind == 1)
        ticket.waitingClass = GeneratedDay::urgentClass;
    if (kind == 2) {
        const int slot = opens + 30 * dice.below((closes - opens) / 30);
        ticket.waitingClass = GeneratedDay::appointmentClass;
        ticket.arrival = atMinute(slot - 15) + dice.upTo(30min);
        ticket.waitingSince = std::max(ticket.arrival, atMinute(slot));
        made.slot = LocalTime{slot};
    }
    tellStory(dice, ticket, mayKeepWindow);
    return made;
}

template <typename Part>
bool removeSome(GeneratedDay& day, std::vector<Part> GeneratedDay::*parts, std::size_t size,
                const std::function<bool(const GeneratedDay&)>& fails) {
    bool isSmaller = false;
    for (std::size_t at = 0; at < (day.*parts).size();) {
        GeneratedDay smaller = day;
        auto& left = smaller.*parts;
        const auto first = left.begin() + static_cast<std::ptrdiff_t>(at);
        left.erase(first, first + static_cast<std::ptrdiff_t>(std::min(size, left.size() - at)));
        if (fails(smaller)) {
            day = std::move(smaller);
            isSmaller = true;
        } else {
            at += size;
        }
    }
    return isSmaller;
}

bool closeWindows(GeneratedDay& day, const std::function<bool(const GeneratedDay&)>& fails) {
    bool isSmaller = false;
    for (std::size_t window = 0; window < day.plan.windows.size(); ++window) {
        while (!day.plan.windows[window].empty()) {
            GeneratedDay smaller = day;
            smaller.plan.windows[window].pop_back();
            if (!fails(smaller))
                break;
            day = std::move(smaller);
            isSmaller = true;
        }
    }
    return isSmaller;
}

bool forgetStories(GeneratedDay& day, const std::function<bool(const GeneratedDay&)>& fails) {
    bool isSmaller = false;
    for (std::size_t i = 0; i < day.tickets.size(); ++i) {
        DayTicket& ticket = day.tickets[i].ticket;
        if (ticket.story == TicketStory::Served && ticket.waitingClass == 0)
            continue;
        GeneratedDay smaller = day;
        smaller.tickets[i].ticket.story = TicketStory::Served;
        smaller.tickets[i].ticket.waitingClass = 0;
        smaller.tickets[i].ticket.waitingSince = ticket.arrival;
        smaller.tickets[i].slot.reset();
        if (fails(smaller)) {
            day = std::move(smaller);
            isSmaller = true;
        }
    }
    return isSmaller;
}

const char* toString(TicketStory story) {
    switch (story) {
    case TicketStory::Served:
        return "served";
    case TicketStory::NoShow:
        return "no-show";
    case TicketStory::ComesBack:
        return "comes back";
    case TicketStory::ParkedAnyWindow:
        return "parked";
    case TicketStory::ParkedSameWindow:
        return "parked for this window";
    }
    return "";
}

} // namespace

BusinessDay generatedBusinessDay() {
    return BusinessDay::parse("2026-11-23").value();
}

Instant generatedMidnight() {
    return toInstant(generatedBusinessDay(), LocalTime{0}, std::chrono::minutes(480));
}

std::vector<DayTicket> GeneratedDay::simulated() const {
    std::vector<DayTicket> all;
    for (const GeneratedTicket& made : tickets)
        all.push_back(made.ticket);
    return all;
}

std::string GeneratedDay::toString() const {
    std::ostringstream text;
    const auto since = [](Instant at) { return (at - generatedMidnight()).count(); };
    text << rules.queues << " queues, overtakes " << rules.calling.maxOvertakesInRow << ", cap "
         << rules.calling.ordinaryAgeCap.count() << ", behind " << rules.calling.reactivateBehind
         << (plan.finishesTheLine ? ", finishes the line" : "") << '\n';
    for (std::size_t window = 0; window < plan.windows.size(); ++window) {
        for (const Shift& shift : plan.windows[window]) {
            text << "window " << window << ' ' << since(shift.from) << '-' << since(shift.until) << " own";
            for (const QueueIndex queue : plan.profiles[shift.profile].own)
                text << ' ' << queue;
            text << " helps";
            for (const QueueIndex queue : plan.profiles[shift.profile].helps)
                text << ' ' << queue;
            text << (plan.profiles[shift.profile].priorityFirst ? " priority first" : "") << '\n';
        }
    }
    for (const GeneratedTicket& made : tickets) {
        const DayTicket& ticket = made.ticket;
        text << "ticket at " << since(ticket.arrival) << " since " << since(ticket.waitingSince) << " queue "
             << ticket.queue << " class " << static_cast<int>(ticket.waitingClass) << " service "
             << ticket.service.count() << " before " << ticket.before.count() << " away " << ticket.away.count() << ' '
             << planner::toString(ticket.story) << '\n';
    }
    return text.str();
}

GeneratedDay generateDay(std::uint32_t seed) {
    Dice dice(seed);
    GeneratedDay day;
    day.rules = rulesBy(dice);
    // A ticket kept for a window that has gone for the day is called by hand in a hall; the simulator frees it.
    const bool mayKeepWindow = dice.oneIn(2);
    day.plan.finishesTheLine = !mayKeepWindow && dice.oneIn(2);
    const int windows = dice.between(1, 5);
    for (int window = 0; window < windows; ++window)
        day.plan.windows.push_back(shiftsBy(dice, day.plan, day.rules.queues, mayKeepWindow));
    const int tickets = dice.between(5, 60);
    for (int i = 0; i < tickets; ++i)
        day.tickets.push_back(ticketBy(dice, day, mayKeepWindow));
    std::stable_sort(day.tickets.begin(), day.tickets.end(), [](const GeneratedTicket& a, const GeneratedTicket& b) {
        return a.ticket.arrival < b.ticket.arrival;
    });
    return day;
}

GeneratedDay shrunk(GeneratedDay day, const std::function<bool(const GeneratedDay&)>& fails) {
    for (bool isSmaller = true; isSmaller;) {
        isSmaller = false;
        for (std::size_t size = std::max<std::size_t>(1, day.tickets.size() / 2); size > 0; size /= 2)
            isSmaller = removeSome(day, &GeneratedDay::tickets, size, fails) || isSmaller;
        isSmaller = closeWindows(day, fails) || isSmaller;
        isSmaller = forgetStories(day, fails) || isSmaller;
    }
    return day;
}

} // namespace evenhall::planner

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/waits/wait_lessons.h"

#include "app/domain/hall/decide.h"
#include "app/domain/hall/service_hours.h"
#include "app/journal/event_reading.h"
#include "app/planner/plan/minutes.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace evenhall {

namespace {

using planner::Minutes;
using planner::minutesOf;
using planner::WaitPicture;

constexpr int daysRead = 28;
constexpr std::size_t mostTickets = 20'000;
constexpr double usualPrior = 5; ///< tickets that the day's mean weighs against an hour's

/// Where in line somebody stood when they came: so many were called from then on, themselves included. Where they came
/// before the first call that is remembered, the calls since then stand for the rest.
double placeOf(const QueuePace& pace, std::size_t called) {
    const QueuePace::Call& own = pace.calls[called];
    const Instant came = own.at - own.waited;
    double place = 0;
    for (std::size_t i = 0; i <= called; ++i)
        place += pace.calls[i].at > came || i == called ? 1 : 0;
    const Instant first = pace.calls.front().at;
    if (came >= first || own.at <= first)
        return place;
    return place * minutesOf(own.waited) / minutesOf(own.at - first);
}

/// Calls and arrivals of the last hour.
void seePace(WaitPicture& picture, const QueuePace& pace, Instant now) {
    constexpr std::size_t lastCalls = 5;
    for (const QueuePace::Call& call : pace.calls) {
        const Minutes ago = minutesOf(now - call.at);
        picture.calls15 += ago < 15 ? 1 : 0;
        picture.calls30 += ago < 30 ? 1 : 0;
        picture.calls60 += ago < 60 ? 1 : 0;
    }
    for (const Instant arrival : pace.arrivals)
        picture.arrivals30 += minutesOf(now - arrival) < 30 ? 1 : 0;
    if (pace.calls.empty())
        return;
    picture.lastWait = minutesOf(pace.calls.back().waited);
    picture.sinceCall = minutesOf(now - pace.calls.back().at);
    const auto paceOf = [&](std::size_t count) {
        const std::size_t used = std::min(count, pace.calls.size());
        return minutesOf(now - pace.calls[pace.calls.size() - used].at) / static_cast<double>(used);
    };
    picture.paceOf3 = paceOf(3);
    picture.paceOf8 = paceOf(8);
    const std::size_t recent = std::min(lastCalls, pace.calls.size());
    for (std::size_t i = pace.calls.size() - recent; i < pace.calls.size(); ++i) {
        picture.lastWaits += minutesOf(pace.calls[i].waited) / static_cast<double>(recent);
        picture.lastPlaces += placeOf(pace, i) / static_cast<double>(recent);
    }
}

/// Windows now and by plan. Part-time windows count in parts: the service takes longer, so that the whole is right.
void seeWindows(WaitPicture& picture, const Hall& hall, const QueueId& queue, LocalTime time) {
    const double open = std::max(1, openShares(hall, queue)) / 1000.0;
    picture.open = std::max(1, static_cast<int>(std::lround(open)));
    picture.service *= picture.open / open;
    picture.plannedOpen = plannedShares(hall, queue, time) / 1000.0;
    picture.plannedOpenLater = plannedShares(hall, queue, LocalTime{std::min(time.minutes + 60, 24 * 60)}) / 1000.0;
    picture.mostOpen = std::max(picture.open, static_cast<int>(std::lround(picture.plannedOpen)));
    int closing = time.minutes;
    for (const ScheduledShare& share : hall.schedule->shares(queue))
        closing = std::max(closing, share.period.until.minutes);
    picture.untilClosing = closing - time.minutes;
}

/// Plays past days and keeps what each ticket saw until it is known how long it waited.
class DayPlayer {
public:
    DayPlayer(const CataloguePointer& catalogue, std::chrono::minutes utcOffset, QueueKnowledge knowledge)
        : m_utcOffset(utcOffset), m_knowledge(std::move(knowledge)) {
        m_hall.catalogue = catalogue;
        m_hall.plan = catalogue->configuration().activePlan;
        restoreDerived(m_hall);
    }

    void play(const Event& event, Instant at) {
        if (std::holds_alternative<ConfigurationAdopted>(event))
            return; // what is known is wanted for the configuration of today
        if (std::holds_alternative<DayOpened>(event)) {
            m_open.clear();
            m_began = true;
        }
        if (!m_began)
            return; // without its beginning a day means nothing
        apply(m_hall, event, at);
        if (const auto* issued = std::get_if<TicketIssued>(&event))
            see(*issued, at);
        if (const auto* called = std::get_if<TicketCalled>(&event))
            learn(called->why.ticket, at);
    }

    [[nodiscard]] std::vector<PastTicket> takeTickets() { return std::move(m_tickets); }

private:
    struct Seen {
        PastTicket ticket;
        Instant at;
    };

    void see(const TicketIssued& issued, Instant at) {
        const Visit* visit = m_hall.visit(issued.ticket);
        if (visit == nullptr || issued.origin != Origin::WalkIn)
            return;
        const QueueId& queue = visit->legs.front().queue;
        if (m_hall.catalogue->queue(queue) == nullptr || openShares(m_hall, queue) == 0)
            return;
        const Now now{at, m_utcOffset};
        PastTicket ticket;
        ticket.queue = queue;
        ticket.sample.picture = waitPictureOf(m_hall, queue, issued.peopleAhead, now, m_knowledge);
        ticket.simple = waitRange(m_hall, queue, issued.peopleAhead, now); // this hall knows no other rule
        m_open[issued.ticket] = {std::move(ticket), at};
    }

    void learn(TicketId ticket, Instant at) {
        const auto seen = m_open.find(ticket);
        if (seen == m_open.end())
            return;
        seen->second.ticket.sample.wait = minutesOf(at - seen->second.at);
        m_tickets.push_back(std::move(seen->second.ticket));
        m_open.erase(seen);
    }

    std::chrono::minutes m_utcOffset;
    QueueKnowledge m_knowledge;
    Hall m_hall;
    bool m_began = false;
    std::unordered_map<TicketId, Seen> m_open;
    std::vector<PastTicket> m_tickets;
};

Result<int> readUsualWaits(journal::JournalReader& reader, BusinessDay from, BusinessDay until,
                           std::chrono::minutes utcOffset, QueueKnowledge& knowledge) {
    std::int64_t lastDay = 0;
    int days = 0;
    const auto read = reader.visits(from, until, [&](const journal::VisitRow& row) {
        days += row.businessDay != lastDay ? 1 : 0;
        lastDay = row.businessDay;
        if (row.firstCalledAt && row.origin == "walkIn") {
            knowledge.usual[QueueId(row.queue)].add(Now{row.queuedAt, utcOffset}.localTime().minutes,
                                                    minutesOf(*row.firstCalledAt - row.queuedAt));
        }
        return true;
    });
    if (!read)
        return read.error();
    return days;
}

/// Evenly, so that every day keeps its part.
void thinOut(std::vector<PastTicket>& tickets) {
    if (tickets.size() <= mostTickets)
        return;
    std::vector<PastTicket> kept;
    for (std::size_t i = 0; i < mostTickets; ++i)
        kept.push_back(std::move(tickets[i * tickets.size() / mostTickets]));
    tickets = std::move(kept);
}

} // namespace

std::size_t UsualWait::hourOf(Minutes at) {
    return std::min(hoursOfDay - 1, static_cast<std::size_t>(std::max(0.0, at) / 60));
}

void UsualWait::add(Minutes at, Minutes wait) {
    m_hourWaits[hourOf(at)] += wait;
    m_hourTickets[hourOf(at)] += 1;
    m_waits += wait;
    m_tickets += 1;
}

Minutes UsualWait::atHourOf(Minutes at) const {
    return (m_hourWaits[hourOf(at)] + usualPrior * atAnyHour()) / (m_hourTickets[hourOf(at)] + usualPrior);
}

WaitPicture waitPictureOf(const Hall& hall, const QueueId& queue, int peopleAhead, const Now& now,
                          const QueueKnowledge& knowledge) {
    WaitPicture picture;
    const LocalTime time = hall.localTime(now.instant);
    picture.now = time.minutes;
    picture.ahead = peopleAhead;
    const auto service = knowledge.service.find(queue);
    picture.service =
        service != knowledge.service.end() ? service->second : minutesOf(hall.catalogue->meanServiceTime(queue));
    seeWindows(picture, hall, queue, time);
    if (const auto pace = hall.paces.find(queue); pace != hall.paces.end())
        seePace(picture, pace->second, now.instant);
    const auto line = hall.lines.find(queue);
    if (line != hall.lines.end() && !line->second.candidates.empty())
        picture.headWait = std::max(0.0, minutesOf(now.instant - line->second.candidates.front().waitingSince));
    if (const auto usual = knowledge.usual.find(queue); usual != knowledge.usual.end()) {
        picture.usualWaitAll = usual->second.atAnyHour();
        picture.usualWait = usual->second.atHourOf(picture.now);
    }
    return picture;
}

Result<WaitLessons> readWaitLessons(const std::string& folder, const CataloguePointer& catalogue, BusinessDay today,
                                    std::chrono::minutes utcOffset, std::map<QueueId, Minutes> service) {
    auto reader = journal::JournalReader::open(folder);
    if (!reader)
        return reader.error();
    const BusinessDay from = today.plusDays(-daysRead);
    const BusinessDay until = today.plusDays(-1);
    WaitLessons lessons;
    lessons.knowledge.service = std::move(service);
    const auto days = readUsualWaits(**reader, from, until, utcOffset, lessons.knowledge);
    if (!days)
        return days.error();
    lessons.days = *days;
    DayPlayer player(catalogue, utcOffset, lessons.knowledge);
    const auto read = journal::readEvents(**reader, from, until, {}, journal::Unreadable::Stops,
                                          [&player](const Event& event, Instant at) {
                                              player.play(event, at);
                                              return true;
                                          });
    if (!read)
        return read.error();
    lessons.tickets = player.takeTickets();
    thinOut(lessons.tickets);
    return lessons;
}

} // namespace evenhall

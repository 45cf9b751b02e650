// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/evaluation/wait_judging.h"

#include "app/planner/evaluation/service_fit.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <queue>

namespace evenhall::planner {

namespace {

constexpr std::size_t hoursOfDay = 24;
constexpr double usualPrior = 5; ///< tickets that the day's mean weighs against an hour's

/// What the training days say about one queue.
struct QueuePast {
    Minutes service = 10;
    std::array<double, hoursOfDay> waits{};
    std::array<double, hoursOfDay> tickets{};
    std::vector<double> open = std::vector<double>(48, 0.0); ///< per half-hour
    double meanWait = 0;
    Minutes closing = 0;
};

std::size_t hourOf(Minutes at) {
    return std::min(hoursOfDay - 1, static_cast<std::size_t>(std::max(0.0, at) / 60));
}

Minutes waitOf(const RecordedTicket& ticket) {
    return ticket.call->middle() - ticket.arrival.middle();
}

QueuePast pastOf(const std::vector<const HallDayRecord*>& days, std::size_t queue, Minutes service) {
    const SlotGrid halfHours{0, 30, 48};
    QueuePast past;
    past.service = service;
    double waits = 0;
    double tickets = 0;
    for (const HallDayRecord* day : days) {
        const std::vector<double> open = openCounters(day->queues[queue], halfHours);
        for (std::size_t slot = 0; slot < open.size(); ++slot)
            past.open[slot] += open[slot] / static_cast<double>(days.size());
        for (const RecordedTicket& ticket : day->queues[queue].tickets) {
            if (!ticket.call)
                continue;
            const Minutes wait = std::max(0.0, waitOf(ticket));
            past.waits[hourOf(ticket.arrival.middle())] += wait;
            past.tickets[hourOf(ticket.arrival.middle())] += 1;
            waits += wait;
            ++tickets;
        }
    }
    past.meanWait = tickets > 0 ? waits / tickets : 0;
    for (int slot = halfHours.count - 1; slot >= 0 && past.closing == 0; --slot) {
        if (past.open[static_cast<std::size_t>(slot)] >= 0.5)
            past.closing = halfHours.start(slot + 1);
    }
    return past;
}

/// Fills in what stood on the boards: counters, from looks up to now.
void seeCounters(WaitPicture& picture, const QueueDayRecord& day) {
    picture.open = 1;
    for (const QueueLook& look : day.looks) {
        if (look.at > picture.now)
            break;
        picture.open = look.openCounters;
        picture.mostOpen = std::max(picture.mostOpen, look.openCounters);
    }
}

struct PastCall {
    Minutes at = 0;
    Minutes wait = 0;
    double place = 1;
};

/// Place in line of each ticket of a day when it came; the first is 1.
std::vector<double> placesOf(const QueueDayRecord& day) {
    std::vector<double> places;
    for (std::size_t i = 0; i < day.tickets.size(); ++i) {
        const Minutes arrival = day.tickets[i].arrival.middle();
        const auto mine = day.tickets.begin() + static_cast<std::ptrdiff_t>(i);
        places.push_back(1.0 + static_cast<double>(std::count_if(day.tickets.begin(), mine, [&](const auto& other) {
                             return other.call && other.call->middle() > arrival;
                         })));
    }
    return places;
}

/// Fills in what the other tickets of the day show: calls up to now, and who stands before `index`.
void seeTickets(WaitPicture& picture, const QueueDayRecord& day, std::size_t index, const std::vector<double>& places) {
    std::vector<PastCall> calls;
    for (std::size_t i = 0; i < day.tickets.size(); ++i) {
        const RecordedTicket& other = day.tickets[i];
        if (i < index && other.arrival.middle() > picture.now - 30)
            ++picture.arrivals30;
        if (!other.call || i == index)
            continue;
        const Minutes call = other.call->middle();
        if (call <= picture.now) {
            calls.push_back({call, std::max(0.0, waitOf(other)), places[i]});
            picture.calls15 += call > picture.now - 15 ? 1 : 0;
            picture.calls30 += call > picture.now - 30 ? 1 : 0;
            picture.calls60 += call > picture.now - 60 ? 1 : 0;
        } else if (i < index) {
            if (picture.ahead++ == 0)
                picture.headWait = picture.now - other.arrival.middle();
        }
    }
    if (calls.empty())
        return;
    std::stable_sort(calls.begin(), calls.end(), [](const PastCall& a, const PastCall& b) { return a.at < b.at; });
    picture.lastWait = calls.back().wait;
    picture.sinceCall = picture.now - calls.back().at;
    const auto paceOf = [&](std::size_t count) {
        const std::size_t used = std::min(count, calls.size());
        return (picture.now - calls[calls.size() - used].at) / static_cast<double>(used);
    };
    picture.paceOf3 = paceOf(3);
    picture.paceOf8 = paceOf(8);
    const std::size_t recent = std::min<std::size_t>(5, calls.size());
    for (std::size_t i = calls.size() - recent; i < calls.size(); ++i) {
        picture.lastWaits += calls[i].wait / static_cast<double>(recent);
        picture.lastPlaces += calls[i].place / static_cast<double>(recent);
    }
}

WaitPicture pictureOf(const HallDayRecord& day, std::size_t queue, std::size_t index, const QueuePast& past,
                      const std::vector<double>& places) {
    const QueueDayRecord& record = day.queues[queue];
    WaitPicture picture;
    picture.now = record.tickets[index].arrival.middle();
    picture.service = past.service;
    seeCounters(picture, record);
    seeTickets(picture, record, index, places);
    const std::size_t hour = hourOf(picture.now);
    const auto open = [&](Minutes at) {
        return past.open[std::min<std::size_t>(47, static_cast<std::size_t>(at / 30))];
    };
    picture.plannedOpen = open(picture.now);
    picture.plannedOpenLater = open(picture.now + 60);
    picture.untilClosing = past.closing - picture.now;
    picture.usualWaitAll = past.meanWait;
    picture.usualWait = (past.waits[hour] + usualPrior * past.meanWait) / (past.tickets[hour] + usualPrior);
    return picture;
}

struct TimedSample {
    WaitSample sample;
    Minutes knownAt = 0;   ///< when the call was seen
    std::size_t day = 0;   ///< number of the judged day
    std::size_t queue = 0; ///< its number among all queues of all halls
};

/// Tickets that waited, with their pictures; `past` per queue, the first of which has the number `firstQueue`.
void addSamples(std::vector<TimedSample>& samples, const HallDayRecord& day, std::size_t number, std::size_t firstQueue,
                const std::vector<QueuePast>& past) {
    for (std::size_t queue = 0; queue < day.queues.size(); ++queue) {
        const std::vector<RecordedTicket>& tickets = day.queues[queue].tickets;
        const std::vector<double> places = placesOf(day.queues[queue]);
        for (std::size_t i = 0; i < tickets.size(); ++i) {
            if (!tickets[i].call || waitOf(tickets[i]) <= 0)
                continue;
            samples.push_back({{pictureOf(day, queue, i, past[queue], places), waitOf(tickets[i])},
                               tickets[i].call->until,
                               number,
                               firstQueue + queue});
        }
    }
}

/// Sums of absolute errors.
class ErrorSum {
public:
    void add(Minutes guess, Minutes wait) {
        m_all += std::abs(guess - wait);
        m_long += wait >= 15 ? std::abs(guess - wait) : 0;
    }
    [[nodiscard]] EstimateErrors over(std::size_t samples, std::size_t longSamples) const {
        return {m_all / std::max(1.0, static_cast<double>(samples)),
                m_long / std::max(1.0, static_cast<double>(longSamples))};
    }

private:
    double m_all = 0;
    double m_long = 0;
};

/// A guess whose outcome is not known yet.
struct OpenGuess {
    Minutes knownAt = 0;
    WaitGuess guess;
    Minutes wait = 0;
    std::size_t queue = 0;
    friend bool operator>(const OpenGuess& a, const OpenGuess& b) { return a.knownAt > b.knownAt; }
};

/// Plays the judged tickets in the order of their arrival; outcomes reach the estimator when they have been seen, and
/// every night it learns anew with the day that is over, as a hall would.
EstimateReport judge(std::vector<TimedSample>& samples, std::vector<WaitSample> past) {
    std::stable_sort(samples.begin(), samples.end(), [](const TimedSample& a, const TimedSample& b) {
        return a.day != b.day ? a.day < b.day : a.sample.picture.now < b.sample.picture.now;
    });
    EstimateReport report;
    ErrorSum usual, last, length, half, ours;
    std::priority_queue<OpenGuess, std::vector<OpenGuess>, std::greater<>> open;
    WaitEstimator estimator = WaitEstimator::learn(past);
    std::vector<WaitSample> today;
    std::map<std::size_t, QueueMisses> misses;
    std::size_t day = samples.empty() ? 0 : samples.front().day;
    for (const TimedSample& timed : samples) {
        const Minutes wait = timed.sample.wait;
        WaitPicture picture = timed.sample.picture;
        while (!open.empty() && (timed.day != day || open.top().knownAt <= picture.now)) {
            estimator.observe(open.top().guess, open.top().wait);
            misses[open.top().queue].observe(open.top().guess, open.top().wait);
            open.pop();
        }
        if (timed.day != day) {
            past.insert(past.end(), today.begin(), today.end());
            today.clear();
            misses.clear();
            estimator = estimator.relearned(past);
        }
        day = timed.day;
        today.push_back(timed.sample);
        picture.missLately = misses[timed.queue].lately();
        const WaitGuess guess = estimator.guess(picture);
        open.push({timed.knownAt, guess, wait, timed.queue});
        usual.add(picture.usualWait, wait);
        last.add(picture.lastWait, wait);
        length.add(picture.byQueueLength(), wait);
        half.add((picture.byQueueLength() + picture.lastWait) / 2, wait);
        ours.add(guess.expected, wait);
        ++report.samples;
        report.longSamples += wait >= 15 ? 1 : 0;
        report.coverage += guess.from <= wait && wait <= guess.until ? 1 : 0;
        report.width += guess.until - guess.from;
    }
    const double count = std::max(1.0, static_cast<double>(report.samples));
    report.coverage /= count;
    report.width /= count;
    report.usual = usual.over(report.samples, report.longSamples);
    report.lastCalled = last.over(report.samples, report.longSamples);
    report.queueLength = length.over(report.samples, report.longSamples);
    report.halfAndHalf = half.over(report.samples, report.longSamples);
    report.ours = ours.over(report.samples, report.longSamples);
    return report;
}

bool contains(const std::vector<BusinessDay>& days, const BusinessDay& day) {
    return std::find(days.begin(), days.end(), day) != days.end();
}

std::vector<QueuePast> pastsOf(const std::vector<const HallDayRecord*>& days, std::size_t queues) {
    const std::vector<Minutes> services = busyServiceTimes(days, queues);
    std::vector<QueuePast> past;
    for (std::size_t queue = 0; queue < queues; ++queue)
        past.push_back(pastOf(days, queue, services[queue]));
    return past;
}

/// What is usual must not know the day that it is to explain, or the trees trust it too much.
std::vector<const HallDayRecord*> others(const std::vector<const HallDayRecord*>& days, const HallDayRecord& day) {
    std::vector<const HallDayRecord*> rest;
    for (const HallDayRecord* other : days) {
        if (other != &day || days.size() == 1)
            rest.push_back(other);
    }
    return rest;
}

} // namespace

EstimateReport judgeEstimates(const std::vector<HallRecord>& halls, const DaySplit& split) {
    std::vector<TimedSample> training;
    std::vector<TimedSample> judged;
    std::size_t firstQueue = 0;
    for (const HallRecord& hall : halls) {
        std::vector<const HallDayRecord*> days;
        for (const HallDayRecord& day : hall.days) {
            if (contains(split.training, day.day))
                days.push_back(&day);
        }
        const std::vector<QueuePast> past = pastsOf(days, hall.queues.size());
        for (const HallDayRecord& day : hall.days) {
            const auto judgedDay = std::find(split.judged.begin(), split.judged.end(), day.day);
            if (contains(split.training, day.day))
                addSamples(training, day, 0, firstQueue, pastsOf(others(days, day), hall.queues.size()));
            else if (judgedDay != split.judged.end())
                addSamples(judged, day, static_cast<std::size_t>(judgedDay - split.judged.begin()), firstQueue, past);
        }
        firstQueue += hall.queues.size();
    }
    std::vector<WaitSample> samples;
    samples.reserve(training.size());
    for (const TimedSample& timed : training)
        samples.push_back(timed.sample);
    return judge(judged, std::move(samples));
}

} // namespace evenhall::planner

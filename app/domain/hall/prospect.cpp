// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/hall/apply_events.h"
#include "app/domain/hall/decide.h"
#include "app/domain/hall/service_hours.h"

#include <algorithm>

namespace evenhall {

namespace {

constexpr std::int64_t roundingStep = std::chrono::milliseconds(std::chrono::minutes(5)).count();

Duration roundedDown(std::int64_t milliseconds) {
    return Duration(milliseconds / roundingStep * roundingStep);
}

Duration roundedUp(std::int64_t milliseconds) {
    return Duration((milliseconds + roundingStep - 1) / roundingStep * roundingStep);
}

/// Milliseconds on the clock until so many of work are done from `from` on: a break in which the plan has no window for
/// the queue is waited out too. After the last planned hour nothing is known, so the rest counts as it is.
std::int64_t acrossBreaks(const Hall& hall, const QueueId& queue, LocalTime from, std::int64_t work) {
    constexpr int step = 5; // minutes
    constexpr std::int64_t minute = 60'000;
    std::int64_t waited = 0;
    bool planned = plannedShares(hall, queue, from) > 0;
    for (int at = from.minutes; work > 0;) {
        const bool works = plannedShares(hall, queue, LocalTime{at}) > 0;
        if (planned && !works) {
            const auto again = nextWork(hall, queue, LocalTime{at});
            if (!again)
                break;
            waited += (again->minutes - at) * minute;
            at = again->minutes;
            continue;
        }
        planned = works;
        const int next = (at / step + 1) * step;
        const std::int64_t done = std::min(work, (next - at) * minute);
        work -= done;
        waited += done;
        at = next;
    }
    return waited + work;
}

bool goesBefore(const Candidate& a, const Candidate& b, Instant now) {
    if (a.toFront != b.toFront)
        return a.toFront;
    if (a.score(now) != b.score(now))
        return a.score(now) > b.score(now);
    return a.order < b.order;
}

std::optional<Alternative> bookableSlot(const Service& service) {
    if (!service.bookable)
        return std::nullopt;
    return Alternative{AlternativeKind::BookSlot, service.id, std::nullopt, std::nullopt, std::nullopt};
}

void addAlternatives(const Hall& hall, const Service& service, Prospect& prospect) {
    if (const auto slot = bookableSlot(service))
        prospect.alternatives.push_back(*slot);
    if (const auto day = nextServiceDay(hall, service.queue)) {
        prospect.alternatives.push_back({AlternativeKind::ComeAt, service.id, *day,
                                         hall.catalogue->configuration().calendar.ticketingOpens, std::nullopt});
    }
    prospect.alternatives.push_back({});
}

std::optional<Error> refusalOf(const Hall& hall, const Service& service, const Now& now) {
    if (!hall.dayOpen)
        return Error{ErrorCode::DayNotOpen, {}};
    const auto today = ticketingHours(hall, service.queue);
    const LocalTime time = hall.localTime(now.instant);
    if (!today)
        return Error{ErrorCode::ServiceClosed, "no window today"};
    if (time < today->from)
        return Error{ErrorCode::ServiceClosed, "opens " + today->from.toString()};
    if (time > today->until)
        return Error{ErrorCode::ServiceClosed, "ended " + today->until.toString()};
    const auto issued = hall.issuedToday.find(service.id);
    if (service.dailyQuota && issued != hall.issuedToday.end() && issued->second >= *service.dailyQuota)
        return Error{ErrorCode::ServiceFull, "quota " + std::to_string(*service.dailyQuota)};
    if (!hall.catalogue->configuration().thresholds.refuseBeyondCapacity)
        return std::nullopt;
    const auto line = hall.lines.find(service.queue);
    const auto waiting = line == hall.lines.end() ? 0 : static_cast<std::int64_t>(line->second.candidates.size());
    const Duration work = hall.catalogue->meanServiceTime(service.queue) * waiting;
    // The whole line must have a start before the windows close; the estimate gets a quarter of slack.
    if (work * 4 > remainingCapacity(hall, service.queue, now.instant) * 5)
        return Error{ErrorCode::NotToday, std::to_string(waiting) + " waiting"};
    return std::nullopt;
}

} // namespace

int peopleAhead(const Hall& hall, const Visit& visit, Instant now) {
    const auto line = hall.lines.find(visit.current().queue);
    if (line == hall.lines.end() || visit.state != VisitState::Waiting)
        return 0;
    const std::vector<Candidate>& all = line->second.candidates;
    // How many others it still lets pass is counted in the line, not in the visit.
    const auto waiting =
        std::find_if(all.begin(), all.end(), [&](const Candidate& other) { return other.ticket == visit.id; });
    const Candidate self = waiting == all.end() ? candidateOf(*hall.catalogue, visit) : *waiting;
    const auto ahead = std::count_if(all.begin(), all.end(), [&](const Candidate& other) {
        return other.ticket != self.ticket && goesBefore(other, self, now);
    });
    const auto others = static_cast<int>(all.size()) - (waiting == all.end() ? 0 : 1);
    return std::max(static_cast<int>(ahead), std::min(self.behind, others));
}

WaitRange waitRange(const Hall& hall, const QueueId& queue, int ahead, const Now& now) {
    const LocalTime time = hall.localTime(now.instant);
    int shares = openShares(hall, queue);
    LocalTime begins = time;
    if (shares == 0) {
        begins = nextWork(hall, queue, time).value_or(time);
        shares = std::max(plannedShares(hall, queue, begins), 250);
    }
    const std::int64_t start = Duration(std::chrono::minutes(begins.minutes - time.minutes)).count();
    if (const auto learned =
            start == 0 && hall.waitForecast ? hall.waitForecast->rangeOf(hall, queue, ahead, now) : std::nullopt) {
        return {roundedDown(acrossBreaks(hall, queue, begins, learned->low.count())),
                roundedUp(acrossBreaks(hall, queue, begins, learned->high.count()) + 1)};
    }
    const std::int64_t work = hall.catalogue->meanServiceTime(queue).count() * ahead * 1000 / shares;
    return {roundedDown(start + acrossBreaks(hall, queue, begins, work * 6 / 10)),
            roundedUp(start + acrossBreaks(hall, queue, begins, work * 15 / 10) + 1)};
}

Prospect prospect(const Hall& hall, const Service& service, const Now& now) {
    Prospect result;
    const auto line = hall.lines.find(service.queue);
    result.peopleAhead = line == hall.lines.end() ? 0 : static_cast<int>(line->second.candidates.size());
    result.wait = waitRange(hall, service.queue, result.peopleAhead, now);
    for (const auto& [id, state] : hall.windows) {
        if (state.mode == WindowMode::Open && state.profile.serves(service.queue))
            result.windows.push_back(id);
    }
    result.refusal = refusalOf(hall, service, now);
    if (result.refusal)
        addAlternatives(hall, service, result);
    return result;
}

std::optional<Choice> nextFor(const Hall& hall, const WindowId& window, Instant now) {
    const WindowState* state = hall.window(window);
    if (state == nullptr || !hall.catalogue)
        return std::nullopt;
    return chooseNext(hall.catalogue->configuration().calling, state->profile, window, hall.lines, now);
}

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/hall/decide.h"

#include <algorithm>

namespace evenhall {

namespace {

/// Keeps the earliest of the instants it is shown.
class Earliest {
public:
    void consider(Instant at) {
        if (!m_at || at < *m_at)
            m_at = at;
    }
    [[nodiscard]] std::optional<Instant> at() const { return m_at; }

private:
    std::optional<Instant> m_at;
};

void considerTimers(const Hall& hall, Earliest& earliest) {
    const HallConfiguration& rules = hall.catalogue->configuration();
    for (const TicketId ticket : hall.parked)
        earliest.consider(hall.visit(ticket)->park->until);
    for (const TicketId ticket : hall.missed)
        earliest.consider(*hall.visit(ticket)->missedAt + rules.calling.reactivateWithin);
    if (!hall.checkInEnds.empty())
        earliest.consider(hall.checkInEnds.begin()->first + rules.booking.checkInLate + Duration(1));
    for (const auto& [id, state] : hall.windows) {
        if (state.profileUntil)
            earliest.consider(*state.profileUntil);
    }
    for (const auto& [id, record] : hall.suggestions)
        earliest.consider(endOf(record, rules.advice));
}

/// True when some window does not do what the plan says for this minute. nextChange() looks ahead only, and who sleeps
/// until a change wakes a little after it: what was slept through must still be due. One pass over the plan, since this
/// is asked at every command.
bool isBehindPlan(const Hall& hall, const WindowPlan* plan, LocalTime time) {
    std::size_t planned = 0;
    if (plan != nullptr && plan->isValidOn(hall.day)) {
        for (const PlanEntry& entry : plan->entries) {
            if (!entry.period.contains(time) || !entry.appliesOn(hall.day))
                continue;
            const auto window = hall.windows.find(entry.window);
            if (window == hall.windows.end() || window->second.profileUntil)
                continue;
            if (window->second.profile != entry.profile)
                return true;
            planned += entry.profile.empty() ? 0U : 1U;
        }
    }
    const auto working = std::count_if(hall.windows.begin(), hall.windows.end(), [](const auto& window) {
        return !window.second.profileUntil && !window.second.profile.empty();
    });
    return static_cast<std::size_t>(working) != planned;
}

} // namespace

std::optional<Instant> nextDeadline(const Hall& hall, const Now& now) {
    if (!hall.catalogue)
        return std::nullopt;
    if (now.localDay() > hall.day)
        return now.instant;
    Earliest earliest;
    if (const Instant begins = hall.atLocal(LocalTime{0}); now.instant < begins)
        earliest.consider(begins); // the clock was set back: the day's own timetable begins at its midnight
    earliest.consider(toInstant(hall.day.plusDays(1), LocalTime{0}, now.utcOffset));
    if (hall.dayOpen)
        considerTimers(hall, earliest);
    const WindowPlan* plan = hall.catalogue->plan(hall.plan);
    if (hall.dayOpen && now.localDay() == hall.day && isBehindPlan(hall, plan, hall.localTime(now.instant)))
        return now.instant;
    if (plan != nullptr) {
        const auto change = plan->nextChange(hall.day, hall.localTime(now.instant));
        // After a change of the time zone the day may last past its own midnight, and its timetable is over.
        if (change && hall.atLocal(*change) > now.instant)
            earliest.consider(hall.atLocal(*change));
    }
    return std::max(*earliest.at(), now.instant);
}

} // namespace evenhall

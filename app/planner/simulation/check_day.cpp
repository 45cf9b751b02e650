// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/simulation/hall_day.h"

#include <limits>
#include <string>

namespace evenhall::planner {

namespace {

Result<void> checkRules(const DayRules& rules) {
    if (rules.queues < 1 || rules.queues > std::numeric_limits<QueueIndex>::max())
        return {ErrorCode::BadValue, "a hall has 1 to 65535 queues"};
    if (rules.classes.empty() || rules.classes.size() > std::numeric_limits<ClassIndex>::max())
        return {ErrorCode::BadValue, "a hall has 1 to 255 classes of waiting"};
    for (const WaitingClass& waiting : rules.classes) {
        if (waiting.ratePermille <= 0)
            return {ErrorCode::BadValue, "the rate of a class must be above zero"};
    }
    if (rules.callOut < Duration(0))
        return {ErrorCode::BadValue, "the time to call somebody out is negative"};
    return {};
}

Result<void> checkQueues(const std::vector<QueueIndex>& queues, int known) {
    for (const QueueIndex queue : queues) {
        if (queue >= known)
            return {ErrorCode::BadValue, "a profile names queue " + std::to_string(queue) + ", which is not there"};
    }
    return {};
}

Result<void> checkShifts(const std::vector<Shift>& shifts, std::size_t profiles, std::size_t window) {
    const std::string name = "window " + std::to_string(window);
    const Shift* before = nullptr;
    for (const Shift& shift : shifts) {
        if (shift.profile >= profiles)
            return {ErrorCode::BadValue, name + " has a profile that is not there"};
        if (!(shift.from < shift.until))
            return {ErrorCode::BadValue, name + " has a shift that ends before it begins"};
        if (before != nullptr && shift.from < before->until)
            return {ErrorCode::BadValue, name + " has two shifts at one time"};
        before = &shift;
    }
    return {};
}

Result<void> checkPlan(const DayPlan& plan, int queues) {
    for (const ServedQueues& profile : plan.profiles) {
        if (const Result<void> own = checkQueues(profile.own, queues); !own)
            return own;
        if (const Result<void> helps = checkQueues(profile.helps, queues); !helps)
            return helps;
    }
    if (plan.windows.size() > std::numeric_limits<WindowIndex>::max())
        return {ErrorCode::BadValue, "a hall has at most 65535 windows"};
    for (std::size_t window = 0; window < plan.windows.size(); ++window) {
        if (const Result<void> shifts = checkShifts(plan.windows[window], plan.profiles.size(), window); !shifts)
            return shifts;
    }
    return {};
}

Result<void> checkTicket(const DayTicket& ticket, const DayRules& rules) {
    if (ticket.queue >= rules.queues)
        return {ErrorCode::BadValue, "its queue is not there"};
    if (ticket.waitingClass >= rules.classes.size())
        return {ErrorCode::BadValue, "its class of waiting is not there"};
    if (ticket.waitingSince < ticket.arrival)
        return {ErrorCode::BadValue, "its wait begins before it arrives"};
    if (ticket.service < Duration(0) || ticket.away < Duration(0) || ticket.before < Duration(0) ||
        ticket.before > ticket.service)
        return {ErrorCode::BadValue, "one of its times is negative, or it is parked after its service"};
    return {};
}

} // namespace

Result<void> checkDay(const DayRules& rules, const DayPlan& plan, const std::vector<DayTicket>& tickets) {
    if (const Result<void> checked = checkRules(rules); !checked)
        return checked;
    if (const Result<void> checked = checkPlan(plan, rules.queues); !checked)
        return checked;
    for (std::size_t i = 0; i < tickets.size(); ++i) {
        Result<void> checked = checkTicket(tickets[i], rules);
        if (checked && i > 0 && tickets[i].arrival < tickets[i - 1].arrival)
            checked = {ErrorCode::BadValue, "it comes before the one in front of it"};
        if (!checked)
            return {ErrorCode::BadValue, "ticket " + std::to_string(i) + ": " + checked.error().context};
    }
    return {};
}

} // namespace evenhall::planner

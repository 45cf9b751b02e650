// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/planning/record_match.h"

#include <algorithm>
#include <map>

namespace evenhall {

namespace {

/// People who came to a queue on all days.
std::size_t people(const planner::HallRecord& record, std::size_t queue) {
    std::size_t count = 0;
    for (const planner::HallDayRecord& day : record.days)
        count += planner::arrivalsOf(day.queues[queue]).size();
    return count;
}

} // namespace

MatchedRecord matchRecord(const planner::HallRecord& record, const HallConfiguration& hall) {
    MatchedRecord matched;
    matched.record.name = record.name;
    std::map<std::string, std::size_t> recorded;
    for (std::size_t queue = 0; queue < record.queues.size(); ++queue)
        recorded[record.queues[queue].id] = queue;
    for (const Queue& queue : hall.queues)
        matched.record.queues.push_back({queue.id.toString(), queue.name.in("zh-CN") + " / " + queue.name.in("en")});
    for (const planner::HallDayRecord& day : record.days) {
        planner::HallDayRecord kept{day.day, {}};
        for (const Queue& queue : hall.queues) {
            const auto found = recorded.find(queue.id.toString());
            kept.queues.push_back(found == recorded.end() ? planner::QueueDayRecord{} : day.queues[found->second]);
        }
        matched.record.days.push_back(std::move(kept));
    }
    for (const planner::QueueName& queue : record.queues) {
        const bool known = std::any_of(hall.queues.begin(), hall.queues.end(),
                                       [&](const Queue& other) { return other.id.toString() == queue.id; });
        if (!known)
            matched.leftOut.push_back("queue " + queue.id + " (" + queue.service + "): the hall does not have it");
    }
    return matched;
}

std::optional<std::string> reasonNotRecorded(const planner::HallRecord& matched) {
    std::size_t visited = 0;
    for (std::size_t queue = 0; queue < matched.queues.size(); ++queue)
        visited += people(matched, queue) > 0 ? 1U : 0U;
    if (matched.days.empty() || 2 * visited >= matched.queues.size())
        return std::nullopt;
    return "people came to only " + std::to_string(visited) + " of the hall's " +
           std::to_string(matched.queues.size()) + " queues: the record is of another hall, or most of it is missing";
}

std::vector<std::string> queuesWithoutWindow(const planner::HallRecord& matched, const HallConfiguration& hall,
                                             const PlanId& planId) {
    std::vector<std::string> found;
    for (std::size_t queue = 0; queue < hall.queues.size(); ++queue) {
        const QueueId& id = hall.queues[queue].id;
        const bool isServed = std::any_of(hall.plans.begin(), hall.plans.end(), [&](const WindowPlan& plan) {
            return plan.id == planId && std::any_of(plan.entries.begin(), plan.entries.end(),
                                                    [&](const PlanEntry& entry) { return entry.profile.serves(id); });
        });
        const std::size_t count = isServed ? 0 : people(matched, queue);
        if (count > 0)
            found.push_back(std::to_string(count) + " people of " + id.toString() + ": no window of plan " +
                            planId.toString() + " serves them, so they are never called");
    }
    return found;
}

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/hall_configuration_sections.h"

namespace evenhall::configuration {

namespace {

bool shareWeekday(const PlanEntry& one, const PlanEntry& other) {
    if (one.weekdays.empty() || other.weekdays.empty())
        return true;
    return std::any_of(one.weekdays.begin(), one.weekdays.end(), [&other](Weekday weekday) {
        return std::find(other.weekdays.begin(), other.weekdays.end(), weekday) != other.weekdays.end();
    });
}

bool overlap(const PlanEntry& one, const PlanEntry& other) {
    return one.window == other.window && one.period.from < other.period.until && other.period.from < one.period.until &&
           shareWeekday(one, other);
}

Profile readProfile(ObjectReader& object, const Draft& draft) {
    Profile profile;
    if (const std::optional<Node> node = object.find("own"))
        profile.own = readReferences<QueueId>(*node, draft.groups);
    if (const std::optional<Node> node = object.find("helps")) {
        profile.helps = readReferences<QueueId>(*node, draft.groups);
        for (const QueueId& queue : profile.helps) {
            if (std::find(profile.own.begin(), profile.own.end(), queue) != profile.own.end())
                node->expected("only groups that are not its own");
        }
    }
    readInto(object, "priority_first", profile.priorityFirst);
    return profile;
}

/// The entries of a plan by window, so that a long plan is still checked quickly.
using EntriesByWindow = std::map<std::string, std::vector<std::pair<PlanEntry, std::string>>>;

void readEntry(const Node& node, WindowPlan& plan, EntriesByWindow& earlier, const Draft& draft) {
    ObjectReader object(node);
    PlanEntry entry;
    const std::optional<Node> windowNode = object.require("window");
    const std::optional<WindowId> window =
        windowNode ? readReference<WindowId>(*windowNode, draft.windows) : std::nullopt;
    if (const std::optional<Node> weekdays = object.find("weekdays"))
        entry.weekdays = readWeekdays(*weekdays);
    if (const std::optional<Node> from = object.find("from"))
        entry.period.from = readTime(*from).value_or(entry.period.from);
    if (const std::optional<Node> until = object.find("until")) {
        entry.period.until = readTime(*until).value_or(entry.period.until);
        if (entry.period.until <= entry.period.from)
            until->expected("a time after " + entry.period.from.toString());
    }
    entry.profile = readProfile(object, draft);
    object.finish();
    if (!window)
        return;
    entry.window = *window;
    auto& others = earlier[window->toString()];
    for (const auto& [other, where] : others) {
        if (overlap(entry, other)) {
            node.problems().add(node.pointer(), "expected one profile for window " + window->toString() +
                                                    " at a time, found another at " + where);
            break;
        }
    }
    others.emplace_back(entry, node.pointer());
    plan.entries.push_back(std::move(entry));
}

void readValidity(ObjectReader& object, WindowPlan& plan) {
    if (const std::optional<Node> node = object.find("valid_from"))
        plan.validFrom = readDay(*node);
    if (const std::optional<Node> node = object.find("valid_until")) {
        plan.validUntil = readDay(*node);
        if (plan.validFrom && plan.validUntil && *plan.validUntil < *plan.validFrom)
            node->expected("a day that is not before valid_from, " + plan.validFrom->toString());
    }
}

void readPlan(const Node& node, Draft& draft) {
    ObjectReader object(node);
    WindowPlan plan;
    if (const std::optional<Node> id = object.require("id")) {
        plan.id = readId<PlanId>(*id).value_or(PlanId{});
        declare(draft.plans, plan.id.toString(), *id);
    }
    readInto(object, "name", plan.name);
    readValidity(object, plan);
    EntriesByWindow earlier;
    if (const std::optional<Node> entries = object.require("entries")) {
        for (const Node& element : entries->elements())
            readEntry(element, plan, earlier, draft);
    }
    object.finish();
    draft.hall.plans.push_back(std::move(plan));
}

} // namespace

void readPlans(ObjectReader& top, Draft& draft) {
    if (const std::optional<Node> list = top.find("plans")) {
        for (const Node& element : list->elements())
            readPlan(element, draft);
    }
    if (draft.hall.plans.empty()) {
        top.node().problems().add("", "expected \"groups\" at the windows, or \"plans\", found none");
        return;
    }
    draft.hall.activePlan = draft.hall.plans.front().id;
    if (const std::optional<Node> active = top.find("active_plan"))
        draft.hall.activePlan = readReference<PlanId>(*active, draft.plans).value_or(draft.hall.activePlan);
}

} // namespace evenhall::configuration

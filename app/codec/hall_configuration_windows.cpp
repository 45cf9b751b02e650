// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/hall_configuration_sections.h"

#include <set>

namespace evenhall::configuration {

namespace {

/// Whether a value stands in a list.
template <typename T>
bool contains(const std::vector<T>& list, const T& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

WindowPlan& planOf(std::vector<WindowPlan>& plans, const std::string& id, LocalizedText name) {
    for (WindowPlan& plan : plans) {
        if (plan.id.toString() == id)
            return plan;
    }
    plans.push_back({PlanId(id), std::move(name), {}, {}, {}});
    return plans.back();
}

void readDutyFlags(ObjectReader& object, Window& window) {
    const auto readFlagInto = [&](std::string_view key, Duty duty) {
        const std::optional<Node> node = object.find(key);
        if (node && readFlag(*node).value_or(false))
            window.duties.insert(duty);
    };
    readFlagInto("noon_duty", Duty::Noon);
    readFlagInto("extended_wed", Duty::Extended);
    readFlagInto("extended", Duty::Extended);
    readFlagInto("saturday", Duty::Saturday);
}

/// A window's entries in the two plans that stand at the windows themselves.
void readWindowPlans(ObjectReader& object, const Window& window, Draft& draft) {
    bool priorityFirst = false;
    bool primaryFirst = false;
    readInto(object, "priority_first", priorityFirst);
    readInto(object, "plan_b_primary_first", primaryFirst);
    std::vector<QueueId> groups;
    if (const std::optional<Node> node = object.find("groups")) {
        groups = readReferences<QueueId>(*node, draft.groups);
        WindowPlan& plan =
            planOf(draft.hall.plans, "rigid", {{{"zh-CN", "专窗"}, {"en", "One window, one kind of service"}}});
        plan.entries.push_back({window.id, {}, {LocalTime{0}, LocalTime{24 * 60}}, {groups, {}, priorityFirst}});
    }
    const std::optional<Node> node = object.find("groups_plan_b");
    if (!node)
        return;
    Profile profile;
    profile.priorityFirst = priorityFirst;
    for (const QueueId& queue : readReferences<QueueId>(*node, draft.groups)) {
        const bool helped = primaryFirst && !contains(groups, queue);
        (helped ? profile.helps : profile.own).push_back(queue);
    }
    WindowPlan& plan =
        planOf(draft.hall.plans, "plan_b", {{{"zh-CN", "综窗+专窗"}, {"en", "General and special windows"}}});
    plan.entries.push_back({window.id, {}, {LocalTime{0}, LocalTime{24 * 60}}, std::move(profile)});
}

void readWindow(const Node& node, std::map<int, std::string>& numbers, Draft& draft) {
    ObjectReader object(node);
    Window window;
    std::optional<Node> named = object.require("number");
    if (named) {
        window.number = readInteger(*named, {1, 9999}).value_or(0);
        const auto [entry, fresh] = numbers.emplace(window.number, node.pointer());
        if (!fresh && window.number != 0)
            named->expected("a number that no other window has (" + entry->second + " has it)");
    }
    window.id = WindowId(std::to_string(window.number));
    if (const std::optional<Node> id = object.find("id")) {
        window.id = readId<WindowId>(*id).value_or(WindowId{});
        declare(draft.windows, window.id.toString(), *id);
    } else if (named && window.number != 0 && numbers[window.number] == node.pointer()) {
        declare(draft.windows, window.id.toString(), *named);
    }
    if (const std::optional<Node> zone = object.require("zone"))
        window.zone = readReference<ZoneId>(*zone, draft.zones).value_or(ZoneId{});
    if (const Zone* zone = draft.zone(window.zone))
        window.floor = zone->floor;
    readInto(object, "floor", window.floor, {-9, 200});
    readInto(object, "label", window.label);
    readInto(object, "low_counter", window.lowCounter);
    readDutyFlags(object, window);
    readWindowPlans(object, window, draft);
    object.allow({"kind", "tidal_in_plan_b"});
    object.finish();
    draft.hall.windows.push_back(std::move(window));
}

std::vector<int> readPlacement(ObjectReader& kiosk) {
    std::vector<int> floors;
    const std::optional<Node> placement = kiosk.find("placement");
    if (!placement)
        return floors;
    ObjectReader object(*placement);
    for (const auto& [key, entry] : object.entries()) {
        const bool floor = !key.empty() && key.size() <= 3 && key.find_first_not_of("0123456789") == std::string::npos;
        if (!floor)
            entry.problems().add(entry.pointer(), "expected the number of a floor as key");
        else if (const std::optional<int> count = readInteger(entry, {0, 1000}))
            floors.insert(floors.end(), static_cast<std::size_t>(*count), std::stoi(key));
    }
    return floors;
}

/// Kiosks k1, k2, … from a count and how many stand on each floor.
void readKioskCount(ObjectReader& kiosk, Draft& draft) {
    const std::vector<int> floors = readPlacement(kiosk);
    int count = static_cast<int>(floors.size());
    const std::optional<Node> given = kiosk.find("count");
    if (given) {
        count = readInteger(*given, {0, 1000}).value_or(count);
        if (!floors.empty() && count != static_cast<int>(floors.size()))
            given->expected("the sum of placement, " + std::to_string(floors.size()));
    }
    for (int i = 0; i < count; ++i) {
        const auto index = static_cast<std::size_t>(i);
        draft.hall.kiosks.push_back(
            {KioskId("k" + std::to_string(i + 1)), index < floors.size() ? floors[index] : 1, {}});
    }
}

void readElderMode(ObjectReader& kiosk, Draft& draft) {
    constexpr std::size_t mostChoices = 6;
    const std::optional<Node> node = kiosk.find("elder_mode");
    if (!node)
        return;
    ObjectReader elder(*node);
    if (const std::optional<Node> services = elder.find("services")) {
        draft.hall.elderServices = readReferences<ServiceId>(*services, draft.services);
        if (draft.hall.elderServices.size() > mostChoices)
            services->expected("at most six services");
    }
    elder.allow({"max_choices_per_screen", "voice", "idle_warn_sec", "idle_reset_sec"});
    elder.finish();
}

void readKioskList(const Node& list, Draft& draft) {
    draft.hall.kiosks.clear();
    for (const Node& element : list.elements()) {
        ObjectReader object(element);
        Kiosk kiosk;
        if (const std::optional<Node> id = object.require("id")) {
            kiosk.id = readId<KioskId>(*id).value_or(KioskId{});
            declare(draft.kiosks, kiosk.id.toString(), *id);
        }
        readInto(object, "floor", kiosk.floor, {-9, 200});
        readInto(object, "identity_reader", kiosk.identityReader);
        if (const std::optional<Node> zone = object.find("zone"))
            kiosk.zone = readReference<ZoneId>(*zone, draft.zones);
        object.finish();
        draft.hall.kiosks.push_back(std::move(kiosk));
    }
}

} // namespace

void readWindows(ObjectReader& top, Draft& draft) {
    const std::optional<Node> list = top.require("windows");
    if (!list)
        return;
    std::map<int, std::string> numbers;
    for (const Node& element : list->elements())
        readWindow(element, numbers, draft);
    for (const WindowPlan& plan : draft.hall.plans)
        draft.plans.declaredAt.emplace(plan.id.toString(), list->pointer());
}

void readKiosks(ObjectReader& top, Draft& draft) {
    if (const std::optional<Node> node = top.find("kiosk")) {
        ObjectReader kiosk(*node);
        readElderMode(kiosk, draft);
        readKioskCount(kiosk, draft);
        kiosk.allow({"home_buttons", "idle_warn_sec", "idle_reset_sec"});
        kiosk.finish();
    }
    if (const std::optional<Node> list = top.find("kiosks"))
        readKioskList(*list, draft);
}

} // namespace evenhall::configuration

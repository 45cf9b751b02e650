// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/hall_configuration_sections.h"

#include <cmath>

namespace evenhall::configuration {

namespace {

PriorityGrant readGrant(const Node& node) {
    const boost::json::string* grant = node.value().if_string();
    if (grant != nullptr && *grant == "green_button")
        return PriorityGrant::GreenButton;
    if (grant != nullptr && *grant == "certificate")
        return PriorityGrant::Certificate;
    if (grant != nullptr && *grant == "staff")
        return PriorityGrant::Staff;
    node.expected("one of green_button, certificate, staff");
    return PriorityGrant::GreenButton;
}

/// Priority classes name their texts by language alone: "zh", "en".
void readClassName(ObjectReader& object, LocalizedText& name) {
    readInto(object, "name", name);
    for (const auto& [shortName, tag] : shortLanguages()) {
        if (const std::optional<Node> node = object.find(shortName))
            name.byLanguage[tag] = readText(*node).value_or("");
    }
    if (name.byLanguage.empty() && object.isObject())
        object.node().problems().add(object.node().pointer(), "expected \"zh\" or \"name\", found none");
}

void readPriorityClass(const Node& node, Draft& draft) {
    ObjectReader object(node);
    PriorityClass item;
    if (const std::optional<Node> id = object.require("id")) {
        item.id = readId<PriorityClassId>(*id).value_or(PriorityClassId{});
        declare(draft.priorityClasses, item.id.toString(), *id);
    }
    readClassName(object, item.name);
    if (const std::optional<Node> grant = object.find("grant"))
        item.grant = readGrant(*grant);
    readInto(object, "bonus", item.bonus);
    int rate = static_cast<int>(item.ratePermille);
    readInto(object, "rate_permille", rate, {0, 1'000'000});
    item.ratePermille = rate;
    readInto(object, "reason_required", item.reasonRequired);
    object.allow({"trigger", "min_age"});
    object.finish();
    draft.hall.priorityClasses.push_back(std::move(item));
}

/// [-15, 15]: minutes before and after the booked time.
void readCheckInWindow(ObjectReader& object, BookingRules& rules) {
    constexpr int longest = 24 * 60;
    const std::optional<Node> node = object.find("check_in_window_min");
    if (!node)
        return;
    const std::vector<Node> pair = node->elements();
    if (pair.size() != 2) {
        node->expected("two numbers of minutes, for instance [-15, 15]");
        return;
    }
    if (const std::optional<int> early = readInteger(pair[0], {-longest, 0}))
        rules.checkInEarly = std::chrono::minutes(-*early);
    if (const std::optional<int> late = readInteger(pair[1], {0, longest}))
        rules.checkInLate = std::chrono::minutes(*late);
}

/// The later key of a pair must not be below the earlier one.
void checkOrder(ObjectReader& object, const std::string& warn, const std::string& alarm, Duration low, Duration high) {
    if (high < low)
        object.node().problems().add(object.node().pointer(), "expected " + alarm + " that is not below " + warn);
}

} // namespace

void readPriorityClasses(ObjectReader& top, Draft& draft) {
    const std::optional<Node> list = top.find("priority_classes");
    if (!list)
        return;
    for (const Node& element : list->elements())
        readPriorityClass(element, draft);
}

void readCallingPolicy(ObjectReader& top, Draft& draft) {
    const std::optional<Node> node = top.find("calling_policy");
    if (!node)
        return;
    constexpr Duration guard = std::chrono::minutes(10);
    ObjectReader object(*node);
    CallingPolicy& policy = draft.hall.calling;
    readInto(object, "max_overtaken", policy.maxOvertakesInRow, {0, 1000});
    readInto(object, "ordinary_age_cap", policy.ordinaryAgeCap);
    readInto(object, "appointment_bonus", policy.appointmentBonus);
    readInto(object, "calls_before_absent", policy.callsBeforeNoShow, {1, 100});
    readInto(object, "recall_guard", policy.recallGuard, guard);
    readInto(object, "next_guard", policy.nextGuard, guard);
    readInto(object, "undo_within", policy.undoWithin, guard);
    readInto(object, "reactivate_within", policy.reactivateWithin);
    readInto(object, "reactivate_behind", policy.reactivateBehind, {0, 1000});
    readInto(object, "max_reactivations", policy.maxReactivations, {0, 100});
    readInto(object, "park_limit", policy.parkLimit);
    readInto(object, "call_out_of_order", policy.callOutOfOrderAllowed);
    object.allow({"rule", "guard", "seconds_between_calls", "absent_action"});
    object.finish();
}

void readBooking(ObjectReader& top, Draft& draft) {
    const std::optional<Node> node = top.find("appointment");
    if (!node)
        return;
    ObjectReader object(*node);
    BookingRules& rules = draft.hall.booking;
    readInto(object, "horizon_days", rules.horizonDays, {0, 366});
    readInto(object, "slot", rules.slotLength);
    if (rules.slotLength < std::chrono::minutes(1))
        object.node().problems().add(object.node().pointer(), "expected slot_min of at least 1");
    if (const std::optional<Node> share = object.find("share_of_capacity")) {
        if (const std::optional<double> number = readNumber(*share, 0, 1))
            rules.shareOfCapacityPermille = static_cast<int>(std::lround(*number * 1000));
    }
    readCheckInWindow(object, rules);
    readInto(object, "check_in_early", rules.checkInEarly);
    readInto(object, "check_in_late", rules.checkInLate);
    readInto(object, "cancel_before", rules.cancelBefore, std::chrono::hours(24 * 30));
    readInto(object, "no_show_limit", rules.noShowLimit, {1, 1000});
    readInto(object, "no_show_ban_days", rules.banDays, {0, 3660});
    readInto(object, "cancelled_slot_released_after", rules.cancelledSlotReleasedAfter);
    readInto(object, "one_per_id_per_service_per_day", rules.onePerIdentityServiceAndDay);
    object.finish();
}

void readThresholds(ObjectReader& top, Draft& draft) {
    const std::optional<Node> node = top.find("thresholds");
    if (!node)
        return;
    ObjectReader object(*node);
    Thresholds& thresholds = draft.hall.thresholds;
    readInto(object, "wait_warn", thresholds.waitWarn);
    readInto(object, "wait_alarm", thresholds.waitAlarm);
    readInto(object, "queue_warn", thresholds.queueWarn, {1, 100'000});
    readInto(object, "clerk_away_warn", thresholds.awayWarn);
    readInto(object, "clerk_away_alarm", thresholds.awayAlarm);
    readInto(object, "refuse_beyond_capacity", thresholds.refuseBeyondCapacity);
    object.allow({"window_idle_hint_min", "service_overrun_factor", "printer_paper_warn_pct"});
    object.finish();
    checkOrder(object, "wait_warn", "wait_alarm", thresholds.waitWarn, thresholds.waitAlarm);
    checkOrder(object, "clerk_away_warn", "clerk_away_alarm", thresholds.awayWarn, thresholds.awayAlarm);
}

void readAdvice(ObjectReader& top, Draft& draft) {
    const std::optional<Node> node = top.find("advice");
    if (!node)
        return;
    ObjectReader object(*node);
    AdviceRules& advice = draft.hall.advice;
    readInto(object, "enabled", advice.enabled);
    readInto(object, "automatic", advice.automatic);
    readInto(object, "moves_per_day", advice.movesPerDay, {0, 1000});
    readInto(object, "stay", advice.stay);
    readInto(object, "valid_for", advice.validFor);
    readInto(object, "dismissed_for", advice.dismissedFor);
    readInto(object, "least_saved", advice.leastSaved);
    object.finish();
}

/// A PNG of 48 KiB as text, with room for its prefix.
constexpr std::size_t longestPicture = 66'000;

void readTemplates(ObjectReader& top, Draft& draft) {
    if (const std::optional<Node> node = top.find("announcement")) {
        ObjectReader announcement(*node);
        for (const auto& [suffix, name] :
             {std::pair{std::string(), "voice.call"}, std::pair{std::string("_priority"), "voice.call.priority"}}) {
            for (const auto& [shortName, tag] : shortLanguages()) {
                const std::optional<Node> text = announcement.find(shortName + suffix);
                const std::optional<std::string> read = text ? readText(*text) : std::nullopt;
                if (read)
                    draft.hall.templates[name].byLanguage[tag] = *read;
            }
        }
        announcement.allow(
            {"digits_zh", "digit_one_alternative", "repeats", "gap_ms", "chime", "zones_speak_separately"});
        announcement.finish();
    }
    const std::optional<Node> node = top.find("templates");
    if (!node)
        return;
    ObjectReader templates(*node);
    for (const auto& [name, entry] : templates.entries()) {
        if (isIdText(name))
            draft.hall.templates[name] =
                name == "ticket.logo" ? readByLanguage(entry, longestPicture) : readByLanguage(entry);
        else
            entry.problems().add(entry.pointer(), "expected the name of a template as key");
    }
}

} // namespace evenhall::configuration

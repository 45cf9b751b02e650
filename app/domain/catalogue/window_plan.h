// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/calendar.h"
#include "app/domain/values/id.h"
#include "app/domain/values/text.h"
#include "app/domain/values/time.h"

#include <optional>
#include <vector>

namespace evenhall {

/// What a window serves, in which order: its own queues, then those it helps.
struct Profile {
    std::vector<QueueId> own;
    std::vector<QueueId> helps; ///< called only while no own queue has anybody (own-queue-first)
    bool priorityFirst = false; ///< a green-channel window: priority tickets before others, within the age cap

    [[nodiscard]] bool serves(const QueueId& queue) const;
    [[nodiscard]] bool empty() const { return own.empty() && helps.empty(); }
    friend bool operator==(const Profile&, const Profile&) = default;
};

/// One window, some weekdays, some hours, one profile.
struct PlanEntry {
    WindowId window;
    std::vector<Weekday> weekdays; ///< empty: every day
    Period period{LocalTime{0}, LocalTime{24 * 60}};
    Profile profile;

    [[nodiscard]] bool appliesOn(BusinessDay day) const;
    friend bool operator==(const PlanEntry&, const PlanEntry&) = default;
};

/// A plan of windows by time: which windows work when, serving what.
struct WindowPlan {
    PlanId id;
    LocalizedText name;
    std::optional<BusinessDay> validFrom;
    std::optional<BusinessDay> validUntil; ///< last day of validity
    std::vector<PlanEntry> entries;

    [[nodiscard]] bool isValidOn(BusinessDay day) const;
    /// What the plan gives a window at that time; nothing when the window is not in the plan then.
    [[nodiscard]] const Profile* profileAt(const WindowId& window, BusinessDay day, LocalTime time) const;
    /// The next time after `time` on that day at which any entry of the plan begins or ends.
    [[nodiscard]] std::optional<LocalTime> nextChange(BusinessDay day, LocalTime time) const;

    friend bool operator==(const WindowPlan&, const WindowPlan&) = default;
};

} // namespace evenhall

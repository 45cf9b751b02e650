// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/hall_configuration.h"
#include "app/domain/values/result.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace evenhall {

/// How far staff may serve what no plan of the hall gives their window.
enum class Sharing {
    Plans,      ///< only what some plan of the hall gives the window
    Department, ///< also queues on the same floor whose services are all of departments that the window serves
    Zone,       ///< also every queue of the zone
    Floor,
    Hall
};

/// Windows and queues that belong, or must not belong, together.
struct Skill {
    std::vector<WindowId> windows;
    std::vector<QueueId> queues;
};

struct MandatoryQueue {
    QueueId queue;
    int windows = 1;
};

struct StaffLimit {
    std::string name;
    std::vector<WindowId> windows;
    int atMost = 0;
};

/// What a month's plan must respect beyond the hall configuration; resources/schema/planning-limits.md has every key.
struct HallLimits {
    Sharing sharing = Sharing::Department;
    std::vector<Skill> skills; ///< what staff can serve besides
    std::vector<Skill> never;  ///< and what not
    std::set<WindowId> keep;
    std::set<WindowId> tidal; ///< may be opened in a rush when they are closed today
    std::vector<MandatoryQueue> mandatory;
    std::vector<StaffLimit> pools;
    double generalShare = 0.2;
    std::optional<int> mostChanged;
    int shortestStayMinutes = 60;
};

/// Limits, or everything that is wrong with them, a sentence each; never both.
struct LimitsReading {
    HallLimits limits;
    std::vector<std::string> problems;
};

/// Reads "evenhall-planning-limits/1" for this hall. Unknown keys, windows and groups are problems.
[[nodiscard]] LimitsReading readPlanningLimits(std::string_view text, const HallConfiguration& hall);

} // namespace evenhall

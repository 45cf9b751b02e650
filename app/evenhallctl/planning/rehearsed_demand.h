// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"
#include "app/domain/values/time.h"
#include "app/planner/plan/random_source.h"
#include "app/planner/plan/slot_grid.h"

#include <map>
#include <string>
#include <vector>

namespace evenhall {

/// Somebody who comes to a made-up hall.
struct RehearsedVisit {
    std::string service;
    planner::Minutes arrival = 0; ///< after midnight
    planner::Minutes work = 0;    ///< at the window, with the change to the next person
};

struct RehearsedService {
    std::string id;
    double daily = 0;
    std::vector<double> profile; ///< share per half-hour from 8:30
    planner::Minutes median = 10;
    double sigma = 0.4;
};

/// One queue with what the file assumes about it.
struct RehearsedGroup {
    std::string id;
    std::string name;
    std::vector<RehearsedService> services;
    int windows = 0; ///< that serve it first
    int atNoon = 0;
};

/// What a hall's file assumes about its demand (groups, windows with groups, services with service_time and demand,
/// arrival_profiles, day_factors; the demo hall has them), and people drawn from it.
struct RehearsedDemand {
    std::string hall;
    std::vector<RehearsedGroup> groups;
    std::map<std::string, double> dayFactors; ///< by "mon" to "sun"

    /// BadValue when the file lacks what is needed.
    [[nodiscard]] static Result<RehearsedDemand> read(const std::string& hallText);

    /// How busy a day is beside a usual one; days of one weekday differ.
    [[nodiscard]] double levelOf(const BusinessDay& day, planner::RandomSource& random) const;
};

/// The people of one group on a day of that level, by arrival.
[[nodiscard]] std::vector<RehearsedVisit> visitsOf(const RehearsedGroup& group, double level,
                                                   planner::RandomSource& random);

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/statistics/figures.h"

#include <algorithm>
#include <cmath>

namespace evenhall::planner {

void Figures::merge(const Figures& other) {
    arrivals += other.arrivals;
    served += other.served;
    noShows += other.noShows;
    cancelled += other.cancelled;
    closed += other.closed;
    open += other.open;
    doubtful += other.doubtful;
    cases += other.cases;
    services += other.services;
    serviceSeconds += other.serviceSeconds;
    serviceSecondsSquared += other.serviceSecondsSquared;
    busySeconds += other.busySeconds;
    openSeconds += other.openSeconds;
    overrunSeconds += other.overrunSeconds;
    waits.merge(other.waits);
}

std::optional<double> Figures::meanServiceMinutes() const {
    if (services == 0)
        return std::nullopt;
    return static_cast<double>(serviceSeconds) / static_cast<double>(services) / 60;
}

std::optional<double> Figures::serviceVariation() const {
    if (services < 2 || serviceSeconds == 0)
        return std::nullopt;
    const auto count = static_cast<double>(services);
    const double mean = static_cast<double>(serviceSeconds) / count;
    const double squares = static_cast<double>(serviceSecondsSquared) - count * mean * mean;
    return std::sqrt(std::max(0.0, squares / (count - 1))) / mean;
}

std::optional<double> Figures::utilisation() const {
    if (openSeconds == 0)
        return std::nullopt;
    return static_cast<double>(busySeconds) / static_cast<double>(openSeconds);
}

} // namespace evenhall::planner

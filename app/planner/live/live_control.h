// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/plan/demand_forecast.h"
#include "app/planner/plan/hall_replay.h"
#include "app/planner/plan/wait_cost.h"

#include <optional>
#include <vector>

namespace evenhall::planner {

/// A window that also serves other queues for a while.
struct Help {
    int home = 0;
    std::vector<int> helps;
    Minutes until = 0;
};

/// What can be seen of a hall at one moment: nothing about how long the people at the windows will still take.
struct LiveHall {
    Minutes now = 0;
    std::vector<std::vector<Minutes>> waiting; ///< per queue, when those who wait came, in order
    std::vector<int> windows;                  ///< per queue, its own windows that help nobody
    std::vector<int> busy;                     ///< of those
    std::vector<Help> helping;                 ///< windows that help now, each busy or not
    std::vector<bool> helperBusy;
};

/// A move that a manager may accept: "window of `home` also takes `helps` until …".
struct LiveMove {
    Help help;
    double savedMinutes = 0; ///< people's minutes, weighed by WaitCost, over the horizon
    int hottest = 0;         ///< the first queue helped
    Minutes waitBefore = 0;  ///< expected mean wait there over the horizon
    Minutes waitAfter = 0;
};

struct LiveSettings {
    WaitCost cost;
    int movesPerDay = 12;
    Minutes stay = 120;     ///< a move expires after so long
    Minutes horizon = 120;  ///< how far a move is judged
    int futures = 12;       ///< sampled ways the next hours could go
    double leastSaved = 60; ///< people's minutes; below, nobody should be bothered
    int mostHelped = 3;     ///< queues one window may take besides its own
};

/// Looks for the move that saves most, by playing the next two hours with and without it on the same sampled futures
/// (paired). Never proposes what loses in the mean, so a hall that follows it is no worse than its plan in expectation.
/// Deterministic for a given random source.
class LiveControl {
public:
    LiveControl(DemandForecast forecast, ServiceTimes services, LiveSettings settings);

    /// Nothing when no move saves enough. `movesLeft` and the time of day raise the bar as the budget runs out.
    [[nodiscard]] std::optional<LiveMove> suggest(const LiveHall& hall, int movesLeft, RandomSource& random) const;

private:
    struct Outcome {
        double cost = 0;
        std::vector<Minutes> waits; ///< mean per queue
        std::vector<double> costs;  ///< per queue
    };

    [[nodiscard]] std::vector<DemandDay> futures(const LiveHall& hall, RandomSource& random) const;
    [[nodiscard]] Outcome play(const LiveHall& hall, const std::vector<DemandDay>& futures,
                               const std::optional<Help>& extra) const;
    [[nodiscard]] std::vector<int> givers(const LiveHall& hall) const;
    [[nodiscard]] double bar(const LiveHall& hall, int movesLeft) const;

    DemandForecast m_forecast;
    ServiceTimes m_services;
    LiveSettings m_settings;
};

} // namespace evenhall::planner

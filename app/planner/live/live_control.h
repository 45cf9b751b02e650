// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/live/live_hall.h"
#include "app/planner/plan/demand_forecast.h"
#include "app/planner/plan/hall_replay.h"
#include "app/planner/plan/wait_cost.h"

#include <optional>
#include <vector>

namespace evenhall::planner {

enum class LiveMoveKind {
    Help,   ///< a window also takes the queues when nobody waits in its own
    Switch, ///< it takes the queues first
    Open    ///< a closed window opens for them
};

/// A change of one window that a manager may accept.
struct LiveMove {
    LiveMoveKind kind = LiveMoveKind::Help;
    int group = 0;               ///< of LiveHall::groups, or of LiveHall::closed for Open
    std::vector<int> queues;     ///< that the window takes besides, the hottest first
    double savedMinutes = 0;     ///< people's minutes, weighed by WaitCost, over the horizon
    double savedWaiting = 0;     ///< the same not weighed: minutes that people stand
    double sureness = 0;         ///< chance that it saves, by the futures in which it does
    std::vector<Minutes> before; ///< per queue, the expected mean wait over the horizon without the move
    std::vector<Minutes> after;  ///< and with it

    [[nodiscard]] int hottest() const { return queues.front(); }
};

struct LiveSettings {
    WaitCost cost;
    int movesPerDay = 12;
    Minutes stay = 120;     ///< a move expires after so long
    Minutes horizon = 120;  ///< how far a move is judged
    int futures = 12;       ///< sampled ways the next hours could go
    double leastSaved = 60; ///< people's minutes; below, nobody should be bothered
    int mostHelped = 3;     ///< queues one window may take besides its own
    bool onlyHelp = true;   ///< false: also switching and opening, where that saves clearly more than helping
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
    /// A group that loses a window, a group of one that the window becomes; -1 and nothing: the hall as it is.
    struct Change {
        int from = -1;
        std::optional<LiveGroup> becomes;
    };
    struct Outcome {
        double cost = 0;
        double waiting = 0;              ///< minutes of all people
        std::vector<Minutes> waits;      ///< mean per queue
        std::vector<double> costs;       ///< per queue
        std::vector<double> futureCosts; ///< per future
    };
    struct Candidate {
        LiveMove move;
        Change change;
    };

    [[nodiscard]] std::vector<DemandDay> futures(const LiveHall& hall, RandomSource& random) const;
    [[nodiscard]] Outcome play(const LiveHall& hall, const std::vector<DemandDay>& futures, const Change& change) const;
    [[nodiscard]] std::vector<int> givers(const LiveHall& hall) const;
    [[nodiscard]] std::vector<int> wanted(const LiveGroup& group, const std::vector<int>& hot) const;
    [[nodiscard]] std::vector<Candidate> candidates(const LiveHall& hall, const std::vector<int>& hot) const;
    [[nodiscard]] static double sureness(const Outcome& plain, const Outcome& moved);
    [[nodiscard]] double bar(const LiveHall& hall, int movesLeft) const;

    DemandForecast m_forecast;
    ServiceTimes m_services;
    LiveSettings m_settings;
};

} // namespace evenhall::planner

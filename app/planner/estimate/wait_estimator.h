// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/estimate/boosted_trees.h"
#include "app/planner/plan/slot_grid.h"

#include <array>
#include <vector>

namespace evenhall::planner {

/// What can be seen of a queue when somebody takes a ticket there, and what its past days say. Nothing of the future.
struct WaitPicture {
    Minutes now = 0;
    int ahead = 0;         ///< people before them
    int open = 0;          ///< windows that serve the queue
    int mostOpen = 0;      ///< so far today
    Minutes service = 10;  ///< mean
    Minutes lastWait = 0;  ///< of the person called last today
    Minutes lastWaits = 0; ///< mean of the last five
    Minutes sinceCall = 999;
    Minutes headWait = 0; ///< how long the first in line has waited
    double calls15 = 0;   ///< in the last quarter of an hour
    double calls30 = 0;
    double calls60 = 0;
    double arrivals30 = 0;
    double plannedOpen = 0;      ///< windows at this time on past days
    double plannedOpenLater = 0; ///< an hour later
    Minutes untilClosing = 0;
    Minutes usualWait = 0;    ///< at this hour on past days
    Minutes usualWaitAll = 0; ///< at any hour
    double missLately = 0;    ///< QueueMisses::lately() of this queue today
    Minutes paceOf3 = 60;     ///< minutes between calls until now, over the last three; fewer early in the day
    Minutes paceOf8 = 60;     ///< over the last eight
    double lastPlaces = 0;    ///< mean place in line of the last five called, when they came; the first place is 1

    /// Those ahead and themselves, one after the other through the open windows.
    [[nodiscard]] Minutes byQueueLength() const;
};

/// What a person is told: probably `expected`, and nine times in ten between `from` and `until`.
struct WaitGuess {
    Minutes expected = 0;
    Minutes from = 0;
    Minutes until = 0;
    Minutes byPicture = 0; ///< as `expected`, but blind to missLately
};

/// By how much one queue's waits were missed today: whatever makes a day slow (a new clerk, hard cases) lasts, and
/// nothing else in the picture shows it. Kept per queue, begun anew every day.
class QueueMisses {
public:
    /// What became of an earlier guess.
    void observe(const WaitGuess& guess, Minutes wait);
    /// Mean miss of the guesses by picture, later ones weighing more, shrunk to none; on the scale of the trees.
    [[nodiscard]] double lately() const;

private:
    double m_sum = 0;
    double m_weight = 0;
};

struct WaitSample {
    WaitPicture picture;
    Minutes wait = 0;
};

/// Estimates the wait of a new ticket: half queue length, half the wait of the person called last, corrected by trees
/// grown on past days; the interval is conformal, per size of the estimate, and follows the day through what turns out
/// (Gibbs and Candès 2021). One object belongs to one thread; it keeps no ticket.
class WaitEstimator {
public:
    /// From past days, at least a few hundred samples; with fewer the estimate stays uncorrected and says so by wide
    /// intervals.
    static WaitEstimator learn(const std::vector<WaitSample>& past, const BoostSettings& settings = {});

    /// The same with more past days; what was observed about the width of intervals stays.
    [[nodiscard]] WaitEstimator relearned(const std::vector<WaitSample>& past,
                                          const BoostSettings& settings = {}) const;

    [[nodiscard]] WaitGuess guess(const WaitPicture& picture) const;
    /// What became of an earlier guess; shifts the width of later intervals.
    void observe(const WaitGuess& guess, Minutes wait);

private:
    static constexpr std::size_t bins = 6;
    struct Bin {
        Minutes above = 0;             ///< estimates from here on
        std::vector<double> residuals; ///< sorted
    };

    [[nodiscard]] Minutes expected(const WaitPicture& picture, double miss) const;
    [[nodiscard]] const Bin& binOf(Minutes expected) const;

    BoostedTrees m_trees;
    std::array<Bin, bins> m_bins;
    double m_missLow = 0.05;  ///< share of waits that may be shorter than the interval
    double m_missHigh = 0.05; ///< longer
};

} // namespace evenhall::planner

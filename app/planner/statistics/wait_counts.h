// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/time.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace evenhall::planner {

/// Waits of a group of people, so kept that two groups can be put together: counts in steps of ten seconds, and the
/// exact sum. A wait that ended without a call (the hall shut, the person left) is known only to have been longer; it
/// is kept apart and treated by Kaplan and Meier (1958), never as a wait of that length and never left out in silence.
class WaitCounts {
public:
    static constexpr Duration step = std::chrono::seconds(10);
    /// People by the number of the step their wait lies in; the last is not zero.
    using Steps = std::vector<std::int64_t>;

    /// From parts as they were stored.
    static WaitCounts fromParts(Steps called, Steps censored, Duration sumCalled);

    /// Waits are not negative and shorter than a day.
    void addCalled(Duration wait);
    void addCensored(Duration atLeast);
    void merge(const WaitCounts& other);

    [[nodiscard]] std::int64_t called() const { return m_calledCount; }
    [[nodiscard]] std::int64_t censored() const { return m_censoredCount; }
    [[nodiscard]] std::int64_t people() const { return m_calledCount + m_censoredCount; }
    /// Of those called; nothing when there are none.
    [[nodiscard]] std::optional<Duration> mean() const;
    /// With the censored ones: the area under the Kaplan-Meier curve up to the longest wait seen. The rest beyond is
    /// unknown, so with censored waits at the end this is a lower bound. Nothing when nobody is counted.
    [[nodiscard]] std::optional<Duration> meanWithCensored() const;
    /// The wait that this share of all people does not exceed, by Kaplan and Meier, to ten seconds; nothing when the
    /// curve ends above it, because too many were censored.
    [[nodiscard]] std::optional<Duration> quantile(double share) const;
    /// Share of all people who waited longer, by Kaplan and Meier; nothing when nobody is counted.
    [[nodiscard]] std::optional<double> shareOver(Duration wait) const;

    [[nodiscard]] const Steps& calledSteps() const { return m_called; }
    [[nodiscard]] const Steps& censoredSteps() const { return m_censored; }
    [[nodiscard]] Duration sumCalled() const { return m_sumCalled; }
    friend bool operator==(const WaitCounts&, const WaitCounts&) = default;

private:
    /// Walks down the curve: visit(wait, share of people who wait longer) at each step with a call, until it says no.
    template <typename Visit>
    void walk(const Visit& visit) const;
    [[nodiscard]] Duration longestSeen() const;

    Steps m_called;
    Steps m_censored;
    std::int64_t m_calledCount = 0;
    std::int64_t m_censoredCount = 0;
    Duration m_sumCalled{0};
};

} // namespace evenhall::planner

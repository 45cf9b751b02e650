// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/statistics/wait_counts.h"

#include <algorithm>
#include <utility>

namespace evenhall::planner {

namespace {

std::int32_t stepOf(Duration wait) {
    return static_cast<std::int32_t>(wait / WaitCounts::step);
}

/// The middle of a step stands for all in it.
Duration middleOf(std::int32_t step) {
    return WaitCounts::step * step + WaitCounts::step / 2;
}

std::int64_t countOf(const WaitCounts::Steps& steps) {
    std::int64_t count = 0;
    for (const auto& [place, people] : steps)
        count += people;
    return count;
}

} // namespace

WaitCounts WaitCounts::fromParts(Steps called, Steps censored, Duration sumCalled) {
    WaitCounts counts;
    counts.m_calledCount = countOf(called);
    counts.m_censoredCount = countOf(censored);
    counts.m_called = std::move(called);
    counts.m_censored = std::move(censored);
    counts.m_sumCalled = sumCalled;
    return counts;
}

void WaitCounts::addCalled(Duration wait) {
    ++m_called[stepOf(wait)];
    ++m_calledCount;
    m_sumCalled += wait;
}

void WaitCounts::addCensored(Duration atLeast) {
    ++m_censored[stepOf(atLeast)];
    ++m_censoredCount;
}

void WaitCounts::merge(const WaitCounts& other) {
    for (const auto& [place, people] : other.m_called)
        m_called[place] += people;
    for (const auto& [place, people] : other.m_censored)
        m_censored[place] += people;
    m_calledCount += other.m_calledCount;
    m_censoredCount += other.m_censoredCount;
    m_sumCalled += other.m_sumCalled;
}

template <typename Visit>
void WaitCounts::walk(const Visit& visit) const {
    std::int64_t atRisk = people();
    double longer = 1;
    auto censored = m_censored.begin();
    for (const auto& [place, people] : m_called) {
        for (; censored != m_censored.end() && censored->first < place; ++censored)
            atRisk -= censored->second;
        longer *= 1 - static_cast<double>(people) / static_cast<double>(atRisk);
        atRisk -= people;
        if (!visit(middleOf(place), longer))
            return;
    }
}

Duration WaitCounts::longestSeen() const {
    const Duration called = m_called.empty() ? Duration(0) : middleOf(m_called.rbegin()->first);
    const Duration censored = m_censored.empty() ? Duration(0) : middleOf(m_censored.rbegin()->first);
    return std::max(called, censored);
}

std::optional<Duration> WaitCounts::mean() const {
    return m_calledCount == 0 ? std::nullopt : std::optional(m_sumCalled / m_calledCount);
}

std::optional<Duration> WaitCounts::meanWithCensored() const {
    if (m_censoredCount == 0)
        return mean();
    Duration before{0};
    double height = 1;
    double area = 0;
    walk([&](Duration wait, double longer) {
        area += height * static_cast<double>((wait - before).count());
        before = wait;
        height = longer;
        return true;
    });
    area += height * static_cast<double>((longestSeen() - before).count());
    return Duration(static_cast<std::int64_t>(area + 0.5));
}

std::optional<Duration> WaitCounts::quantile(double share) const {
    constexpr double rounding = 1e-12;
    std::optional<Duration> found;
    walk([&](Duration wait, double longer) {
        if (1 - longer < share - rounding)
            return true;
        found = wait;
        return false;
    });
    return found;
}

std::optional<double> WaitCounts::shareOver(Duration limit) const {
    if (people() == 0)
        return std::nullopt;
    double share = 1;
    walk([&](Duration wait, double longer) {
        if (wait > limit)
            return false;
        share = longer;
        return true;
    });
    return share;
}

} // namespace evenhall::planner

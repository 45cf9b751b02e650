// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/statistics/wait_counts.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <numeric>
#include <utility>

namespace evenhall::planner {

namespace {

/// The middle of a step stands for all in it.
Duration middleOf(std::size_t step) {
    return WaitCounts::step * static_cast<std::int64_t>(step) + WaitCounts::step / 2;
}

std::int64_t countOf(const WaitCounts::Steps& steps) {
    return std::accumulate(steps.begin(), steps.end(), std::int64_t{0});
}

void addPerson(WaitCounts::Steps& steps, Duration wait) {
    const auto place = static_cast<std::size_t>(wait / WaitCounts::step);
    if (place >= steps.size())
        steps.resize(place + 1);
    ++steps[place];
}

void addPeople(WaitCounts::Steps& steps, const WaitCounts::Steps& more) {
    if (more.size() > steps.size())
        steps.resize(more.size());
    std::transform(more.begin(), more.end(), steps.begin(), steps.begin(), std::plus<>());
}

Duration longestIn(const WaitCounts::Steps& steps) {
    return steps.empty() ? Duration(0) : middleOf(steps.size() - 1);
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
    addPerson(m_called, wait);
    ++m_calledCount;
    m_sumCalled += wait;
}

void WaitCounts::addCensored(Duration atLeast) {
    addPerson(m_censored, atLeast);
    ++m_censoredCount;
}

void WaitCounts::merge(const WaitCounts& other) {
    addPeople(m_called, other.m_called);
    addPeople(m_censored, other.m_censored);
    m_calledCount += other.m_calledCount;
    m_censoredCount += other.m_censoredCount;
    m_sumCalled += other.m_sumCalled;
}

template <typename Visit>
void WaitCounts::walk(const Visit& visit) const {
    std::int64_t atRisk = people();
    double longer = 1;
    for (std::size_t place = 0; place < m_called.size(); ++place) {
        const std::int64_t called = m_called[place];
        if (called > 0) {
            longer *= 1 - static_cast<double>(called) / static_cast<double>(atRisk);
            if (!visit(middleOf(place), longer))
                return;
        }
        // Whoever was censored in this step was still at risk in it.
        atRisk -= called + (place < m_censored.size() ? m_censored[place] : 0);
    }
}

Duration WaitCounts::longestSeen() const {
    return std::max(longestIn(m_called), longestIn(m_censored));
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

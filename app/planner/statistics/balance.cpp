// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/statistics/balance.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace evenhall::planner {

namespace {

using Minutes = std::vector<int>;

constexpr std::int64_t minute = 60'000;

/// Counts by minute how many intervals cover it.
class MinuteCounts {
public:
    explicit MinuteCounts(std::size_t minutes) : m_changes(minutes + 1, 0) {}

    /// Half open, in minutes; what lies outside is cut off.
    void add(std::int64_t from, std::int64_t until) {
        const auto last = static_cast<std::int64_t>(m_changes.size()) - 1;
        from = std::clamp<std::int64_t>(from, 0, last);
        until = std::clamp<std::int64_t>(until, 0, last);
        if (from >= until)
            return;
        ++m_changes[static_cast<std::size_t>(from)];
        --m_changes[static_cast<std::size_t>(until)];
    }
    [[nodiscard]] Minutes counts() const {
        Minutes counts(m_changes.size() - 1);
        int now = 0;
        for (std::size_t i = 0; i < counts.size(); ++i)
            counts[i] = now += m_changes[i];
        return counts;
    }

private:
    std::vector<int> m_changes;
};

/// Two counts of one queue (waiting, waiting too long) or one window (open, busy).
struct TwoCounts {
    explicit TwoCounts(std::size_t minutes) : first(minutes), second(minutes) {}
    MinuteCounts first;
    MinuteCounts second;
};

/// One day cut into minutes.
class DayMinutes {
public:
    DayMinutes(const std::vector<LegRecord>& legs, const std::vector<OpenRecord>& open, const HotQueue& hot)
        : m_hot(hot) {
        measure(legs, open);
        for (const OpenRecord& record : open)
            countsOf(m_windows, record.window).first.add(after(record.from), before(record.until));
        for (const LegRecord& leg : legs)
            add(leg);
    }

    [[nodiscard]] BalanceMinutes balance(const Skills& skills) {
        m_present = m_hotQueues = m_helpable = m_idle = Minutes(m_minutes);
        for (const auto& [window, counts] : m_windows)
            addWindow(window, counts);
        for (const auto& [queue, counts] : m_queues)
            addQueue(queue, counts, skills);
        BalanceMinutes balance;
        for (std::size_t i = 0; i < m_minutes; ++i) {
            balance.open += m_present[i] > 0 ? 1 : 0;
            balance.hot += m_hotQueues[i] > 0 ? 1 : 0;
            balance.uneven += m_hotQueues[i] > 0 && m_idle[i] > 0 ? 1 : 0;
            balance.helpable += m_helpable[i] > 0 ? 1 : 0;
        }
        return balance;
    }

private:
    template <typename Name>
    TwoCounts& countsOf(std::map<Name, TwoCounts>& counts, const Name& name) {
        return counts.try_emplace(name, m_minutes).first->second;
    }

    void measure(const std::vector<LegRecord>& legs, const std::vector<OpenRecord>& open) {
        constexpr std::int64_t longestDay = std::chrono::minutes(std::chrono::hours(36)).count();
        std::vector<Instant> instants;
        for (const LegRecord& leg : legs) {
            instants.push_back(leg.queuedAt);
            instants.push_back(leg.endedAt.value_or(leg.queuedAt));
        }
        for (const OpenRecord& record : open) {
            instants.push_back(record.from);
            instants.push_back(record.until);
        }
        const auto [first, last] = std::minmax_element(instants.begin(), instants.end());
        m_begin = *first;
        m_minutes = static_cast<std::size_t>(std::min(longestDay, (*last - *first).count() / minute + 1));
    }

    void add(const LegRecord& leg) {
        const std::optional<Instant> waitedUntil = leg.calledAt ? leg.calledAt : leg.endedAt;
        if (leg.end == LegEnd::Open || !waitedUntil)
            return;
        TwoCounts& queue = countsOf(m_queues, leg.queue);
        queue.first.add(after(leg.queuedAt), after(*waitedUntil));
        queue.second.add(after(leg.queuedAt + m_hot.wait), after(*waitedUntil));
        if (leg.end == LegEnd::Served && leg.calledAt && leg.endedAt && !leg.window.empty())
            countsOf(m_windows, leg.window).second.add(before(*leg.calledAt), after(*leg.endedAt));
    }

    void addWindow(const WindowId& window, const TwoCounts& counts) {
        const Minutes open = counts.first.counts();
        const Minutes busy = counts.second.counts();
        Minutes& free = m_free[window] = Minutes(m_minutes);
        for (std::size_t i = 0; i < m_minutes; ++i) {
            free[i] = open[i] > 0 && busy[i] == 0 ? 1 : 0;
            m_idle[i] += free[i];
            m_present[i] += open[i] > 0 || busy[i] > 0 ? 1 : 0;
        }
    }

    void addQueue(const QueueId& queue, const TwoCounts& counts, const Skills& skills) {
        const Minutes waiting = counts.first.counts();
        const Minutes late = counts.second.counts();
        Minutes helpers(m_minutes);
        for (const auto& [window, free] : m_free) {
            if (skills.count({window, queue}) == 0)
                continue;
            for (std::size_t i = 0; i < m_minutes; ++i)
                helpers[i] += free[i];
        }
        for (std::size_t i = 0; i < m_minutes; ++i) {
            const bool isHot = waiting[i] >= m_hot.people || late[i] > 0;
            m_present[i] += waiting[i];
            m_hotQueues[i] += isHot ? 1 : 0;
            m_helpable[i] += isHot && helpers[i] > 0 ? 1 : 0;
        }
    }

    [[nodiscard]] std::int64_t before(Instant at) const { return (at - m_begin).count() / minute; }
    [[nodiscard]] std::int64_t after(Instant at) const { return ((at - m_begin).count() + minute - 1) / minute; }

    HotQueue m_hot;
    Instant m_begin;
    std::size_t m_minutes = 0;
    std::map<QueueId, TwoCounts> m_queues;   ///< waiting, waiting too long
    std::map<WindowId, TwoCounts> m_windows; ///< open, busy
    std::map<WindowId, Minutes> m_free;
    Minutes m_present;
    Minutes m_hotQueues;
    Minutes m_helpable;
    Minutes m_idle;
};

struct QueueMean {
    double people = 0;
    double minutes = 0;
};

void addDifferences(const std::vector<QueueMean>& means, QueueSpread& spread) {
    double people = 0;
    double sum = 0;
    for (const QueueMean& queue : means) {
        people += queue.people;
        sum += queue.people * queue.minutes;
    }
    const double mean = sum / people;
    double squares = 0;
    double differences = 0;
    for (const QueueMean& a : means) {
        squares += a.people * (a.minutes - mean) * (a.minutes - mean);
        for (const QueueMean& b : means)
            differences += a.people * b.people * std::abs(a.minutes - b.minutes);
    }
    spread.deviationMinutes = std::sqrt(squares / people);
    spread.gini = mean > 0 ? differences / (2 * people * people * mean) : 0;
}

} // namespace

void BalanceMinutes::merge(const BalanceMinutes& other) {
    open += other.open;
    hot += other.hot;
    uneven += other.uneven;
    helpable += other.helpable;
}

BalanceMinutes balanceOfDay(const std::vector<LegRecord>& legs, const std::vector<OpenRecord>& open,
                            const HotQueue& hot, const Skills& skills) {
    if (legs.empty() && open.empty())
        return {};
    return DayMinutes(legs, open, hot).balance(skills);
}

std::optional<QueueSpread> spreadOf(const Groups& groups, std::int64_t fewest) {
    std::vector<QueueMean> means;
    QueueSpread spread;
    for (const auto& [key, figures] : groups) {
        const std::optional<Duration> mean = figures.waits.meanWithCensored();
        if (key.grouping != Grouping::Queue || !mean || figures.waits.people() < fewest)
            continue;
        means.push_back({static_cast<double>(figures.waits.people()), static_cast<double>(mean->count()) / minute});
        if (means.size() == 1 || means.back().minutes > spread.worstMinutes) {
            spread.worstMinutes = means.back().minutes;
            spread.worstQueue = key.id;
        }
    }
    if (means.empty())
        return std::nullopt;
    spread.queues = static_cast<int>(means.size());
    addDifferences(means, spread);
    return spread;
}

} // namespace evenhall::planner

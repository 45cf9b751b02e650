// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/assignment/schedule_cost.h"

#include "app/planner/plan/hall_replay.h"

#include <algorithm>
#include <numeric>

namespace evenhall::planner {

namespace {

/// Queues that some window serves together.
class Couples {
public:
    explicit Couples(std::size_t queues) : m_parents(queues) { std::iota(m_parents.begin(), m_parents.end(), 0); }

    int root(int queue) {
        int& parent = m_parents[static_cast<std::size_t>(queue)];
        if (parent != queue)
            parent = root(parent);
        return parent;
    }
    void join(int queue, int other) { m_parents[static_cast<std::size_t>(root(queue))] = root(other); }

private:
    std::vector<int> m_parents;
};

std::vector<int> queuesOf(const WindowWork& work) {
    std::vector<int> queues = work.own;
    queues.insert(queues.end(), work.helps.begin(), work.helps.end());
    return queues;
}

/// Windows per work and slot, a byte each.
std::vector<std::string> countsOf(const WindowSchedule& schedule, std::size_t works) {
    const auto slots = static_cast<std::size_t>(schedule.grid.count);
    std::vector<std::string> counts(works, std::string(slots, '\0'));
    for (const std::vector<int>& row : schedule.work) {
        for (std::size_t slot = 0; slot < slots; ++slot)
            ++counts[static_cast<std::size_t>(row[slot])][slot];
    }
    return counts;
}

void appendNumbers(std::string& key, const std::vector<int>& numbers) {
    for (const int number : numbers)
        key += std::to_string(number) + ',';
    key += ';';
}

/// Plays the queues that windows couple, numbered from 0, by counts of windows at each work.
class PartReplay {
public:
    explicit PartReplay(std::size_t queues) : m_queues(queues), m_replay(queues), m_servedAtEnd(queues, false) {}

    void add(const WindowWork& work, const std::vector<int>& queues, const std::string& counts) {
        WindowGroup group;
        for (const int queue : queuesOf(work)) {
            const auto local = std::lower_bound(queues.begin(), queues.end(), queue) - queues.begin();
            if (work.own.size() == 1 && queue == work.own.front())
                group.home = static_cast<int>(local);
            else
                group.helps.push_back(static_cast<int>(local));
            if (counts.back() > 0)
                m_servedAtEnd[static_cast<std::size_t>(local)] = true;
        }
        m_replay.addGroup(std::move(group));
        m_counts.push_back(counts);
    }

    const std::vector<std::vector<Minutes>>& run(const DemandDay& people, const SlotGrid& grid) {
        while (m_lastResort.size() < m_queues)
            m_lastResort.push_back(m_replay.addGroup({static_cast<int>(m_lastResort.size()), {}}));
        m_replay.begin(people);
        for (int slot = 0; slot < grid.count; ++slot) {
            m_replay.runUntil(grid.start(slot));
            for (std::size_t group = 0; group < m_counts.size(); ++group) {
                const char windows = m_counts[group][static_cast<std::size_t>(slot)];
                if (windows != m_replay.windows(static_cast<int>(group)))
                    m_replay.setWindows(static_cast<int>(group), windows);
            }
        }
        m_replay.runUntil(grid.end());
        for (std::size_t queue = 0; queue < m_queues; ++queue) {
            if (!m_servedAtEnd[queue])
                m_replay.setWindows(m_lastResort[queue], 1);
        }
        m_replay.runToEnd();
        return m_replay.waits();
    }

private:
    std::size_t m_queues;
    HallReplay m_replay;
    std::vector<bool> m_servedAtEnd;
    std::vector<std::string> m_counts;
    std::vector<int> m_lastResort;
};

} // namespace

ScheduleCosts::ScheduleCosts(const std::vector<DemandDay>& days, std::size_t queues, const WaitCost& cost,
                             const WorkTable& works)
    : m_days(days), m_queues(queues), m_cost(cost), m_works(works) {}

std::vector<ScheduleCosts::Part> ScheduleCosts::partsOf(const WindowSchedule& schedule) const {
    const std::vector<std::string> counts = countsOf(schedule, m_works.size());
    const auto isUsed = [&](std::size_t work) {
        return work != closedWindow && counts[work].find_first_not_of('\0') != std::string::npos;
    };
    Couples couples(m_queues);
    for (std::size_t work = 0; work < counts.size(); ++work) {
        const std::vector<int> served = queuesOf(m_works[static_cast<int>(work)]);
        for (const int queue : isUsed(work) ? served : std::vector<int>{})
            couples.join(queue, served.front());
    }
    std::vector<Part> byRoot(m_queues);
    for (int queue = 0; queue < static_cast<int>(m_queues); ++queue)
        byRoot[static_cast<std::size_t>(couples.root(queue))].queues.push_back(queue);
    std::vector<int> used;
    for (std::size_t work = 0; work < counts.size(); ++work) {
        if (isUsed(work))
            used.push_back(static_cast<int>(work));
    }
    for (const int work : mostFlexibleFirst(std::move(used), m_works)) {
        Part& part = byRoot[static_cast<std::size_t>(couples.root(queuesOf(m_works[work]).front()))];
        part.works.push_back(work);
        part.counts.push_back(counts[static_cast<std::size_t>(work)]);
    }
    byRoot.erase(std::remove_if(byRoot.begin(), byRoot.end(), [](const Part& part) { return part.queues.empty(); }),
                 byRoot.end());
    return byRoot;
}

std::size_t ScheduleCosts::mostCoupled(const WindowSchedule& schedule) const {
    std::size_t most = 0;
    for (const Part& part : partsOf(schedule))
        most = std::max(most, part.queues.size());
    return most;
}

void ScheduleCosts::count(PartCost& into, std::size_t queue, const std::vector<Minutes>& waits) const {
    const double days = static_cast<double>(m_days.size());
    for (const Minutes wait : waits) {
        into.cost += m_cost.of(wait) / days;
        into.minutes[queue] += wait / days;
    }
}

ScheduleCosts::PartCost ScheduleCosts::replaySingle(const Part& part, const SlotGrid& grid) {
    SlotCounts windows(static_cast<std::size_t>(grid.count), 0);
    for (const std::string& counts : part.counts) {
        for (std::size_t slot = 0; slot < windows.size(); ++slot)
            windows[slot] += counts[slot];
    }
    const std::vector<WindowLevel> levels = levelsOf(grid, windows);
    PartCost found{0, {0.0}};
    for (const DemandDay& day : m_days)
        count(found, 0, m_single.run(day.queues[static_cast<std::size_t>(part.queues.front())], levels));
    return found;
}

/// The people of this part alone, with its windows as groups.
ScheduleCosts::PartCost ScheduleCosts::replayCoupled(const Part& part, const SlotGrid& grid) {
    PartReplay replay(part.queues.size());
    for (std::size_t i = 0; i < part.works.size(); ++i)
        replay.add(m_works[part.works[i]], part.queues, part.counts[i]);
    PartCost found{0, std::vector<double>(part.queues.size(), 0.0)};
    DemandDay people;
    people.queues.resize(part.queues.size());
    for (const DemandDay& day : m_days) {
        for (std::size_t queue = 0; queue < part.queues.size(); ++queue)
            people.queues[queue] = day.queues[static_cast<std::size_t>(part.queues[queue])];
        const std::vector<std::vector<Minutes>>& waits = replay.run(people, grid);
        for (std::size_t queue = 0; queue < part.queues.size(); ++queue)
            count(found, queue, waits[queue]);
    }
    return found;
}

DayCost ScheduleCosts::of(const WindowSchedule& schedule) {
    DayCost sum;
    sum.minutes.assign(m_queues, 0.0);
    for (const Part& part : partsOf(schedule)) {
        std::string key;
        appendNumbers(key, part.queues);
        appendNumbers(key, part.works);
        for (const std::string& counts : part.counts)
            key += counts;
        auto known = m_known.find(key);
        if (known == m_known.end())
            known = m_known
                        .emplace(std::move(key), part.queues.size() == 1 ? replaySingle(part, schedule.grid)
                                                                         : replayCoupled(part, schedule.grid))
                        .first;
        sum.cost += known->second.cost;
        for (std::size_t i = 0; i < part.queues.size(); ++i)
            sum.minutes[static_cast<std::size_t>(part.queues[i])] += known->second.minutes[i];
    }
    return sum;
}

} // namespace evenhall::planner

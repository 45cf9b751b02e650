// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/plan/demand_day.h"
#include "app/planner/plan/window_plan.h"

#include <cstdint>
#include <vector>

namespace evenhall::planner {

/// Windows that are alike: they serve their home queue first, and when nobody waits there, the person of the other
/// queues they help who came first. A general window has no home and helps all.
struct WindowGroup {
    int home = -1; ///< queue, or -1
    std::vector<int> helps;
    std::vector<int> alongside = {}; ///< served like the home: who came first among them all
};

/// Plays a whole hall whose windows may serve several queues; also stopped and changed on the way, as live control
/// does. Answers for the plan search, so it knows queues and windows by number only; what the hall's calling rules add
/// (ageing, appointments, absences) is the business of HallSimulator.
///
/// At one instant windows become free before people arrive. One object belongs to one thread; copying one forks the
/// day. Deterministic.
class HallReplay {
public:
    explicit HallReplay(std::size_t queues);

    /// Begins a day. `day` must outlive it.
    void begin(const DemandDay& day);
    /// Adds a group without windows and returns its number. Groups are kept from day to day.
    int addGroup(WindowGroup group);

    /// From now on. A busy window that leaves finishes its person first.
    void setWindows(int group, int windows);
    /// One window changes its group; a busy one when its person has left.
    void moveWindow(int from, int to);

    void runUntil(Minutes at);
    void runToEnd();

    [[nodiscard]] Minutes now() const { return m_now; }
    [[nodiscard]] int windows(int group) const { return m_states[static_cast<std::size_t>(group)].windows; }
    [[nodiscard]] int busy(int group) const { return m_states[static_cast<std::size_t>(group)].busy; }
    [[nodiscard]] int waiting(int queue) const;
    [[nodiscard]] int arrived(int queue) const;
    [[nodiscard]] int called(int queue) const;
    /// When the person now first in line came; only of a queue where somebody waits.
    [[nodiscard]] Minutes headArrival(int queue) const { return m_heads[static_cast<std::size_t>(queue)]; }
    /// Per queue, per visit; of those not yet called, nothing meaningful.
    [[nodiscard]] const std::vector<std::vector<Minutes>>& waits() const { return m_waits; }
    [[nodiscard]] Minutes lastDeparture() const { return m_lastDeparture; }

private:
    struct GroupState {
        int windows = 0;
        int busy = 0;
        std::vector<int> leaving; ///< where busy windows go when they are free
    };
    struct Line {
        std::size_t arrived = 0;
        std::size_t called = 0;
    };
    struct Departure {
        Minutes at = 0;
        int group = 0;
        friend bool operator>(const Departure& a, const Departure& b) {
            return a.at != b.at ? a.at > b.at : a.group > b.group;
        }
    };

    [[nodiscard]] Minutes nextArrival() const;
    [[nodiscard]] int pick(const WindowGroup& group) const;
    void arrive();
    void depart();
    void fill(int group);
    void start(int group, int queue);

    std::vector<WindowGroup> m_groups;
    std::vector<GroupState> m_states;
    std::vector<std::vector<int>> m_servedBy; ///< per queue the groups that may take its people, home first
    const DemandDay* m_day = nullptr;
    std::vector<std::pair<Minutes, int>> m_arrivals; ///< of all queues, in order
    std::size_t m_nextArrival = 0;
    std::vector<Line> m_lines;
    std::vector<Minutes> m_heads; ///< arrival of who is first in line; infinity where nobody waits
    std::vector<std::vector<Minutes>> m_waits;
    std::vector<Departure> m_departures; ///< heap, earliest first
    Minutes m_now = 0;
    Minutes m_lastDeparture = 0;
};

/// Plays a day through a plan. Group q is queue q's own windows; the general ones are the last group.
class PlanReplay {
public:
    explicit PlanReplay(std::size_t queues);

    /// Waits per queue and visit; valid until the next run.
    const std::vector<std::vector<Minutes>>& run(const DemandDay& day, const WindowPlan& plan);
    [[nodiscard]] Minutes lastDeparture() const { return m_replay.lastDeparture(); }

private:
    HallReplay m_replay;
    int m_general = 0;
    std::size_t m_queues;
};

} // namespace evenhall::planner

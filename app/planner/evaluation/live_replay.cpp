// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/evaluation/live_replay.h"

#include <algorithm>

namespace evenhall::planner {

namespace {

constexpr Minutes lookEvery = 5;
constexpr Minutes thresholdEvery = 10;
constexpr int thresholdWaiting = 10;

std::size_t indexOf(int number) {
    return static_cast<std::size_t>(number);
}

/// A window that also serves other queues for a while.
struct Help {
    int home = 0;
    std::vector<int> helps;
    Minutes until = 0;
};

/// A replay whose windows follow a plan, give or take what was moved.
class MovedPlan {
public:
    MovedPlan(const DemandDay& day, const WindowPlan& plan) : m_day(day), m_plan(plan), m_replay(day.queues.size()) {
        for (std::size_t queue = 0; queue < day.queues.size(); ++queue)
            m_replay.addGroup({static_cast<int>(queue), {}});
        m_offsets.assign(day.queues.size(), 0);
    }

    void begin() { m_replay.begin(m_day); }

    void runUntil(Minutes time) {
        while (m_nextSlot < m_plan.grid.count && m_plan.grid.start(m_nextSlot) <= time) {
            m_replay.runUntil(m_plan.grid.start(m_nextSlot));
            ++m_nextSlot;
            for (int queue = 0; queue < queues(); ++queue)
                setPlanned(queue);
        }
        m_replay.runUntil(time);
    }

    /// A window goes from queue to queue for good.
    void shift(int from, int to) {
        --m_offsets[indexOf(from)];
        ++m_offsets[indexOf(to)];
        m_replay.moveWindow(from, to);
    }

    void help(const Help& help) {
        const int group = m_replay.addGroup({help.home, help.helps});
        m_helpers.push_back({help, group});
        --m_offsets[indexOf(help.home)];
        m_replay.moveWindow(help.home, group);
    }

    void endExpired(Minutes now) {
        for (const Helper& helper : m_helpers) {
            if (helper.help.until > now)
                continue;
            ++m_offsets[indexOf(helper.help.home)];
            m_replay.moveWindow(helper.group, helper.help.home);
        }
        m_helpers.erase(std::remove_if(m_helpers.begin(), m_helpers.end(),
                                       [&](const Helper& helper) { return helper.help.until <= now; }),
                        m_helpers.end());
    }

    [[nodiscard]] LiveHall look() const {
        LiveHall hall;
        hall.now = m_replay.now();
        for (int queue = 0; queue < queues(); ++queue) {
            std::vector<Minutes> waiting;
            for (int i = m_replay.called(queue); i < m_replay.arrived(queue); ++i)
                waiting.push_back(m_day.queues[indexOf(queue)][indexOf(i)].arrival);
            hall.waiting.push_back(std::move(waiting));
            hall.groups.push_back({{queue}, {}, m_replay.windows(queue), m_replay.busy(queue)});
        }
        for (const Helper& helper : m_helpers) {
            const int busy = m_replay.busy(helper.group) > 0 ? 1 : 0;
            hall.groups.push_back({{helper.help.home}, helper.help.helps, 1, busy, false});
        }
        return hall;
    }

    LiveDay finish() {
        runUntil(m_plan.grid.end());
        for (int queue = 0; queue < queues(); ++queue) {
            if (m_replay.windows(queue) == 0)
                m_replay.setWindows(queue, 1);
        }
        m_replay.runToEnd();
        return {m_replay.waits(), m_replay.lastDeparture(), m_moves};
    }

    [[nodiscard]] int queues() const { return static_cast<int>(m_day.queues.size()); }
    [[nodiscard]] const HallReplay& replay() const { return m_replay; }
    void countMove() { ++m_moves; }
    [[nodiscard]] int moves() const { return m_moves; }

private:
    struct Helper {
        Help help;
        int group = 0;
    };

    /// The plan's windows less those lent; a queue that lends more than the plan now gives it gets them back.
    void setPlanned(int queue) {
        const int planned = m_plan.dedicated[indexOf(queue)][indexOf(m_nextSlot - 1)];
        while (planned + m_offsets[indexOf(queue)] < 0 && takeBack(queue)) {
        }
        m_replay.setWindows(queue, std::max(0, planned + m_offsets[indexOf(queue)]));
    }

    bool takeBack(int queue) {
        for (auto helper = m_helpers.begin(); helper != m_helpers.end(); ++helper) {
            if (helper->help.home != queue)
                continue;
            m_replay.setWindows(helper->group, 0);
            ++m_offsets[indexOf(queue)];
            m_helpers.erase(helper);
            return true;
        }
        return false;
    }

    const DemandDay& m_day;
    const WindowPlan& m_plan;
    HallReplay m_replay;
    std::vector<int> m_offsets;
    std::vector<Helper> m_helpers;
    int m_nextSlot = 0;
    int m_moves = 0;
};

/// Nobody waits there and most windows are idle; -1 when no queue can spare one.
int idlest(const LiveHall& hall) {
    int best = -1;
    int most = 0;
    for (int queue = 0; queue < static_cast<int>(hall.waiting.size()); ++queue) {
        const LiveGroup& group = hall.groups[indexOf(queue)];
        const int idle = group.windows - group.busy;
        if (group.windows >= 2 && hall.waiting[indexOf(queue)].empty() && idle > most) {
            most = idle;
            best = queue;
        }
    }
    return best;
}

} // namespace

LiveDay playLive(const DemandDay& day, const WindowPlan& plan, const LiveControl& control, const LiveSettings& settings,
                 std::uint64_t seed) {
    MovedPlan hall(day, plan);
    hall.begin();
    RandomSource random(seed);
    for (Minutes now = plan.grid.first + lookEvery; now < plan.grid.end(); now += lookEvery) {
        hall.runUntil(now);
        hall.endExpired(now);
        const std::optional<LiveMove> move = control.suggest(hall.look(), settings.movesPerDay - hall.moves(), random);
        if (!move)
            continue;
        hall.help({move->group, move->queues, now + settings.stay}); // the group of a queue's own windows is its number
        hall.countMove();
    }
    return hall.finish();
}

LiveDay playThreshold(const DemandDay& day, const WindowPlan& plan) {
    MovedPlan hall(day, plan);
    hall.begin();
    for (Minutes now = plan.grid.first + thresholdEvery; now < plan.grid.end(); now += thresholdEvery) {
        hall.runUntil(now);
        for (int queue = 0; queue < hall.queues(); ++queue) {
            const int giver = hall.replay().waiting(queue) > thresholdWaiting ? idlest(hall.look()) : -1;
            if (giver < 0)
                continue;
            hall.shift(giver, queue);
            hall.countMove();
        }
    }
    return hall.finish();
}

} // namespace evenhall::planner

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/advice/live_picture.h"

#include "app/domain/hall/apply_events.h"
#include "app/planner/plan/minutes.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace evenhall {

namespace {

using planner::LiveGroup;
using planner::Minutes;

constexpr Duration leastStay = std::chrono::minutes(30);
constexpr std::size_t mostUnstaffed =
    3; ///< windows without a clerk that are thought of; each costs a look into the future

class Painter {
public:
    Painter(const Hall& hall, const HelpArea& area, Instant now) : m_hall(hall), m_area(area), m_now(now) {
        for (const QueueId& queue : area.queues)
            m_numbers.emplace(queue, static_cast<int>(m_numbers.size()));
        m_picture.queues = area.queues;
        m_picture.hall.now = minutesOfDay(hall, now);
    }

    LivePicture paint() {
        paintLines();
        for (const auto& [window, may] : m_area.mayServe) {
            const WindowState* state = m_hall.window(window);
            if (state == nullptr)
                continue;
            switch (state->mode) {
            case WindowMode::Open:
                paintOpen(window, *state);
                break;
            case WindowMode::Closed:
                paintClosed(window, *state);
                break;
            case WindowMode::Paused:
                break;
            }
        }
        addUnstaffed();
        sortWindows();
        return std::move(m_picture);
    }

private:
    void paintLines() {
        for (const QueueId& queue : m_area.queues) {
            std::vector<Minutes> waiting;
            const auto line = m_hall.lines.find(queue);
            if (line != m_hall.lines.end()) {
                for (const Candidate& candidate : line->second.candidates)
                    waiting.push_back(minutesOfDay(m_hall, std::min(candidate.waitingSince, m_now)));
            }
            std::sort(waiting.begin(), waiting.end());
            m_picture.hall.waiting.push_back(std::move(waiting));
        }
    }

    [[nodiscard]] std::vector<int> numbersOf(const std::vector<QueueId>& queues) const {
        std::vector<int> numbers;
        for (const QueueId& queue : queues) {
            if (const auto number = m_numbers.find(queue); number != m_numbers.end())
                numbers.push_back(number->second);
        }
        return numbers;
    }

    [[nodiscard]] LiveGroup groupOf(const Profile& profile) const {
        LiveGroup group;
        group.own = numbersOf(profile.own);
        group.helps = numbersOf(profile.helps);
        if (group.own.empty())
            std::swap(group.own, group.helps);
        return group;
    }

    [[nodiscard]] bool isMovable(const WindowId& window, const WindowState& state) const {
        const bool suggested = std::any_of(m_hall.suggestions.begin(), m_hall.suggestions.end(),
                                           [&](const auto& entry) { return entry.second.suggestion.window == window; });
        return !suggested && !state.profileUntil && !state.profile.priorityFirst &&
               planLastsUntil(m_hall, window, m_now, leastStay) >= m_now + leastStay;
    }

    void paintOpen(const WindowId& window, const WindowState& state) {
        LiveGroup group = groupOf(state.profile);
        if (group.own.empty())
            return;
        group.movable = isMovable(window, state);
        const std::set<QueueId>& may = m_area.mayServe.at(window);
        group.may = numbersOf({may.begin(), may.end()});
        const auto [place, fresh] = m_groups.try_emplace(std::tuple(group.own, group.helps, group.movable, group.may),
                                                         m_picture.hall.groups.size());
        if (fresh) {
            m_picture.hall.groups.push_back(std::move(group));
            m_picture.groups.emplace_back();
        }
        LiveGroup& shared = m_picture.hall.groups[place->second];
        ++shared.windows;
        shared.busy += state.ticket ? 1 : 0;
        m_picture.groups[place->second].push_back(window);
    }

    /// By plan and calendar, at this time.
    [[nodiscard]] bool shouldWork(const WindowId& window, const WindowState& state) const {
        const LocalTime time = m_hall.localTime(m_now);
        return m_hall.schedule &&
               std::any_of(state.profile.own.begin(), state.profile.own.end(), [&](const QueueId& queue) {
                   const std::vector<ScheduledShare>& shares = m_hall.schedule->shares(queue);
                   return std::any_of(shares.begin(), shares.end(), [&](const ScheduledShare& share) {
                       return share.window == window && share.period.from <= time && time < share.period.until;
                   });
               });
    }

    /// A window with a clerk who does not call, or one that should be at work by its plan.
    void paintClosed(const WindowId& window, const WindowState& state) {
        if (state.profile.empty() || !isMovable(window, state))
            return;
        if (state.clerk)
            addClosed(window, state);
        else if (shouldWork(window, state))
            m_unstaffed.emplace_back(-waitingAt(state.profile.own), window);
    }

    void addClosed(const WindowId& window, const WindowState& state) {
        LiveGroup group = groupOf(state.profile);
        const std::set<QueueId>& may = m_area.mayServe.at(window);
        group.may = numbersOf({may.begin(), may.end()});
        m_picture.hall.closed.push_back(std::move(group));
        m_picture.closed.push_back(window);
    }

    /// Those first whose own people wait.
    void addUnstaffed() {
        std::sort(m_unstaffed.begin(), m_unstaffed.end());
        m_unstaffed.resize(std::min(m_unstaffed.size(), mostUnstaffed));
        for (const auto& [waiting, window] : m_unstaffed)
            addClosed(window, *m_hall.window(window));
    }

    [[nodiscard]] int waitingAt(const std::vector<QueueId>& queues) const {
        int waiting = 0;
        for (const int queue : numbersOf(queues))
            waiting += static_cast<int>(m_picture.hall.waiting[static_cast<std::size_t>(queue)].size());
        return waiting;
    }

    /// An idle window costs nobody anything; among those the one that has rested longest.
    void sortWindows() {
        for (std::vector<WindowId>& windows : m_picture.groups) {
            std::stable_sort(windows.begin(), windows.end(), [this](const WindowId& a, const WindowId& b) {
                const WindowState& left = *m_hall.window(a);
                const WindowState& right = *m_hall.window(b);
                return std::tuple(left.ticket.has_value(), left.lastCallAt) <
                       std::tuple(right.ticket.has_value(), right.lastCallAt);
            });
        }
    }

    const Hall& m_hall;
    const HelpArea& m_area;
    Instant m_now;
    std::map<QueueId, int> m_numbers;
    std::map<std::tuple<std::vector<int>, std::vector<int>, bool, std::vector<int>>, std::size_t> m_groups;
    std::vector<std::pair<int, WindowId>> m_unstaffed; ///< with their people, negative
    LivePicture m_picture;
};

} // namespace

planner::Minutes minutesOfDay(const Hall& hall, Instant at) {
    return planner::minutesOf(at - hall.atLocal(LocalTime{0}));
}

Instant planLastsUntil(const Hall& hall, const WindowId& window, Instant now, Duration longest) {
    constexpr Duration step = std::chrono::minutes(5);
    const Profile planned = plannedProfile(hall, window, now);
    Instant until = now;
    while (until < now + longest && plannedProfile(hall, window, until + step) == planned)
        until = until + step;
    return std::min(until, now + longest);
}

LivePicture pictureOf(const Hall& hall, const HelpArea& area, Instant now) {
    return Painter(hall, area, now).paint();
}

} // namespace evenhall

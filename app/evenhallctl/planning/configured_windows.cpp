// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/planning/configured_windows.h"

#include <algorithm>
#include <set>

namespace evenhall {

namespace {

using planner::Minutes;
using planner::RealWindow;
using planner::WindowWork;

/// Queues of a configuration by number, with what is asked of them often.
class QueueBook {
public:
    explicit QueueBook(const HallConfiguration& hall) : m_hall(hall) {
        for (const Queue& queue : hall.queues) {
            m_numbers.emplace(queue.id, static_cast<int>(m_numbers.size()));
            m_departments.emplace_back();
        }
        for (const Service& service : hall.services)
            m_departments[static_cast<std::size_t>(m_numbers.at(service.queue))].insert(service.department);
        for (const Zone& zone : hall.zones)
            m_floors[zone.id] = zone.floor;
    }

    [[nodiscard]] int number(const QueueId& queue) const { return m_numbers.at(queue); }
    [[nodiscard]] int count() const { return static_cast<int>(m_numbers.size()); }
    [[nodiscard]] const std::set<DepartmentId>& departments(int queue) const {
        return m_departments[static_cast<std::size_t>(queue)];
    }
    [[nodiscard]] const ZoneId& zone(int queue) const { return m_hall.queues[static_cast<std::size_t>(queue)].zone; }
    [[nodiscard]] int floor(int queue) const { return m_floors.at(zone(queue)); }

    [[nodiscard]] WindowWork workOf(const Profile& profile) const {
        WindowWork work;
        for (const QueueId& queue : profile.own)
            work.own.push_back(number(queue));
        for (const QueueId& queue : profile.helps)
            work.helps.push_back(number(queue));
        std::sort(work.own.begin(), work.own.end());
        std::sort(work.helps.begin(), work.helps.end());
        return work;
    }

private:
    const HallConfiguration& m_hall;
    std::map<QueueId, int> m_numbers;
    std::vector<std::set<DepartmentId>> m_departments;
    std::map<ZoneId, int> m_floors;
};

const WindowPlan* planOf(const HallConfiguration& hall, const PlanId& id) {
    const auto found =
        std::find_if(hall.plans.begin(), hall.plans.end(), [&](const WindowPlan& plan) { return plan.id == id; });
    return found == hall.plans.end() ? nullptr : &*found;
}

std::set<int> servedBy(const QueueBook& book, const WindowPlan& plan, const WindowId& window) {
    std::set<int> served;
    for (const PlanEntry& entry : plan.entries) {
        if (entry.window != window)
            continue;
        const WindowWork work = book.workOf(entry.profile);
        served.insert(work.own.begin(), work.own.end());
        served.insert(work.helps.begin(), work.helps.end());
    }
    return served;
}

bool sharesWith(const QueueBook& book, Sharing sharing, const Window& window, const std::set<int>& today, int queue) {
    std::set<DepartmentId> departments;
    for (const int served : today)
        departments.insert(book.departments(served).begin(), book.departments(served).end());
    switch (sharing) {
    case Sharing::Plans:
        return false;
    case Sharing::Department:
        return book.floor(queue) == window.floor && !book.departments(queue).empty() &&
               std::includes(departments.begin(), departments.end(), book.departments(queue).begin(),
                             book.departments(queue).end());
    case Sharing::Zone:
        return book.zone(queue) == window.zone;
    case Sharing::Floor:
        return book.floor(queue) == window.floor;
    case Sharing::Hall:
        return true;
    }
    return false;
}

bool contains(const std::vector<WindowId>& windows, const WindowId& window) {
    return std::find(windows.begin(), windows.end(), window) != windows.end();
}

std::set<int> mayServe(const HallConfiguration& hall, const QueueBook& book, const WindowPlan& plan,
                       const HallLimits& limits, const Window& window) {
    const std::set<int> today = servedBy(book, plan, window.id);
    std::set<int> may = today;
    for (const WindowPlan& other : hall.plans)
        may.merge(servedBy(book, other, window.id));
    for (int queue = 0; queue < book.count(); ++queue) {
        if (sharesWith(book, limits.sharing, window, today, queue))
            may.insert(queue);
    }
    for (const Skill& skill : limits.skills) {
        for (const QueueId& queue : contains(skill.windows, window.id) ? skill.queues : std::vector<QueueId>{})
            may.insert(book.number(queue));
    }
    for (const Skill& skill : limits.never) {
        for (const QueueId& queue : contains(skill.windows, window.id) ? skill.queues : std::vector<QueueId>{})
            may.erase(book.number(queue));
    }
    return may;
}

bool isGreen(const WindowPlan& plan, const WindowId& window) {
    return std::any_of(plan.entries.begin(), plan.entries.end(),
                       [&](const PlanEntry& entry) { return entry.window == window && entry.profile.priorityFirst; });
}

/// What the plan gives a window in half-hours of a day; a half-hour counts that it covers wholly.
std::vector<int> rowOf(const HallConfiguration& hall, const QueueBook& book, const WindowPlan& plan,
                       const Window& window, const BusinessDay& day, const planner::SlotGrid& grid,
                       planner::WorkTable& works) {
    std::vector<int> row(static_cast<std::size_t>(grid.count), planner::closedWindow);
    const std::vector<Period> hours = hall.calendar.hours(day, window.duties);
    for (int slot = 0; slot < grid.count; ++slot) {
        const LocalTime from{static_cast<int>(grid.start(slot))};
        const LocalTime until{static_cast<int>(grid.start(slot + 1))};
        const auto covers = [&](const Period& period) { return period.from <= from && until <= period.until; };
        if (std::none_of(hours.begin(), hours.end(), covers))
            continue;
        for (const PlanEntry& entry : plan.entries) {
            if (entry.window == window.id && entry.appliesOn(day) && covers(entry.period))
                row[static_cast<std::size_t>(slot)] = works.number(book.workOf(entry.profile));
        }
    }
    return row;
}

/// An ordinary day with that weekday: exceptions of the calendar are not what a month is planned for.
BusinessDay ordinaryDay(const HallConfiguration& hall, Weekday weekday) {
    BusinessDay day(std::chrono::sys_days(std::chrono::year(2026) / 1 / 5)); // a Monday
    day = day.plusDays(static_cast<int>(weekday) - 1);
    const auto isException = [&](const BusinessDay& candidate) {
        return std::any_of(hall.calendar.exceptions.begin(), hall.calendar.exceptions.end(),
                           [&](const CalendarException& exception) { return exception.day == candidate; });
    };
    while (isException(day))
        day = day.plusDays(7);
    return day;
}

void fillLimits(planner::HallWindows& windows, const HallConfiguration& hall, const QueueBook& book,
                const HallLimits& limits, const planner::SlotGrid& grid) {
    windows.limits.generalShare = limits.generalShare;
    windows.limits.mostChanged = limits.mostChanged.value_or(planner::usualChanges(hall.windows.size()));
    windows.limits.minimumStay = std::max(1, static_cast<int>(limits.shortestStayMinutes / grid.length));
    for (const MandatoryQueue& rule : limits.mandatory)
        windows.limits.mandatory.push_back({book.number(rule.queue), rule.windows});
    for (const StaffLimit& limit : limits.pools) {
        planner::StaffPool pool{limit.name, {}, limit.atMost};
        for (std::size_t window = 0; window < hall.windows.size(); ++window) {
            if (contains(limit.windows, hall.windows[window].id))
                pool.windows.push_back(static_cast<int>(window));
        }
        windows.limits.pools.push_back(std::move(pool));
    }
}

} // namespace

std::map<Weekday, int> planWeekdays(const HallConfiguration& hall, const PlanId& planId) {
    const WindowPlan* plan = planOf(hall, planId);
    const QueueBook book(hall);
    planner::WorkTable works;
    std::map<std::vector<std::vector<int>>, int> known;
    std::map<Weekday, int> numbers;
    for (int number = 1; number <= 7; ++number) {
        const auto weekday = static_cast<Weekday>(number);
        const BusinessDay day = ordinaryDay(hall, weekday);
        const std::vector<Period> ordinary = hall.calendar.ordinaryHours(day);
        std::vector<std::vector<int>> rows;
        if (!ordinary.empty() && plan != nullptr) {
            const Minutes from = ordinary.front().from.minutes;
            const planner::SlotGrid grid{from, 30, static_cast<int>((ordinary.back().until.minutes - from) / 30)};
            for (const Window& window : hall.windows)
                rows.push_back(rowOf(hall, book, *plan, window, day, grid, works));
        }
        numbers[weekday] = known.emplace(rows, static_cast<int>(known.size())).first->second;
    }
    return numbers;
}

std::vector<std::string> contradictions(const HallConfiguration& hall, const PlanId& planId, const HallLimits& limits) {
    std::vector<std::string> found;
    const WindowPlan& plan = *planOf(hall, planId);
    const QueueBook book(hall);
    std::vector<std::set<int>> may;
    for (const Window& window : hall.windows) {
        may.push_back(mayServe(hall, book, plan, limits, window));
        if (limits.keep.count(window.id) != 0 && limits.tidal.count(window.id) != 0)
            found.push_back("window " + window.id.toString() + " cannot both keep what it does and be tidal");
        for (const int queue : servedBy(book, plan, window.id)) {
            if (may.back().count(queue) == 0)
                found.push_back("window " + window.id.toString() + " serves " +
                                hall.queues[static_cast<std::size_t>(queue)].id.toString() + " today by plan " +
                                planId.toString() + ", but \"never\" forbids it");
        }
    }
    for (const Skill& skill : limits.skills) {
        for (const Skill& never : limits.never) {
            for (const WindowId& window : skill.windows) {
                for (const QueueId& queue : skill.queues) {
                    if (contains(never.windows, window) &&
                        std::find(never.queues.begin(), never.queues.end(), queue) != never.queues.end())
                        found.push_back("window " + window.toString() + " has " + queue.toString() +
                                        " both in \"skills\" and in \"never\"");
                }
            }
        }
    }
    for (const MandatoryQueue& rule : limits.mandatory) {
        const int queue = book.number(rule.queue);
        int able = 0;
        std::vector<int> perPool(limits.pools.size(), 0);
        for (std::size_t window = 0; window < may.size(); ++window) {
            if (may[window].count(queue) == 0)
                continue;
            ++able;
            for (std::size_t pool = 0; pool < limits.pools.size(); ++pool)
                perPool[pool] += contains(limits.pools[pool].windows, hall.windows[window].id) ? 1 : 0;
        }
        if (able < rule.windows)
            found.push_back("group " + rule.queue.toString() + " must have " + std::to_string(rule.windows) +
                            " windows, but only " + std::to_string(able) + " can serve it");
        for (std::size_t pool = 0; pool < limits.pools.size(); ++pool) {
            if (limits.pools[pool].atMost + able - perPool[pool] < rule.windows && able >= rule.windows)
                found.push_back("group " + rule.queue.toString() + " must have " + std::to_string(rule.windows) +
                                " windows, but pool \"" + limits.pools[pool].name + "\" lets only " +
                                std::to_string(limits.pools[pool].atMost) + " of its windows be open");
        }
    }
    return found;
}

planner::WindowsToday configuredWindows(const HallConfiguration& hall, const PlanId& planId, const HallLimits& limits,
                                        const planner::HallCase& prepared) {
    const WindowPlan& plan = *planOf(hall, planId);
    const QueueBook book(hall);
    planner::WindowsToday today;
    for (const Window& window : hall.windows) {
        RealWindow real;
        real.id = window.id.toString();
        real.number = window.number;
        real.may = mayServe(hall, book, plan, limits, window);
        real.keeps = limits.keep.count(window.id) != 0 || isGreen(plan, window.id);
        real.lowCounter = window.lowCounter;
        real.mayOpen = limits.tidal.count(window.id) != 0;
        today.windows.windows.push_back(std::move(real));
    }
    fillLimits(today.windows, hall, book, limits, prepared.kinds.front().grid);
    for (std::size_t kind = 0; kind < prepared.kinds.size(); ++kind) {
        const auto member = std::find_if(prepared.training.begin(), prepared.training.end(), [&](const auto* record) {
            return static_cast<std::size_t>(prepared.kindOf(record->day)) == kind;
        });
        const BusinessDay day = ordinaryDay(hall, (*member)->day.weekday());
        planner::WindowSchedule schedule{prepared.kinds[kind].grid, {}};
        for (const Window& window : hall.windows)
            schedule.work.push_back(rowOf(hall, book, plan, window, day, schedule.grid, today.windows.works));
        today.schedules.push_back(std::move(schedule));
    }
    return today;
}

ChangedSchedule withChanges(const HallConfiguration& hall, planner::HallWindows& windows,
                            const planner::WindowSchedule& today, const std::vector<planner::OrderedChange>& changes) {
    const QueueBook book(hall);
    ChangedSchedule changed{today, {}};
    for (const planner::OrderedChange& change : changes) {
        const int before = windows.works.number(book.workOf(change.before));
        const int after = windows.works.number(book.workOf(change.after));
        planner::WindowChange numbered{{},
                                       today.grid.slotOf(change.period.from.minutes),
                                       today.grid.slotOf(change.period.until.minutes - 1) + 1,
                                       before,
                                       after,
                                       0,
                                       {}};
        for (std::size_t window = 0; window < hall.windows.size(); ++window) {
            if (!contains(change.windows, hall.windows[window].id))
                continue;
            numbered.windows.push_back(static_cast<int>(window));
            for (int slot = numbered.from; slot < numbered.until; ++slot) {
                if (today.at(static_cast<int>(window), slot) == before)
                    changed.schedule.set(static_cast<int>(window), slot, slot + 1, after);
            }
        }
        changed.changes.push_back(std::move(numbered));
    }
    return changed;
}

} // namespace evenhall

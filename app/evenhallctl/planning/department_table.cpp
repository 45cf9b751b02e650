// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/planning/department_table.h"

#include <algorithm>
#include <map>
#include <set>

namespace evenhall {

namespace {

/// The departments whose services a queue serves.
std::vector<std::set<DepartmentId>> departmentsByQueue(const HallConfiguration& configuration) {
    std::map<QueueId, std::set<DepartmentId>> found;
    for (const Service& service : configuration.services)
        found[service.queue].insert(service.department);
    std::vector<std::set<DepartmentId>> departments;
    for (const Queue& queue : configuration.queues)
        departments.push_back(found[queue.id]);
    return departments;
}

std::string namesOf(const HallConfiguration& configuration, const std::set<DepartmentId>& departments,
                    const char* language, const char* between) {
    std::string names;
    for (const Department& department : configuration.departments) {
        if (departments.count(department.id) != 0)
            names += (names.empty() ? "" : between) + department.name.in(language);
    }
    return names;
}

int windowsServing(planner::WindowSchedule planner::KindProposal::*schedule, const planner::MonthProposal& proposal,
                   const std::vector<int>& queues) {
    std::set<int> windows;
    for (const planner::KindProposal& kind : proposal.kinds) {
        const planner::WindowSchedule& worked = kind.*schedule;
        for (int window = 0; window < worked.windows(); ++window) {
            for (int slot = 0; slot < worked.grid.count; ++slot) {
                const planner::WindowWork& work = proposal.windows.works[worked.at(window, slot)];
                if (std::any_of(queues.begin(), queues.end(), [&](int queue) { return work.serves(queue); }))
                    windows.insert(window);
            }
        }
    }
    return static_cast<int>(windows.size());
}

/// Adds what the queue's usual week looks like.
void addWeek(DepartmentLine& line, const planner::MonthProposal& proposal, std::size_t queue) {
    for (const planner::KindProposal& kind : proposal.kinds) {
        const double days = static_cast<double>(kind.weekdays.size());
        const planner::QueueOutlook& before = kind.outlookBefore[queue];
        const planner::QueueOutlook& after = kind.outlookAfter[queue];
        line.hoursBefore += days * before.windowHours;
        line.hoursAfter += days * after.windowHours;
        line.helpedBefore += days * before.helpedHours;
        line.helpedAfter += days * after.helpedHours;
        line.tickets += days * before.tickets;
        line.waitBefore += days * before.tickets * before.meanWait; // people's minutes until all are added
        line.waitAfter += days * before.tickets * after.meanWait;
    }
}

} // namespace

std::vector<DepartmentLine> departmentTable(const HallConfiguration& configuration, const planner::HallCase& hall,
                                            const planner::MonthProposal& proposal, const std::vector<int>& cases) {
    const std::vector<std::set<DepartmentId>> departments = departmentsByQueue(configuration);
    std::vector<std::set<DepartmentId>> order;
    std::vector<std::vector<int>> queues;
    for (std::size_t queue = 0; queue < departments.size(); ++queue) {
        const auto known = std::find(order.begin(), order.end(), departments[queue]);
        if (known == order.end()) {
            order.push_back(departments[queue]);
            queues.push_back({static_cast<int>(queue)});
        } else {
            queues[static_cast<std::size_t>(known - order.begin())].push_back(static_cast<int>(queue));
        }
    }
    std::vector<DepartmentLine> lines;
    for (std::size_t i = 0; i < order.size(); ++i) {
        DepartmentLine line;
        line.nameChinese = namesOf(configuration, order[i], "zh-CN", "、");
        line.nameEnglish = namesOf(configuration, order[i], "en", ", ");
        line.windowsBefore = windowsServing(&planner::KindProposal::before, proposal, queues[i]);
        line.windowsAfter = windowsServing(&planner::KindProposal::after, proposal, queues[i]);
        for (const int number : queues[i]) {
            const auto queue = static_cast<std::size_t>(number);
            addWeek(line, proposal, queue);
            for (const planner::HallDayRecord& day : hall.record->days)
                line.ticketsRecorded += static_cast<int>(day.queues[queue].tickets.size());
            if (!cases.empty())
                line.cases = line.cases.value_or(0) + cases[queue];
        }
        line.waitBefore /= std::max(line.tickets, 1.0);
        line.waitAfter /= std::max(line.tickets, 1.0);
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace evenhall

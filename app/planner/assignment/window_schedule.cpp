// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/assignment/window_schedule.h"

#include <algorithm>

namespace evenhall::planner {

bool WindowWork::serves(int queue) const {
    return std::find(own.begin(), own.end(), queue) != own.end() ||
           std::find(helps.begin(), helps.end(), queue) != helps.end();
}

WorkTable::WorkTable() {
    number({});
}

int WorkTable::number(const WindowWork& work) {
    const auto [known, isNew] = m_numbers.emplace(work, static_cast<int>(m_works.size()));
    if (isNew)
        m_works.push_back(work);
    return known->second;
}

void WindowSchedule::set(int window, int from, int until, int number) {
    std::vector<int>& row = work[static_cast<std::size_t>(window)];
    std::fill(row.begin() + from, row.begin() + until, number);
}

double WindowSchedule::windowHours() const {
    std::ptrdiff_t open = 0;
    for (const std::vector<int>& row : work)
        open += static_cast<std::ptrdiff_t>(row.size()) - std::count(row.begin(), row.end(), closedWindow);
    return static_cast<double>(open) * grid.length / 60;
}

std::vector<int> mostFlexibleFirst(std::vector<int> works, const WorkTable& table) {
    const auto served = [&](int work) { return table[work].own.size() + table[work].helps.size(); };
    std::sort(works.begin(), works.end(),
              [&](int a, int b) { return served(a) != served(b) ? served(a) > served(b) : table[a] < table[b]; });
    return works;
}

} // namespace evenhall::planner

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/plan/slot_grid.h"

#include <map>
#include <utility>
#include <vector>

namespace evenhall::planner {

/// What a window does: its own queues, the person who came first first, and queues it helps while nobody waits at its
/// own. Queues are numbers, in order. Empty: closed.
struct WindowWork {
    std::vector<int> own;
    std::vector<int> helps;

    [[nodiscard]] bool isOpen() const { return !own.empty() || !helps.empty(); }
    [[nodiscard]] bool serves(int queue) const;
    /// A general window (综窗) serves more than one queue.
    [[nodiscard]] bool isGeneral() const { return own.size() + helps.size() > 1; }

    friend auto operator<=>(const WindowWork&, const WindowWork&) = default;
};

inline constexpr int closedWindow = 0; ///< the number of the empty work in every table

/// Works by number, so that schedules are small and quickly compared.
class WorkTable {
public:
    WorkTable();

    int number(const WindowWork& work);
    [[nodiscard]] const WindowWork& operator[](int number) const { return m_works[static_cast<std::size_t>(number)]; }
    [[nodiscard]] std::size_t size() const { return m_works.size(); }

private:
    std::vector<WindowWork> m_works;
    std::map<WindowWork, int> m_numbers;
};

/// What each window of the hall does in each slot of a day: work[window][slot] is a number in a WorkTable.
struct WindowSchedule {
    SlotGrid grid;
    std::vector<std::vector<int>> work;

    [[nodiscard]] int at(int window, int slot) const {
        return work[static_cast<std::size_t>(window)][static_cast<std::size_t>(slot)];
    }
    void set(int window, int from, int until, int number);
    [[nodiscard]] int windows() const { return static_cast<int>(work.size()); }
    /// Of all windows, in hours of one window.
    [[nodiscard]] double windowHours() const;

    friend bool operator==(const WindowSchedule&, const WindowSchedule&) = default;
};

/// In the order in which a HallReplay must be given them, so that where two windows are idle the one that can do less
/// takes the person.
[[nodiscard]] std::vector<int> mostFlexibleFirst(std::vector<int> works, const WorkTable& table);

} // namespace evenhall::planner

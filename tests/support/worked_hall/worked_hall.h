// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/controller/hall_keeper.h"
#include "app/controller/waits/learned_waits.h"
#include "app/evenhallctl/planning/rehearsed_demand.h"

#include <deque>
#include <map>
#include <memory>
#include <string>

namespace evenhall::test {

/// What became of the people of some days.
struct WorkedTally {
    int issued = 0;
    int refused = 0; ///< the hall gave no ticket
    int served = 0;
    int missed = 0; ///< called three times and not there
};

/// Works days of a hall as its programs would, without them: made-up people take tickets, clerks sign in and call by
/// plan and calendar, every command is decided by the rules and written by the controller's keeper. What is left behind
/// is a real journal. As fast as the machine; belongs to one thread.
class WorkedHall {
public:
    WorkedHall(const std::string& folder, RehearsedDemand demand, std::uint64_t seed);

    /// Opens the folder, which may hold earlier days, and adopts the configuration. `day` is the first to be worked.
    Result<void> open(const HallConfiguration& configuration, BusinessDay day);

    /// From midnight to midnight; a day on which the hall is closed passes with nobody in it.
    Result<void> work(BusinessDay day);

    /// From the next day on waits are told as the days before it teach, as a running hall does every night. Commits
    /// each command alone then, so that what turns out is known at once: some times slower.
    void tellWaitsByPast() { m_tellsByPast = true; }

    [[nodiscard]] const WorkedTally& tally() const { return m_tally; }

private:
    enum class Phase { Closed, Idle, Called, Absent, Serving };
    struct Place {
        Phase phase = Phase::Closed;
        Instant next; ///< when something happens, outside Closed and Idle
        TicketId ticket;
        int calls = 0;
    };
    struct Arrival {
        Instant at;
        ServiceId service;
        Duration work{0};
    };

    [[nodiscard]] Now at(Instant instant) const;
    [[nodiscard]] Instant onClock(BusinessDay day, LocalTime time) const;
    Answer stage(Command command);
    Result<void> commit();
    Result<void> learnWaits();
    Result<void> passTime(Instant until);
    Result<void> reach(Instant instant);

    std::deque<Arrival> arrivalsOn(BusinessDay day);
    [[nodiscard]] std::set<Instant> dutyChanges(BusinessDay day) const;
    void issue(const Arrival& arrival);
    void tend(const Window& window, Place& place);
    void proceed(const Window& window, Place& place);
    void call(const Window& window, Place& place);

    std::string m_folder;
    HallKeeper m_keeper;
    bool m_tellsByPast = false;
    std::shared_ptr<LearnedWaits> m_waits;
    RehearsedDemand m_demand;
    planner::RandomSource m_random;
    BusinessDay m_day;
    Instant m_now;
    std::map<WindowId, Place> m_places;
    std::map<TicketId, Duration> m_work;
    int m_staged = 0;
    WorkedTally m_tally;
};

} // namespace evenhall::test

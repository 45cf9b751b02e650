// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/time.h"
#include "app/planner/simulation/hall_day.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace evenhall::planner {

/// A ticket that can be played through the simulator and through the hall.
struct GeneratedTicket {
    DayTicket ticket;
    std::optional<LocalTime> slot; ///< of its appointment; then its class is appointmentClass
};

/// A made-up day with everything that hall and simulator share.
struct GeneratedDay {
    static constexpr ClassIndex elderClass = 1;       ///< head start
    static constexpr ClassIndex urgentClass = 2;      ///< a wait that counts faster
    static constexpr ClassIndex appointmentClass = 3; ///< head start from the booked time on

    DayRules rules;
    DayPlan plan; ///< shifts in whole minutes
    std::vector<GeneratedTicket> tickets;

    [[nodiscard]] std::vector<DayTicket> simulated() const;
    [[nodiscard]] std::string toString() const;
};

/// The business day of all generated days, and its midnight eight hours east of UTC.
[[nodiscard]] BusinessDay generatedBusinessDay();
[[nodiscard]] Instant generatedMidnight();

[[nodiscard]] GeneratedDay generateDay(std::uint32_t seed);

/// The smallest day found that still fails: tickets, windows and stories are taken away while it does.
[[nodiscard]] GeneratedDay shrunk(GeneratedDay day, const std::function<bool(const GeneratedDay&)>& fails);

} // namespace evenhall::planner

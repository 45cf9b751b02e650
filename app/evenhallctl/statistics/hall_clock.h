// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/hall_configuration.h"
#include "app/planner/statistics/month_statistics.h"

#include <memory>
#include <optional>
#include <set>
#include <string_view>

namespace evenhall {

/// "2026-11-22T01:02:03.004Z", as Instant::toString() writes it; the milliseconds may be left out.
[[nodiscard]] Result<Instant> parseInstant(std::string_view text);

/// The hall's wall clock and hours, from its configuration. Without one: the time zone of this machine, no hours.
class HallClock {
public:
    explicit HallClock(std::optional<HallConfiguration> configuration);
    ~HallClock();
    HallClock(HallClock&&) noexcept;
    HallClock& operator=(HallClock&&) noexcept;

    [[nodiscard]] bool isKnown() const { return m_configuration.has_value(); }
    [[nodiscard]] std::chrono::minutes offsetAt(Instant at) const;
    /// Closing times of these days and the point from which a queue is hot.
    [[nodiscard]] planner::StatisticsRules rulesFor(const std::set<BusinessDay>& days) const;
    /// Days between the first and the last of `days` on which the hall should have had tickets and had none. Without a
    /// configuration: Mondays to Fridays.
    [[nodiscard]] std::vector<BusinessDay> missing(const std::set<BusinessDay>& days) const;

private:
    struct Zone;

    std::optional<HallConfiguration> m_configuration;
    std::unique_ptr<Zone> m_zone;
};

} // namespace evenhall

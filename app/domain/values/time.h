// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"

#include <chrono>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace evenhall {

/// All durations of the domain, in whole milliseconds.
using Duration = std::chrono::milliseconds;

/// A point in time: milliseconds since 1970-01-01T00:00:00Z.
struct Instant {
    std::int64_t milliseconds = 0;

    friend auto operator<=>(const Instant&, const Instant&) = default;
    friend Instant operator+(Instant at, Duration d) { return {at.milliseconds + d.count()}; }
    friend Instant operator-(Instant at, Duration d) { return {at.milliseconds - d.count()}; }
    friend Duration operator-(Instant a, Instant b) { return Duration(a.milliseconds - b.milliseconds); }

    /// "2026-11-22T01:02:03.004Z" (ISO 8601, UTC).
    [[nodiscard]] std::string toString() const;
};

/// A time of day on the hall's wall clock, in minutes after midnight, 0 to 1440 (24:00 ends a day).
struct LocalTime {
    int minutes = 0;

    /// Reads "HH:MM", 00:00 to 24:00.
    static Result<LocalTime> parse(std::string_view text);
    [[nodiscard]] std::string toString() const;

    friend auto operator<=>(const LocalTime&, const LocalTime&) = default;
};

enum class Weekday { Monday = 1, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday };

/// A calendar day of the hall. Fixed when a ticket is issued; never computed again from a clock.
class BusinessDay {
public:
    BusinessDay() = default;
    explicit BusinessDay(std::chrono::sys_days day) : m_day(day) {}

    /// Reads "YYYY-MM-DD"; refuses days that do not exist.
    static Result<BusinessDay> parse(std::string_view text);

    [[nodiscard]] std::string toString() const;
    [[nodiscard]] Weekday weekday() const;
    [[nodiscard]] std::chrono::sys_days toSysDays() const { return m_day; }
    /// yyyymmdd as a decimal number.
    [[nodiscard]] std::int64_t toDecimal() const;
    [[nodiscard]] BusinessDay plusDays(int days) const { return BusinessDay(m_day + std::chrono::days(days)); }
    /// Days from `other` to this one; negative when this one is earlier.
    [[nodiscard]] int daysSince(BusinessDay other) const { return static_cast<int>((m_day - other.m_day).count()); }

    friend auto operator<=>(const BusinessDay&, const BusinessDay&) = default;

private:
    std::chrono::sys_days m_day{};
};

/// What a clock with a time zone shows: the instant and the zone's offset from UTC at that instant.
/// The domain gets time only in this form, as an argument.
struct Now {
    Instant instant;
    std::chrono::minutes utcOffset{0}; ///< local = UTC + offset, for instance +480 for Asia/Shanghai

    [[nodiscard]] BusinessDay localDay() const;
    [[nodiscard]] LocalTime localTime() const; ///< whole minutes, rounded down
};

/// The instant at which the hall's clock shows `time` on `day`, under a fixed offset.
[[nodiscard]] Instant toInstant(BusinessDay day, LocalTime time, std::chrono::minutes utcOffset);

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/values/time.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace evenhall {

namespace {

constexpr std::int64_t millisecondsPerMinute = 60'000;
constexpr std::int64_t millisecondsPerDay = 86'400'000;

/// Reads exactly `text` as an unsigned decimal number; nothing else may stand in it.
bool parseDecimal(std::string_view text, int& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() && text.front() != '-';
}

std::int64_t floorDivide(std::int64_t dividend, std::int64_t divisor) {
    const std::int64_t quotient = dividend / divisor;
    return dividend % divisor < 0 ? quotient - 1 : quotient;
}

std::int64_t localMilliseconds(const Now& now) {
    return now.instant.milliseconds + now.utcOffset.count() * millisecondsPerMinute;
}

} // namespace

std::string Instant::toString() const {
    const std::int64_t dayNumber = floorDivide(milliseconds, millisecondsPerDay);
    const std::int64_t rest = milliseconds - dayNumber * millisecondsPerDay;
    const BusinessDay day{std::chrono::sys_days{std::chrono::days{dayNumber}}};
    std::array<char, 24> text{};
    std::snprintf(text.data(), text.size(), "T%02d:%02d:%02d.%03dZ", static_cast<int>(rest / 3'600'000),
                  static_cast<int>(rest / millisecondsPerMinute % 60), static_cast<int>(rest / 1000 % 60),
                  static_cast<int>(rest % 1000));
    return day.toString() + text.data();
}

Result<LocalTime> LocalTime::parse(std::string_view text) {
    int hours = 0;
    int minutes = 0;
    const bool wellFormed = text.size() == 5 && text[2] == ':' && parseDecimal(text.substr(0, 2), hours) &&
                            parseDecimal(text.substr(3, 2), minutes);
    if (!wellFormed || minutes > 59 || hours * 60 + minutes > 24 * 60)
        return {ErrorCode::BadValue, "a time is written HH:MM, 00:00 to 24:00"};
    return LocalTime{hours * 60 + minutes};
}

std::string LocalTime::toString() const {
    std::array<char, 12> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d", minutes / 60 % 100, minutes % 60);
    return text.data();
}

Result<BusinessDay> BusinessDay::parse(std::string_view text) {
    int year = 0;
    int month = 0;
    int day = 0;
    const bool wellFormed = text.size() == 10 && text[4] == '-' && text[7] == '-' &&
                            parseDecimal(text.substr(0, 4), year) && parseDecimal(text.substr(5, 2), month) &&
                            parseDecimal(text.substr(8, 2), day);
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!wellFormed || !date.ok())
        return {ErrorCode::BadValue, "a day is written YYYY-MM-DD and must exist"};
    return BusinessDay(std::chrono::sys_days(date));
}

std::string BusinessDay::toString() const {
    const std::chrono::year_month_day date{m_day};
    std::array<char, 24> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text.data();
}

Weekday BusinessDay::weekday() const {
    return static_cast<Weekday>(std::chrono::weekday(m_day).iso_encoding());
}

std::int64_t BusinessDay::toDecimal() const {
    const std::chrono::year_month_day date{m_day};
    return static_cast<int>(date.year()) * std::int64_t{10'000} +
           std::int64_t{static_cast<unsigned>(date.month())} * 100 + static_cast<unsigned>(date.day());
}

BusinessDay Now::localDay() const {
    return BusinessDay(
        std::chrono::sys_days{std::chrono::days{floorDivide(localMilliseconds(*this), millisecondsPerDay)}});
}

LocalTime Now::localTime() const {
    const std::int64_t local = localMilliseconds(*this);
    const std::int64_t sinceMidnight = local - floorDivide(local, millisecondsPerDay) * millisecondsPerDay;
    return LocalTime{static_cast<int>(sinceMidnight / millisecondsPerMinute)};
}

Instant toInstant(BusinessDay day, LocalTime time, std::chrono::minutes utcOffset) {
    const std::int64_t midnight = day.toSysDays().time_since_epoch().count() * millisecondsPerDay;
    return {midnight + (time.minutes - utcOffset.count()) * millisecondsPerMinute};
}

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/reference/decimal_time.h"

#include <algorithm>
#include <cmath>

namespace evenhall {

namespace {

int decimalsOf(std::string_view text) {
    if (text.find_first_of("eE") != std::string_view::npos)
        return DecimalTime::mostDecimals;
    const std::size_t point = text.find('.');
    if (point == std::string_view::npos)
        return 0;
    const std::size_t end = text.find_last_of("0123456789");
    return static_cast<int>(std::min<std::size_t>(end > point ? end - point : 0, DecimalTime::mostDecimals));
}

} // namespace

DecimalTime::DecimalTime(int decimals) : m_decimals(decimals) {
    for (int i = 0; i < decimals; ++i)
        m_unitsInOne *= 10;
}

Result<DecimalTime> DecimalTime::forTexts(const std::vector<std::string_view>& texts, double longest, double factor) {
    constexpr double room = 4e18;
    constexpr int enough = 6;
    int wanted = 0;
    for (const std::string_view text : texts)
        wanted = std::max(wanted, decimalsOf(text));
    int decimals = wanted;
    while (decimals > 0 && longest * factor * std::pow(10.0, decimals) > room)
        --decimals;
    if (!(longest * factor <= room) || decimals < std::min(wanted, enough))
        return {ErrorCode::BadValue, "the times are too long for their number of decimals"};
    return DecimalTime(decimals);
}

std::int64_t DecimalTime::toUnits(double time) const {
    return std::llround(time * static_cast<double>(m_unitsInOne));
}

std::string DecimalTime::toText(std::int64_t units) const {
    const bool isNegative = units < 0;
    std::string digits = std::to_string(isNegative ? -units : units);
    const auto decimals = static_cast<std::size_t>(m_decimals);
    if (digits.size() <= decimals)
        digits.insert(0, decimals + 1 - digits.size(), '0');
    std::string text = (isNegative ? "-" : "") + digits.substr(0, digits.size() - decimals);
    std::string fraction = digits.substr(digits.size() - decimals);
    fraction.erase(fraction.find_last_not_of('0') + 1);
    return fraction.empty() ? text : text + '.' + fraction;
}

} // namespace evenhall

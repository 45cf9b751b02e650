// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace evenhall {

/// Times without a unit, written as decimals, as whole numbers of the smallest decimal that occurs: then a simulation
/// computes exactly, and its answer is the same on every machine.
class DecimalTime {
public:
    static constexpr int mostDecimals = 9;

    /// As many decimals as the texts have, at most nine, and no more than `longest` x `factor` leaves room for in 63
    /// bits; BadValue when fewer than six would be left of more.
    static Result<DecimalTime> forTexts(const std::vector<std::string_view>& texts, double longest, double factor);

    [[nodiscard]] std::int64_t toUnits(double time) const;
    /// Without zeros at the end.
    [[nodiscard]] std::string toText(std::int64_t units) const;

private:
    explicit DecimalTime(int decimals);

    int m_decimals;
    std::int64_t m_unitsInOne = 1;
};

} // namespace evenhall

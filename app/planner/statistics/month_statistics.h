// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planner/statistics/balance.h"
#include "app/planner/statistics/figures.h"
#include "app/planner/statistics/records.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace evenhall::planner {

/// What a stretch of days was. Two of them merge into what both were together, so that ten years need not be read
/// again: each month is counted once and kept as text.
struct Statistics {
    Groups groups;
    BalanceMinutes balance;
    std::set<BusinessDay> days;     ///< with any ticket
    bool isOpenTimeGuessed = false; ///< windows counted as open from their first call to their last end of a day

    void merge(const Statistics& other);
    friend bool operator==(const Statistics&, const Statistics&) = default;
};

/// The hall's own settings, as far as statistics need them.
struct StatisticsRules {
    HotQueue hot;
    std::map<BusinessDay, Instant> closing; ///< end of the ordinary hours; days that are not here have no overrun
};

/// Collects the records of a month, then counts. Records may come in any order.
class StatisticsCollector {
public:
    explicit StatisticsCollector(StatisticsRules rules) : m_rules(std::move(rules)) {}

    void add(LegRecord leg);
    void add(OpenRecord record);
    /// Everything counted. Without any OpenRecord the open time of windows is guessed.
    [[nodiscard]] Statistics count() const;

private:
    struct Day {
        std::vector<LegRecord> legs;
        std::vector<OpenRecord> open;
    };

    StatisticsRules m_rules;
    std::map<BusinessDay, Day> m_days;
    Skills m_skills;
    bool m_isOpenKnown = false;
};

/// One line for each group, whole numbers only; fromText() gives back an equal value.
[[nodiscard]] std::string toText(const Statistics& statistics);
/// BadValue, with the line, for text that toText() did not write.
[[nodiscard]] Result<Statistics> fromText(std::string_view text);

} // namespace evenhall::planner

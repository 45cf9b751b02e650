// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/evenhallctl/reference/decimal_time.h"
#include "app/planner/simulation/replay.h"

#include <string>
#include <vector>

namespace evenhall {

/// One line with its people and servers as a file and an option give them, ready to be played: times in whole units.
struct LineFile {
    DecimalTime unit;
    std::vector<planner::ServerStep> steps;
    std::vector<planner::LineTicket> tickets; ///< in order of arrival
    std::vector<std::string> ids;             ///< in the order of the file
    std::vector<std::size_t> order;           ///< place in the file of each ticket
};

/// What else decides how finely times must be counted.
struct LineNeeds {
    std::vector<std::string> numbers; ///< times written elsewhere, as they are written
    double headStart = 0;             ///< the longest
    double largestFactor = 1000;      ///< see planner::largestFactor()
    bool priority = false;            ///< the column "elderly" must be there
};

/// Reads people (columns id, arrival, service, elderly) from a table and servers from "N@0,N@t1,...". BadValue names
/// line and column.
[[nodiscard]] Result<LineFile> readLineFile(const std::string& fileName, const std::string& servers,
                                            const LineNeeds& needs);

/// The numbers in an option's text, between its signs.
[[nodiscard]] std::vector<std::string> numbersIn(const std::string& option);

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace evenhall {

/// One row of a table with its line in the file, so that a complaint can name it.
struct CsvRow {
    std::size_t line = 0;
    std::vector<std::string> fields;
};

/// Reads comma-separated values (RFC 4180: quotes, doubled quotes, line ends of either kind).
[[nodiscard]] Result<std::vector<CsvRow>> parseCsv(std::string_view text);

/// One row with its line end; fields are quoted where they must be. A field that a spreadsheet would run as a formula
/// gets an apostrophe in front.
[[nodiscard]] std::string toCsvRow(const std::vector<std::string>& fields);

} // namespace evenhall

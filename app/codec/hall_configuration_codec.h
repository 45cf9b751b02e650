// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/hall_configuration.h"
#include "app/domain/values/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhall {

/// One thing that is wrong with a hall configuration.
struct ConfigurationProblem {
    std::string where; ///< "line 12, column 5" for a syntax error, else an RFC 6901 JSON pointer; empty: the whole file
    std::string what;  ///< what was expected and what was found

    /// "/windows/7/groups/2: expected the id of a group, found "S9"".
    [[nodiscard]] std::string toString() const;
    friend bool operator==(const ConfigurationProblem&, const ConfigurationProblem&) = default;
};

/// A hall configuration, or everything that is wrong with it; never both.
struct ConfigurationReading {
    std::optional<HallConfiguration> configuration;
    std::vector<ConfigurationProblem> problems;

    [[nodiscard]] bool ok() const { return configuration.has_value(); }
};

/// Reads a hall configuration ("evenhall-hall/1"; resources/schema/hall-configuration.md has every key). Finds all
/// problems at once, up to a few hundred. What it returns is consistent: every reference leads somewhere, no id stands
/// twice, no period is empty. Accepts any bytes; memory is bounded by the size of the text, which may be 16 MiB.
[[nodiscard]] ConfigurationReading readHallConfiguration(std::string_view text);

/// The same for callers that show one sentence: code BadValue, the problems joined by "; ".
[[nodiscard]] Result<HallConfiguration> parseHallConfiguration(std::string_view text);

/// The canonical text: no white space, keys in a fixed order, every setting written out. Equal configurations give
/// equal bytes, so its SHA-256 names the content; readHallConfiguration() gives back an equal value.
[[nodiscard]] std::string writeHallConfiguration(const HallConfiguration& configuration);

} // namespace evenhall

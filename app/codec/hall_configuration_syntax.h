// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/codec/hall_configuration_reader.h"

#include <boost/json/value.hpp>

#include <optional>
#include <string_view>

namespace evenhall::configuration {

/// Reads JSON text. Nothing, with one problem that names line and column, when it is not JSON. A key that stands
/// twice in one object is a problem too: a JSON reader would silently keep the last.
[[nodiscard]] std::optional<boost::json::value> readSyntax(std::string_view text, Problems& problems);

} // namespace evenhall::configuration

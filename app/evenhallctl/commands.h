// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/hall_configuration.h"
#include "app/evenhallctl/arguments.h"
#include "app/evenhallctl/command_line.h"
#include "app/evenhallctl/console.h"

#include <optional>
#include <string>
#include <vector>

// What evenhallctl can do, one file per group of commands.
namespace evenhall {

/// The table of all commands.
[[nodiscard]] std::vector<CommandEntry> allCommands();

/// A configuration file that is right in every respect, or nothing; complaints were written.
[[nodiscard]] std::optional<HallConfiguration> checkedConfiguration(const std::string& file, const Console& console);

ExitCode checkConfiguration(const Arguments& arguments, const Console& console);

} // namespace evenhall

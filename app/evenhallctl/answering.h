// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/evenhallctl/arguments.h"
#include "app/evenhallctl/console.h"
#include "app/evenhallctl/hall/hall_api.h"

#include <functional>
#include <string>

namespace evenhall {

/// Runs `work` with a hall; complains when the token file cannot be read.
ExitCode withHall(const Arguments& arguments, Role role, const Console& console,
                  const std::function<ExitCode(HallApi& hall)>& work);

/// Gives a command and prints its answer (with --json as the hall sent it); Failed when the hall refused.
ExitCode giveCommand(const Arguments& arguments, Role role, const Command& command, const Console& console);

/// Complains, for a script and a person.
ExitCode complain(const std::string& what, const Console& console);
ExitCode complainUsage(const std::string& what, const Console& console);

} // namespace evenhall

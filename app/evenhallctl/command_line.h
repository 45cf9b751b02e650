// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/evenhallctl/arguments.h"
#include "app/evenhallctl/console.h"

#include <string>
#include <string_view>
#include <vector>

namespace evenhall {

/// One command of evenhallctl: its words, its operands for the usage text, what it may be given, what it does.
struct CommandEntry {
    std::string_view name;     ///< "config check"
    std::string_view operands; ///< "FILE", as the usage text shows it
    std::string_view summary;
    std::size_t leastOperands = 0;
    std::size_t mostOperands = 0;
    std::vector<std::string_view> options;
    ExitCode (*run)(const Arguments& arguments, const Console& console) = nullptr;
};

/// Finds the command, checks the words against it and runs it. Needs a QCoreApplication for commands that talk to a
/// hall.
[[nodiscard]] ExitCode runCommandLine(const std::vector<std::string>& words, const std::vector<CommandEntry>& commands,
                                      const Console& console);

} // namespace evenhall

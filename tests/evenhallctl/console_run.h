// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/evenhallctl/command_line.h"

#include <string>
#include <vector>

namespace evenhall::test {

/// What a command said and how it ended.
struct Heard {
    ExitCode code = ExitCode::Done;
    std::string out;
    std::string error;
};

/// Runs one command line of evenhallctl in this process.
[[nodiscard]] Heard run(const std::vector<std::string>& words);

} // namespace evenhall::test

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/evenhallctl/console_run.h"

#include "app/evenhallctl/commands.h"

#include <sstream>

namespace evenhall::test {

Heard run(const std::vector<std::string>& words) {
    std::ostringstream out;
    std::ostringstream error;
    const ExitCode code = runCommandLine(words, allCommands(), {out, error});
    return {code, out.str(), error.str()};
}

} // namespace evenhall::test

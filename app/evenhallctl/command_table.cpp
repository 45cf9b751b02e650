// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/commands.h"

namespace evenhall {

std::vector<CommandEntry> allCommands() {
    return {
        {"config check",
         "FILE",
         "finds everything that is wrong with a hall configuration",
         1,
         1,
         {},
         checkConfiguration},
    };
}

} // namespace evenhall

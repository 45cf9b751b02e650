// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/commands/chosen_ledger.h"

#include <cstdlib>
#include <filesystem>

namespace evenhall::device_host {

std::optional<std::string> chosenLedger(const CommandOptions& options) {
    if (options.ledger)
        return options.ledger;
    if (!options.devices)
        return std::nullopt;
    const std::filesystem::path devices = *options.devices;
    const std::filesystem::path name = devices.stem().string() + ".ledger";
    const char* stateFolder = std::getenv("STATE_DIRECTORY");
    const std::filesystem::path folder =
        stateFolder == nullptr || *stateFolder == '\0' ? devices.parent_path() : std::filesystem::path(stateFolder);
    return (folder / name).string();
}

} // namespace evenhall::device_host

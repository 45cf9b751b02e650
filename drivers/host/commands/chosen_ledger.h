// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/host/commands/commands.h"

#include <optional>
#include <string>

namespace evenhall::device_host {

/// The file of the print ledger: as named; else in the folder that systemd gives for state; else beside the device
/// file. Nothing when neither is named.
[[nodiscard]] std::optional<std::string> chosenLedger(const CommandOptions& options);

} // namespace evenhall::device_host

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/outcome.h"
#include "drivers/api/raster.h"
#include "drivers/host/commands/commands.h"
#include "drivers/host/device_file.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace evenhall::device_host {

/// The whole file; none when it cannot be read.
[[nodiscard]] std::optional<std::string> contentOf(const std::string& path);
[[nodiscard]] bool writeFile(const std::string& path, std::span<const std::byte> bytes);

/// The profile that the command line names. BadConfiguration with what to do otherwise.
[[nodiscard]] device::Outcome<profiles::PrinterProfile> chosenProfile(const CommandOptions& options);

/// The printers meant: the one at the address, or all of the device file.
[[nodiscard]] device::Outcome<std::vector<PrinterEntry>> chosenPrinters(const CommandOptions& options);
/// Exactly one, given by its address.
[[nodiscard]] device::Outcome<PrinterEntry> chosenPrinter(const CommandOptions& options);

/// The paper that the command line asks for, laid out for the profile.
[[nodiscard]] device::Outcome<device::Raster> chosenPaper(const CommandOptions& options,
                                                          const profiles::PrinterProfile& profile);

} // namespace evenhall::device_host

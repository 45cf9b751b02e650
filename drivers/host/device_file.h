// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/device_uri.h"
#include "drivers/api/outcome.h"
#include "drivers/api/print_job.h"
#include "drivers/host/sign_bus_worker.h"
#include "drivers/led/onbon/onbon_sign.h"
#include "drivers/profiles/profile_store.h"

#include <optional>
#include <string_view>
#include <vector>

namespace evenhall::device_host {

/// A printer of this box.
struct PrinterEntry {
    device::PrinterName kiosk;
    device::DeviceUri uri;
    profiles::PrinterProfile profile;  ///< the named one, with the changes of the device file
    std::optional<bool> usesLetters{}; ///< print with the printer's own letters; absent: only where the line is slow
};

/// A sign and its settings, the panel's included.
struct SignEntry {
    SignName window;
    onbon::OnbonSettings settings;
};

/// A line with signs on it.
struct SignBusEntry {
    device::DeviceUri uri;
    std::vector<SignEntry> signs;
};

/// The hardware of this box.
struct DeviceConfiguration {
    std::vector<PrinterEntry> printers;
    std::vector<SignBusEntry> signBuses;
};

/// Reads a device file (README.md shows one), whose printers name profiles of the store. A fault is BadConfiguration;
/// its context has one line per mistake, all at once, each beginning with the JSON pointer of its place, or with line
/// and column where it is no JSON at all.
[[nodiscard]] device::Outcome<DeviceConfiguration> parseDeviceFile(std::string_view text,
                                                                   const profiles::ProfileStore& store = {});

} // namespace evenhall::device_host

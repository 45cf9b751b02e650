// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/host/commands/commands.h"

#include <string>

namespace evenhall::device_host {

/// Where the hall is and who this host is.
struct ServeOptions {
    std::string server;
    std::string name;
    std::string token;
    std::string tokenFile; ///< its first line is the token; empty: none
};

/// Serves the devices of the device file to the hall until a signal ends it. Needs a QGuiApplication.
ExitCode serve(const CommandOptions& options, const ServeOptions& hall);

} // namespace evenhall::device_host

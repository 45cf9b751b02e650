// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"
#include "app/domain/values/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace evenhall::evenhalld {

/// A clock that plays a recorded day.
struct ReplayTime {
    Instant start;
    double speed = 1.0;
};

/// The command line of the controller.
struct Options {
    std::string data;
    std::string hall; ///< file of a hall configuration to adopt; empty: none
    std::string address = "127.0.0.1";
    std::uint16_t port = 7430;
    std::optional<ReplayTime> replay;
    bool longComputation = false;
    bool help = false;
};

inline constexpr const char* usage =
    "usage: evenhalld --data DIR [--hall FILE] [--listen ADDRESS:PORT] [--clock replay:START_MS:SPEED]\n"
    "                 [--long-computation]\n"
    "The hall's controller: keeps its journal in DIR and serves HTTP and WebSocket clients.\n"
    "  --data DIR                      journal, keys and device tokens; made when missing\n"
    "  --hall FILE                     adopt this hall configuration when the hall has another one or none\n"
    "  --listen ADDRESS:PORT           default 127.0.0.1:7430; port 0 is any free one. Another than a loopback\n"
    "                                  address needs device tokens (evenhallctl token add)\n"
    "  --clock replay:START_MS:SPEED   play from this instant (milliseconds since 1970 UTC), so many times as fast\n"
    "  --long-computation              keep one thread of lowest priority computing on copies of the hall, for "
    "benchmarks\n"
    "Prints one line on standard output when it serves. SIGTERM and SIGINT end it cleanly.\n"
    "exit code: 0 ended cleanly, 1 the hall cannot run, 2 wrong usage or refused to listen\n";

[[nodiscard]] Result<Options> parseOptions(const std::vector<std::string>& arguments);

} // namespace evenhall::evenhalld

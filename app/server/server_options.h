// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/time.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace evenhall::server {

/// How much a client may take. The defaults are for a hall of 120 windows; tests make them small.
struct ServerLimits {
    std::size_t header = 8UL * 1024;
    std::size_t body = 64UL * 1024;
    std::size_t configurationBody = 4UL * 1024 * 1024; ///< for managers
    std::size_t message = 64UL * 1024;                 ///< of a WebSocket
    std::size_t connections = 2000;
    std::size_t connectionsPerAddress = 64; ///< loopback is exempt
    std::size_t queuedUpdates = 64;         ///< per connection, before a slow reader gets a snapshot instead
    std::size_t queuedUpdateBytes = 256UL * 1024;
    std::size_t openCommands = 32;     ///< per connection without an answer; then it is not read any more
    double commandsPerSecond = 1000.0; ///< per connection, in the long run
    double commandBurst = 2000.0;
    int sendBuffer = 128 * 1024;                                    ///< bytes the kernel keeps for one slow reader
    std::chrono::milliseconds handshake = std::chrono::seconds(5);  ///< for a whole request head, a body, a hello
    std::chrono::milliseconds keepAlive = std::chrono::seconds(30); ///< between two requests
    std::chrono::milliseconds idle = std::chrono::seconds(20); ///< a WebSocket that is silent, pings included, is dead
};

struct ServerOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 7430; ///< 0: any free one
    std::filesystem::path tokenFile;
    ServerLimits limits;
    std::function<Instant()> now;              ///< the hall's clock
    std::function<void(std::string_view)> log; ///< one line per event of interest, never identity data or tokens
};

} // namespace evenhall::server

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace evenhall::server {

/// Where a connection comes from.
struct Peer {
    std::string address; ///< without the port
    bool loopback = false;
};

} // namespace evenhall::server

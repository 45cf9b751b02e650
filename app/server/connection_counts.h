// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/server/peer.h"

#include <cstddef>
#include <memory>
#include <string>
#include <unordered_map>

namespace evenhall::server {

/// Counts open connections, all and by address, so that one machine cannot take every place. Loopback counts only
/// towards all. Owned by the network thread.
class ConnectionCounts {
public:
    ConnectionCounts(std::size_t all, std::size_t perAddress);

    /// A place, held as long as the pointer lives; null when there is none.
    using Place = std::shared_ptr<void>;
    [[nodiscard]] Place take(const Peer& peer);

    [[nodiscard]] std::size_t open() const;

private:
    struct Counts {
        std::size_t all = 0;
        std::unordered_map<std::string, std::size_t> byAddress;
    };

    std::size_t m_maxAll;
    std::size_t m_maxPerAddress;
    std::shared_ptr<Counts> m_counts; ///< shared with the places, which may outlive this
};

} // namespace evenhall::server

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/server/connection_counts.h"

namespace evenhall::server {

ConnectionCounts::ConnectionCounts(std::size_t all, std::size_t perAddress)
    : m_maxAll(all), m_maxPerAddress(perAddress), m_counts(std::make_shared<Counts>()) {}

ConnectionCounts::Place ConnectionCounts::take(const Peer& peer) {
    Counts& counts = *m_counts;
    if (counts.all >= m_maxAll)
        return nullptr;
    const std::string address = peer.loopback ? std::string() : peer.address;
    if (!peer.loopback) {
        const auto found = counts.byAddress.find(address);
        if (found != counts.byAddress.end() && found->second >= m_maxPerAddress)
            return nullptr;
        ++counts.byAddress[address];
    }
    ++counts.all;
    return {&counts, [kept = m_counts, address](void*) {
                --kept->all;
                const auto found = kept->byAddress.find(address);
                if (found != kept->byAddress.end() && --found->second == 0)
                    kept->byAddress.erase(found);
            }};
}

std::size_t ConnectionCounts::open() const {
    return m_counts->all;
}

} // namespace evenhall::server

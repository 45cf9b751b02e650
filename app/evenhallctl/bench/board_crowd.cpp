// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/bench/board_crowd.h"

#include "app/evenhallctl/bench/generated_hall.h"

#include <algorithm>

namespace evenhall::bench {

Result<void> BoardCrowd::connect(LoadLoop& loop, std::uint16_t port, const BenchOptions& options) {
    const int zones = zonesFor(options.windows);
    m_zones.resize(static_cast<std::size_t>(zones));
    for (int board = 0; board < options.subscribers; ++board) {
        const int zone = board / 2 % zones;
        const bool whole = board % 2 == 0;
        Subscription subscription;
        subscription.role = Role::Board;
        if (!whole)
            subscription.zone = zoneId(zone);
        auto client = LoadClient::open(loop, port, "board" + std::to_string(board + 1), subscription);
        if (!client)
            return client.error();
        BoardProgress& progress = whole ? m_wholeHall : m_zones[static_cast<std::size_t>(zone)];
        const std::size_t place = progress.addBoard();
        client.value()->onSequence(
            [&progress, place](std::int64_t sequence, Clock::time_point at) { progress.heard(place, sequence, at); });
        m_boards.push_back(std::move(client).value());
    }
    return {};
}

bool BoardCrowd::ready() const {
    return std::all_of(m_boards.begin(), m_boards.end(), [](const auto& board) { return board->hasSnapshot(); });
}

std::vector<const LoadClient*> BoardCrowd::clients() const {
    std::vector<const LoadClient*> clients;
    clients.reserve(m_boards.size());
    for (const auto& board : m_boards)
        clients.push_back(board.get());
    return clients;
}

bool BoardCrowd::heardBy(const HeardCall& call) const {
    if (m_boards.empty())
        return true;
    const BoardProgress& zone = m_zones[static_cast<std::size_t>(call.zone)];
    return (m_wholeHall.empty() || m_wholeHall.allHeard(call.sequence) != nullptr) &&
           (zone.empty() || zone.allHeard(call.sequence) != nullptr);
}

Times BoardCrowd::delays(const std::vector<HeardCall>& calls, int& lost) const {
    Times times;
    lost = 0;
    if (m_boards.empty())
        return times;
    for (const HeardCall& call : calls) {
        if (!heardBy(call)) {
            ++lost;
            continue;
        }
        Clock::time_point last = call.sent;
        for (const BoardProgress* progress : {&m_wholeHall, &m_zones[static_cast<std::size_t>(call.zone)]}) {
            if (!progress->empty())
                last = std::max(last, *progress->allHeard(call.sequence));
        }
        times.add(std::chrono::duration<double, std::milli>(last - call.sent).count());
    }
    return times;
}

} // namespace evenhall::bench

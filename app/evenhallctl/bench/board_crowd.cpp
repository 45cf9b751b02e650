// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/bench/board_crowd.h"

#include "app/evenhallctl/bench/generated_hall.h"

#include <algorithm>

namespace evenhall::bench {

BoardProgress& BoardCrowd::place(int board, const BenchOptions& options, Subscription& subscription) {
    const int turn = board / 3;
    subscription.role = Role::Board;
    if (board % 3 == 0)
        return m_wholeHall;
    if (board % 3 == 1) {
        const int zone = turn % zonesFor(options.windows);
        subscription.zone = zoneId(zone);
        return m_zones[static_cast<std::size_t>(zone)];
    }
    const int window = turn % options.clerks;
    subscription.role = Role::DeviceHost;
    subscription.window = windowId(window);
    subscription.kiosk = KioskId("none"); // a box of signs prints nothing
    return m_signs[static_cast<std::size_t>(window)];
}

Result<void> BoardCrowd::connect(LoadLoop& loop, std::uint16_t port, const BenchOptions& options) {
    m_zones.resize(static_cast<std::size_t>(zonesFor(options.windows)));
    m_signs.resize(static_cast<std::size_t>(options.clerks));
    for (int board = 0; board < options.subscribers; ++board) {
        Subscription subscription;
        BoardProgress& progress = place(board, options, subscription);
        auto client = LoadClient::open(loop, port, "board" + std::to_string(board + 1), subscription);
        if (!client)
            return client.error();
        const std::size_t number = progress.addBoard();
        client.value()->onSequence(
            [&progress, number](std::int64_t sequence, Clock::time_point at) { progress.heard(number, sequence, at); });
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

std::vector<const BoardProgress*> BoardCrowd::concernedBy(const HeardCall& call) const {
    std::vector<const BoardProgress*> concerned;
    if (m_boards.empty())
        return concerned;
    const auto zone = static_cast<std::size_t>(zoneOfWindow(call.window));
    for (const BoardProgress* progress :
         {&m_wholeHall, &m_zones[zone], &m_signs[static_cast<std::size_t>(call.window)]}) {
        if (!progress->empty())
            concerned.push_back(progress);
    }
    return concerned;
}

bool BoardCrowd::heardBy(const HeardCall& call) const {
    const std::vector<const BoardProgress*> concerned = concernedBy(call);
    return std::all_of(concerned.begin(), concerned.end(),
                       [&call](const BoardProgress* progress) { return progress->allHeard(call.sequence) != nullptr; });
}

Times BoardCrowd::delays(const std::vector<HeardCall>& calls, int& lost) const {
    Times times;
    lost = 0;
    for (const HeardCall& call : calls) {
        if (!heardBy(call)) {
            ++lost;
            continue;
        }
        Clock::time_point last = call.sent;
        for (const BoardProgress* progress : concernedBy(call))
            last = std::max(last, *progress->allHeard(call.sequence));
        if (!m_boards.empty())
            times.add(std::chrono::duration<double, std::milli>(last - call.sent).count());
    }
    return times;
}

} // namespace evenhall::bench

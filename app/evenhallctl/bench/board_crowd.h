// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/evenhallctl/bench/bench_options.h"
#include "app/evenhallctl/bench/board_progress.h"
#include "app/evenhallctl/bench/figures.h"
#include "app/evenhallctl/bench/load_client.h"

#include <memory>
#include <vector>

namespace evenhall::bench {

/// A call as its clerk heard it.
struct HeardCall {
    std::int64_t sequence = 0;
    int zone = 0;
    Clock::time_point sent;
};

/// The boards of a load: every second one follows the whole hall, the others one zone each in turn.
class BoardCrowd {
public:
    [[nodiscard]] Result<void> connect(LoadLoop& loop, std::uint16_t port, const BenchOptions& options);
    [[nodiscard]] bool ready() const;
    [[nodiscard]] std::vector<const LoadClient*> clients() const;
    /// Every board that must hear of this call has.
    [[nodiscard]] bool heardBy(const HeardCall& call) const;
    /// From the sending of each call to the last board that must hear of it. `lost` counts calls a board never heard
    /// of.
    [[nodiscard]] Times delays(const std::vector<HeardCall>& calls, int& lost) const;

private:
    std::vector<std::unique_ptr<LoadClient>> m_boards;
    BoardProgress m_wholeHall;
    std::vector<BoardProgress> m_zones;
};

} // namespace evenhall::bench

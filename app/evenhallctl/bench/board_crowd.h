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
    int window = 0;
    Clock::time_point sent;
};

/// The boards and signs of a load, in turn: a board of the whole hall, a board of one zone, a sign above one window.
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
    [[nodiscard]] std::vector<const BoardProgress*> concernedBy(const HeardCall& call) const;
    /// What the board of this number follows, and whom it hears with.
    [[nodiscard]] BoardProgress& place(int board, const BenchOptions& options, Subscription& subscription);

    std::vector<std::unique_ptr<LoadClient>> m_boards;
    BoardProgress m_wholeHall;
    std::vector<BoardProgress> m_zones;
    std::vector<BoardProgress> m_signs; ///< by window
};

} // namespace evenhall::bench

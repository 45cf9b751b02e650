// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/evenhallctl/bench/bench_options.h"
#include "app/evenhallctl/bench/board_crowd.h"
#include "app/evenhallctl/bench/clerk_crowd.h"
#include "app/evenhallctl/bench/figures.h"
#include "app/evenhallctl/bench/kiosk_crowd.h"

namespace evenhall::bench {

/// A day in a minute: kiosks take numbers, clerks call them, boards follow. One thread, one loop.
///
/// Without pauses all numbers are taken first, so that the calls are measured alone; with pauses the kiosks go on
/// taking them at the pace of the calls.
class HallLoad {
public:
    HallLoad(const BenchOptions& options, std::uint16_t port);

    [[nodiscard]] Result<void> run();
    /// The judgement of the clients' own log; after run(). Everybody is still connected.
    [[nodiscard]] BenchFigures figures() const;

private:
    [[nodiscard]] Result<void> connectAll();
    [[nodiscard]] Result<void> openWindows();
    [[nodiscard]] Result<void> takeFirst();
    [[nodiscard]] Result<void> callAll();
    [[nodiscard]] Result<void> waitFor(const char* what, const std::function<bool()>& done, std::chrono::seconds limit);
    [[nodiscard]] bool paced() const { return m_options.pause.count() > 0; }
    [[nodiscard]] std::string troubleOfClients() const;
    [[nodiscard]] std::vector<const LoadClient*> clients() const;
    void printProgress();

    BenchOptions m_options;
    std::uint16_t m_port;
    LoadLoop m_loop;
    BoardCrowd m_boards;
    KioskCrowd m_kiosks;
    ClerkCrowd m_clerks;
    double m_issuesPerSecond = 0;
    Clock::time_point m_begin;
    bool m_finished = false;
};

} // namespace evenhall::bench

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/evenhallctl/bench/bench_options.h"
#include "app/evenhallctl/bench/board_crowd.h"
#include "app/evenhallctl/bench/figures.h"
#include "app/evenhallctl/bench/load_client.h"

#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

namespace evenhall::bench {

/// The clerks of a load, one per window: each calls, ends what it called with the next call, and pauses between.
class ClerkCrowd {
public:
    ClerkCrowd(LoadLoop& loop, const BenchOptions& options) : m_loop(loop), m_options(options) {}
    [[nodiscard]] Result<void> connect(std::uint16_t port);
    [[nodiscard]] bool connected() const;
    /// Signs everybody in and opens the windows.
    void open();
    [[nodiscard]] bool opened() const { return m_opened + m_refused >= m_options.clerks; }

    /// Everybody begins to call; with pauses, spread over one pause. `noMoreComing` says that nobody will take a number
    /// any more, so that a clerk without people is done.
    void start(std::function<bool()> noMoreComing);
    [[nodiscard]] bool allDone() const { return m_done >= m_options.clerks; }

    [[nodiscard]] const std::vector<HeardCall>& calls() const { return m_calls; }
    [[nodiscard]] const Times& callTimes() const { return m_times; }
    [[nodiscard]] std::vector<const LoadClient*> clients() const;
    [[nodiscard]] const std::string& lastRefusal() const { return m_lastRefusal; }
    void fill(BenchFigures& figures) const;

private:
    struct Clerk {
        std::unique_ptr<LoadClient> client;
        int window = 0;
        bool serving = false;
    };
    void call(Clerk& clerk);
    void onCalled(Clerk& clerk, const TimedAnswer& timed);
    void wait(Clerk& clerk);
    void note(const Clerk& clerk, const TimedAnswer& timed);
    void refuse(const Answer& answer);

    LoadLoop& m_loop;
    const BenchOptions& m_options;
    std::function<bool()> m_noMoreComing;
    std::vector<Clerk> m_clerks;
    int m_opened = 0;
    int m_refused = 0;
    int m_done = 0;
    int m_doubleCalls = 0;
    std::string m_lastRefusal;
    std::unordered_set<TicketId> m_called;
    std::vector<HeardCall> m_calls;
    Times m_times;
    Clock::time_point m_started;
    Clock::time_point m_fullUntil; ///< all clerks had people until here: the rate counts until then
    std::size_t m_callsWhileFull = 0;
};

} // namespace evenhall::bench

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/evenhallctl/bench/bench_options.h"
#include "app/evenhallctl/bench/figures.h"
#include "app/evenhallctl/bench/load_client.h"

#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

namespace evenhall::bench {

/// The kiosks of a load, each with a device host beside it that reports every paper as printed. Numbers are shared out
/// over the queues as the clerks are.
class KioskCrowd {
public:
    KioskCrowd(LoadLoop& loop, const BenchOptions& options) : m_loop(loop), m_options(options) {}
    [[nodiscard]] Result<void> connect(std::uint16_t port);
    [[nodiscard]] bool ready() const;

    /// Takes numbers as fast as they are given until `upTo` have been asked for.
    void takeAtOnce(int upTo);
    [[nodiscard]] bool allPrinted() const { return m_papersOpen == 0; }
    /// Takes the rest one by one.
    void takeEvery(Clock::duration interval);

    [[nodiscard]] int answered() const { return m_taken + m_refused; }
    [[nodiscard]] bool allAnswered() const { return answered() >= m_options.tickets; }
    [[nodiscard]] std::vector<const LoadClient*> clients() const;
    void fill(BenchFigures& figures) const;
    [[nodiscard]] const std::string& lastRefusal() const { return m_lastRefusal; }

private:
    struct Box {
        std::unique_ptr<LoadClient> kiosk;
        std::unique_ptr<LoadClient> printer;
    };
    void take(Box& box, const std::function<void()>& next);
    void takeNext(Box& box, int upTo);
    void onTaken(Box& box, const TimedAnswer& timed);
    void print(LoadClient& printer, const std::string& job);
    [[nodiscard]] Result<std::unique_ptr<LoadClient>> connectAs(Role role, int kiosk, std::uint16_t port);

    LoadLoop& m_loop;
    const BenchOptions& m_options;
    std::vector<Box> m_boxes;
    int m_asked = 0;
    int m_taken = 0;
    int m_refused = 0;
    int m_refusedReports = 0;
    int m_duplicates = 0;
    int m_papersOpen = 0; ///< papers whose outcome is not stored yet
    std::string m_lastRefusal;
    std::unordered_set<std::string> m_numbers;
    std::unordered_set<TicketId> m_tickets;
    Times m_times;
};

} // namespace evenhall::bench

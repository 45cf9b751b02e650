// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/bench/hall_load.h"

#include <algorithm>
#include <cstdio>

namespace evenhall::bench {

namespace {

constexpr auto progressEvery = std::chrono::seconds(2);
constexpr auto shortWait = std::chrono::seconds(60);
/// Far beyond any run that is worth its time; a run that stands still ends here.
constexpr auto longestRun = std::chrono::hours(2);

} // namespace

HallLoad::HallLoad(const BenchOptions& options, std::uint16_t port)
    : m_options(options), m_port(port), m_kiosks(m_loop, m_options), m_clerks(m_loop, m_options) {}

std::vector<const LoadClient*> HallLoad::clients() const {
    std::vector<const LoadClient*> all = m_boards.clients();
    for (const auto& others : {m_kiosks.clients(), m_clerks.clients()})
        all.insert(all.end(), others.begin(), others.end());
    return all;
}

std::string HallLoad::troubleOfClients() const {
    for (const LoadClient* client : clients()) {
        if (client->lost())
            return "; a connection was lost: " + client->refusal();
    }
    for (const std::string& refusal : {m_kiosks.lastRefusal(), m_clerks.lastRefusal()}) {
        if (!refusal.empty())
            return "; refused: " + refusal;
    }
    return {};
}

Result<void> HallLoad::waitFor(const char* what, const std::function<bool()>& done, std::chrono::seconds limit) {
    if (m_loop.runUntil(done, Clock::now() + limit))
        return {};
    return {ErrorCode::Io, std::string(what) + " was not reached in time" + troubleOfClients()};
}

Result<void> HallLoad::connectAll() {
    for (const Result<void>& connected :
         {m_boards.connect(m_loop, m_port, m_options), m_kiosks.connect(m_port), m_clerks.connect(m_port)}) {
        if (!connected)
            return connected.error();
    }
    const auto everybodySees = [this] { return m_boards.ready() && m_kiosks.ready() && m_clerks.connected(); };
    return waitFor("a snapshot for everybody", everybodySees, shortWait);
}

Result<void> HallLoad::openWindows() {
    m_clerks.open();
    const Result<void> opened = waitFor(
        "an open hall", [this] { return m_clerks.opened(); }, shortWait);
    if (opened && !m_clerks.lastRefusal().empty())
        return {ErrorCode::Io, "a window did not open: " + m_clerks.lastRefusal()};
    return opened;
}

Result<void> HallLoad::takeFirst() {
    const int first = paced() ? std::min(m_options.tickets, 2 * m_options.clerks) : m_options.tickets;
    const auto begin = Clock::now();
    m_kiosks.takeAtOnce(first);
    const Result<void> taken = waitFor(
        "a waiting crowd", [this, first] { return m_kiosks.answered() >= first; }, longestRun);
    m_issuesPerSecond = first / std::chrono::duration<double>(Clock::now() - begin).count();
    return taken;
}

Result<void> HallLoad::callAll() {
    m_begin = Clock::now();
    printProgress();
    if (paced())
        m_kiosks.takeEvery(m_options.pause / m_options.clerks);
    m_clerks.start([this] { return m_kiosks.allAnswered(); });
    if (const Result<void> called = waitFor(
            "the last call", [this] { return m_clerks.allDone(); }, longestRun);
        !called)
        return called;
    m_finished = true;
    // A board that is late is late; one that never hears is counted.
    static_cast<void>(
        m_loop.runUntil([this] { return m_clerks.calls().empty() || m_boards.heardBy(m_clerks.calls().back()); },
                        Clock::now() + std::chrono::seconds(5)));
    return {};
}

Result<void> HallLoad::run() {
    for (const auto stepOfRun :
         {&HallLoad::connectAll, &HallLoad::openWindows, &HallLoad::takeFirst, &HallLoad::callAll}) {
        if (const Result<void> done = (this->*stepOfRun)(); !done)
            return done;
    }
    return {};
}

void HallLoad::printProgress() {
    if (m_options.quiet || m_finished)
        return;
    const double seconds = std::chrono::duration<double>(Clock::now() - m_begin).count();
    std::fprintf(stderr, "%6.1f s: %zu of %d called, p99 %.2f ms\n", seconds, m_clerks.calls().size(),
                 m_options.tickets, m_clerks.callTimes().percentile(0.99));
    m_loop.at(Clock::now() + progressEvery, [this] { printProgress(); });
}

BenchFigures HallLoad::figures() const {
    BenchFigures figures;
    m_kiosks.fill(figures);
    m_clerks.fill(figures);
    figures.issuesPerSecond = m_issuesPerSecond;
    figures.delta = m_boards.delays(m_clerks.calls(), figures.lostDeltas);
    for (const LoadClient* client : clients())
        figures.lostConnections += client->lost() ? 1 : 0;
    return figures;
}

} // namespace evenhall::bench

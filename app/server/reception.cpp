// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/server/reception.h"

#include <utility>

namespace evenhall::server {

namespace {

constexpr double logLinesPerSecond = 20.0;
constexpr double logBurst = 200.0;

} // namespace

Reception::Reception(HallService& hall, ServerOptions options, TokenRegistry tokens, ClerkRegistry clerks,
                     std::shared_ptr<NetworkQueue> network)
    : m_hall(hall)
    , m_options(std::move(options))
    , m_tokens(std::move(tokens))
    , m_clerks(std::move(clerks))
    , m_network(std::move(network))
    , m_streams(hall, m_network)
    , m_connections(m_options.limits.connections, m_options.limits.connectionsPerAddress)
    , m_logLimit(logLinesPerSecond, logBurst) {}

void Reception::execute(CommandRequest request, HallService::AnswerCallback done) {
    const std::uint64_t number = m_answers.add(std::move(done));
    m_hall.execute(std::move(request),
                   [this, network = m_network, number](const Answer& answer, std::int64_t sequence) {
                       // The queue is closed before this object goes, so the work runs while `this` is there or not at
                       // all.
                       network->post([this, number, answer, sequence] {
                           if (const HallService::AnswerCallback waiting = m_answers.take(number))
                               waiting(answer, sequence);
                       });
                   });
}

void Reception::snapshot(const Subscription& subscription, SnapshotCallback done) {
    const std::uint64_t number = m_snapshots.add(std::move(done));
    m_hall.snapshot(subscription, [this, network = m_network, number](std::shared_ptr<const Update> update) {
        network->post([this, number, update = std::move(update)] {
            if (const SnapshotCallback waiting = m_snapshots.take(number))
                waiting(update);
        });
    });
}

void Reception::close() {
    m_answers.clear();
    m_snapshots.clear();
}

void Reception::log(std::string_view line) {
    if (m_options.log && m_logLimit.take(std::chrono::steady_clock::now()))
        m_options.log(line);
}

} // namespace evenhall::server

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/server/reception.h"

#include <chrono>
#include <utility>
#include <variant>

namespace evenhall::server {

namespace {

constexpr double logLinesPerSecond = 20.0;
constexpr double logBurst = 200.0;

Answer refused(Error error) {
    Answer answer;
    answer.error = std::move(error);
    return answer;
}

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
    , m_logLimit(logLinesPerSecond, logBurst) {
    const auto complain = [this](const Error& problem) { log("not taken over: " + problem.context); };
    m_tokens.onProblem(complain);
    m_clerks.onProblem(complain);
}

void Reception::execute(CommandRequest request, HallService::AnswerCallback done) {
    ClerkRegistry::Finding finding =
        m_clerks.check(request.command, request.rawIdentity, std::chrono::steady_clock::now());
    if (auto* refusal = std::get_if<Error>(&finding))
        return done(refused(std::move(*refusal)), 0);
    if (auto* trial = std::get_if<ClerkRegistry::PinTrial>(&finding))
        return judgePin(std::move(request), std::move(*trial), std::move(done));
    giveToHall(std::move(request), std::move(done));
}

void Reception::judgePin(CommandRequest request, ClerkRegistry::PinTrial trial, HallService::AnswerCallback done) {
    const std::uint64_t number = m_answers.add(std::move(done));
    const auto judge = [this, number, request = std::move(request)](const ClerkRegistry::PinTrial& tried,
                                                                    const std::string& digest) {
        HallService::AnswerCallback waiting = m_answers.take(number);
        if (!waiting)
            return;
        if (std::optional<Error> refusal = m_clerks.judge(tried, digest))
            return waiting(refused(*std::move(refusal)), 0);
        giveToHall(request, std::move(waiting));
    };
    const bool taken = m_pins.post([network = m_network, trial = std::move(trial), judge] {
        network->post([trial, judge, digest = trial.digest()] { judge(trial, digest); });
    });
    if (taken)
        return;
    if (const HallService::AnswerCallback waiting = m_answers.take(number))
        waiting(refused({ErrorCode::Busy, "too many clerks sign in at once"}), 0);
}

void Reception::giveToHall(CommandRequest request, HallService::AnswerCallback done) {
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

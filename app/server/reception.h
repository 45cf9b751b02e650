// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/hall_service/hall_service.h"
#include "app/server/clerk_registry.h"
#include "app/server/connection_counts.h"
#include "app/server/network_queue.h"
#include "app/server/rate_limit.h"
#include "app/server/server_options.h"
#include "app/server/side_thread.h"
#include "app/server/token_registry.h"
#include "app/server/update_stream.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace evenhall::server {

/// Callbacks that wait for the hall. The hall gets only a number, so that it never owns a connection and a connection
/// never outlives the network thread.
template <typename Callback>
class Waiting {
public:
    std::uint64_t add(Callback callback) {
        m_callbacks.emplace(++m_last, std::move(callback));
        return m_last;
    }
    /// The callback, once; later an empty one.
    Callback take(std::uint64_t number) {
        const auto found = m_callbacks.find(number);
        if (found == m_callbacks.end())
            return {};
        Callback callback = std::move(found->second);
        m_callbacks.erase(found);
        return callback;
    }
    void clear() { m_callbacks.clear(); }

private:
    std::unordered_map<std::uint64_t, Callback> m_callbacks;
    std::uint64_t m_last = 0;
};

/// What all connections of one server share. Owned by the server, used on the network thread.
class Reception {
public:
    Reception(HallService& hall, ServerOptions options, TokenRegistry tokens, ClerkRegistry clerks,
              std::shared_ptr<NetworkQueue> network);

    [[nodiscard]] HallService& hall() const { return m_hall; }
    [[nodiscard]] const ServerOptions& options() const { return m_options; }
    [[nodiscard]] const ServerLimits& limits() const { return m_options.limits; }
    [[nodiscard]] TokenRegistry& tokens() { return m_tokens; }
    [[nodiscard]] NetworkQueue& network() const { return *m_network; }
    [[nodiscard]] UpdateStreams& streams() { return m_streams; }
    [[nodiscard]] ConnectionCounts& connections() { return m_connections; }

    /// Gives a command to the hall, a sign-in only after the clerk's PIN or badge; the answer comes on the network
    /// thread, unless the server has stopped. What was asked while a PIN is being checked may overtake it.
    void execute(CommandRequest request, HallService::AnswerCallback done);
    /// One snapshot, on the network thread.
    using SnapshotCallback = std::function<void(const std::shared_ptr<const Update>&)>;
    void snapshot(const Subscription& subscription, SnapshotCallback done);

    /// Forgets everybody who waits; when the network thread has ended.
    void close();

    /// A line for the log; when clients cause too many, some are left out.
    void log(std::string_view line);

private:
    void judgePin(CommandRequest request, ClerkRegistry::PinTrial trial, HallService::AnswerCallback done);
    void giveToHall(CommandRequest request, HallService::AnswerCallback done);

    HallService& m_hall;
    ServerOptions m_options;
    TokenRegistry m_tokens;
    ClerkRegistry m_clerks;
    std::shared_ptr<NetworkQueue> m_network;
    UpdateStreams m_streams;
    ConnectionCounts m_connections;
    RateLimit m_logLimit;
    Waiting<HallService::AnswerCallback> m_answers;
    Waiting<SnapshotCallback> m_snapshots;
    SideThread m_pins;
};

} // namespace evenhall::server

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/hall_service/hall_service.h"
#include "app/server/server_options.h"

#include <cstdint>
#include <memory>
#include <string>

namespace evenhall::server {

/// The hall on the network: HTTP and WebSocket on one port, on one thread of its own. Knows who may ask what and how
/// much, and nothing of queues: it hands commands to the hall and updates to the clients.
///
/// Stop the server before the hall goes: the hall is used until `stop` returns. Callbacks of the hall that come later
/// are harmless.
class Server {
public:
    /// Listens at once. Errors: NotAllowed (another than a loopback address while the hall has no tokens), BadValue
    /// (not an address, or a wrong tokens.json), Io (the port is taken).
    static Result<std::unique_ptr<Server>> open(HallService& hall, ServerOptions options);

    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    [[nodiscard]] std::uint16_t port() const;
    /// "http://127.0.0.1:7430"
    [[nodiscard]] std::string url() const;

    /// Closes every connection and waits for the thread. From any thread but its own, any number of times.
    void stop();

private:
    class Impl;
    explicit Server(std::unique_ptr<Impl> impl);

    std::unique_ptr<Impl> m_impl;
};

} // namespace evenhall::server

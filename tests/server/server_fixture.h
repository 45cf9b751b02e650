// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/server/server.h"
#include "tests/support/fake_hall.h"
#include "tests/support/socket_client.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace evenhall::server {

/// A server over a fake hall on a free port of this machine, with a folder of its own for tokens.json.
class ServerFixture {
public:
    explicit ServerFixture(ServerLimits limits = {}, std::string_view tokens = {});
    ~ServerFixture();
    ServerFixture(const ServerFixture&) = delete;
    ServerFixture& operator=(const ServerFixture&) = delete;

    FakeHall& hall() { return *m_hall; }
    [[nodiscard]] std::uint16_t port() const { return m_server->port(); }
    [[nodiscard]] Server& server() { return *m_server; }
    void writeTokens(std::string_view text) const { write("tokens.json", text); }
    void writeClerks(std::string_view text) const { write("clerks.json", text); }
    /// What the server has logged so far.
    [[nodiscard]] std::vector<std::string> log() const;

    /// A whole exchange on a connection of its own: status line, head and body.
    [[nodiscard]] std::string exchange(const std::string& request) const;
    [[nodiscard]] std::string get(const std::string& target, const std::string& headers) const;
    [[nodiscard]] std::string post(const std::string& body, const std::string& headers) const;

private:
    void write(std::string_view name, std::string_view text) const;

    std::filesystem::path m_folder;
    mutable std::mutex m_mutex;
    std::vector<std::string> m_log;
    std::unique_ptr<FakeHall> m_hall;
    std::unique_ptr<Server> m_server;
};

inline const std::string asCounter = "X-Evenhall-Role: counter\r\n";
inline const std::string asManager = "X-Evenhall-Role: manager\r\n";
inline const std::string withKey = "Idempotency-Key: k1\r\n";

/// A hello of version 1 with more fields.
[[nodiscard]] std::string hello(const std::string& fields);
/// Says hello and reads the welcome and the first snapshot.
void begin(SocketClient& client, const std::string& fields);

[[nodiscard]] bool contains(std::string_view text, std::string_view part);

} // namespace evenhall::server

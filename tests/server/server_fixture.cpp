// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/server_fixture.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <fstream>
#include <unistd.h>

namespace evenhall::server {

namespace {

std::filesystem::path freshFolder() {
    static std::atomic<int> count = 0;
    const auto folder = std::filesystem::temp_directory_path() /
                        ("evenhall-server-" + std::to_string(::getpid()) + "-" + std::to_string(++count));
    std::filesystem::create_directories(folder);
    return folder;
}

} // namespace

ServerFixture::ServerFixture(ServerLimits limits, std::string_view tokens)
    : m_folder(freshFolder()), m_hall(std::make_unique<FakeHall>()) {
    if (!tokens.empty())
        writeTokens(tokens);
    ServerOptions options;
    options.port = 0;
    options.tokenFile = m_folder / "tokens.json";
    options.limits = limits;
    options.log = [this](std::string_view line) {
        const std::lock_guard lock(m_mutex);
        m_log.emplace_back(line);
    };
    options.now = [] { return Instant{1'728'003'600'000}; };
    Result<std::unique_ptr<Server>> server = Server::open(*m_hall, options);
    REQUIRE(server.ok());
    m_server = std::move(server).value();
}

ServerFixture::~ServerFixture() {
    m_server.reset();
    m_hall.reset();
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

std::vector<std::string> ServerFixture::log() const {
    const std::lock_guard lock(m_mutex);
    return m_log;
}

void ServerFixture::write(std::string_view name, std::string_view text) const {
    const auto file = m_folder / name;
    std::ofstream(file, std::ios::binary) << text;
    // A later time than before, also on file systems that count whole seconds.
    static std::atomic<int> count = 0;
    std::filesystem::last_write_time(file,
                                     std::filesystem::file_time_type::clock::now() + std::chrono::seconds(++count));
}

std::string ServerFixture::exchange(const std::string& request) const {
    SocketClient client(port());
    client.send(request);
    return client.readResponse();
}

std::string ServerFixture::get(const std::string& target, const std::string& headers) const {
    return exchange("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n");
}

std::string ServerFixture::post(const std::string& body, const std::string& headers) const {
    return exchange("POST /api/v1/commands HTTP/1.1\r\nHost: localhost\r\nContent-Length: " +
                    std::to_string(body.size()) + "\r\n" + headers + "\r\n" + body);
}

std::string hello(const std::string& fields) {
    return R"({"v":1,"type":"hello",)" + fields + "}";
}

void begin(SocketClient& client, const std::string& fields) {
    REQUIRE(client.upgrade() == "HTTP/1.1 101 Switching Protocols");
    client.sendText(hello(fields));
    const auto welcome = client.readText();
    REQUIRE(welcome.has_value());
    INFO(*welcome);
    REQUIRE(contains(*welcome, R"("type":"welcome")"));
    const auto snapshot = client.readText();
    REQUIRE(snapshot.has_value());
    REQUIRE(contains(*snapshot, R"("type":"snapshot")"));
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

} // namespace evenhall::server

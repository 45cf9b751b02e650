// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace evenhall {

/// A client that says exactly the bytes a test wants, right or wrong, over a real TCP connection to this machine.
/// Every call blocks until its event; a call that would wait longer than the deadline of the whole test fails it.
class SocketClient {
public:
    explicit SocketClient(std::uint16_t port, int receiveBuffer = 0);
    ~SocketClient();
    SocketClient(const SocketClient&) = delete;
    SocketClient& operator=(const SocketClient&) = delete;

    /// False when the other side has closed.
    bool send(std::string_view bytes);
    /// Everything until the other side closes.
    [[nodiscard]] std::string readToEnd();
    /// Exactly so many bytes; fewer when the other side closes before.
    [[nodiscard]] std::string read(std::size_t size);
    /// One HTTP response with its body.
    [[nodiscard]] std::string readResponse();

    // ---- WebSocket, as a client: masked frames out, plain frames in.
    /// The status line of the answer.
    std::string upgrade(std::string_view path = "/ws", std::string_view headers = {});
    bool sendText(std::string_view text);
    bool sendFrame(std::uint8_t opcode, std::string_view payload);
    /// The next text; pings are answered. Nothing: the other side has closed.
    [[nodiscard]] std::optional<std::string> readText();

private:
    int m_socket = -1;
};

} // namespace evenhall

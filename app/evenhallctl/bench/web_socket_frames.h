// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace evenhall::bench {

// As much of RFC 6455 as a load needs: hundreds of clients in one thread must cost less than the daemon they measure.

/// The upgrade request for /ws on a server of the loopback.
[[nodiscard]] std::string upgradeRequest(std::uint16_t port);

enum class FrameKind { Text, Ping, Pong, Close };

/// One client frame. The masking key is zero, which RFC 6455 section 5.3 leaves to the client to choose: on a loopback
/// there is no proxy to protect.
[[nodiscard]] std::string clientFrame(FrameKind kind, std::string_view payload);

/// A whole message of the server.
struct ServerFrame {
    FrameKind kind = FrameKind::Text;
    std::string_view payload; ///< until the next feed()
};

/// Cuts a stream of bytes into messages; joins fragments.
class FrameReader {
public:
    void feed(std::string_view bytes);
    /// The next whole message, or nothing until more bytes come.
    [[nodiscard]] std::optional<ServerFrame> next();
    /// The stream is not what a server sends; nothing more comes out.
    [[nodiscard]] bool broken() const { return m_broken; }

private:
    std::string m_bytes;
    std::size_t m_read = 0;
    std::string m_fragments;
    std::string m_joined;
    bool m_broken = false;
};

} // namespace evenhall::bench

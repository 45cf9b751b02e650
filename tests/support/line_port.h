// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace evenhall::support {

/// Where a virtual device is reached.
struct PortChoice {
    std::string link; ///< --make-pty: a symbolic link to a new pseudo terminal
    std::string path; ///< --pty: an existing terminal
    int tcpPort = -1; ///< --listen: on the loopback, 0 for any

    /// Reads one option; false when it is another one.
    bool take(const std::string& option, const std::string& value);
    [[nodiscard]] bool isChosen() const { return !link.empty() || !path.empty() || tcpPort >= 0; }
};

/// The device's end of a pseudo terminal or of one TCP connection at a time; throws when it cannot be made.
class LinePort {
public:
    explicit LinePort(const PortChoice& choice);
    LinePort(const LinePort&) = delete;
    LinePort& operator=(const LinePort&) = delete;
    ~LinePort();

    /// What the product is configured with: "serial:/tmp/link" or "tcp://127.0.0.1:40123".
    [[nodiscard]] const std::string& description() const { return m_description; }
    [[nodiscard]] bool isUsable() const { return m_line >= 0 || m_listener >= 0; }
    /// The descriptor to wait on.
    [[nodiscard]] int readable() const { return m_line >= 0 ? m_line : m_listener; }
    /// At most so many bytes that are there, or none when a connection was made or ended.
    [[nodiscard]] std::vector<std::uint8_t> read(std::size_t most = 65536);
    /// Writes everything; the other end may be gone.
    void write(std::span<const std::uint8_t> bytes) const;
    /// Ends the present connection; a terminal that was made here hangs up and is made anew.
    void hangUp();
    /// As if the cable was pulled: nobody can reach the device. `plug` brings it back under the same address.
    void unplug();
    void plug();

private:
    void makeTerminal(const std::string& link);
    void openTerminal(const std::string& path);
    void listen(int port);

    std::string m_description;
    int m_tcpPort = -1; ///< as it was given by the system
    std::string m_link;
    int m_line = -1;
    int m_keptOpen =
        -1; ///< our own end of the product's side: otherwise the terminal hangs up while nobody has it open
    int m_listener = -1;
};

} // namespace evenhall::support

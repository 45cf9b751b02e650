// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/line_port.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <system_error>
#include <termios.h>
#include <unistd.h>
#include <utility>

namespace evenhall::support {

namespace {

[[noreturn]] void fail(const std::string& action) {
    throw std::system_error(errno, std::generic_category(), action);
}

void makeRaw(int line) {
    termios settings{};
    if (::tcgetattr(line, &settings) != 0)
        fail("terminal settings");
    ::cfmakeraw(&settings);
    ::tcsetattr(line, TCSANOW, &settings);
}

} // namespace

bool PortChoice::take(const std::string& option, const std::string& value) {
    if (option == "--make-pty")
        link = value;
    else if (option == "--pty")
        path = value;
    else if (option == "--listen")
        tcpPort = std::stoi(value);
    else
        return false;
    return true;
}

LinePort::LinePort(const PortChoice& choice) {
    if (!choice.link.empty())
        makeTerminal(choice.link);
    else if (!choice.path.empty())
        openTerminal(choice.path);
    else
        listen(choice.tcpPort);
}

LinePort::~LinePort() {
    for (const int descriptor : {m_line, m_keptOpen, m_listener})
        if (descriptor >= 0)
            ::close(descriptor);
    if (!m_link.empty())
        ::unlink(m_link.c_str());
}

void LinePort::makeTerminal(const std::string& link) {
    m_line = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    std::array<char, 128> name{};
    if (m_line < 0 || ::grantpt(m_line) != 0 || ::unlockpt(m_line) != 0 ||
        ::ptsname_r(m_line, name.data(), name.size()) != 0)
        fail("pseudo terminal");
    makeRaw(m_line);
    m_keptOpen = ::open(name.data(), O_RDWR | O_NOCTTY | O_CLOEXEC);
    ::unlink(link.c_str());
    if (m_keptOpen < 0 || ::symlink(name.data(), link.c_str()) != 0)
        fail(link);
    m_link = link;
    m_description = "serial:" + link;
}

void LinePort::openTerminal(const std::string& path) {
    m_line = ::open(path.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (m_line < 0)
        fail(path);
    makeRaw(m_line);
    m_description = path;
}

void LinePort::listen(int port) {
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int on = 1;
    ::setsockopt(m_listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    socklen_t size = sizeof address;
    if (m_listener < 0 || ::bind(m_listener, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
        ::listen(m_listener, 4) != 0 || ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        fail("listening on port " + std::to_string(port));
    m_tcpPort = ntohs(address.sin_port);
    m_description = "tcp://127.0.0.1:" + std::to_string(m_tcpPort);
}

std::vector<std::uint8_t> LinePort::read(std::size_t most) {
    if (m_line < 0) {
        m_line = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        return {};
    }
    std::vector<std::uint8_t> buffer(most);
    const ssize_t count = ::read(m_line, buffer.data(), buffer.size());
    if (count <= 0)
        hangUp();
    buffer.resize(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    return buffer;
}

void LinePort::write(std::span<const std::uint8_t> bytes) const {
    while (!bytes.empty()) {
        const ssize_t count = ::write(m_line, bytes.data(), bytes.size());
        if (count <= 0)
            return;
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
}

void LinePort::hangUp() {
    if (!m_link.empty()) {
        unplug();
        plug();
    } else if (m_line >= 0)
        ::close(std::exchange(m_line, -1));
}

void LinePort::unplug() {
    for (int* descriptor : {&m_line, &m_keptOpen, &m_listener}) {
        if (*descriptor >= 0)
            ::close(*descriptor);
        *descriptor = -1;
    }
    if (!m_link.empty())
        ::unlink(m_link.c_str());
}

void LinePort::plug() {
    if (isUsable())
        return;
    if (m_tcpPort >= 0)
        listen(m_tcpPort);
    else if (!m_link.empty())
        makeTerminal(m_link);
}

} // namespace evenhall::support

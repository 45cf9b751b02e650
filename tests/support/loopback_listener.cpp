// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/loopback_listener.h"

#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace evenhall::support {

LoopbackListener::LoopbackListener() : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (m_listener < 0 || ::bind(m_listener, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
        ::listen(m_listener, 4) != 0 || ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        throw std::system_error(errno, std::generic_category(), "loopback listener");
    m_port = ntohs(address.sin_port);
}

LoopbackListener::~LoopbackListener() {
    stop();
}

void LoopbackListener::stop() {
    if (m_listener >= 0)
        ::close(std::exchange(m_listener, -1));
}

int LoopbackListener::accept() const {
    const int connection = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
    if (connection < 0)
        throw std::system_error(errno, std::generic_category(), "accept");
    return connection;
}

} // namespace evenhall::support

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/bench/load_connection.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace evenhall::bench {

namespace {

/// For the handshake only.
constexpr timeval patience{10, 0};

int connectTo(std::uint16_t port) {
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return -1;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int one = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    ::setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    if (::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
        return descriptor;
    ::close(descriptor);
    return -1;
}

} // namespace

Result<std::unique_ptr<LoadConnection>> LoadConnection::open(LoadLoop& loop, std::uint16_t port) {
    const int descriptor = connectTo(port);
    if (descriptor < 0)
        return {ErrorCode::Io, std::string("connect: ") + std::strerror(errno)};
    std::unique_ptr<LoadConnection> connection(new LoadConnection(loop, descriptor));
    if (const Result<void> hands = connection->shakeHands(port); !hands)
        return hands.error();
    loop.watch(descriptor, *connection);
    return connection;
}

LoadConnection::~LoadConnection() {
    m_loop.forget(m_descriptor);
    ::close(m_descriptor);
}

Result<void> LoadConnection::shakeHands(std::uint16_t port) {
    const std::string request = upgradeRequest(port);
    if (::send(m_descriptor, request.data(), request.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(request.size()))
        return {ErrorCode::Io, "handshake not sent"};
    std::string head;
    std::size_t end = std::string::npos;
    while ((end = head.find("\r\n\r\n")) == std::string::npos) {
        std::array<char, 4096> bytes{};
        const ssize_t count = ::recv(m_descriptor, bytes.data(), bytes.size(), 0);
        if (count <= 0)
            return {ErrorCode::Io, "no answer to the handshake"};
        head.append(bytes.data(), static_cast<std::size_t>(count));
    }
    if (head.rfind("HTTP/1.1 101", 0) != 0)
        return {ErrorCode::Io, "no WebSocket: " + head.substr(0, head.find('\r'))};
    m_reader.feed(std::string_view(head).substr(end + 4));
    ::fcntl(m_descriptor, F_SETFL, ::fcntl(m_descriptor, F_GETFL) | O_NONBLOCK);
    return {};
}

void LoadConnection::sendBytes(std::string bytes) {
    if (m_lost)
        return;
    if (!m_unsent.empty()) {
        m_unsent += bytes;
        return;
    }
    const ssize_t sent = ::send(m_descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno != EAGAIN) {
        lose();
        return;
    }
    bytes.erase(0, sent < 0 ? 0 : static_cast<std::size_t>(sent));
    if (bytes.empty())
        return;
    m_unsent = std::move(bytes);
    m_loop.wantWrite(m_descriptor, *this, true);
}

void LoadConnection::onWritable() {
    std::string bytes;
    bytes.swap(m_unsent);
    m_loop.wantWrite(m_descriptor, *this, false);
    if (!bytes.empty())
        sendBytes(std::move(bytes));
}

void LoadConnection::onReadable() {
    static thread_local std::array<char, 256UL * 1024> bytes;
    const ssize_t count = ::recv(m_descriptor, bytes.data(), bytes.size(), 0);
    if (count == 0 || (count < 0 && errno != EAGAIN)) {
        lose();
        return;
    }
    if (count < 0)
        return;
    m_reader.feed({bytes.data(), static_cast<std::size_t>(count)});
    dispatch();
}

void LoadConnection::dispatch() {
    while (const std::optional<ServerFrame> frame = m_reader.next()) {
        switch (frame->kind) {
        case FrameKind::Text:
            if (m_handler)
                m_handler(frame->payload);
            break;
        case FrameKind::Ping:
            sendBytes(clientFrame(FrameKind::Pong, frame->payload));
            break;
        case FrameKind::Pong:
            break;
        case FrameKind::Close:
            lose();
            return;
        }
    }
    if (m_reader.broken())
        lose();
}

void LoadConnection::lose() {
    if (m_lost)
        return;
    m_lost = true;
    m_loop.forget(m_descriptor);
}

} // namespace evenhall::bench

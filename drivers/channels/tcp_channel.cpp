// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/channels/tcp_channel.h"

#include <array>
#include <cerrno>
#include <memory>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

namespace evenhall::channels {

namespace {

using device::Fault;
using device::FaultCode;
using device::Outcome;

constexpr std::chrono::milliseconds farewell{1000};

struct FreeAddresses {
    void operator()(addrinfo* list) const { ::freeaddrinfo(list); }
};
using AddressList = std::unique_ptr<addrinfo, FreeAddresses>;

Outcome<AddressList> resolve(const device::TcpAddress& address) {
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* list = nullptr;
    const int error = ::getaddrinfo(address.host.c_str(), std::to_string(address.port).c_str(), &hints, &list);
    if (error != 0)
        return Fault{FaultCode::NotFound, address.host + ": " + ::gai_strerror(error)};
    return AddressList(list);
}

/// Waits for a connection under way and fetches how it ended.
int finishConnect(int number, std::chrono::milliseconds timeout) {
    pollfd entry{number, POLLOUT, 0};
    const int ready = ::poll(&entry, 1, static_cast<int>(timeout.count()));
    if (ready == 0)
        return ETIMEDOUT;
    int error = 0;
    socklen_t size = sizeof error;
    if (ready < 0 || ::getsockopt(number, SOL_SOCKET, SO_ERROR, &error, &size) != 0)
        return errno;
    return error;
}

void set(int number, int level, int option, int value) {
    ::setsockopt(number, level, option, &value, sizeof value);
}

/// Small frames leave at once, and a peer without power is noticed although nothing is sent to it. Not by
/// TCP_USER_TIMEOUT: that would also hang up on a printer that waits for paper with its receive window closed.
void tune(int number, std::chrono::seconds silence) {
    constexpr int probeEvery = 2; // seconds
    constexpr int probes = 3;
    set(number, IPPROTO_TCP, TCP_NODELAY, 1);
    set(number, IPPROTO_TCP, TCP_KEEPIDLE, static_cast<int>(silence.count()));
    set(number, IPPROTO_TCP, TCP_KEEPINTVL, probeEvery);
    set(number, IPPROTO_TCP, TCP_KEEPCNT, probes);
    set(number, SOL_SOCKET, SO_KEEPALIVE, 1);
}

/// Makes the coming close drop what the peer has not taken.
void abandonUndelivered(int number) {
    int pending = 0;
    if (::ioctl(number, TIOCOUTQ, &pending) != 0 || pending == 0)
        return;
    const linger atOnce{1, 0};
    ::setsockopt(number, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
}

Outcome<Descriptor> connectTo(const addrinfo& target, std::chrono::milliseconds timeout, std::chrono::seconds silence,
                              const std::string& name) {
    const int number = ::socket(target.ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (number < 0)
        return systemFault(errno, name);
    Descriptor descriptor(number, Descriptor::Kind::Socket);
    tune(number, silence);
    int error = ::connect(number, target.ai_addr, target.ai_addrlen) == 0 ? 0 : errno;
    if (error == EINPROGRESS)
        error = finishConnect(number, timeout);
    if (error != 0)
        return systemFault(error, name);
    return descriptor;
}

} // namespace

std::string TcpChannel::name() const {
    return m_address.host + ":" + std::to_string(m_address.port);
}

Outcome<void> TcpChannel::open() {
    if (isOpen())
        return {};
    const Outcome<AddressList> addresses = resolve(m_address);
    if (!addresses)
        return addresses.fault();
    Fault last{FaultCode::NotFound, name()};
    for (const addrinfo* target = addresses->get(); target != nullptr; target = target->ai_next) {
        Outcome<Descriptor> connected = connectTo(*target, m_connectTimeout, m_silence, name());
        if (connected) {
            m_descriptor = std::move(*connected);
            return {};
        }
        last = connected.fault();
    }
    return last;
}

void TcpChannel::close() {
    if (isOpen() && ::shutdown(m_descriptor.number(), SHUT_WR) == 0) {
        std::array<std::byte, 512> unread{};
        const auto deadline = std::chrono::steady_clock::now() + farewell;
        for (auto left = farewell; left.count() > 0;
             left = std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now())) {
            const Outcome<std::size_t> count = m_descriptor.read(unread, left);
            if (!count || *count == 0)
                break;
        }
        if (isOpen())
            abandonUndelivered(m_descriptor.number());
    }
    m_descriptor.release();
}

device::WriteOutcome TcpChannel::write(std::span<const std::byte> bytes, std::chrono::milliseconds timeout) {
    if (!isOpen())
        return {0, Fault{FaultCode::Closed, name() + " is not connected"}};
    return m_descriptor.write(bytes, timeout);
}

Outcome<std::size_t> TcpChannel::read(std::span<std::byte> buffer, std::chrono::milliseconds timeout) {
    if (!isOpen())
        return Fault{FaultCode::Closed, name() + " is not connected"};
    return m_descriptor.read(buffer, timeout);
}

} // namespace evenhall::channels

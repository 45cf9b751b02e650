// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/channels/descriptor.h"

#include <algorithm>
#include <cerrno>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>

namespace evenhall::channels {

namespace {

using device::Fault;
using device::FaultCode;
using device::Outcome;
using std::chrono::milliseconds;

FaultCode codeOf(int errorNumber) {
    switch (errorNumber) {
    case ENOENT:
    case ENXIO: // a FIFO without a reader, a device node without a device
    case ENODEV:
    case ENOTDIR:
        return FaultCode::NotFound;
    case EACCES:
    case EPERM:
    case EROFS:
        return FaultCode::NotAllowed;
    case EBUSY:
    case EWOULDBLOCK:
        return FaultCode::Busy;
    case ECONNREFUSED:
    case EHOSTUNREACH:
    case ENETUNREACH:
        return FaultCode::Refused;
    case ETIMEDOUT:
        return FaultCode::TimedOut;
    case EIO: // a serial line whose other end is gone
    case EPIPE:
    case ECONNRESET:
    case ENOTCONN:
    case EBADF:
        return FaultCode::Closed;
    default:
        return FaultCode::Io;
    }
}

int remainingMilliseconds(std::chrono::steady_clock::time_point deadline) {
    const auto left = std::chrono::ceil<milliseconds>(deadline - std::chrono::steady_clock::now()).count();
    return static_cast<int>(std::clamp<std::int64_t>(left, 0, 3'600'000));
}

} // namespace

Fault systemFault(int errorNumber, const std::string& action) {
    return {codeOf(errorNumber), action + ": " + std::generic_category().message(errorNumber)};
}

Descriptor::Descriptor(Descriptor&& other) noexcept
    : m_number(std::exchange(other.m_number, -1)), m_kind(other.m_kind) {}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
    if (this != &other) {
        release();
        m_number = std::exchange(other.m_number, -1);
        m_kind = other.m_kind;
    }
    return *this;
}

void Descriptor::release() {
    if (isOpen())
        ::close(std::exchange(m_number, -1));
}

Fault Descriptor::releaseIfClosed(Fault fault) {
    if (fault.code == FaultCode::Closed)
        release();
    return fault;
}

/// True when `event` is there, false after the deadline. A hang-up is Closed, unless bytes can still be read.
Outcome<bool> Descriptor::await(short event, Clock::time_point deadline) const {
    pollfd entry{m_number, event, 0};
    for (;;) {
        const int ready = ::poll(&entry, 1, remainingMilliseconds(deadline));
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready < 0)
            return systemFault(errno, "waiting");
        if (ready == 0)
            return false;
        if ((entry.revents & event) != 0 && (event == POLLIN || (entry.revents & (POLLERR | POLLHUP)) == 0))
            return true;
        return Fault{FaultCode::Closed, "the other end is gone"};
    }
}

/// What the system takes at once; 0 when it takes nothing now.
Outcome<std::size_t> Descriptor::writeSome(std::span<const std::byte> bytes) const {
    const ssize_t count = m_kind == Kind::Socket ? ::send(m_number, bytes.data(), bytes.size(), MSG_NOSIGNAL)
                                                 : ::write(m_number, bytes.data(), bytes.size());
    if (count >= 0)
        return static_cast<std::size_t>(count);
    if (errno == EAGAIN || errno == EINTR)
        return std::size_t{0};
    return systemFault(errno, "writing");
}

/// The kernel gives no event for an empty output queue, so it is looked at, first closely, then every 20 ms.
Outcome<void> Descriptor::awaitDelivery(Clock::time_point deadline) const {
    if (m_kind == Kind::File)
        return {};
    for (milliseconds pause{1};; pause = std::min(pause * 2, milliseconds(20))) {
        int pending = 0;
        if (::ioctl(m_number, TIOCOUTQ, &pending) != 0)
            return systemFault(errno, "asking for undelivered bytes");
        if (pending == 0)
            return {};
        if (Clock::now() >= deadline)
            return Fault{FaultCode::TimedOut, std::to_string(pending) + " bytes undelivered"};
        const Outcome<bool> alive = await(POLLOUT, Clock::now());
        if (!alive)
            return alive.fault();
        std::this_thread::sleep_for(pause);
    }
}

device::WriteOutcome Descriptor::write(std::span<const std::byte> bytes, milliseconds timeout) {
    const Clock::time_point deadline = Clock::now() + timeout;
    device::WriteOutcome outcome;
    while (outcome.accepted < bytes.size()) {
        const Outcome<bool> ready = await(POLLOUT, deadline);
        if (!ready) {
            outcome.fault = releaseIfClosed(ready.fault());
            return outcome;
        }
        if (!*ready) {
            outcome.fault = Fault{FaultCode::TimedOut, "the device takes no more bytes"};
            return outcome;
        }
        const Outcome<std::size_t> count = writeSome(bytes.subspan(outcome.accepted));
        if (!count) {
            outcome.fault = releaseIfClosed(count.fault());
            return outcome;
        }
        outcome.accepted += *count;
    }
    if (const Outcome<void> delivered = awaitDelivery(deadline); !delivered)
        outcome.fault = releaseIfClosed(delivered.fault());
    return outcome;
}

Outcome<std::size_t> Descriptor::read(std::span<std::byte> buffer, milliseconds timeout) {
    const Clock::time_point deadline = Clock::now() + timeout;
    for (;;) {
        const Outcome<bool> ready = await(POLLIN, deadline);
        if (!ready)
            return releaseIfClosed(ready.fault());
        if (!*ready)
            return std::size_t{0};
        const ssize_t count = ::read(m_number, buffer.data(), buffer.size());
        if (count > 0)
            return static_cast<std::size_t>(count);
        if (count == 0)
            return releaseIfClosed({FaultCode::Closed, "the other end closed"});
        if (errno != EAGAIN && errno != EINTR)
            return releaseIfClosed(systemFault(errno, "reading"));
    }
}

} // namespace evenhall::channels

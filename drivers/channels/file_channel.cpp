// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/channels/file_channel.h"

#include <cerrno>
#include <fcntl.h>

namespace evenhall::channels {

namespace {

constexpr mode_t ownerAndGroup = 0640; // a ticket's public code is not for everybody

} // namespace

device::Outcome<void> FileChannel::open() {
    if (isOpen())
        return {};
    const int flags = O_WRONLY | O_CREAT | O_APPEND | O_NONBLOCK | O_CLOEXEC | O_NOCTTY;
    const int number = ::open(m_address.path.c_str(), flags, ownerAndGroup);
    if (number < 0)
        return systemFault(errno, m_address.path);
    m_descriptor = Descriptor(number, Descriptor::Kind::File);
    return {};
}

device::WriteOutcome FileChannel::write(std::span<const std::byte> bytes, std::chrono::milliseconds timeout) {
    if (!isOpen())
        return {0, device::Fault{device::FaultCode::Closed, m_address.path + " is not open"}};
    return m_descriptor.write(bytes, timeout);
}

device::Outcome<std::size_t> FileChannel::read(std::span<std::byte> /*buffer*/, std::chrono::milliseconds /*timeout*/) {
    return device::Fault{device::FaultCode::Unsupported, "a file gives no answers"};
}

} // namespace evenhall::channels

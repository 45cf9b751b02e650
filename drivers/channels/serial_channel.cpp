// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/channels/serial_channel.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/ioctl.h>

namespace evenhall::channels {

namespace {

using device::Fault;
using device::FaultCode;
using device::Outcome;

constexpr cc_t xon = 0x11;
constexpr cc_t xoff = 0x13;

speed_t toSpeed(int baud) {
    switch (baud) {
    case 1200:
        return B1200;
    case 2400:
        return B2400;
    case 4800:
        return B4800;
    case 19200:
        return B19200;
    case 38400:
        return B38400;
    case 57600:
        return B57600;
    case 115200:
        return B115200;
    case 230400:
        return B230400;
    default: // an address holds no other speed
        return B9600;
    }
}

/// The lock binds programs that ask for it; the terminal's own flag keeps out the others, such as modem daemons.
Outcome<void> own(int number, const std::string& path) {
    if (::flock(number, LOCK_EX | LOCK_NB) != 0)
        return systemFault(errno, path);
    if (::ioctl(number, TIOCEXCL) != 0)
        return systemFault(errno, path);
    return {};
}

/// tcsetattr succeeds when it could change anything at all, so the speed is read back.
Outcome<void> configure(int number, const device::SerialAddress& address) {
    const termios wanted = toLineSettings(address);
    constexpr tcflag_t flow = CRTSCTS;
    termios actual{};
    if (::tcsetattr(number, TCSANOW, &wanted) != 0 || ::tcgetattr(number, &actual) != 0)
        return systemFault(errno, address.path);
    if (::cfgetospeed(&actual) != ::cfgetospeed(&wanted))
        return Fault{FaultCode::Unsupported, address.path + " cannot run at " + std::to_string(address.baud) + " baud"};
    if ((actual.c_cflag & flow) != (wanted.c_cflag & flow))
        return Fault{FaultCode::Unsupported, address.path + " has no RTS/CTS"};
    ::tcflush(number, TCIOFLUSH);
    return {};
}

} // namespace

termios toLineSettings(const device::SerialAddress& address) {
    termios line{};
    ::cfmakeraw(&line);
    line.c_cflag = CREAD | CLOCAL;
    line.c_cflag |= address.dataBits == 7 ? CS7 : CS8;
    if (address.stopBits == 2)
        line.c_cflag |= CSTOPB;
    if (address.parity != device::Parity::None)
        line.c_cflag |= PARENB;
    if (address.parity == device::Parity::Odd)
        line.c_cflag |= PARODD;
    if (address.flow == device::FlowControl::Hardware)
        line.c_cflag |= CRTSCTS;
    if (address.flow == device::FlowControl::Software)
        line.c_iflag |= IXON;
    // cfmakeraw leaves the characters empty.
    line.c_cc[VSTART] = xon;
    line.c_cc[VSTOP] = xoff;
    // With VMIN 1 a read of 0 bytes means only one thing: the port is gone.
    line.c_cc[VMIN] = 1;
    line.c_cc[VTIME] = 0;
    ::cfsetispeed(&line, toSpeed(address.baud));
    ::cfsetospeed(&line, toSpeed(address.baud));
    return line;
}

Outcome<void> SerialChannel::open() {
    if (isOpen())
        return {};
    const int number = ::open(m_address.path.c_str(), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    if (number < 0)
        return systemFault(errno, m_address.path);
    Descriptor descriptor(number, Descriptor::Kind::Line);
    if (const Outcome<void> owned = own(number, m_address.path); !owned)
        return owned.fault();
    if (const Outcome<void> configured = configure(number, m_address); !configured)
        return configured.fault();
    m_descriptor = std::move(descriptor);
    return {};
}

void SerialChannel::close() {
    if (isOpen()) {
        ::tcflush(m_descriptor.number(), TCOFLUSH); // else closing waits half a minute for a device that says "wait"
        ::ioctl(m_descriptor.number(), TIOCNXCL);
    }
    m_descriptor.release();
}

device::WriteOutcome SerialChannel::write(std::span<const std::byte> bytes, std::chrono::milliseconds timeout) {
    if (!isOpen())
        return {0, Fault{FaultCode::Closed, m_address.path + " is not open"}};
    return m_descriptor.write(bytes, timeout);
}

Outcome<std::size_t> SerialChannel::read(std::span<std::byte> buffer, std::chrono::milliseconds timeout) {
    if (!isOpen())
        return Fault{FaultCode::Closed, m_address.path + " is not open"};
    return m_descriptor.read(buffer, timeout);
}

} // namespace evenhall::channels

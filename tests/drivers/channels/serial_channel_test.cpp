// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/channels/serial_channel.h"

#include "tests/support/pseudo_terminal.h"

#include <array>
#include <catch2/catch.hpp>
#include <unistd.h>
#include <vector>

using namespace evenhall;
using namespace std::chrono_literals;
using channels::SerialChannel;
using device::FaultCode;
using device::SerialAddress;

namespace {

constexpr std::array question{std::byte{0x10}, std::byte{0x04}, std::byte{0x01}};

} // namespace

TEST_CASE("A serial line carries every byte unchanged in both directions", "[drivers][serial]") {
    support::PseudoTerminal terminal;
    SerialChannel channel(SerialAddress{terminal.devicePath()});
    REQUIRE(channel.open());
    std::array<std::byte, 256> everyByte{};
    for (std::size_t i = 0; i < everyByte.size(); ++i)
        everyByte[i] = static_cast<std::byte>(i);

    const device::WriteOutcome written = channel.write(everyByte, 5s);
    CHECK(written.ok());
    CHECK(written.accepted == everyByte.size());
    std::array<std::byte, 256> seen{};
    REQUIRE(::read(terminal.controller(), seen.data(), seen.size()) == 256);
    CHECK(seen == everyByte);

    REQUIRE(::write(terminal.controller(), everyByte.data(), everyByte.size()) == 256);
    std::array<std::byte, 256> answer{};
    std::size_t got = 0;
    while (got < answer.size()) {
        const device::Outcome<std::size_t> count = channel.read(std::span(answer).subspan(got), 5s);
        REQUIRE(count);
        REQUIRE(*count > 0);
        got += *count;
    }
    CHECK(answer == everyByte);
}

TEST_CASE("A silent serial line is a time-out and stays open", "[drivers][serial]") {
    support::PseudoTerminal terminal;
    SerialChannel channel(SerialAddress{terminal.devicePath()});
    REQUIRE(channel.open());
    std::array<std::byte, 8> buffer{};
    const device::Outcome<std::size_t> count = channel.read(buffer, 1ms);
    REQUIRE(count);
    CHECK(*count == 0);
    CHECK(channel.isOpen());
}

TEST_CASE("A vanished serial port is closed at once, whether reading or writing", "[drivers][serial]") {
    support::PseudoTerminal terminal;
    SerialChannel channel(SerialAddress{terminal.devicePath()});
    REQUIRE(channel.open());
    terminal.unplug();
    SECTION("reading") {
        std::array<std::byte, 8> buffer{};
        const device::Outcome<std::size_t> count = channel.read(buffer, 1h);
        REQUIRE_FALSE(count);
        CHECK(count.fault().code == FaultCode::Closed);
    }
    SECTION("writing") {
        const device::WriteOutcome written = channel.write(question, 1h);
        REQUIRE_FALSE(written.ok());
        CHECK(written.fault->code == FaultCode::Closed);
        CHECK(written.accepted == 0);
    }
    CHECK_FALSE(channel.isOpen());
    const device::Outcome<void> again = channel.open();
    REQUIRE_FALSE(again);
    CHECK(again.fault().code == FaultCode::NotFound);
}

TEST_CASE("What was answered before the port vanished can still be read", "[drivers][serial]") {
    support::PseudoTerminal terminal;
    SerialChannel channel(SerialAddress{terminal.devicePath()});
    REQUIRE(channel.open());
    REQUIRE(::write(terminal.controller(), question.data(), question.size()) == 3);
    std::array<std::byte, 1> buffer{};
    const device::Outcome<std::size_t> first = channel.read(buffer, 5s);
    REQUIRE(first);
    CHECK(*first == 1);
}

TEST_CASE("A serial port has one owner", "[drivers][serial]") {
    support::PseudoTerminal terminal;
    SerialChannel owner(SerialAddress{terminal.devicePath()});
    SerialChannel second(SerialAddress{terminal.devicePath()});
    REQUIRE(owner.open());
    const device::Outcome<void> refused = second.open();
    REQUIRE_FALSE(refused);
    CHECK(refused.fault().code == FaultCode::Busy);
    owner.close();
    CHECK(second.open());
}

TEST_CASE("The line settings follow the address", "[drivers][serial]") {
    const termios plain = channels::toLineSettings(SerialAddress{"/dev/ttyS0"});
    CHECK(::cfgetospeed(&plain) == B9600);
    CHECK((plain.c_cflag & CSIZE) == CS8);
    CHECK((plain.c_cflag & (PARENB | CSTOPB | CRTSCTS)) == 0U);
    CHECK((plain.c_iflag & (IXON | IXOFF | ICRNL | ISTRIP)) == 0U);
    CHECK((plain.c_lflag & (ICANON | ECHO | ISIG)) == 0U);
    CHECK((plain.c_oflag & OPOST) == 0U);

    const termios odd = channels::toLineSettings(SerialAddress{"/dev/ttyS0", 115200, device::Parity::Odd, 7, 2});
    CHECK(::cfgetispeed(&odd) == B115200);
    CHECK((odd.c_cflag & CSIZE) == CS7);
    CHECK((odd.c_cflag & (PARENB | PARODD | CSTOPB)) == (PARENB | PARODD | CSTOPB));
}

TEST_CASE("The flow control of a line follows the address", "[drivers][serial]") {
    SerialAddress address{"/dev/ttyS0"};
    address.flow = device::FlowControl::Hardware;
    const termios hardware = channels::toLineSettings(address);
    CHECK((hardware.c_cflag & CRTSCTS) != 0U);
    CHECK((hardware.c_iflag & (IXON | IXOFF | IXANY)) == 0U);
    address.flow = device::FlowControl::Software;
    const termios software = channels::toLineSettings(address);
    CHECK((software.c_cflag & CRTSCTS) == 0U);
    CHECK((software.c_iflag & (IXON | IXOFF | IXANY)) == IXON);
    CHECK(software.c_cc[VSTART] == 0x11);
    CHECK(software.c_cc[VSTOP] == 0x13);
}

TEST_CASE("A printer's XOFF holds the line and its XON lets it go on", "[drivers][serial]") {
    support::PseudoTerminal terminal;
    SerialAddress address{terminal.devicePath()};
    address.flow = device::FlowControl::Software;
    SerialChannel channel(address);
    REQUIRE(channel.open());
    // What follows the control character shows that it was obeyed, and that it is no answer.
    const auto say = [&](char control) {
        const std::array<char, 2> words{control, '!'};
        REQUIRE(::write(terminal.controller(), words.data(), words.size()) == 2);
        std::array<std::byte, 4> heard{};
        const device::Outcome<std::size_t> count = channel.read(heard, 10s);
        REQUIRE(count);
        CHECK(*count == 1);
        CHECK(heard.front() == std::byte{'!'});
    };
    say('\x13');
    const device::WriteOutcome held = channel.write(question, 20ms);
    REQUIRE_FALSE(held.ok());
    CHECK(held.fault->code == FaultCode::TimedOut);
    CHECK(held.accepted == 0);
    say('\x11');
    CHECK(channel.write(question, 10s).ok());
    std::array<std::byte, 8> received{};
    CHECK(::read(terminal.controller(), received.data(), received.size()) == 3);
}

TEST_CASE("A printer that stops reading its line is a time-out with the exact count", "[drivers][serial]") {
    support::PseudoTerminal terminal;
    SerialChannel channel(SerialAddress{terminal.devicePath()});
    REQUIRE(channel.open());
    const std::vector<std::byte> flood(1'000'000, std::byte{0x55});
    const device::WriteOutcome written = channel.write(flood, 50ms);
    REQUIRE_FALSE(written.ok());
    CHECK(written.fault->code == FaultCode::TimedOut);
    CHECK(written.accepted > 0);
    CHECK(written.accepted < flood.size());
    CHECK(channel.isOpen());
    std::vector<std::byte> received(flood.size());
    std::size_t total = 0;
    while (total < written.accepted) {
        const ssize_t count = ::read(terminal.controller(), received.data(), received.size());
        REQUIRE(count > 0);
        total += static_cast<std::size_t>(count);
    }
    CHECK(total == written.accepted);
}

TEST_CASE("A missing serial port says its name", "[drivers][serial]") {
    SerialChannel channel(SerialAddress{"/dev/evenhall-no-such-port"});
    const device::Outcome<void> opened = channel.open();
    REQUIRE_FALSE(opened);
    CHECK(opened.fault().code == FaultCode::NotFound);
    CHECK(opened.fault().context == "/dev/evenhall-no-such-port: No such file or directory");
}

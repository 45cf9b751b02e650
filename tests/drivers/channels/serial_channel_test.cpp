// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/channels/serial_channel.h"

#include "tests/support/pseudo_terminal.h"

#include <array>
#include <catch2/catch.hpp>
#include <unistd.h>

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

TEST_CASE("A missing serial port says its name", "[drivers][serial]") {
    SerialChannel channel(SerialAddress{"/dev/evenhall-no-such-port"});
    const device::Outcome<void> opened = channel.open();
    REQUIRE_FALSE(opened);
    CHECK(opened.fault().code == FaultCode::NotFound);
    CHECK(opened.fault().context == "/dev/evenhall-no-such-port: No such file or directory");
}

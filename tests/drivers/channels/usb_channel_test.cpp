// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/channels/usb_channel.h"

#include "tests/support/usb/usb_bus.h"

#include <array>
#include <catch2/catch.hpp>

using namespace evenhall;
using namespace std::chrono_literals;
using channels::UsbChannel;
using device::FaultCode;
using device::UsbAddress;
using support::UsbFaults;
using support::UsbTraits;

namespace {

const UsbAddress byNumber{UsbAddress::Key::Serial, "J7KX001234"};

/// Answers DLE EOT n with "fine" wherever it stands in what arrives at once.
std::vector<std::uint8_t> answerStatus(std::span<const std::uint8_t> bytes) {
    std::vector<std::uint8_t> answers;
    for (std::size_t i = 0; i + 2 < bytes.size(); ++i)
        if (bytes[i] == 0x10 && bytes[i + 1] == 0x04)
            answers.push_back(0x12);
    return answers;
}

/// A ticket whose bytes tell their place.
std::vector<std::byte> ticketOf(std::size_t size) {
    std::vector<std::byte> ticket(size);
    for (std::size_t i = 0; i < size; ++i)
        ticket[i] = static_cast<std::byte>(0x20 + i % 191);
    return ticket;
}

bool isStartOf(const std::vector<std::uint8_t>& received, const std::vector<std::byte>& ticket) {
    return received.size() <= ticket.size() &&
           std::equal(received.begin(), received.end(), ticket.begin(),
                      [](std::uint8_t left, std::byte right) { return left == std::to_integer<std::uint8_t>(right); });
}

constexpr std::array question{std::byte{0x10}, std::byte{0x04}, std::byte{0x01}};

FaultCode refusalOf(UsbChannel& channel) {
    const device::Outcome<void> opened = channel.open();
    REQUIRE_FALSE(opened);
    CHECK_FALSE(channel.isOpen());
    return opened.fault().code;
}

} // namespace

TEST_CASE("A ticket goes out by USB and the printer's answer comes back", "[drivers][usb]") {
    support::UsbBus bus;
    const auto printer = bus.plug({}, &answerStatus);
    UsbChannel channel(byNumber);
    REQUIRE(channel.open());
    CHECK(channel.canAnswer());
    const std::vector<std::byte> ticket = ticketOf(55'000);
    const device::WriteOutcome written = channel.write(ticket, 10s);
    CHECK(written.ok());
    CHECK(written.accepted == ticket.size());
    CHECK(printer->received().size() == ticket.size());
    CHECK(isStartOf(printer->received(), ticket));

    REQUIRE(channel.write(question, 10s).ok());
    std::array<std::byte, 8> answer{};
    const device::Outcome<std::size_t> count = channel.read(answer, 10s);
    REQUIRE(count);
    CHECK(*count == 1);
    CHECK(answer.front() == std::byte{0x12});
    CHECK(printer->resets() == 0);
}

TEST_CASE("The kernel's printer driver gives the device and gets it back", "[drivers][usb]") {
    support::UsbBus bus;
    const auto printer = bus.plug({}, &answerStatus);
    UsbChannel channel(byNumber);
    CHECK(printer->kernelHoldsIt());
    REQUIRE(channel.open());
    CHECK_FALSE(printer->kernelHoldsIt());
    channel.close();
    CHECK(printer->kernelHoldsIt());
    CHECK(channel.open());
}

TEST_CASE("A printer that another program holds is busy", "[drivers][usb]") {
    support::UsbBus bus;
    UsbTraits traits;
    traits.strangerHoldsIt = true;
    const auto printer = bus.plug(traits, &answerStatus);
    UsbChannel channel(byNumber);
    CHECK(refusalOf(channel) == FaultCode::Busy);
}

TEST_CASE("What a printer says unasked is kept until somebody reads it", "[drivers][usb]") {
    support::UsbBus bus;
    const auto printer = bus.plug({}, &answerStatus);
    UsbChannel channel(byNumber);
    REQUIRE(channel.open());
    const std::vector<std::uint8_t> words(3000, 0x14);
    printer->say(words);
    std::vector<std::byte> heard(4000);
    std::size_t total = 0;
    while (total < words.size()) {
        const device::Outcome<std::size_t> count = channel.read(std::span(heard).subspan(total), 10s);
        REQUIRE(count);
        REQUIRE(*count > 0);
        total += *count;
    }
    CHECK(total == words.size());
    const device::Outcome<std::size_t> silence = channel.read(heard, 1ms);
    REQUIRE(silence);
    CHECK(*silence == 0);
    CHECK(channel.isOpen());
}

TEST_CASE("A printer that stops taking bytes is a time-out with the exact count", "[drivers][usb]") {
    support::UsbBus bus;
    const auto printer = bus.plug({}, &answerStatus);
    const std::size_t border = GENERATE(0U, 1U, 4095U, 4096U, 4097U, 16'384U, 20'001U);
    UsbFaults faults;
    faults.blockAfter = border;
    printer->setFaults(faults);
    UsbChannel channel(byNumber);
    REQUIRE(channel.open());
    const std::vector<std::byte> ticket = ticketOf(55'000);
    const device::WriteOutcome written = channel.write(ticket, 50ms);
    REQUIRE_FALSE(written.ok());
    CHECK(written.fault->code == FaultCode::TimedOut);
    CHECK(written.accepted == border);
    CHECK(printer->received().size() == border);
    CHECK(channel.isOpen());

    // It goes on exactly there when the paper is back.
    printer->setFaults({});
    const device::WriteOutcome rest = channel.write(std::span(ticket).subspan(written.accepted), 10s);
    CHECK(rest.ok());
    CHECK(printer->received().size() == ticket.size());
    CHECK(isStartOf(printer->received(), ticket));
}

TEST_CASE("A transfer that is carried out after its time-out counts, so that nobody sends it again", "[drivers][usb]") {
    support::UsbBus bus;
    const auto printer = bus.plug({}, &answerStatus);
    UsbFaults faults;
    faults.completesLate = true;
    printer->setFaults(faults);
    UsbChannel channel(byNumber);
    REQUIRE(channel.open());
    SECTION("a ticket of one transfer was accepted whole") {
        const device::WriteOutcome written = channel.write(ticketOf(4000), 20ms);
        CHECK(written.ok());
        CHECK(written.accepted == 4000);
    }
    SECTION("a longer ticket timed out after the transfer that was carried out") {
        const device::WriteOutcome written = channel.write(ticketOf(6000), 20ms);
        REQUIRE_FALSE(written.ok());
        CHECK(written.fault->code == FaultCode::TimedOut);
        CHECK(written.accepted == printer->received().size());
        CHECK(written.accepted > 0);
    }
}

TEST_CASE("A cable pulled in the middle of a ticket closes the channel with the exact count", "[drivers][usb]") {
    support::UsbBus bus;
    const auto printer = bus.plug({}, &answerStatus);
    UsbFaults faults;
    faults.vanishAfter = GENERATE(0U, 100U, 4096U, 16'384U);
    printer->setFaults(faults);
    UsbChannel channel(byNumber);
    REQUIRE(channel.open());
    const std::vector<std::byte> ticket = ticketOf(55'000);
    const device::WriteOutcome written = channel.write(ticket, 10s);
    REQUIRE_FALSE(written.ok());
    CHECK(written.fault->code == FaultCode::Closed);
    CHECK(written.accepted == faults.vanishAfter);
    CHECK(printer->received().size() == faults.vanishAfter);
    CHECK_FALSE(channel.isOpen());
    std::array<std::byte, 4> buffer{};
    const device::Outcome<std::size_t> count = channel.read(buffer, 10s);
    REQUIRE_FALSE(count);
    CHECK(count.fault().code == FaultCode::Closed);
}

TEST_CASE("An idle printer that is pulled out ends a read at once", "[drivers][usb]") {
    support::UsbBus bus;
    (void)bus.plug({}, &answerStatus);
    UsbChannel channel(byNumber);
    REQUIRE(channel.open());
    bus.unplug("1-1");
    std::array<std::byte, 4> buffer{};
    const device::Outcome<std::size_t> count = channel.read(buffer, 1h);
    REQUIRE_FALSE(count);
    CHECK(count.fault().code == FaultCode::Closed);
    CHECK_FALSE(channel.isOpen());
}

TEST_CASE("A printer that is plugged in again prints again without a restart", "[drivers][usb]") {
    support::UsbBus bus;
    (void)bus.plug({}, &answerStatus);
    UsbChannel channel(byNumber);
    REQUIRE(channel.open());
    bus.unplug("1-1");
    CHECK_FALSE(channel.write(question, 10s).ok());
    CHECK(refusalOf(channel) == FaultCode::NotFound);
    UsbTraits elsewhere;
    elsewhere.path = "1-4";
    const auto again = bus.plug(elsewhere, &answerStatus);
    REQUIRE(channel.open());
    CHECK(channel.write(ticketOf(9000), 10s).ok());
    CHECK(again->received().size() == 9000);
}

TEST_CASE("A halted endpoint is cleared once, and the ticket goes on where it stopped", "[drivers][usb]") {
    support::UsbBus bus;
    const auto printer = bus.plug({}, &answerStatus);
    UsbFaults faults;
    faults.haltAfter = 5000;
    UsbChannel channel(byNumber);
    REQUIRE(channel.open());
    const std::vector<std::byte> ticket = ticketOf(12'000);
    SECTION("a passing stall") {
        printer->setFaults(faults);
        const device::WriteOutcome written = channel.write(ticket, 10s);
        CHECK(written.ok());
        CHECK(printer->received().size() == ticket.size());
        CHECK(isStartOf(printer->received(), ticket));
    }
    SECTION("a lasting stall") {
        faults.haltsAgain = true;
        printer->setFaults(faults);
        const device::WriteOutcome written = channel.write(ticket, 10s);
        REQUIRE_FALSE(written.ok());
        CHECK(written.fault->code == FaultCode::Refused);
        CHECK(written.accepted == 5000);
        CHECK_FALSE(channel.isOpen());
    }
}

TEST_CASE("A printer without a way back prints, and nobody waits for its answers", "[drivers][usb]") {
    support::UsbBus bus;
    UsbTraits traits;
    traits.hasWayBack = false;
    const auto printer = bus.plug(traits, &answerStatus);
    UsbChannel channel(byNumber);
    REQUIRE(channel.open());
    CHECK_FALSE(channel.canAnswer());
    CHECK(channel.write(ticketOf(9000), 10s).ok());
    std::array<std::byte, 4> buffer{};
    const device::Outcome<std::size_t> count = channel.read(buffer, 10s);
    REQUIRE_FALSE(count);
    CHECK(count.fault().code == FaultCode::Unsupported);
}

TEST_CASE("A way back that is broken or babbles nothing does not stop the printing", "[drivers][usb]") {
    support::UsbBus bus;
    const auto printer = bus.plug({}, &answerStatus);
    UsbFaults faults;
    faults.answersNothing = GENERATE(false, true);
    faults.failsReads = !faults.answersNothing;
    printer->setFaults(faults);
    UsbChannel channel(byNumber);
    REQUIRE(channel.open());
    std::array<std::byte, 4> buffer{};
    const device::Outcome<std::size_t> count = channel.read(buffer, 100ms);
    REQUIRE(count);
    CHECK(*count == 0);
    CHECK(channel.write(ticketOf(9000), 10s).ok());
    CHECK(printer->received().size() == 9000);
    channel.close();
    CHECK(channel.open());
}

TEST_CASE("The class requests bring the device id and the port's state", "[drivers][usb]") {
    support::UsbBus bus;
    (void)bus.plug({}, &answerStatus);
    UsbChannel channel(byNumber);
    CHECK_FALSE(channel.askDeviceId());
    REQUIRE(channel.open());
    const device::Outcome<std::string> id = channel.askDeviceId();
    REQUIRE(id);
    CHECK(*id == "MFG:EPSON;CMD:ESC/POS;MDL:TM-T20II;CLS:PRINTER;");
    const device::Outcome<channels::UsbPortStatus> port = channel.askPortStatus();
    REQUIRE(port);
    CHECK(*port == channels::UsbPortStatus{false, true, false});
}

TEST_CASE("A device id is read however its length field was written", "[drivers][usb]") {
    const auto parse = [](std::vector<std::uint8_t> bytes) { return channels::parseUsbDeviceId(bytes); };
    CHECK(parse({0, 6, 'M', 'D', 'L', ':'}) == "MDL:");
    CHECK(parse({6, 0, 'M', 'D', 'L', ':'}) == "MDL:");
    CHECK(parse({0, 6, 'M', 'D', 'L', ':', 'x', 'x'}) == "MDL:");
    CHECK(parse({0xFF, 0xFF, 'M', 'D', 'L', ':', 0, 0}) == "MDL:");
    CHECK(parse({0, 0, 'M', 'D', 'L', ':'}) == "MDL:");
    CHECK(parse({0, 9, 'M', 'D', 'L', ':', '\r', '\n', 0}) == "MDL:");
    CHECK(parse({0, 5, 0, 0}).empty());
    CHECK(parse({0, 2}).empty());
    CHECK(parse({}).empty());
}

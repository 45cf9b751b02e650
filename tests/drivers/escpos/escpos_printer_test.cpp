// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/escpos/escpos_printer.h"

#include "drivers/channels/replay_channel.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace evenhall::channels;
using device::ConfirmLevel;
using device::Fault;
using device::FaultCode;
using device::PrintOutcome;
using device::PrintState;

namespace {

device::Raster smallTicket() {
    device::Raster ticket(16, 1);
    ticket.setBlack(3, 0);
    return ticket;
}

/// The conversation with a printer, as calls on a channel.
class Script {
public:
    Script& open() { return add(OpenCall{}); }
    Script& openFails(FaultCode code) { return add(OpenCall{Fault{code, "replayed"}}); }
    Script& sends(const std::vector<std::byte>& bytes) { return add(WriteCall{bytes, bytes.size(), std::nullopt}); }
    Script& sendsPart(const std::vector<std::byte>& bytes, std::size_t accepted, FaultCode code) {
        return add(WriteCall{bytes, accepted, Fault{code, "replayed"}});
    }
    Script& hears(int value) { return add(ReadCall{{static_cast<std::byte>(value)}, std::nullopt}); }
    Script& hearsNothing() { return add(ReadCall{}); }
    Script& hearsEnd() { return add(ReadCall{{}, Fault{FaultCode::Closed, "replayed"}}); }
    Script& close() { return add(CloseCall{}); }
    /// The four status questions and their answers.
    Script& status(int printer, int offline, int error, int paper) {
        int kind = 0;
        for (const int answer : {printer, offline, error, paper})
            hearsNothing().sends(escpos::encodeStatusRequest(static_cast<escpos::StatusKind>(++kind))).hears(answer);
        return *this;
    }
    [[nodiscard]] const std::vector<ChannelCall>& calls() const { return m_calls; }

private:
    Script& add(ChannelCall call) {
        m_calls.push_back(std::move(call));
        return *this;
    }

    std::vector<ChannelCall> m_calls;
};

std::vector<std::byte> joined(std::vector<std::byte> first, const std::vector<std::byte>& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

std::vector<std::byte> ticketBytes() {
    return escpos::encodeTicket(smallTicket());
}
std::vector<std::byte> ticketWithBarrier() {
    return joined(ticketBytes(), escpos::encodeBarrier());
}

/// A printer on a script; checks at the end that the whole script was played.
class ScriptedPrinter {
public:
    explicit ScriptedPrinter(const Script& script, bool canAnswer = true) {
        auto channel = std::make_unique<ReplayChannel>(script.calls(), canAnswer);
        m_channel = channel.get();
        m_printer = std::make_unique<escpos::EscposPrinter>(std::move(channel), escpos::EscposSettings{});
    }
    ScriptedPrinter(const ScriptedPrinter&) = delete;
    ScriptedPrinter& operator=(const ScriptedPrinter&) = delete;
    ~ScriptedPrinter() {
        CHECK(m_channel->deviation().empty());
        CHECK(m_channel->isFinished());
    }
    PrintOutcome print() {
        device::UnrecordedProgress unrecorded;
        return m_printer->print(smallTicket(), unrecorded);
    }
    device::DeviceStatus status() { return m_printer->status(); }

private:
    ReplayChannel* m_channel = nullptr;
    std::unique_ptr<escpos::EscposPrinter> m_printer;
};

} // namespace

TEST_CASE("A printer that answers confirms by a barrier", "[drivers][escpos]") {
    ScriptedPrinter printer(Script().open().status(0x12, 0x12, 0x12, 0x12).sends(ticketWithBarrier()).hears(0x00));
    const PrintOutcome outcome = printer.print();
    CHECK(outcome.state == PrintState::Printed);
    CHECK(outcome.confirm == ConfirmLevel::Barrier);
}

TEST_CASE("Over a file a ticket is delivered, no more", "[drivers][escpos]") {
    ScriptedPrinter printer(Script().open().sends(ticketBytes()), false);
    CHECK(printer.print() == PrintOutcome{PrintState::Printed, ConfirmLevel::Delivered, "delivered 16 bytes"});
}

TEST_CASE("A printer that stays silent is asked once, then trusted", "[drivers][escpos]") {
    ScriptedPrinter printer(Script()
                                .open()
                                .hearsNothing()
                                .sends(escpos::encodeStatusRequest(escpos::StatusKind::Printer))
                                .hearsNothing()
                                .sends(ticketBytes())
                                .sends(ticketBytes()));
    CHECK(printer.print().confirm == ConfirmLevel::Delivered);
    CHECK(printer.print().state == PrintState::Printed);
}

TEST_CASE("Nothing is sent to a printer without paper", "[drivers][escpos]") {
    ScriptedPrinter printer(Script().open().status(0x1A, 0x32, 0x12, 0x7E));
    CHECK(printer.print() == PrintOutcome{PrintState::Failed, ConfirmLevel::None, "paper near end, paper end"});
}

TEST_CASE("Little paper is a warning and stops nothing", "[drivers][escpos]") {
    ScriptedPrinter printer(Script().open().status(0x12, 0x12, 0x12, 0x1E).sends(ticketWithBarrier()).hears(0x03));
    CHECK(printer.print().state == PrintState::Printed);
}

TEST_CASE("A ticket that no byte left for is failed, not in doubt", "[drivers][escpos]") {
    SECTION("nobody at the port") {
        ScriptedPrinter printer(Script().openFails(FaultCode::Refused));
        CHECK(printer.print() == PrintOutcome{PrintState::Failed, ConfirmLevel::None, "refused, replayed"});
    }
    SECTION("gone before the first byte") {
        ScriptedPrinter printer(Script().open().sendsPart(ticketBytes(), 0, FaultCode::Closed), false);
        CHECK(printer.print().state == PrintState::Failed);
    }
}

TEST_CASE("A ticket broken off is in doubt, and the next one comes out clean", "[drivers][escpos]") {
    ScriptedPrinter printer(Script()
                                .open()
                                .sendsPart(ticketBytes(), 11, FaultCode::TimedOut)
                                .close()
                                .open()
                                .sends(escpos::encodeRecovery(2))
                                .sends(ticketBytes()),
                            false);
    CHECK(printer.print() ==
          PrintOutcome{PrintState::InDoubt, ConfirmLevel::None, "accepted 11 of 16 bytes: timed-out, replayed"});
    CHECK(printer.print().state == PrintState::Printed);
}

TEST_CASE("Paper that ends within a ticket leaves it in doubt", "[drivers][escpos]") {
    ScriptedPrinter printer(Script()
                                .open()
                                .status(0x12, 0x12, 0x12, 0x12)
                                .sends(ticketWithBarrier())
                                .hearsNothing()
                                .status(0x1A, 0x32, 0x12, 0x72));
    const PrintOutcome outcome = printer.print();
    CHECK(outcome.state == PrintState::InDoubt);
    CHECK(outcome.evidence == "delivered 19 bytes, then paper end");
}

TEST_CASE("A printer unplugged within a ticket leaves it in doubt", "[drivers][escpos]") {
    ScriptedPrinter printer(Script().open().status(0x12, 0x12, 0x12, 0x12).sends(ticketWithBarrier()).hearsEnd());
    CHECK(printer.print().state == PrintState::InDoubt);
}

TEST_CASE("A printer without the barrier command is asked for it once", "[drivers][escpos]") {
    ScriptedPrinter printer(Script()
                                .open()
                                .status(0x12, 0x12, 0x12, 0x12)
                                .sends(ticketWithBarrier())
                                .hearsNothing()
                                .status(0x12, 0x12, 0x12, 0x12)
                                .status(0x12, 0x12, 0x12, 0x12)
                                .sends(ticketBytes())
                                .status(0x12, 0x12, 0x12, 0x12));
    CHECK(printer.print().confirm == ConfirmLevel::Delivered);
    CHECK(printer.print().confirm == ConfirmLevel::Delivered);
}

TEST_CASE("The status names what a person has to mend", "[drivers][escpos]") {
    ScriptedPrinter printer(Script().open().status(0x1A, 0x16, 0x12, 0x12));
    const device::DeviceStatus status = printer.status();
    CHECK(status.readiness == device::Readiness::NotReady);
    CHECK(status.conditions == std::vector{device::Condition::CoverOpen});
}

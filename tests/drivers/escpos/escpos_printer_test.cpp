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
            hearsNothing().sends(escpos::encodeStatusRequest(++kind)).hears(answer);
        return *this;
    }
    /// All is well.
    Script& ready() { return status(0x12, 0x12, 0x12, 0x12); }
    /// The idle printer shows that it answers GS r.
    Script& learnsBarrier() { return hearsNothing().sends(escpos::encodeBarrier()).hears(0x00); }
    Script& hearsBytes(const std::vector<std::byte>& bytes) { return add(ReadCall{bytes, std::nullopt}); }
    /// The knife's counter is asked for.
    Script& counts(const std::string& digits) {
        std::vector<std::byte> answer{std::byte{0x5F}};
        for (const char digit : digits)
            answer.push_back(static_cast<std::byte>(digit));
        answer.push_back(std::byte{0});
        return hearsNothing().sends(escpos::encodeCutCounterRequest()).hearsBytes(answer);
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
    explicit ScriptedPrinter(const Script& script, bool canAnswer = true,
                             profiles::PrinterProfile profile = escpos::EscposSettings::cautiousProfile()) {
        escpos::EscposSettings settings;
        settings.profile = std::move(profile);
        settings.profile.slowestBytesPerSecond = 10'000'000;
        settings.patience = std::chrono::milliseconds(0); // a script knows no time
        settings.silenceProves = std::chrono::milliseconds(0);
        auto channel = std::make_unique<ReplayChannel>(script.calls(), canAnswer);
        m_channel = channel.get();
        m_printer = std::make_unique<escpos::EscposPrinter>(std::move(channel), settings);
    }
    ScriptedPrinter(const ScriptedPrinter&) = delete;
    ScriptedPrinter& operator=(const ScriptedPrinter&) = delete;
    ~ScriptedPrinter() {
        CHECK(m_channel->deviation().empty());
        CHECK(m_channel->isFinished());
    }
    PrintOutcome print() {
        device::UnrecordedProgress unrecorded;
        return print(unrecorded);
    }
    PrintOutcome print(device::PrintProgress& progress) { return m_printer->print(smallTicket(), progress); }
    device::DeviceStatus status() { return m_printer->status(); }
    escpos::EscposPrinter& printer() { return *m_printer; }

private:
    ReplayChannel* m_channel = nullptr;
    std::unique_ptr<escpos::EscposPrinter> m_printer;
};

} // namespace

TEST_CASE("A printer that answers confirms by a barrier", "[drivers][escpos]") {
    ScriptedPrinter printer(Script().open().ready().learnsBarrier().sends(ticketWithBarrier()).hears(0x00).ready());
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
                                .sends(escpos::encodeStatusRequest(1))
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
    Script script = Script().open().status(0x12, 0x12, 0x12, 0x1E).learnsBarrier();
    ScriptedPrinter printer(script.sends(ticketWithBarrier()).hears(0x03).status(0x12, 0x12, 0x12, 0x1E));
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
                                .sends(escpos::encodeRecovery(72))
                                .sends(ticketBytes()),
                            false);
    CHECK(printer.print() ==
          PrintOutcome{PrintState::InDoubt, ConfirmLevel::None, "accepted 11 of 16 bytes: timed-out, replayed"});
    CHECK(printer.print().state == PrintState::Printed);
}

TEST_CASE("Paper that ends within a ticket leaves it in doubt", "[drivers][escpos]") {
    ScriptedPrinter printer(Script()
                                .open()
                                .ready()
                                .learnsBarrier()
                                .sends(ticketWithBarrier())
                                .hearsNothing()
                                .status(0x1A, 0x32, 0x12, 0x72));
    const PrintOutcome outcome = printer.print();
    CHECK(outcome.state == PrintState::InDoubt);
    CHECK(outcome.evidence == "delivered 19 bytes, then paper end");
}

TEST_CASE("A printer unplugged within a ticket leaves it in doubt", "[drivers][escpos]") {
    ScriptedPrinter printer(Script().open().ready().learnsBarrier().sends(ticketWithBarrier()).hearsEnd());
    CHECK(printer.print().state == PrintState::InDoubt);
}

TEST_CASE("A printer without the barrier command is asked for it once", "[drivers][escpos]") {
    ScriptedPrinter printer(Script()
                                .open()
                                .ready()
                                .hearsNothing()
                                .sends(escpos::encodeBarrier())
                                .hearsNothing()
                                .sends(ticketBytes())
                                .ready()
                                .ready()
                                .sends(ticketBytes())
                                .ready());
    CHECK(printer.print().confirm == ConfirmLevel::Delivered);
    CHECK(printer.print().confirm == ConfirmLevel::Delivered);
}

TEST_CASE("The status names what a person has to mend", "[drivers][escpos]") {
    ScriptedPrinter printer(Script().open().status(0x1A, 0x16, 0x12, 0x12));
    const device::DeviceStatus status = printer.status();
    CHECK(status.readiness == device::Readiness::NotReady);
    CHECK(status.conditions == std::vector{device::Condition::CoverOpen});
}

namespace {

/// The cautious profile with everything that an Epson can do.
profiles::PrinterProfile epson() {
    profiles::PrinterProfile profile = escpos::EscposSettings::cautiousProfile();
    profile.confirm = ConfirmLevel::ProcessId;
    profile.clear = profiles::ClearCommand::RealTimeClear;
    profile.cutCounter = true;
    return profile;
}

std::vector<std::byte> processIdAnswer(std::uint32_t number) {
    std::vector<std::byte> answer{std::byte{0x37}, std::byte{0x22}};
    for (const char letter : escpos::processIdOf(number))
        answer.push_back(static_cast<std::byte>(letter));
    answer.push_back(std::byte{0});
    return answer;
}

/// The script of an Epson up to the sent ticket; id 0 is spent on learning.
Script epsonTicket() {
    Script script;
    script.open().ready().hearsNothing().sends(escpos::encodeProcessIdRequest(escpos::processIdOf(0)));
    script.hearsBytes(processIdAnswer(0)).counts("41");
    return script.sends(joined(ticketBytes(), escpos::encodeProcessIdRequest(escpos::processIdOf(1))));
}

/// Remembers what the ledger would.
class Ledger : public device::PrintProgress {
public:
    device::Outcome<void> starting(const device::PrintStart& start) override {
        processId = start.processId;
        before = start.counters.cuts;
        bytes = start.stream.size();
        return {};
    }
    void accepted(std::size_t count) override { sent = count; }
    void counted(const device::PrinterCounters& counters) override { after = counters.cuts; }

    std::string processId;
    std::optional<std::int64_t> before;
    std::optional<std::int64_t> after;
    std::size_t bytes = 0;
    std::size_t sent = 0;
};

} // namespace

TEST_CASE("A printer that names finished tickets confirms by process id, with the knife as a witness",
          "[drivers][escpos]") {
    ScriptedPrinter printer(epsonTicket().hearsBytes(processIdAnswer(1)).counts("42"), true, epson());
    Ledger ledger;
    const PrintOutcome outcome = printer.print(ledger);
    CHECK(outcome.state == PrintState::Printed);
    CHECK(outcome.confirm == ConfirmLevel::ProcessId);
    CHECK(ledger.processId == escpos::processIdOf(1));
    CHECK(ledger.before == 41);
    CHECK(ledger.after == 42);
    CHECK(ledger.sent == ledger.bytes);
}

TEST_CASE("A ticket that comes late is settled by its late process id", "[drivers][escpos]") {
    ScriptedPrinter printer(epsonTicket()
                                .hearsNothing()
                                .ready()
                                .hearsNothing()                 // settle: not yet
                                .hearsBytes(processIdAnswer(1)) // settle
                                .hearsNothing(),
                            true, epson());
    CHECK(printer.print().state == PrintState::InDoubt);
    CHECK_FALSE(printer.printer().settle());
    const std::optional<PrintOutcome> settled = printer.printer().settle();
    REQUIRE(settled);
    CHECK(settled->state == PrintState::Printed);
    CHECK(settled->confirm == ConfirmLevel::ProcessId);
    CHECK_FALSE(printer.printer().settle());
}

TEST_CASE("A ticket stopped by paper end stays in doubt when the new roll lets it finish", "[drivers][escpos]") {
    Script script = epsonTicket().hearsNothing().status(0x1A, 0x32, 0x12, 0x72);
    ScriptedPrinter printer(script.hearsBytes(processIdAnswer(1)).hearsNothing(), true, epson());
    CHECK(printer.print().state == PrintState::InDoubt);
    const std::optional<PrintOutcome> settled = printer.printer().settle();
    REQUIRE(settled);
    CHECK(settled->state == PrintState::InDoubt);
    CHECK_THAT(settled->evidence, Catch::Contains("paper end; the printer went on later and told the end, printed as"));
}

TEST_CASE("The process id of another ticket settles nothing", "[drivers][escpos]") {
    ScriptedPrinter printer(epsonTicket()
                                .hearsBytes(processIdAnswer(7))
                                .hearsNothing()
                                .status(0x1A, 0x32, 0x12, 0x72)
                                .hearsBytes(processIdAnswer(8))
                                .hearsNothing(),
                            true, epson());
    CHECK(printer.print().state == PrintState::InDoubt);
    CHECK_FALSE(printer.printer().settle());
}

TEST_CASE("What a ticket in doubt left behind is cleared, and its paper cut off, before the next",
          "[drivers][escpos]") {
    const std::vector<std::byte> acknowledged{std::byte{0x37}, std::byte{0x25}, std::byte{0x00}};
    Script script = epsonTicket();
    script.hearsNothing().status(0x1A, 0x32, 0x12, 0x72);
    script.ready().hearsNothing().sends(escpos::encodeClear(profiles::ClearCommand::RealTimeClear));
    script.hearsBytes(acknowledged).sends(escpos::encodeRecovery(72, epson())).counts("41");
    script.sends(joined(ticketBytes(), escpos::encodeProcessIdRequest(escpos::processIdOf(2))));
    ScriptedPrinter printer(script.hearsBytes(processIdAnswer(2)).counts("43"), true, epson());
    CHECK(printer.print().state == PrintState::InDoubt);
    CHECK(printer.print().state == PrintState::Printed);
}

TEST_CASE("A printer that does not acknowledge the clear gets no further ticket", "[drivers][escpos]") {
    Script script = epsonTicket();
    script.hearsNothing().status(0x1A, 0x32, 0x12, 0x72);
    script.ready().hearsNothing().sends(escpos::encodeClear(profiles::ClearCommand::RealTimeClear)).hearsNothing();
    ScriptedPrinter printer(script, true, epson());
    CHECK(printer.print().state == PrintState::InDoubt);
    const PrintOutcome second = printer.print();
    CHECK(second.state == PrintState::Failed);
    CHECK_THAT(second.evidence, Catch::StartsWith("an earlier ticket is stuck"));
}

TEST_CASE("A clone that does not know process ids confirms by barrier", "[drivers][escpos]") {
    Script script;
    script.open().ready().hearsNothing().sends(escpos::encodeProcessIdRequest(escpos::processIdOf(0))).hearsNothing();
    script.learnsBarrier().counts("5").sends(ticketWithBarrier()).hears(0x00).ready().counts("6");
    ScriptedPrinter printer(script, true, epson());
    CHECK(printer.print().confirm == ConfirmLevel::Barrier);
}

TEST_CASE("A ledger that cannot write stops the ticket before its first byte", "[drivers][escpos]") {
    class FullDisk : public device::UnrecordedProgress {
        device::Outcome<void> starting(const device::PrintStart& /*start*/) override {
            return {FaultCode::Io, "the disk is full"};
        }
    } ledger;
    ScriptedPrinter printer(Script().open(), false);
    CHECK(printer.print(ledger) == PrintOutcome{PrintState::Failed, ConfirmLevel::None, "io, the disk is full"});
}

TEST_CASE("A clear counts only when it is acknowledged", "[drivers][escpos]") {
    const std::vector<std::byte> acknowledged{std::byte{0x37}, std::byte{0x25}, std::byte{0x00}};
    Script script;
    script.open().hearsNothing().sends(escpos::encodeClear(profiles::ClearCommand::RealTimeClear));
    ScriptedPrinter printer(script.hearsBytes(acknowledged), true, epson());
    CHECK(printer.printer().clear());
    ScriptedPrinter other(Script().open(), false);
    CHECK(other.printer().clear().fault().code == FaultCode::Unsupported);
}

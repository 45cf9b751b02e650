// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
// What the driver says of a ticket against what a virtual printer did with it.
#include "drivers/escpos/escpos_printer.h"
#include "drivers/profiles/profile_store.h"
#include "tests/drivers/samples.h"
#include "tests/support/virtual_printer/printer_channel.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using device::ConfirmLevel;
using device::FaultCode;
using device::PrintOutcome;
using device::PrintState;
using device::Readiness;
using evenhall::test::stripes;
using std::chrono::milliseconds;

namespace {

constexpr int ticketRows = 100;
constexpr int lineFeed = 30;
constexpr int toKnife = 90;

/// A printer in memory and the driver in front of it; nothing waits for time.
class Bench {
public:
    Bench(support::Dialect dialect, const std::string& profile, milliseconds silenceProves = std::chrono::hours(1))
        : core(support::PrinterModel::of(dialect)) {
        escpos::EscposSettings settings;
        settings.profile = *profiles::ProfileStore().find(profile);
        settings.profile.slowestBytesPerSecond = 10'000'000;
        settings.patience = milliseconds(0);
        settings.silenceProves = silenceProves;
        auto channel = std::make_unique<support::PrinterChannel>(core);
        line = channel.get();
        driver = std::make_unique<escpos::EscposPrinter>(std::move(channel), std::move(settings));
    }

    PrintOutcome print() {
        device::UnrecordedProgress unrecorded;
        return driver->print(stripes(ticketRows), unrecorded);
    }
    void pause() { line->take(core.setPaused(true)); }
    void goOn() { line->take(core.setPaused(false)); }
    void sensors(const support::PrinterSensors& sensors) { line->take(core.setSensors(sensors)); }
    void loadPaper() { sensors({}); }

    support::PrinterCore core;
    support::PrinterChannel* line = nullptr;
    std::unique_ptr<escpos::EscposPrinter> driver;
};

Bench epson() {
    return {support::Dialect::Epson, "epson-tm-t20-t82"};
}

/// Answers GS r, tells no trouble unasked, cannot be cleared.
Bench clone() {
    return {support::Dialect::Xprinter, "xprinter-80"};
}

} // namespace

TEST_CASE("A printer that has confirmed once is never believed for less", "[drivers][escpos][truth]") {
    Bench bench = epson();
    CHECK(bench.print().confirm == ConfirmLevel::ProcessId);
    bench.line->breakAfter(2000);
    CHECK(bench.print().state == PrintState::InDoubt);
    bench.pause(); // it still answers for its status
    CHECK(bench.driver->status().readiness == Readiness::Ready);
    (void)bench.core.takePapers();
    const PrintOutcome outcome = bench.print();
    CHECK(bench.core.takePapers().empty());
    CHECK(outcome.state == PrintState::InDoubt);
    CHECK_THAT(outcome.evidence, Catch::Contains("no confirmation in time"));
}

TEST_CASE("A printer that is too slow for its first trial leaves a doubt, not a belief", "[drivers][escpos][truth]") {
    const auto [dialect, profile, level] = GENERATE(table<support::Dialect, std::string, ConfirmLevel>(
        {{support::Dialect::Epson, "epson-tm-t20-t82", ConfirmLevel::ProcessId},
         {support::Dialect::Xprinter, "xprinter-80", ConfirmLevel::Barrier},
         {support::Dialect::Custom, "custom-kiosk", ConfirmLevel::Barrier}}));
    Bench bench(dialect, profile);
    bench.pause();
    CHECK(bench.driver->status().readiness == Readiness::Ready);
    CHECK(bench.print().state == PrintState::InDoubt);
    CHECK_FALSE(bench.driver->settle());
    bench.goOn();
    const std::optional<PrintOutcome> settled = bench.driver->settle();
    REQUIRE(settled);
    CHECK(settled->state == PrintState::Printed);
    CHECK(settled->confirm == level);
    CHECK(bench.print().confirm == level);
}

TEST_CASE("A late answer to the first trial teaches as much as a quick one", "[drivers][escpos][truth]") {
    Bench bench = epson();
    bench.pause();
    CHECK(bench.driver->status().readiness == Readiness::Ready);
    bench.goOn();
    CHECK(bench.driver->status().readiness == Readiness::Ready);
    CHECK(bench.print().confirm == ConfirmLevel::ProcessId);
}

TEST_CASE("A printer that was ready and silent for long is believed for delivery", "[drivers][escpos][truth]") {
    Bench bench(support::Dialect::Xprinter, "xprinter-80", milliseconds(0));
    bench.pause();
    CHECK(bench.driver->status().readiness == Readiness::Ready);
    CHECK(bench.print().confirm == ConfirmLevel::Delivered);
}

TEST_CASE("A voice that did not come once is no lack of voice", "[drivers][escpos][truth]") {
    Bench bench = epson();
    bench.core.setMute(true);
    CHECK(bench.driver->status().readiness == Readiness::Unreachable);
    CHECK(bench.print().state == PrintState::Failed);
    CHECK(bench.core.bytesWaiting() == 0);
    bench.core.setMute(false);
    CHECK(bench.print().confirm == ConfirmLevel::ProcessId);
}

TEST_CASE("Another printer in the same place is tried anew", "[drivers][escpos][truth]") {
    Bench bench = epson();
    CHECK(bench.driver->status().readiness == Readiness::Ready);
    CHECK(bench.print().confirm == ConfirmLevel::ProcessId);
    support::PrinterModel model = support::PrinterModel::of(support::Dialect::Epson);
    model.reportsProcessId = false;
    SECTION("when it says so") {
        model.serial = "VIRT000002";
        support::PrinterCore other(model);
        bench.line->replace(other);
        bench.line->breakAfter(1);
        CHECK(bench.driver->status().readiness == Readiness::Unreachable);
        CHECK(bench.driver->status().readiness == Readiness::Ready);
        CHECK(bench.print().confirm == ConfirmLevel::Barrier);
    }
    SECTION("and taken for the old one when it does not") {
        support::PrinterCore other(model);
        bench.line->replace(other);
        bench.line->breakAfter(1);
        CHECK(bench.driver->status().readiness == Readiness::Unreachable);
        CHECK(bench.driver->status().readiness == Readiness::Ready);
        CHECK(bench.print().state == PrintState::InDoubt);
    }
}

TEST_CASE("An answer to an earlier question confirms no later ticket", "[drivers][escpos][truth]") {
    Bench bench = clone();
    bench.pause();
    CHECK(bench.driver->status().readiness == Readiness::Ready); // a trial waits in the printer now
    bench.core.endPaperAfter(ticketRows / 2);
    bench.line->whileWaiting = [&bench] { bench.goOn(); };
    CHECK(bench.print().state == PrintState::InDoubt);
    CHECK(bench.core.sensors().paperEnd);
    bench.line->whileWaiting = nullptr;
    bench.loadPaper();
    const std::optional<PrintOutcome> settled = bench.driver->settle();
    REQUIRE(settled);
    CHECK(settled->state == PrintState::InDoubt);
    CHECK(bench.print().confirm == ConfirmLevel::Barrier);
}

TEST_CASE("An answer that is late for an earlier connection confirms no later ticket", "[drivers][escpos][truth]") {
    Bench bench = clone();
    CHECK(bench.print().confirm == ConfirmLevel::Barrier);
    bench.pause();
    CHECK(bench.print().state == PrintState::InDoubt);
    bench.line->close(); // and its answer will come on the next connection
    const std::string stuck = bench.print().evidence;
    CHECK_THAT(stuck, Catch::StartsWith("an earlier ticket is stuck") || Catch::Contains("no confirmation"));
    (void)bench.core.takePapers();
    bench.goOn();
    bench.core.endPaperAfter(ticketRows + lineFeed + toKnife + ticketRows / 2);
    const PrintOutcome next = bench.print();
    CHECK((next.state != PrintState::Printed || !bench.core.sensors().paperEnd));
}

TEST_CASE("A ticket torn by the end of the roll is in doubt however it ends", "[drivers][escpos][truth]") {
    const auto [dialect, profile] =
        GENERATE(table<support::Dialect, std::string>({{support::Dialect::Epson, "epson-tm-t20-t82"},
                                                       {support::Dialect::Xprinter, "xprinter-80"},
                                                       {support::Dialect::Custom, "custom-kiosk"}}));
    const int roll = GENERATE(1, ticketRows / 2, ticketRows + lineFeed + toKnife);
    CAPTURE(profile, roll);
    Bench bench(dialect, profile);
    CHECK(bench.print().state == PrintState::Printed);
    const std::vector<support::PrintedPaper> clean = bench.core.takePapers();
    bench.core.endPaperAfter(roll);
    const PrintOutcome outcome = bench.print();
    CHECK(outcome.state == PrintState::InDoubt);
    CHECK_THAT(outcome.evidence, Catch::Contains("paper end"));
    SECTION("and goes on with the new roll") {
        bench.loadPaper();
        const std::optional<PrintOutcome> settled = bench.driver->settle();
        REQUIRE(settled);
        CHECK(settled->state == PrintState::InDoubt);
        CHECK_THAT(settled->evidence, Catch::Contains("paper end; the printer went on later"));
    }
    SECTION("and is cleared where that can be done") {
        if (bench.driver->clear()) {
            bench.loadPaper();
            CHECK_FALSE(bench.driver->settle());
        }
    }
    bench.loadPaper();
    (void)bench.core.takePapers();
    CHECK(bench.print().state == PrintState::Printed);
    const std::vector<support::PrintedPaper> papers = bench.core.takePapers();
    REQUIRE_FALSE(papers.empty());
    CHECK(papers.back().rows == clean.front().rows);
    CHECK(papers.back().strayBytes == 0);
}

TEST_CASE("A cover opened and closed between two looks is told by a printer that tells unasked",
          "[drivers][escpos][truth]") {
    Bench bench = epson();
    CHECK(bench.print().confirm == ConfirmLevel::ProcessId); // automatic status is on now
    bench.pause();
    bench.line->whileWaiting = [&bench] {
        if (bench.core.bytesWaiting() < ticketRows) // the ticket is not there yet
            return;
        bench.sensors({.coverOpen = true});
        bench.sensors({});
        bench.goOn();
    };
    const PrintOutcome outcome = bench.print();
    CHECK(outcome.state == PrintState::InDoubt);
    CHECK_THAT(outcome.evidence, Catch::Contains("cover open"));
}

TEST_CASE("What a killed run left is counted once the printer has read it", "[drivers][escpos][truth]") {
    Bench bench = epson();
    SECTION("a picture that was broken off is cleared first") {
        std::vector<std::uint8_t> picture{0x1D, 'v', '0', 0, 72, 0, 100, 0};
        picture.resize(500);
        (void)bench.core.receive(picture);
    }
    SECTION("a whole ticket is counted") {
        (void)bench.core.receive(support::Bytes{0x1D, 'V', 66, 0});
    }
    bench.driver->expectLeftover();
    CHECK(bench.driver->status().readiness == Readiness::Ready);
    const auto counters = bench.driver->counters();
    REQUIRE(counters);
    CHECK(counters->cuts == bench.core.roll().cuts());
    CHECK(bench.print().confirm == ConfirmLevel::ProcessId);
}

TEST_CASE("A printer still busy with what a killed run left is asked again", "[drivers][escpos][truth]") {
    escpos::EscposSettings settings;
    settings.profile = *profiles::ProfileStore().find("epson-tm-t20-t82");
    settings.patience = std::chrono::hours(1);
    support::PrinterCore core(support::PrinterModel::of(support::Dialect::Epson));
    auto channel = std::make_unique<support::PrinterChannel>(core);
    support::PrinterChannel& line = *channel;
    escpos::EscposPrinter driver(std::move(channel), settings);
    line.take(core.setPaused(true));
    (void)core.receive(support::Bytes{0x1D, 'V', 66, 0});
    driver.expectLeftover();
    CHECK(driver.counters().fault().code == FaultCode::Busy);
    CHECK(driver.counters().fault().code == FaultCode::Busy);
    line.take(core.setPaused(false));
    const auto counters = driver.counters();
    REQUIRE(counters);
    CHECK(counters->cuts == 1);
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/star/star_printer.h"

#include "drivers/profiles/profile_store.h"
#include "drivers/star/star_encoder.h"
#include "tests/drivers/samples.h"
#include "tests/support/virtual_printer/printer_channel.h"

#include <catch2/catch.hpp>
#include <random>

using namespace evenhall;
using device::Condition;
using device::ConfirmLevel;
using device::PrintOutcome;
using device::PrintState;
using device::Readiness;
using evenhall::test::stripes;

namespace {

/// A Star printer in memory and the driver in front of it.
class Bench {
public:
    explicit Bench(std::chrono::milliseconds silenceProves = std::chrono::hours(1),
                   std::chrono::milliseconds patience = std::chrono::milliseconds(0)) {
        star::StarSettings settings;
        settings.profile = *profiles::ProfileStore().find("star-line");
        settings.profile.slowestBytesPerSecond = 10'000'000;
        settings.patience = patience;
        settings.silenceProves = silenceProves;
        auto channel = std::make_unique<support::PrinterChannel>(core);
        line = channel.get();
        driver = std::make_unique<star::StarPrinter>(std::move(channel), settings);
    }

    PrintOutcome print(int rows = 100) {
        device::UnrecordedProgress unrecorded;
        return driver->print(stripes(rows), unrecorded);
    }
    /// The papers that fell, which must hold nothing but dots.
    std::vector<support::PrintedPaper> papers() {
        std::vector<support::PrintedPaper> papers = core.takePapers();
        for (const support::PrintedPaper& paper : papers)
            CHECK(paper.strayBytes == 0);
        return papers;
    }
    void sensors(const support::PrinterSensors& sensors) { line->take(core.setSensors(sensors)); }

    support::PrinterCore core{support::PrinterModel::of(support::Dialect::Star)};
    support::PrinterChannel* line = nullptr;
    std::unique_ptr<star::StarPrinter> driver;
};

} // namespace

TEST_CASE("A Star printer counts the end of each ticket", "[drivers][star]") {
    Bench bench;
    for (int ticket = 0; ticket < 70; ++ticket) { // twice around the five-bit counter
        const PrintOutcome outcome = bench.print();
        REQUIRE(outcome.state == PrintState::Printed);
        REQUIRE(outcome.confirm == ConfirmLevel::StatusCounter);
        REQUIRE(bench.papers().size() == 1);
    }
}

TEST_CASE("A Star printer that resets its counter slowly is waited for", "[drivers][star]") {
    Bench bench(std::chrono::hours(1), std::chrono::seconds(10));
    for (int ticket = 0; ticket < 31; ++ticket) // the next one would come to 0
        REQUIRE(bench.print().state == PrintState::Printed);
    bench.line->take(bench.core.setPaused(true));
    bench.line->whileWaiting = [&bench] { bench.line->take(bench.core.setPaused(false)); };
    CHECK(bench.print().confirm == ConfirmLevel::StatusCounter);
}

TEST_CASE("A Star ticket is the picture that was meant, and no command of its own", "[drivers][star]") {
    std::mt19937 random(5);
    for (int turn = 0; turn < 40; ++turn) {
        Bench bench;
        device::Raster ticket(576, 30);
        for (int y = 0; y < 30; ++y)
            for (int byte = 0; byte < 72; ++byte) {
                const unsigned value = random() % 2 == 0 ? (random() % 2 == 0 ? 0x1BU : 0x06U) : random() % 256;
                for (int bit = 0; bit < 8; ++bit)
                    ticket.setBlack(byte * 8 + bit, y, (value << static_cast<unsigned>(bit) & 0x80U) != 0);
            }
        device::UnrecordedProgress unrecorded;
        REQUIRE(bench.driver->print(ticket, unrecorded).confirm == ConfirmLevel::StatusCounter);
        const std::vector<support::PrintedPaper> papers = bench.papers();
        REQUIRE(papers.size() == 1);
        int wrong = 0;
        for (int y = 0; y < 30; ++y)
            for (int x = 0; x < 576; ++x) {
                const bool printed = papers[0].rows[static_cast<std::size_t>(y)][static_cast<std::size_t>(x)];
                const bool defuses = x % 8 == 2 && printed; // the dot that makes ESC no ESC
                wrong += printed != ticket.isBlack(x, y) && !defuses ? 1 : 0;
            }
        CHECK(wrong == 0);
    }
}

TEST_CASE("A Star printer without paper gets nothing, and says why", "[drivers][star]") {
    Bench bench;
    bench.sensors({.paperEnd = true, .paperNearEnd = true});
    CHECK(bench.driver->status().conditions == std::vector{Condition::PaperNearEnd, Condition::PaperEnd});
    CHECK(bench.print() == PrintOutcome{PrintState::Failed, ConfirmLevel::None, "paper near end, paper end"});
    bench.sensors({.coverOpen = true});
    CHECK(bench.driver->status().conditions == std::vector{Condition::CoverOpen});
    bench.sensors({.paperNearEnd = true});
    CHECK(bench.driver->status().readiness == Readiness::Ready);
    CHECK(bench.print().state == PrintState::Printed);
}

TEST_CASE("A Star ticket that the roll's end stopped stays in doubt when new paper lets it finish", "[drivers][star]") {
    for (const int roll : {1, 50, 100 + 24 + 90}) {
        CAPTURE(roll);
        Bench bench;
        CHECK(bench.print().confirm == ConfirmLevel::StatusCounter);
        bench.core.endPaperAfter(roll);
        const PrintOutcome doubtful = bench.print();
        CHECK(doubtful.state == PrintState::InDoubt);
        CHECK_THAT(doubtful.evidence, Catch::Contains("paper end"));
        CHECK_FALSE(bench.driver->settle());
        bench.sensors({});
        const std::optional<PrintOutcome> settled = bench.driver->settle();
        REQUIRE(settled);
        CHECK(settled->state == PrintState::InDoubt);
        CHECK_THAT(settled->evidence, Catch::Contains("the printer went on later, end of printing counted"));
        CHECK(bench.print().state == PrintState::Printed);
    }
}

TEST_CASE("A Star ticket that comes late is settled by its counter", "[drivers][star]") {
    Bench bench;
    bench.line->take(bench.core.setPaused(true));
    CHECK(bench.print().state == PrintState::InDoubt);
    CHECK_FALSE(bench.driver->settle());
    bench.line->take(bench.core.setPaused(false));
    const std::optional<PrintOutcome> settled = bench.driver->settle();
    REQUIRE(settled);
    CHECK(settled->confirm == ConfirmLevel::StatusCounter);
}

TEST_CASE("A Star printer's stop and its end in one breath make a doubt", "[drivers][star]") {
    Bench bench;
    CHECK(bench.print().confirm == ConfirmLevel::StatusCounter); // automatic status is on now
    bench.line->take(bench.core.setPaused(true));
    bench.line->whileWaiting = [&bench] {
        bench.sensors({.coverOpen = true});
        bench.sensors({});
        bench.line->take(bench.core.setPaused(false));
    };
    const PrintOutcome outcome = bench.print();
    CHECK(outcome.state == PrintState::InDoubt);
    CHECK_THAT(outcome.evidence, Catch::Contains("cover open"));
}

TEST_CASE("A Star printer that does not answer once is not taken for mute", "[drivers][star]") {
    Bench bench;
    bench.core.setMute(true);
    CHECK(bench.print().state == PrintState::Failed);
    CHECK(bench.core.takePapers().empty());
    bench.core.setMute(false);
    CHECK(bench.print().confirm == ConfirmLevel::StatusCounter);
    Bench mute(std::chrono::milliseconds(0));
    mute.core.setMute(true);
    CHECK(mute.print().confirm == ConfirmLevel::Delivered);
}

TEST_CASE("A Star ticket whose connection was lost is not settled by a count that nobody watched", "[drivers][star]") {
    Bench bench;
    bench.line->take(bench.core.setPaused(true));
    CHECK(bench.print().state == PrintState::InDoubt);
    bench.line->close();
    bench.line->take(bench.core.setPaused(false));
    CHECK(bench.driver->status().readiness == Readiness::Ready);
    const std::optional<PrintOutcome> settled = bench.driver->settle();
    REQUIRE(settled);
    CHECK(settled->state == PrintState::InDoubt);
    CHECK_THAT(settled->evidence, Catch::Contains("the connection was lost"));
}

TEST_CASE("After a cleared Star ticket nothing stale comes out", "[drivers][star]") {
    Bench bench;
    bench.core.endPaperAfter(50);
    CHECK(bench.print().state == PrintState::InDoubt);
    CHECK(bench.driver->clear());
    bench.sensors({});
    CHECK_FALSE(bench.driver->settle());
    (void)bench.papers();
    CHECK(bench.print(20).state == PrintState::Printed);
    const std::vector<support::PrintedPaper> papers = bench.papers();
    REQUIRE(papers.size() == 2); // the blank rest, cut off, and the new ticket
    CHECK(papers[0].isBlank());
}

TEST_CASE("A Star ticket that was broken off leaves the next one clean", "[drivers][star]") {
    for (const std::size_t offset : {3U, 14U, 15U, 16U, 17U, 500U, 2000U}) {
        Bench bench;
        CHECK(bench.driver->status().readiness == Readiness::Ready);
        bench.line->breakAfter(offset + 3); // the status question comes first
        CHECK(bench.print().state == PrintState::InDoubt);
        CHECK(bench.print(20).state == PrintState::Printed);
        const std::vector<support::PrintedPaper> papers = bench.core.takePapers();
        REQUIRE_FALSE(papers.empty());
        CHECK(papers.back().strayBytes == 0);
        int black = 0;
        for (const std::vector<bool>& row : papers.back().rows)
            black += row.front() ? 1 : 0;
        CHECK(black == 10);
    }
}

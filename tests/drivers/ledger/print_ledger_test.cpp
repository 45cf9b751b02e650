// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/ledger/admission.h"
#include "drivers/ledger/ledger_start.h"
#include "tests/support/temporary_folder.h"

#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace evenhall;
using namespace evenhall::ledger;
using namespace std::chrono_literals;
using device::ConfirmLevel;
using device::FaultCode;
using device::JobId;
using device::PrintOutcome;
using device::PrintState;
using device::WallTime;

namespace {

constexpr WallTime noon{1'000'000'000ms};
constexpr std::array<std::byte, 4> stream{};

device::PrintJob jobNamed(const std::string& ticket, int copy = 0) {
    return {{ticket + "-" + std::to_string(copy)}, {"k1"}, {}, noon + 60s, copy, ticket};
}

std::unique_ptr<PrintLedger> openLedger(const std::string& file) {
    auto ledger = PrintLedger::open(file, noon - 24h);
    REQUIRE(ledger);
    return std::move(*ledger);
}

LedgerEntry entryOf(PrintLedger& ledger, const std::string& job) {
    const auto entry = ledger.find({job});
    REQUIRE(entry);
    REQUIRE(entry->has_value());
    return **entry;
}

void start(PrintLedger& ledger, const device::PrintJob& job) {
    REQUIRE(ledger.queue(job, noon));
    REQUIRE(ledger.starting(job.id, {stream, "0001", {17}}, noon));
}

const PrintOutcome printed{PrintState::Printed, ConfirmLevel::ProcessId, "named"};
const PrintOutcome doubtful{PrintState::InDoubt, ConfirmLevel::None, "closed"};
const PrintOutcome failed{PrintState::Failed, ConfirmLevel::None, "no paper"};

} // namespace

TEST_CASE("A paper goes from queued to printed and each step is kept", "[drivers][ledger]") {
    const test::TemporaryFolder folder;
    const auto ledger = openLedger(folder.file("ledger"));
    const device::PrintJob job = jobNamed("t1");
    REQUIRE(ledger->queue(job, noon));
    CHECK(entryOf(*ledger, "t1-0").state == LedgerState::Queued);
    REQUIRE(ledger->starting(job.id, {stream, "0001", {17}}, noon + 1s));
    REQUIRE(ledger->accepted(job.id, 3, noon + 2s));
    LedgerEntry entry = entryOf(*ledger, "t1-0");
    CHECK(entry.state == LedgerState::Sending);
    CHECK(entry.accepted == 3);
    CHECK(entry.processId == "0001");
    CHECK(entry.fingerprint == "df3f619804a92fdb4057192dc43dd748ea778adc52bc498ce80524c014b81119");
    REQUIRE(ledger->accepted(job.id, 4, noon + 2s));
    CHECK(entryOf(*ledger, "t1-0").state == LedgerState::Sent);
    REQUIRE(ledger->counted(job.id, {18}));
    REQUIRE(ledger->end(job.id, printed, noon + 3s));
    entry = entryOf(*ledger, "t1-0");
    CHECK(entry.state == LedgerState::Printed);
    CHECK(entry.changedAt == noon + 3s);
    CHECK(outcomeOf(entry) == printed);
    CHECK(traceOf(entry) == "accepted 4 of 4 bytes, cuts 17 before and 18 after");
    CHECK(ledger->untold()->size() == 1);
    REQUIRE(ledger->tell(job.id));
    CHECK(ledger->untold()->empty());
}

TEST_CASE("Of one ticket a second unmarked paper never starts", "[drivers][ledger]") {
    const test::TemporaryFolder folder;
    const auto ledger = openLedger(folder.file("ledger"));
    start(*ledger, jobNamed("t1"));
    device::PrintJob twin = jobNamed("t1");
    twin.id = {"another name"};
    REQUIRE(ledger->queue(twin, noon));
    SECTION("while the first is under way") {
        CHECK(ledger->starting(twin.id, {stream, {}, {}}, noon).fault().code == FaultCode::Refused);
    }
    SECTION("when the first is in doubt or printed") {
        REQUIRE(ledger->end({"t1-0"}, GENERATE(doubtful, printed), noon));
        CHECK(ledger->starting(twin.id, {stream, {}, {}}, noon).fault().code == FaultCode::Refused);
    }
    SECTION("but after one that certainly did not come out") {
        REQUIRE(ledger->end({"t1-0"}, failed, noon));
        CHECK(ledger->starting(twin.id, {stream, {}, {}}, noon));
    }
    SECTION("nor the first itself once more") {
        CHECK(ledger->starting({"t1-0"}, {stream, {}, {}}, noon).fault().code == FaultCode::Refused);
    }
}

TEST_CASE("A paper never goes backward", "[drivers][ledger]") {
    const test::TemporaryFolder folder;
    const auto ledger = openLedger(folder.file("ledger"));
    start(*ledger, jobNamed("t1"));
    REQUIRE(ledger->end({"t1-0"}, printed, noon));
    CHECK_FALSE(ledger->end({"t1-0"}, failed, noon));
    CHECK_FALSE(ledger->end({"t1-0"}, doubtful, noon));
    CHECK_FALSE(ledger->makeVoid({"t1-0"}, "no", noon));
    CHECK_FALSE(ledger->queue(jobNamed("t1"), noon));
    CHECK_FALSE(ledger->end({"unknown"}, printed, noon));
    CHECK(entryOf(*ledger, "t1-0").state == LedgerState::Printed);
}

TEST_CASE("What is called failed after bytes were accepted is in doubt", "[drivers][ledger]") {
    const test::TemporaryFolder folder;
    const auto ledger = openLedger(folder.file("ledger"));
    start(*ledger, jobNamed("t1"));
    REQUIRE(ledger->accepted({"t1-0"}, 1, noon));
    REQUIRE(ledger->end({"t1-0"}, failed, noon));
    CHECK(entryOf(*ledger, "t1-0").state == LedgerState::InDoubt);
}

TEST_CASE("A doubt ends by a late word, a marked copy or a person", "[drivers][ledger]") {
    const test::TemporaryFolder folder;
    const auto ledger = openLedger(folder.file("ledger"));
    start(*ledger, jobNamed("t1"));
    REQUIRE(ledger->end({"t1-0"}, doubtful, noon));
    REQUIRE(ledger->tell({"t1-0"}));
    SECTION("the printer's late word") {
        REQUIRE(ledger->end({"t1-0"}, printed, noon));
        CHECK(entryOf(*ledger, "t1-0").state == LedgerState::Printed);
        CHECK(ledger->untold()->size() == 1);
    }
    SECTION("a copy that came out") {
        start(*ledger, jobNamed("t1", 1));
        REQUIRE(ledger->end({"t1-1"}, printed, noon));
        CHECK(entryOf(*ledger, "t1-0").state == LedgerState::Reprinted);
        CHECK(outcomeOf(entryOf(*ledger, "t1-0"))->state == PrintState::InDoubt);
    }
    SECTION("a copy that is in doubt itself ends nothing") {
        start(*ledger, jobNamed("t1", 1));
        REQUIRE(ledger->end({"t1-1"}, doubtful, noon));
        CHECK(entryOf(*ledger, "t1-0").state == LedgerState::InDoubt);
        CHECK(ledger->inDoubt()->size() == 2);
    }
    SECTION("a person") {
        REQUIRE(ledger->makeVoid({"t1-0"}, "the citizen has it", noon));
        CHECK(entryOf(*ledger, "t1-0").evidence == "closed; voided: the citizen has it");
        CHECK(ledger->inDoubt()->empty());
    }
}

TEST_CASE("After a kill what was under way is in doubt and the rest is not", "[drivers][ledger]") {
    const test::TemporaryFolder folder;
    const std::string file = folder.file("ledger");
    {
        const auto ledger = openLedger(file);
        REQUIRE(ledger->queue(jobNamed("queued"), noon));
        start(*ledger, jobNamed("begun"));
        start(*ledger, jobNamed("half"));
        REQUIRE(ledger->accepted({"half-0"}, 2, noon));
        start(*ledger, jobNamed("sent"));
        REQUIRE(ledger->accepted({"sent-0"}, 4, noon));
        start(*ledger, jobNamed("done"));
        REQUIRE(ledger->end({"done-0"}, printed, noon));
    }
    auto started = startLedger(file, noon + 5s);
    REQUIRE(started);
    PrintLedger& ledger = *started->ledger;
    REQUIRE(started->doubtful.size() == 3);
    CHECK(started->doubtful[0].job.text == "begun-0");
    CHECK(started->doubtful[1].evidence == "the device host ended while it printed; accepted 2 of 4 bytes");
    CHECK(started->doubtful[2].confirm == ConfirmLevel::Delivered);
    CHECK(started->doubtful[2] == entryOf(ledger, "sent-0"));
    CHECK(ledger.untold()->size() == 4); // and the printed one
    SECTION("a queued one may be printed in its time") {
        CHECK(*admit(ledger, jobNamed("queued"), Arrival::EarlierRun, noon + 59s) == std::nullopt);
    }
    SECTION("and expires after it") {
        const auto answer = admit(ledger, jobNamed("queued"), Arrival::EarlierRun, noon + 60s);
        CHECK((*answer)->state == PrintState::Expired);
        CHECK(entryOf(ledger, "queued-0").state == LedgerState::Expired);
    }
    SECTION("one that was begun is never printed again") {
        CHECK((*admit(ledger, jobNamed("begun"), Arrival::Fresh, noon + 6s))->state == PrintState::InDoubt);
    }
    SECTION("a job that only the hall knows was never started") {
        CHECK(*admit(ledger, jobNamed("lost"), Arrival::EarlierRun, noon + 6s) == std::nullopt);
        CHECK(entryOf(ledger, "lost-0").state == LedgerState::Queued);
    }
}

TEST_CASE("Of what was before its birth a ledger knows nothing", "[drivers][ledger]") {
    const test::TemporaryFolder folder;
    auto ledger = PrintLedger::open(folder.file("ledger"), noon);
    REQUIRE(ledger);
    CHECK(*admit(**ledger, jobNamed("new"), Arrival::Fresh, noon + 1s) == std::nullopt);
    CHECK((*admit(**ledger, jobNamed("old"), Arrival::EarlierRun, noon + 1s))->state == PrintState::InDoubt);
    CHECK(entryOf(**ledger, "old-0").state == LedgerState::InDoubt);
}

TEST_CASE("A damaged ledger is set aside and kept", "[drivers][ledger]") {
    const test::TemporaryFolder folder;
    const std::string file = folder.file("ledger");
    SECTION("no database at all") {
        std::ofstream(file) << std::string(5000, 'x');
    }
    SECTION("a rule is missing") {
        openLedger(file);
        std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
        std::string content((std::istreambuf_iterator<char>(bytes)), {});
        const std::size_t at = content.find("forward only'");
        REQUIRE(at != std::string::npos);
        content[at] = 'F';
        bytes.seekp(0);
        bytes << content;
    }
    const auto started = startLedger(file, noon);
    REQUIRE(started);
    CHECK(started->remark.find("set aside as") != std::string::npos);
    CHECK(started->ledger->born() == noon);
    CHECK(std::filesystem::exists(file + ".damaged-1970-01-12"));
}

TEST_CASE("Two ledgers damaged on one day are both kept", "[drivers][ledger]") {
    const test::TemporaryFolder folder;
    const std::string file = folder.file("ledger");
    for (const char* name : {".damaged-1970-01-12", ".damaged-1970-01-12-2"}) {
        std::ofstream(file) << std::string(5000, 'x');
        REQUIRE(startLedger(file, noon));
        CHECK(std::filesystem::exists(file + name));
    }
}

TEST_CASE("A second device host does not get the ledger", "[drivers][ledger]") {
    const test::TemporaryFolder folder;
    auto first = startLedger(folder.file("ledger"), noon);
    REQUIRE(first);
    const auto second = startLedger(folder.file("ledger"), noon);
    REQUIRE_FALSE(second);
    CHECK(second.fault().code == FaultCode::Busy);
}

TEST_CASE("A folder that cannot be written is a plain fault", "[drivers][ledger]") {
    const auto started = startLedger("/nowhere/ledger", noon);
    REQUIRE_FALSE(started);
    CHECK(started.fault().code == FaultCode::Io);
    CHECK(started.fault().context.find("the print ledger cannot be used") == 0);
}

TEST_CASE("Long ended papers are forgotten, doubtful ones never", "[drivers][ledger]") {
    const test::TemporaryFolder folder;
    const auto ledger = openLedger(folder.file("ledger"));
    for (const char* name : {"done", "untold", "doubt"})
        start(*ledger, jobNamed(name));
    REQUIRE(ledger->end({"done-0"}, printed, noon));
    REQUIRE(ledger->end({"untold-0"}, printed, noon));
    REQUIRE(ledger->end({"doubt-0"}, doubtful, noon));
    REQUIRE(ledger->tell({"done-0"}));
    REQUIRE(ledger->tell({"doubt-0"}));
    CHECK(*ledger->prune(noon + PrintLedger::keeps) == 0);
    CHECK(*ledger->prune(noon + PrintLedger::keeps + 1ms) == 1);
    CHECK(ledger->find({"done-0"})->has_value() == false);
}

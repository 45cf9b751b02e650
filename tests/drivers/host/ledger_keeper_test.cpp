// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/ledger_keeper.h"

#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

using namespace evenhall;
using namespace evenhall::device_host;
using namespace std::chrono_literals;
using device::FaultCode;
using device::WallTime;

namespace {

const WallTime noon = std::chrono::sys_days(std::chrono::year(2026) / 3 / 9) + 12h;

/// A keeper of the file "kept/ledger" and what it said.
struct Bench {
    test::TemporaryFolder folder;
    std::string file = folder.file("kept/ledger");
    std::vector<std::string> said;
    LedgerKeeper keeper{file, [] { return noon; }, [this](const std::string& line) { said.push_back(line); }};

    void makeFolder() const { std::filesystem::create_directory(folder.file("kept")); }
};

} // namespace

TEST_CASE("A ledger that cannot be opened is told once and opened when it can be", "[drivers][host]") {
    Bench bench;
    CHECK(bench.keeper.start().fault().code == FaultCode::Io);
    CHECK(bench.keeper.open().fault().code == FaultCode::Io);
    REQUIRE(bench.said.size() == 1);
    CHECK(bench.said.front().find("WARNING: no ticket is printed until the print record can be kept") == 0);
    bench.makeFolder();
    CHECK(bench.keeper.open());
    CHECK(bench.said.back() == "the print ledger can be used again");
    CHECK(bench.keeper.start());
    CHECK(bench.said.size() == 2);
}

TEST_CASE("A damaged ledger gets a dated name, and that is said loudly", "[drivers][host]") {
    Bench bench;
    bench.makeFolder();
    std::ofstream(bench.file) << std::string(5000, 'x');
    CHECK(bench.keeper.open());
    CHECK(std::filesystem::exists(bench.file + ".damaged-2026-03-09"));
    REQUIRE(bench.said.size() == 1);
    CHECK(bench.said.front().find("WARNING: the print ledger is damaged") == 0);
    CHECK(bench.said.front().find("ledger.damaged-2026-03-09") != std::string::npos);
}

TEST_CASE("A ledger that is damaged while it is used is set aside too, and nobody writes into it any more",
          "[drivers][host]") {
    Bench bench;
    bench.makeFolder();
    auto used = bench.keeper.open();
    REQUIRE(used);
    used->ledger.reset(); // with the last connection everything is in the one file
    CHECK_FALSE(*used->isReplaced);
    std::ofstream(bench.file) << std::string(5000, 'x');
    const auto next = bench.keeper.openFor({"k1"});
    REQUIRE(next);
    CHECK(*used->isReplaced);
    CHECK_FALSE(*next->isReplaced);
    CHECK(next->ledger->born() == noon);
    CHECK(std::filesystem::exists(bench.file + ".damaged-2026-03-09"));
    CHECK(bench.said.size() == 1);
}

TEST_CASE("What a killed run left is told once, to its own printer", "[drivers][host]") {
    Bench bench;
    bench.makeFolder();
    {
        const auto killed = ledger::PrintLedger::open(bench.file, noon - 1h);
        REQUIRE(killed);
        const device::PrintJob job{{"t-0"}, {"k1"}, {}, noon, 0};
        REQUIRE((*killed)->queue(job, noon - 1h));
        constexpr std::array<std::byte, 2> stream{};
        REQUIRE((*killed)->starting(job.id, {stream, {}, {}}, noon - 1h));
    }
    CHECK(bench.keeper.openFor({"k2"})->unfinished.empty());
    const auto opened = bench.keeper.openFor({"k1"});
    REQUIRE(opened->unfinished.size() == 1);
    CHECK(opened->unfinished.front().job.text == "t-0");
    CHECK(bench.keeper.openFor({"k1"})->unfinished.empty());
}

TEST_CASE("A ledger that another device host has is its own kind of fault", "[drivers][host]") {
    Bench bench;
    bench.makeFolder();
    REQUIRE(bench.keeper.start());
    LedgerKeeper second(
        bench.file, [] { return noon; }, [](const std::string&) {});
    CHECK(second.start().fault().code == FaultCode::Busy);
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/hall_configuration_codec.h"
#include "app/evenhallctl/bench/bench_options.h"
#include "app/evenhallctl/bench/board_progress.h"
#include "app/evenhallctl/bench/figures.h"
#include "app/evenhallctl/bench/generated_hall.h"
#include "app/protocol/server_messages.h"
#include "app/protocol/update_head.h"

#include <catch2/catch.hpp>

#include <set>

using namespace evenhall;
using namespace evenhall::bench;

TEST_CASE("A percentile is the smallest value that covers its share", "[bench][figures]") {
    Times times;
    CHECK(times.percentile(0.99) == 0);
    for (int i = 100; i >= 1; --i)
        times.add(i);
    CHECK(times.percentile(0.50) == 50);
    CHECK(times.percentile(0.99) == 99);
    CHECK(times.percentile(1) == 100);
    CHECK(times.percentile(0) == 1);
}

TEST_CASE("A run is sound only when nothing came twice or got lost", "[bench][figures]") {
    BenchFigures figures;
    figures.calls = figures.tickets = 10;
    CHECK(figures.isSound());
    for (int BenchFigures::*wrong :
         {&BenchFigures::doubleCalls, &BenchFigures::duplicateNumbers, &BenchFigures::refusals,
          &BenchFigures::lostDeltas, &BenchFigures::lostConnections, &BenchFigures::calls}) {
        BenchFigures changed = figures;
        ++(changed.*wrong);
        CHECK_FALSE(changed.isSound());
    }
}

TEST_CASE("The figures carry the keys that others read", "[bench][figures]") {
    const std::string json = toJson(BenchFigures{});
    for (const char* key : {"calls_per_second", "reference_calls_per_second", "call_ms_p50", "call_ms_p99",
                            "delta_ms_p99", "double_calls", "duplicate_numbers", "rss_mb"})
        CHECK(json.find("\"" + std::string(key) + "\": 0") != std::string::npos);
}

TEST_CASE("A change is heard when the slowest board heard it or a later one", "[bench][boards]") {
    BoardProgress progress;
    const std::size_t first = progress.addBoard();
    const std::size_t second = progress.addBoard();
    const auto at = [](int milliseconds) { return Clock::time_point(std::chrono::milliseconds(milliseconds)); };
    progress.heard(first, 5, at(1));
    CHECK(progress.allHeard(5) == nullptr);
    progress.heard(second, 6, at(2));
    progress.heard(first, 8, at(3));
    progress.heard(second, 8, at(9));
    REQUIRE(progress.allHeard(5) != nullptr);
    CHECK(*progress.allHeard(5) == at(2));
    CHECK(*progress.allHeard(6) == at(3));
    CHECK(*progress.allHeard(7) == at(9));
    CHECK(progress.allHeard(9) == nullptr);
}

TEST_CASE("A generated hall is a right configuration whatever its size and the hour", "[bench][hall]") {
    const int windows = GENERATE(1, 7, 120, 300);
    const int hour = GENERATE(0, 11, 12, 13, 23);
    const HallConfiguration hall = generateHall(windows, 3, Instant{1800000000000 + hour * 3600000LL});
    const ConfigurationReading reading = readHallConfiguration(writeHallConfiguration(hall));
    CHECK(reading.problems.empty());
    REQUIRE(reading.ok());
    CHECK(reading.configuration->windows.size() == static_cast<std::size_t>(windows));
    CHECK(reading.configuration->calling.nextGuard == Duration(0));
}

TEST_CASE("The sequence of an update is read from its head", "[bench][protocol]") {
    Update update{false, 4711, 4700, {}, {}};
    CHECK(protocol::peekUpdateSequence(protocol::encodeUpdate(update)) == 4711);
    update.snapshot = true;
    CHECK(protocol::peekUpdateSequence(protocol::encodeUpdate(update)) == 4711);
    CHECK_FALSE(protocol::peekUpdateSequence(protocol::encode(protocol::ServerMessage{protocol::Pong{}})).has_value());
    CHECK_FALSE(protocol::peekUpdateSequence("{\"type\":\"delta\",\"seq\":").has_value());
    CHECK_FALSE(protocol::peekUpdateSequence("").has_value());
}

TEST_CASE("Options of the bench are read, and refused with a reason", "[bench][options]") {
    const Result<BenchOptions> options =
        parseBenchOptions({"--clerks", "300", "--pause", "2.5", "--tickets", "6000", "--json"});
    REQUIRE(options.ok());
    CHECK(options->clerks == 300);
    CHECK(options->windows == 300);
    CHECK(options->pause == std::chrono::milliseconds(2500));
    CHECK(options->json);
    CHECK_FALSE(parseBenchOptions({"--clerks"}).ok());
    CHECK_FALSE(parseBenchOptions({"--clerks", "many"}).ok());
    CHECK_FALSE(parseBenchOptions({"--clerks", "0"}).ok());
    CHECK_FALSE(parseBenchOptions({"--coffee", "1"}).ok());
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/statistics/hall_clock.h"
#include "app/evenhallctl/tables/number_table.h"
#include "app/journal/journal.h"
#include "tests/evenhallctl/console_run.h"
#include "tests/journal/made_up_day.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <fstream>

using namespace evenhall;
using evenhall::test::Heard;
using evenhall::test::MadeUpDay;
using evenhall::test::run;
using evenhall::test::TemporaryFolder;

namespace {

/// Four tickets a day at one window, one of them still waiting when the hall shuts.
std::unique_ptr<journal::Journal> fill(const std::string& folder, const std::vector<std::string>& days) {
    std::unique_ptr<journal::Journal> journal = journal::Journal::open(folder).value();
    for (const std::string& day : days) {
        MadeUpDay made(*BusinessDay::parse(day));
        for (const journal::Batch& batch : {made.open(), made.issue(), made.issue(), made.issue(), made.issue(),
                                            made.call(1), made.call(1), made.call(1), made.close()})
            REQUIRE(journal->append(journal->sequence(), journal->epoch(), batch).ok());
    }
    return journal;
}

std::string textOf(const std::string& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

const std::string heading =
    "business_day,queue,service,window,queued_at,called_at,started_at,ended_at,parked_seconds,outcome,cases\n";

} // namespace

TEST_CASE("Statistics of a journal add up over days", "[evenhallctl][statistics]") {
    const TemporaryFolder folder;
    const auto journal = fill(folder.path(), {"2026-10-29", "2026-10-30", "2026-11-02"});
    const Heard all = run({"statistics", "--data", folder.path(), "--by", "hall", "--csv"});
    REQUIRE(all.code == ExitCode::Done);
    const NumberTable table = NumberTable::parse(all.out).value();
    REQUIRE(table.rows() == 1);
    CHECK(table.number(0, "arrivals").value() == 12);
    double ended = 0;
    for (const char* column : {"served", "at_closing", "no_shows", "left", "open"})
        ended += table.number(0, column).value();
    CHECK(ended == 12);
    CHECK(table.number(0, "doubtful").value() == 0);
    const Heard one = run({"statistics", "--data", folder.path(), "--by", "hall", "--csv", "--from", "2026-11-01"});
    CHECK(NumberTable::parse(one.out).value().number(0, "arrivals").value() == 4);
    const Heard json = run({"statistics", "--data", folder.path(), "--json"});
    CHECK(json.out.find("\"imbalance_index\"") != std::string::npos);
    CHECK(run({"statistics", "--data", folder.path()}).out.find("3 days, 12 arrivals") != std::string::npos);
    CHECK(run({"statistics", "--data", folder.path(), "--from", "2027-01-01"}).out == "no tickets in these days\n");
}

TEST_CASE("A month that has ended is kept and not counted again", "[evenhallctl][statistics]") {
    const TemporaryFolder folder;
    const auto journal = fill(folder.path(), {"2026-10-29", "2026-10-30", "2026-11-02"});
    const std::string months = folder.file("months");
    const std::vector<std::string> words{"statistics", "--data", folder.path(), "--months", months, "--csv"};
    const Heard first = run(words);
    CHECK(textOf(months + "/2026-10.txt").substr(0, 21) == "evenhall-statistics 1");
    CHECK(textOf(months + "/2026-11.txt").empty()); // it may still grow
    CHECK(run(words).out == first.out);
    std::ofstream(months + "/2026-10.txt") << "evenhall-statistics 1\nbalance 0 0 0 0\n";
    CHECK(run(words).out != first.out); // it was read
    std::ofstream(months + "/2026-10.txt") << "evenhall-statistics 1\nnonsense\n";
    const Heard repaired = run(words);
    CHECK(repaired.out == first.out);
    CHECK(repaired.error.find("line 2 is not what was stored; the month is counted again") != std::string::npos);
}

TEST_CASE("A table is counted as far as it can be read", "[evenhallctl][statistics]") {
    const TemporaryFolder folder;
    const std::string file = folder.file("visits.csv");
    std::ofstream(file)
        << heading
        << "2026-11-23,S,a,1,2026-11-23T01:00:00.000Z,2026-11-23T02:05:00.000Z,,2026-11-23T02:10:00.000Z,0,done,1\n"
        << "2026-11-23,S,a,,2026-11-23T01:00:00.000Z,,,2026-11-23T09:00:00.000Z,0,endedByClose,0\n"
        << "2026-11-23,S,a,1,yesterday,,,,0,,0\n"
        << "2026-11-25,S,a,1,2026-11-25T03:00:00.000Z,2026-11-25T02:00:00.000Z,,2026-11-25T02:10:00.000Z,0,done,1\n";
    const Heard heard = run({"statistics", "--visits", file, "--hall", EVENHALL_DEMO_HALL, "--csv"});
    REQUIRE(heard.code == ExitCode::Done);
    const NumberTable table = NumberTable::parse(heard.out).value();
    REQUIRE(table.rows() == 1);
    CHECK(table.text(0, "group") == "S");
    CHECK(table.number(0, "arrivals").value() == 3);
    CHECK(table.number(0, "wait_mean").value() == 65);
    CHECK(table.number(0, "at_closing").value() == 1);
    CHECK(table.number(0, "doubtful").value() == 1);
    CHECK(table.text(0, "wait_p50").empty()); // two people
    CHECK(heard.error.find("1 lines cannot be read") != std::string::npos);
    CHECK(heard.error.find("no ticket on 1 days that should have some: 2026-11-24") != std::string::npos);
    CHECK(heard.error.find("times that cannot be") != std::string::npos);
    CHECK(run({"statistics", "--visits", file, "--by", "half-hour", "--csv", "--hall", EVENHALL_DEMO_HALL})
              .out.find(",Mon,09:00,2,") != std::string::npos);
}

TEST_CASE("Questions that make no sense get one clear sentence", "[evenhallctl][statistics]") {
    const TemporaryFolder folder;
    const std::string file = folder.file("visits.csv");
    std::ofstream(file) << "queue\nS\n";
    CHECK(run({"statistics", "--visits", file}).error.find("no column \"business_day\"") != std::string::npos);
    CHECK(run({"statistics", "--data", folder.path()}).code == ExitCode::Failed);
    CHECK(run({"statistics", "--visits", file, "--data", folder.path()}).code == ExitCode::Usage);
    CHECK(run({"statistics", "--data", folder.path(), "--by", "clerk"}).code == ExitCode::Usage);
}

TEST_CASE("Instants are read as they are written", "[evenhallctl][statistics]") {
    const Instant instant{1'792'889'400'123};
    CHECK(parseInstant(instant.toString()).value() == instant);
    CHECK(parseInstant("2026-11-22T01:02:03Z").value().toString() == "2026-11-22T01:02:03.000Z");
    for (const char* text : {"", "2026-11-22", "2026-11-22T01:02:03", "2026-13-22T01:02:03Z", "nonsense"})
        CHECK_FALSE(parseInstant(text).ok());
}

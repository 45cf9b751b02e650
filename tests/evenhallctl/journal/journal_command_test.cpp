// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/commands.h"
#include "app/evenhallctl/tables/csv.h"
#include "app/journal/journal.h"
#include "tests/evenhallctl/console_run.h"
#include "tests/journal/made_up_day.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <iterator>

using namespace evenhall;
using evenhall::test::Heard;
using evenhall::test::MadeUpDay;
using evenhall::test::run;
using evenhall::test::TemporaryFolder;

namespace {

/// Two days with two tickets each; the journal stays open, as it is under a running controller.
std::unique_ptr<journal::Journal> fill(const std::string& folder) {
    std::unique_ptr<journal::Journal> journal = journal::Journal::open(folder).value();
    for (const char* day : {"2026-11-23", "2026-11-24"}) {
        MadeUpDay made(*BusinessDay::parse(day));
        for (const journal::Batch& batch : {made.open(), made.issue(), made.issue(), made.call(1), made.close()})
            REQUIRE(journal->append(journal->sequence(), journal->epoch(), batch).ok());
    }
    return journal;
}

} // namespace

TEST_CASE("Visits and events are exported by day while the hall runs", "[evenhallctl][export]") {
    const TemporaryFolder folder;
    const auto journal = fill(folder.path());
    const auto visits = parseCsv(run({"export", "visits", "--csv", "--data", folder.path()}).out);
    REQUIRE(visits.ok());
    REQUIRE(visits->size() == 5);
    CHECK((*visits)[0].fields.size() == (*visits)[1].fields.size());
    CHECK((*visits)[0].fields[2] == "number");
    CHECK((*visits)[1].fields[1] == "2026-11-23");
    const auto one = parseCsv(run({"export", "visits", "--data", folder.path(), "--from", "2026-11-24"}).out);
    CHECK(one->size() == 3);
    const auto events = parseCsv(run({"export", "events", "--data", folder.path(), "--to", "2026-11-23"}).out);
    REQUIRE(events->size() > 4);
    CHECK((*events)[0].fields.size() == (*events)[1].fields.size());
    CHECK((*events)[1].fields[0] == "1");
    const std::string file = folder.file("visits.csv");
    CHECK(run({"export", "visits", "--data", folder.path(), "--output", file}).out.empty());
    CHECK(run({"export", "visits", "--data", folder.path(), "--from", "yesterday"}).code == ExitCode::Failed);
}

TEST_CASE("Searches without a hit are counted, most often first", "[evenhallctl][export]") {
    const TemporaryFolder folder;
    const auto journal = fill(folder.path());
    CHECK(run({"searches", "--data", folder.path()}).out == "every search found something\n");
    const BusinessDay day = *BusinessDay::parse("2026-11-24");
    journal::Batch batch;
    for (const char* text : {"ZZ", "SBK", "SBK"})
        batch.events.push_back({SearchMissed{KioskId("k1"), text}, toInstant(day, LocalTime{600}, {}), day, "k1", {}});
    REQUIRE(journal->append(journal->sequence(), journal->epoch(), batch).ok());
    CHECK(run({"searches", "--data", folder.path()}).out == "2 SBK\n1 ZZ\n");
    CHECK(run({"searches", "--data", folder.path(), "--to", "2026-11-23"}).out == "every search found something\n");
    CHECK(run({"searches", "--data", folder.path(), "--from", "soon"}).code == ExitCode::Failed);
}

TEST_CASE("A backup made under a running hall restores and verifies elsewhere", "[evenhallctl][backup]") {
    const TemporaryFolder folder;
    const TemporaryFolder other;
    const auto journal = fill(folder.path());
    const std::string file = folder.file("backup.db");
    CHECK(run({"backup", file, "--data", folder.path()}).code == ExitCode::Done);
    CHECK(run({"backup", file, "--data", folder.path()}).code == ExitCode::Failed);
    CHECK(run({"restore", file, "--data", other.path()}).code == ExitCode::Done);
    CHECK(run({"restore", file, "--data", other.path()}).code == ExitCode::Failed);
    const Heard here = run({"verify", "--data", folder.path()});
    CHECK(here.code == ExitCode::Done);
    CHECK(here.out.find("is whole") != std::string::npos);
    CHECK(run({"verify", "--data", other.path()}).out == here.out);
}

TEST_CASE("A folder without a journal is a failure, not an empty answer", "[evenhallctl][export]") {
    const TemporaryFolder folder;
    for (const char* command : {"verify", "export visits"}) {
        std::istringstream words(command);
        std::vector<std::string> line{std::istream_iterator<std::string>(words), {}};
        line.insert(line.end(), {"--data", folder.path()});
        CHECK(run(line).code == ExitCode::Failed);
    }
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/journal/journal.h"
#include "app/journal/journal_reader.h"
#include "app/journal/migrations.h"
#include "app/journal/sqlite_database.h"
#include "tests/journal/made_up_day.h"
#include "tests/journal/replayed.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace evenhall;
using namespace evenhall::journal;
using evenhall::test::MadeUpDay;
using evenhall::test::TemporaryFolder;

namespace {

const BusinessDay sunday = *BusinessDay::parse("2026-11-22");

Error openError(const std::string& folder) {
    Result<std::unique_ptr<Journal>> journal = Journal::open(folder);
    return journal ? Error{ErrorCode::BadValue, "it was opened"} : journal.error();
}

std::string content(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void fill(const std::string& folder, int tickets) {
    MadeUpDay day(sunday);
    Result<std::unique_ptr<Journal>> journal = Journal::open(folder);
    REQUIRE(journal.ok());
    REQUIRE((*journal)->append((*journal)->sequence(), (*journal)->epoch(), day.open()).ok());
    for (int ticket = 0; ticket < tickets; ++ticket)
        REQUIRE((*journal)->append((*journal)->sequence(), (*journal)->epoch(), day.issue()).ok());
}

void change(const std::string& folder, const std::string& sql) {
    Result<std::unique_ptr<Database>> database = Database::open(folder + "/hall.db", Database::Mode::ReadWrite);
    REQUIRE(database.ok());
    REQUIRE((*database)->execute(sql).ok());
}

} // namespace

TEST_CASE("A second process is kept out until the first is gone", "[journal][files]") {
    const TemporaryFolder folder;
    {
        Result<std::unique_ptr<Journal>> first = Journal::open(folder.path());
        REQUIRE(first.ok());
        CHECK(openError(folder.path()).code == ErrorCode::Busy);
    }
    CHECK(Journal::open(folder.path()).ok());
}

TEST_CASE("Each opening leads in a new epoch", "[journal][files]") {
    const TemporaryFolder folder;
    for (std::int64_t epoch = 1; epoch <= 3; ++epoch)
        CHECK(Journal::open(folder.path()).value()->epoch() == epoch);
}

TEST_CASE("A journal of a newer program is refused and stays as it is", "[journal][files]") {
    const TemporaryFolder folder;
    fill(folder.path(), 2);
    change(folder.path(), "PRAGMA user_version = 999");
    const std::string before = content(folder.file("hall.db"));
    CHECK(openError(folder.path()).code == ErrorCode::NewerVersion);
    CHECK(content(folder.file("hall.db")) == before);
    CHECK(JournalReader::open(folder.path()).error().code == ErrorCode::NewerVersion);
}

TEST_CASE("A file that is no journal is refused and stays as it is", "[journal][files]") {
    const TemporaryFolder folder;
    std::string bytes;
    SECTION("text") {
        bytes = "This is a letter, not a database. " + std::string(4000, 'x');
    }
    SECTION("a database of somebody else") {
        {
            Result<std::unique_ptr<Database>> other = Database::open(folder.file("hall.db"), Database::Mode::Create);
            REQUIRE((*other)->execute("CREATE TABLE photo (name TEXT)").ok());
        }
        bytes = content(folder.file("hall.db"));
    }
    std::ofstream(folder.file("hall.db"), std::ios::binary) << bytes;
    const Error error = openError(folder.path());
    CHECK(error.code == ErrorCode::Corrupt);
    CHECK(error.context.find("hall.db") != std::string::npos);
    CHECK(content(folder.file("hall.db")) == bytes);
}

TEST_CASE("A journal cut short is refused and stays as it is", "[journal][files]") {
    const TemporaryFolder folder;
    fill(folder.path(), 200);
    const std::string bytes = content(folder.file("hall.db")).substr(0, 40'960);
    std::ofstream(folder.file("hall.db"), std::ios::binary) << bytes;
    Result<std::unique_ptr<Journal>> journal = Journal::open(folder.path());
    const bool refused = !journal || !test::replayed(**journal);
    CHECK(refused);
}

TEST_CASE("A changed event is found at the start and named by a full check", "[journal][files]") {
    const TemporaryFolder folder;
    fill(folder.path(), 20);
    SECTION("changed") {
        change(folder.path(), "UPDATE event SET actor = 'nobody' WHERE sequence = 20");
    }
    SECTION("taken out") {
        change(folder.path(), "DELETE FROM event WHERE sequence = 20");
    }
    SECTION("moved") {
        change(folder.path(), "UPDATE event SET business_day = 20261123 WHERE sequence = 20");
    }
    const Result<ChainReport> report = JournalReader::open(folder.path()).value()->verify();
    REQUIRE(report.ok());
    CHECK(report->firstBad == 20);
    CHECK(report->events == 19);
    Result<std::unique_ptr<Journal>> journal = Journal::open(folder.path());
    REQUIRE(journal.ok());
    CHECK(test::replayed(**journal).error().code == ErrorCode::Corrupt);
}

TEST_CASE("A changed snapshot is refused", "[journal][files]") {
    const TemporaryFolder folder;
    fill(folder.path(), 1);
    change(folder.path(), "UPDATE snapshot SET json = '{\"carried\":2}'");
    Result<std::unique_ptr<Journal>> journal = Journal::open(folder.path());
    REQUIRE(journal.ok());
    CHECK((*journal)->restore().error().code == ErrorCode::Corrupt);
}

TEST_CASE("A migration keeps a copy, and a failing one keeps the file", "[journal][files]") {
    const TemporaryFolder folder;
    fill(folder.path(), 3);
    const std::string file = folder.file("hall.db");
    std::vector<Migration> steps(migrations().begin(), migrations().end());
    steps.push_back({2, "CREATE TABLE extra (a INTEGER) STRICT;"});
    steps.push_back({3, "CREATE TABLE more (b INTEGER) STRICT; INSERT INTO nowhere VALUES (1);"});
    Result<std::unique_ptr<Database>> database = Database::open(file, Database::Mode::ReadWrite);
    REQUIRE(database.ok());

    const Result<void> failed = migrate(**database, file, steps);
    REQUIRE_FALSE(failed.ok());
    CHECK(failed.error().context.find("schema 3 could not be made") == 0);
    CHECK(*(*database)->integer("PRAGMA user_version") == 2);
    CHECK(*(*database)->integer("SELECT count(*) FROM sqlite_schema WHERE name = 'more'") == 0);

    const auto last = (*database)->integer("SELECT max(sequence) FROM event");
    const std::string copy = file + ".before-schema-1-at-" + std::to_string(**last);
    Result<std::unique_ptr<Database>> before = Database::open(copy, Database::Mode::ReadOnly);
    REQUIRE(before.ok());
    CHECK(*(*before)->integer("PRAGMA user_version") == 1);
    CHECK(*(*before)->integer("SELECT max(sequence) FROM event") == *last);

    steps.pop_back();
    CHECK(migrate(**database, file, steps).ok());
}

TEST_CASE("A journal of schema 1 can be opened for ever", "[journal][files]") {
    const TemporaryFolder folder;
    std::filesystem::copy_file(EVENHALL_TEST_DATA "/journal-schema-1.db", folder.file("hall.db"));
    Result<std::unique_ptr<Journal>> journal = Journal::open(folder.path());
    INFO((journal ? "" : journal.error().context));
    REQUIRE(journal.ok());
    const auto events = test::replayed(**journal);
    INFO((events ? "" : events.error().context));
    REQUIRE(events.ok());
    CHECK(events->size() == 56);
    CHECK((*journal)->restore()->snapshot.has_value());
    CHECK(JournalReader::open(folder.path()).value()->verify()->events == (*journal)->sequence());
}

TEST_CASE("Write the fixture of the current schema", "[.write-fixture]") {
    const TemporaryFolder folder;
    {
        MadeUpDay day(sunday);
        std::mt19937_64 random(1);
        Result<std::unique_ptr<Journal>> journal = Journal::open(folder.path());
        REQUIRE((*journal)->append(0, 1, day.open()).ok());
        while ((*journal)->sequence() < 52)
            REQUIRE((*journal)->append((*journal)->sequence(), 1, day.any(random)).ok());
        REQUIRE((*journal)->append((*journal)->sequence(), 1, day.close()).ok());
    }
    const std::string target =
        EVENHALL_TEST_DATA "/journal-schema-" + std::to_string(migrations().back().version) + ".db";
    CHECK(JournalReader::open(folder.path()).value()->backup(target).ok());
}

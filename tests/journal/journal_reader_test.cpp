// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/journal/journal_reader.h"

#include "app/journal/event_reading.h"
#include "app/journal/journal.h"
#include "app/journal/journal_files.h"
#include "tests/journal/made_up_day.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <fstream>
#include <thread>

using namespace evenhall;
using namespace evenhall::journal;
using evenhall::test::MadeUpDay;
using evenhall::test::TemporaryFolder;

namespace {

const BusinessDay sunday = *BusinessDay::parse("2026-11-22");

void append(Journal& journal, const Batch& batch) {
    const Result<std::int64_t> sequence = journal.append(journal.sequence(), journal.epoch(), batch);
    INFO((sequence ? "" : sequence.error().context));
    REQUIRE(sequence.ok());
}

/// Two days with three tickets each.
std::unique_ptr<Journal> twoDays(const std::string& folder) {
    std::unique_ptr<Journal> journal = Journal::open(folder).value();
    for (int number = 0; number < 2; ++number) {
        MadeUpDay day(sunday.plusDays(number));
        append(*journal, day.open());
        for (int ticket = 0; ticket < 3; ++ticket)
            append(*journal, day.issue());
        append(*journal, day.call(1));
        append(*journal, day.close());
    }
    return journal;
}

} // namespace

TEST_CASE("Events are read by day, in order, until the reader has enough", "[journal][reader]") {
    const TemporaryFolder folder;
    const auto journal = twoDays(folder.path());
    auto reader = JournalReader::open(folder.path()).value();
    std::vector<std::int64_t> sequences;
    const auto collect = [&](const StoredEvent& event) {
        sequences.push_back(event.envelope.sequence);
        CHECK(event.envelope.hall == "demo");
        CHECK(event.envelope.issuerSequence == event.envelope.sequence);
        return sequences.size() < 5;
    };
    REQUIRE(reader->events(sunday.plusDays(1), sunday.plusDays(9), collect).ok());
    const std::int64_t half = journal->sequence() / 2;
    CHECK(sequences == std::vector<std::int64_t>{half + 1, half + 2, half + 3, half + 4, half + 5});
    sequences.clear();
    REQUIRE(reader->events(sunday.plusDays(-9), sunday.plusDays(-1), collect).ok());
    CHECK(sequences.empty());
}

TEST_CASE("Visits are read leg by leg", "[journal][reader]") {
    const TemporaryFolder folder;
    const auto journal = twoDays(folder.path());
    auto reader = JournalReader::open(folder.path()).value();
    std::vector<VisitRow> rows;
    REQUIRE(reader->visits(sunday, sunday, [&](const VisitRow& row) { return (rows.push_back(row), true); }).ok());
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].number.toString() == "S001");
    CHECK(rows[0].outcome == "done");
    CHECK(rows[0].window == "1");
    CHECK(rows[0].calledAt.has_value());
    CHECK(rows[1].state == "waiting");
    CHECK_FALSE(rows[1].calledAt.has_value());
}

TEST_CASE("What windows served is read by day, and so is what the hall carried into its last one",
          "[journal][reader]") {
    const TemporaryFolder folder;
    const auto journal = twoDays(folder.path());
    auto reader = JournalReader::open(folder.path()).value();
    std::vector<AssignmentRow> rows;
    const auto collect = [&](const AssignmentRow& row) { return (rows.push_back(row), rows.size() < 3); };
    REQUIRE(reader->assignments(sunday.plusDays(1), sunday.plusDays(1), collect).ok());
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].businessDay == 20261123);
    CHECK(rows[0].window == "1");
    CHECK(rows[0].own == std::vector<std::string>{"S"});
    CHECK(rows[0].until.has_value());
    CHECK(reader->carriedState().value() == "{}");
}

TEST_CASE("Events of chosen types are decoded, and what cannot be read stops a fold but not a count",
          "[journal][reader]") {
    const TemporaryFolder folder;
    auto journal = twoDays(folder.path());
    journal.reset();
    // A newer program's events: this one knows no such version.
    auto database = Database::open(journalFile(folder.path()), Database::Mode::ReadWrite).value();
    REQUIRE(database->execute("UPDATE event SET version = 99 WHERE type = 'ticketCalled'").ok());
    auto reader = JournalReader::open(folder.path()).value();
    int issued = 0;
    const auto count = [&](const Event& event, Instant) {
        issued += std::holds_alternative<TicketIssued>(event) ? 1 : 0;
        return true;
    };
    const auto read = [&](const EventTypes& types, Unreadable unreadable) {
        issued = 0;
        return readEvents(*reader, sunday, sunday.plusDays(1), types, unreadable, count);
    };
    CHECK(read(typesOf<TicketIssued>(), Unreadable::Stops).value() == 0);
    CHECK(issued == 6);
    CHECK(read(typesOf<TicketIssued, TicketCalled>(), Unreadable::IsSkipped).value() == 2);
    CHECK(issued == 6);
    const Result<std::int64_t> stopped = read({}, Unreadable::Stops);
    CHECK(stopped.error().code == ErrorCode::NewerVersion);
    CHECK(stopped.error().context.find("event ") == 0);
    CHECK(issued == 3);
}

TEST_CASE("A backup is one moment of a journal that is being written to", "[journal][backup]") {
    const TemporaryFolder folder;
    MadeUpDay day(sunday);
    auto journal = Journal::open(folder.path()).value();
    append(*journal, day.open());
    for (int ticket = 0; ticket < 300; ++ticket)
        append(*journal, day.issue());
    const std::int64_t before = journal->sequence();

    std::atomic<bool> done = false;
    Result<void> copied;
    std::thread copier([&] {
        copied = JournalReader::open(folder.path()).value()->backup(folder.file("copy.db"));
        done = true;
    });
    while (!done)
        append(*journal, day.issue());
    copier.join();
    REQUIRE(copied.ok());

    const std::string other = folder.file("other");
    REQUIRE(restoreBackup(folder.file("copy.db"), other).ok());
    CHECK(JournalReader::open(other).value()->verify()->firstBad == std::nullopt);
    auto restored = Journal::open(other).value();
    CHECK(restored->sequence() >= before);
    CHECK(restored->epoch() == 2);
    append(*restored, Batch{});
}

TEST_CASE("A backup never overwrites anything", "[journal][backup]") {
    const TemporaryFolder folder;
    const auto journal = twoDays(folder.path());
    auto reader = JournalReader::open(folder.path()).value();
    REQUIRE(reader->backup(folder.file("copy.db")).ok());
    CHECK(reader->backup(folder.file("copy.db")).error().code == ErrorCode::BadValue);
    CHECK(restoreBackup(folder.file("copy.db"), folder.path()).error().code == ErrorCode::Busy);
    const std::string other = folder.file("other");
    REQUIRE(restoreBackup(folder.file("copy.db"), other).ok());
    CHECK(restoreBackup(folder.file("copy.db"), other).error().code == ErrorCode::BadValue);
}

TEST_CASE("A damaged backup is not restored", "[journal][backup]") {
    const TemporaryFolder folder;
    const auto journal = twoDays(folder.path());
    REQUIRE(JournalReader::open(folder.path()).value()->backup(folder.file("copy.db")).ok());
    {
        auto database = Database::open(folder.file("copy.db"), Database::Mode::ReadWrite).value();
        REQUIRE(database->execute("UPDATE event SET at = at + 1 WHERE sequence = 3").ok());
    }
    const Result<void> restored = restoreBackup(folder.file("copy.db"), folder.file("other"));
    REQUIRE_FALSE(restored.ok());
    CHECK(restored.error().code == ErrorCode::Corrupt);
    CHECK(restored.error().context.find("event 3") != std::string::npos);
}

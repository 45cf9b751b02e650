// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/journal/journal.h"

#include "app/journal/journal_reader.h"
#include "app/journal/sqlite_database.h"
#include "tests/journal/made_up_day.h"
#include "tests/journal/replayed.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace evenhall::journal;
using evenhall::test::MadeUpDay;
using evenhall::test::TemporaryFolder;

namespace {

const BusinessDay sunday = *BusinessDay::parse("2026-11-22");

std::unique_ptr<Journal> opened(const std::string& folder) {
    Result<std::unique_ptr<Journal>> journal = Journal::open(folder);
    INFO((journal ? "" : journal.error().context));
    REQUIRE(journal.ok());
    return std::move(*journal);
}

void appended(Journal& journal, const Batch& batch) {
    const Result<std::int64_t> sequence = journal.append(journal.sequence(), journal.epoch(), batch);
    INFO((sequence ? "" : sequence.error().context));
    REQUIRE(sequence.ok());
    REQUIRE(*sequence == journal.sequence());
}

std::int64_t count(const std::string& folder, const std::string& sql) {
    Result<std::unique_ptr<Database>> database = Database::open(folder + "/hall.db", Database::Mode::ReadOnly);
    REQUIRE(database.ok());
    const Result<std::optional<std::int64_t>> value = (*database)->integer(sql);
    INFO((value ? "" : value.error().context));
    REQUIRE(value.ok());
    return value->value_or(-1);
}

void change(const std::string& folder, const std::string& sql) {
    Result<std::unique_ptr<Database>> database = Database::open(folder + "/hall.db", Database::Mode::ReadWrite);
    REQUIRE(database.ok());
    const Result<void> done = (*database)->execute(sql);
    INFO((done ? "" : done.error().context));
    REQUIRE(done.ok());
}

} // namespace

TEST_CASE("What was appended is there after a restart", "[journal]") {
    const TemporaryFolder folder;
    MadeUpDay day(sunday);
    std::int64_t last = 0;
    {
        auto journal = opened(folder.path());
        appended(*journal, day.open("{\"carried\":1}"));
        appended(*journal, day.issue());
        appended(*journal, day.issue());
        appended(*journal, day.call(1));
        last = journal->sequence();
    }
    auto journal = opened(folder.path());
    CHECK(journal->sequence() == last);
    CHECK(journal->epoch() == 2);
    const Result<Restored> restored = journal->restore();
    REQUIRE(restored.ok());
    CHECK(restored->snapshot == "{\"carried\":1}");
    CHECK(restored->snapshotSequence == 1); // after ConfigurationAdopted, before DayOpened
    CHECK(restored->configurations.at("hash-1") == R"({"hall":"demo"})");
    const auto events = test::replayed(*journal);
    REQUIRE(events.ok());
    REQUIRE(events->size() == static_cast<std::size_t>(last - 1));
    CHECK(std::holds_alternative<DayOpened>(events->front().event));
    CHECK(std::holds_alternative<TicketCalled>(events->back().event));
    CHECK(events->back().sequence == last);
    REQUIRE(restored->openJobs.size() == 2);
    CHECK(restored->openJobs.front().documentJson == R"({"text":"号"})");
}

TEST_CASE("A reader that refuses an event ends the replay, and the journal goes on", "[journal]") {
    const TemporaryFolder folder;
    MadeUpDay day(sunday);
    auto journal = opened(folder.path());
    appended(*journal, day.open());
    appended(*journal, day.issue());
    int seen = 0;
    const auto refuseSecond = [&seen](RestoredEvent) -> Result<void> {
        if (++seen == 2)
            return {ErrorCode::BadValue, "enough"};
        return {};
    };
    CHECK(journal->replay(0, refuseSecond).error().code == ErrorCode::BadValue);
    CHECK(seen == 2);
    appended(*journal, day.issue());
    CHECK(test::replayed(*journal).ok());
}

TEST_CASE("A repeated command finds the first answer", "[journal]") {
    const TemporaryFolder folder;
    MadeUpDay day(sunday);
    auto journal = opened(folder.path());
    appended(*journal, day.open());
    const Batch issue = day.issue();
    appended(*journal, issue);
    Result<std::optional<Answer>> answer = journal->answerFor("desk", MadeUpDay::keyOf(2));
    REQUIRE(answer.ok());
    CHECK(*answer == issue.answers[0].answer);
    CHECK_FALSE(journal->answerFor("desk", "k99")->has_value());
    CHECK_FALSE(journal->answerFor("kiosk", MadeUpDay::keyOf(2))->has_value());

    Batch again;
    again.answers.push_back({MadeUpDay::keyOf(2), "desk", sunday, Answer{}});
    appended(*journal, again);
    CHECK(*journal->answerFor("desk", MadeUpDay::keyOf(2)) == issue.answers[0].answer);
}

TEST_CASE("A stale epoch and a wrong sequence are refused", "[journal]") {
    const TemporaryFolder folder;
    MadeUpDay day(sunday);
    auto journal = opened(folder.path());
    appended(*journal, day.open());
    const Batch batch = day.issue();
    CHECK(journal->append(journal->sequence(), journal->epoch() - 1, batch).error().code == ErrorCode::StaleEpoch);
    CHECK(journal->append(journal->sequence() + 1, journal->epoch(), batch).error().code == ErrorCode::StaleEpoch);
    change(folder.path(), "INSERT INTO leader (epoch, issuer, taken_at) VALUES (9, 2, 0)");
    CHECK(journal->append(journal->sequence(), journal->epoch(), batch).error().code == ErrorCode::StaleEpoch);
}

TEST_CASE("A number or a call cannot be stored twice", "[journal]") {
    const TemporaryFolder folder;
    MadeUpDay day(sunday);
    auto journal = opened(folder.path());
    appended(*journal, day.open());
    const Batch first = day.issue();
    appended(*journal, first);
    appended(*journal, day.issue());
    const Batch call = day.call(1);
    appended(*journal, call);
    const std::int64_t before = journal->sequence();

    Batch sameNumber = first;
    sameNumber.answers.clear();
    sameNumber.visits[0].id = TicketId::make(sunday, 1, 77);
    CHECK(journal->append(before, journal->epoch(), sameNumber).error().code == ErrorCode::StorageFailed);

    Batch calledTwice = call;
    std::get<TicketCalled>(calledTwice.events[0].event).window = WindowId("2");
    calledTwice.visits[0].window = WindowId("2");
    CHECK(journal->append(before, journal->epoch(), calledTwice).error().code == ErrorCode::StorageFailed);

    Batch secondAtWindow = day.call(2);
    std::get<TicketCalled>(secondAtWindow.events[0].event).window = WindowId("1");
    CHECK(journal->append(before, journal->epoch(), secondAtWindow).error().code == ErrorCode::StorageFailed);
    secondAtWindow.events.clear();
    secondAtWindow.visits[0].window = WindowId("1");
    CHECK(journal->append(before, journal->epoch(), secondAtWindow).error().code == ErrorCode::StorageFailed);

    CHECK(journal->sequence() == before);
    appended(*journal, day.issue());
    CHECK(JournalReader::open(folder.path()).value()->verify()->firstBad == std::nullopt);
}

TEST_CASE("A refused batch leaves nothing behind", "[journal]") {
    const TemporaryFolder folder;
    MadeUpDay day(sunday);
    auto journal = opened(folder.path());
    appended(*journal, day.open());
    Batch bad = day.issue();
    bad.visits.clear(); // the print job has no visit
    bad.notes.push_back({"aa", "salt", "text", sunday});
    CHECK(journal->append(journal->sequence(), journal->epoch(), bad).error().code == ErrorCode::StorageFailed);
    CHECK(count(folder.path(), "SELECT count(*) FROM note") == 0);
    CHECK(count(folder.path(), "SELECT count(*) FROM event") == journal->sequence());
    CHECK_FALSE(journal->answerFor("desk", MadeUpDay::keyOf(2))->has_value());
}

TEST_CASE("A configuration that is adopted must be stored", "[journal]") {
    const TemporaryFolder folder;
    MadeUpDay day(sunday);
    auto journal = opened(folder.path());
    Batch batch = day.open();
    batch.configuration.reset();
    CHECK(journal->append(0, journal->epoch(), batch).error().code == ErrorCode::BadValue);
    CHECK(journal->sequence() == 0);
}

TEST_CASE("A call ends with its visit and goes on after an undo", "[journal][projection]") {
    const TemporaryFolder folder;
    MadeUpDay day(sunday);
    auto journal = opened(folder.path());
    appended(*journal, day.open());
    for (int tickets = 0; tickets < 3; ++tickets)
        appended(*journal, day.issue());
    appended(*journal, day.call(1));
    appended(*journal, day.call(1));
    CHECK(count(folder.path(), "SELECT count(*) FROM call WHERE ending = 'serviceFinished'") == 1);
    CHECK(count(folder.path(), "SELECT count(*) FROM call WHERE ended_at IS NULL") == 1);
    appended(*journal, day.undo(1));
    CHECK(count(folder.path(), "SELECT count(*) FROM call WHERE ended_at IS NULL") == 0);

    Visit back = day.visit(TicketId::make(sunday, 1, 1)); // the undo of the finish brings the first one back
    back.state = VisitState::Serving;
    back.window = WindowId("1");
    Batch undoFinish;
    undoFinish.events.push_back({ActionUndone{WindowId("1"), {back.id}}, Instant{5}, sunday, "desk", "u"});
    undoFinish.visits.push_back(back);
    appended(*journal, undoFinish);
    CHECK(count(folder.path(), "SELECT ticket FROM call WHERE ended_at IS NULL") == back.id.value);
    appended(*journal, day.call(2));
    CHECK(count(folder.path(), "SELECT count(*) FROM visit WHERE window IS NOT NULL") == 2);
}

TEST_CASE("Two tickets may change windows in one batch", "[journal][projection]") {
    const TemporaryFolder folder;
    MadeUpDay day(sunday);
    auto journal = opened(folder.path());
    appended(*journal, day.open());
    appended(*journal, day.issue());
    appended(*journal, day.issue());
    appended(*journal, day.call(1));
    appended(*journal, day.call(2));
    Batch swap;
    swap.visits = {day.visit(TicketId::make(sunday, 1, 1)), day.visit(TicketId::make(sunday, 1, 2))};
    swap.visits[0].revision = swap.visits[1].revision = 2;
    std::swap(swap.visits[0].window, swap.visits[1].window);
    appended(*journal, swap);
    CHECK(count(folder.path(), "SELECT ticket FROM visit WHERE window = '1'") == swap.visits[1].id.value);
}

TEST_CASE("A visit has one active leg, also after an undo takes a leg away", "[journal][projection]") {
    const TemporaryFolder folder;
    MadeUpDay day(sunday);
    auto journal = opened(folder.path());
    appended(*journal, day.open());
    Batch batch = day.issue();
    appended(*journal, batch);
    Batch moved;
    moved.visits = batch.visits;
    Visit& visit = moved.visits[0];
    visit.legs.push_back(visit.legs[0]);
    visit.leg = 1;
    visit.revision = 1;
    appended(*journal, moved);
    CHECK(count(folder.path(), "SELECT leg FROM leg WHERE active = 1") == 1);
    visit.leg = 0;
    appended(*journal, moved);
    CHECK(count(folder.path(), "SELECT leg FROM leg WHERE active = 1") == 0);
    visit.legs.pop_back();
    appended(*journal, moved);
    CHECK(count(folder.path(), "SELECT count(*) FROM leg") == 1);
}

TEST_CASE("Windows and their profiles are kept as intervals", "[journal][projection]") {
    const TemporaryFolder folder;
    MadeUpDay day(sunday, 2);
    auto journal = opened(folder.path());
    appended(*journal, day.open());
    Batch batch;
    const auto put = [&](Event event, std::int64_t at) {
        batch.events.push_back({std::move(event), Instant{at}, sunday, "desk", ""});
    };
    put(WindowPaused{WindowId("1"), "lunch", Instant{9}, {}}, 5);
    put(WindowResumed{WindowId("1")}, 8);
    put(ProfileAssigned{WindowId("1"), Profile{{QueueId("A"), QueueId("B")}, {}, true}, {}, AssignmentCause::Manager},
        8);
    appended(*journal, batch);
    CHECK(count(folder.path(), "SELECT until - since FROM window_state WHERE mode = 'paused'") == 3);
    CHECK(count(folder.path(),
                "SELECT count(*) FROM window_state WHERE until IS NULL AND mode = 'open' AND clerk = 'c1'") == 1);
    CHECK(count(folder.path(),
                "SELECT count(*) FROM assignment WHERE own = 'A B' AND until IS NULL AND cause = 'manager'") == 1);
    appended(*journal, day.close());
    CHECK(count(folder.path(), "SELECT count(*) FROM window_state WHERE until IS NULL") == 0);
    CHECK(count(folder.path(), "SELECT count(*) FROM assignment WHERE until IS NULL") == 0);
}

TEST_CASE("A print job is open until its outcome is known", "[journal][projection]") {
    const TemporaryFolder folder;
    MadeUpDay day(sunday);
    auto journal = opened(folder.path());
    appended(*journal, day.open());
    const Batch issue = day.issue();
    appended(*journal, issue);
    const auto report = [&](PrintState state) {
        Batch batch;
        batch.events.push_back({PrintReported{issue.jobs[0].job, issue.jobs[0].ticket, state, "paper", ""}, Instant{1},
                                sunday, "host", ""});
        appended(*journal, batch);
        return journal->restore()->openJobs;
    };
    REQUIRE(report(PrintState::Accepted).size() == 1);
    CHECK(journal->restore()->openJobs[0].state == PrintState::Accepted);
    CHECK(journal->restore()->openJobs[0].documentJson == issue.jobs[0].documentJson);
    CHECK(report(PrintState::Printed).empty());
}

TEST_CASE("Text and answers of old days are purged, events stay", "[journal]") {
    const TemporaryFolder folder;
    MadeUpDay day(sunday);
    auto journal = opened(folder.path());
    appended(*journal, day.open());
    Batch batch = day.issue();
    batch.notes.push_back({"d1", "salt", "a note that must go", sunday});
    appended(*journal, batch);
    CHECK(journal->restore()->notes == batch.notes);
    const std::int64_t events = journal->sequence();
    REQUIRE(journal->purge(sunday).ok());
    CHECK(journal->restore()->notes.size() == 1);
    REQUIRE(journal->purge(sunday.plusDays(1)).ok());
    CHECK(journal->restore()->notes.empty());
    CHECK_FALSE(journal->answerFor("desk", MadeUpDay::keyOf(2))->has_value());
    CHECK(count(folder.path(), "SELECT count(*) FROM print_job WHERE document <> ''") == 0);
    CHECK(count(folder.path(), "SELECT count(*) FROM event") == events);
}

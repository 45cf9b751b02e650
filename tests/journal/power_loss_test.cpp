// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/journal/journal.h"
#include "app/journal/journal_reader.h"
#include "tests/journal/made_up_day.h"
#include "tests/journal/replayed.h"
#include "tests/support/recording_vfs.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <set>

using namespace evenhall;
using namespace evenhall::journal;
using evenhall::test::MadeUpDay;
using evenhall::test::RecordingVfs;
using evenhall::test::TemporaryFolder;

namespace {

const BusinessDay sunday = *BusinessDay::parse("2026-11-22");
constexpr int batches = 200; // enough for several checkpoints

/// What a caller knows: this command was acknowledged by then.
struct Acknowledged {
    std::size_t moment = 0;
    std::int64_t sequence = 0;
    StoredAnswer answer;
};

using Acknowledgements = std::vector<Acknowledged>;

JournalOptions quickOptions() {
    JournalOptions options;
    options.durable = false; // the checks after a loss need no syncs of their own
    return options;
}

/// Appends a day, or a further part of it, under a recorder.
Acknowledgements play(const RecordingVfs& recorder, const std::string& folder, bool durable, MadeUpDay& day, int count,
                      std::mt19937_64& random) {
    Acknowledgements acknowledged;
    JournalOptions options;
    options.vfs = recorder.name();
    options.durable = durable;
    Result<std::unique_ptr<Journal>> opened = Journal::open(folder, options);
    REQUIRE(opened.ok());
    Journal& journal = **opened;
    for (int number = 0; number < count; ++number) {
        const Batch batch = journal.sequence() == 0 ? day.open() : day.any(random);
        const Result<std::int64_t> sequence = journal.append(journal.sequence(), journal.epoch(), batch);
        REQUIRE(sequence.ok());
        acknowledged.push_back({recorder.moments(), *sequence, batch.answers.front()});
    }
    return acknowledged;
}

/// The numbers given out, each with its ticket; empty if one was given out twice.
std::optional<std::set<std::string>> numbersOf(const std::vector<RestoredEvent>& events) {
    std::set<std::string> numbers;
    for (const RestoredEvent& restored : events) {
        const auto* issued = std::get_if<TicketIssued>(&restored.event);
        if (issued != nullptr && !numbers.insert(issued->number.toString()).second)
            return std::nullopt;
    }
    return numbers;
}

/// What is wrong with a journal after a power loss, empty if nothing.
std::string problemIn(const std::string& folder, const Acknowledgements& acknowledged, std::size_t moment) {
    Result<std::unique_ptr<Journal>> opened = Journal::open(folder, quickOptions());
    if (!opened)
        return "it does not open: " + opened.error().context;
    Journal& journal = **opened;
    const auto events = test::replayed(journal);
    if (!events)
        return "it does not restore: " + events.error().context;
    const Result<ChainReport> chain = JournalReader::open(folder).value()->verify();
    if (!chain || chain->firstBad)
        return "the chain is broken";
    const auto numbers = numbersOf(*events);
    if (!numbers)
        return "a number was given out twice";
    for (const Acknowledged& one : acknowledged) {
        if (one.moment > moment)
            break;
        if (journal.sequence() < one.sequence)
            return "lost: sequence " + std::to_string(one.sequence);
        const Result<std::optional<Answer>> answer = journal.answerFor(one.answer.actor, one.answer.key);
        if (!answer || *answer != one.answer.answer)
            return "lost: the answer to " + one.answer.key;
        if (one.answer.answer.printJob && numbers->count(one.answer.answer.number->toString()) == 0)
            return "lost: number " + one.answer.answer.number->toString();
    }
    return {};
}

/// The acknowledgements in force after the power went at `moment`.
std::string lose(const RecordingVfs& recorder, std::size_t moment, const Acknowledgements& acknowledged,
                 std::mt19937_64& random, const std::string& folder) {
    const auto rest = static_cast<RecordingVfs::Rest>(random() % 3);
    std::filesystem::remove_all(folder);
    recorder.rebuild(moment, rest, random, folder);
    const std::string problem = problemIn(folder, acknowledged, moment);
    return problem.empty() ? problem
                           : "moment " + std::to_string(moment) + ", rest " + std::to_string(static_cast<int>(rest)) +
                                 ": " + problem;
}

} // namespace

TEST_CASE("A power loss at any moment loses nothing that was acknowledged", "[journal][power]") {
    const TemporaryFolder folder;
    std::mt19937_64 random(20261122);
    RecordingVfs recorder("recording");
    MadeUpDay day(sunday);
    const Acknowledgements acknowledged = play(recorder, folder.file("played"), true, day, batches, random);
    for (int cut = 0; cut < 220; ++cut) {
        const std::size_t moment = random() % (recorder.moments() + 1);
        REQUIRE(lose(recorder, moment, acknowledged, random, folder.file("rebuilt")) == "");
    }
}

TEST_CASE("Without syncs a power loss does lose what was acknowledged", "[journal][power]") {
    const TemporaryFolder folder;
    std::mt19937_64 random(20261122);
    RecordingVfs recorder("recording");
    MadeUpDay day(sunday);
    const Acknowledgements acknowledged = play(recorder, folder.file("played"), false, day, 60, random);
    int lost = 0;
    for (int cut = 0; cut < 60; ++cut) {
        const std::size_t moment = random() % (recorder.moments() + 1);
        lost += lose(recorder, moment, acknowledged, random, folder.file("rebuilt")).empty() ? 0 : 1;
    }
    CHECK(lost > 0);
}

TEST_CASE("A second power loss while the first is being recovered from loses nothing", "[journal][power]") {
    const TemporaryFolder folder;
    std::mt19937_64 random(7);
    for (int round = 0; round < 6; ++round) {
        RecordingVfs first("first");
        MadeUpDay day(sunday);
        std::filesystem::remove_all(folder.file("played"));
        Acknowledgements acknowledged = play(first, folder.file("played"), true, day, 110, random);
        std::filesystem::remove_all(folder.file("again"));
        first.rebuild(acknowledged.back().moment, RecordingVfs::Rest::Torn, random, folder.file("again"));
        for (Acknowledged& one : acknowledged)
            one.moment = 0;

        RecordingVfs second("second");
        const Acknowledgements more = play(second, folder.file("again"), true, day, 10, random);
        acknowledged.insert(acknowledged.end(), more.begin(), more.end());
        for (int cut = 0; cut < 8; ++cut) {
            // The recorder has seen the two files when they were opened: before that there is nothing to lose.
            const std::size_t moment = 2 + random() % (second.moments() - 1);
            REQUIRE(lose(second, moment, acknowledged, random, folder.file("rebuilt")) == "");
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/journal/journal.h"
#include "app/journal/journal_reader.h"
#include "tests/journal/made_up_day.h"
#include "tests/journal/replayed.h"
#include "tests/support/recording_vfs.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace evenhall::journal;
using evenhall::test::MadeUpDay;
using evenhall::test::RecordingVfs;
using evenhall::test::TemporaryFolder;

TEST_CASE("A disk fault refuses the batch as a whole, and the next one works", "[journal][fault]") {
    const auto fault = GENERATE(RecordingVfs::Fault::Write, RecordingVfs::Fault::Sync, RecordingVfs::Fault::DiskFull);
    const TemporaryFolder folder;
    RecordingVfs disk("faulty");
    JournalOptions options;
    options.vfs = disk.name();
    std::mt19937_64 random(3);
    MadeUpDay day(*BusinessDay::parse("2026-11-22"));
    {
        Result<std::unique_ptr<Journal>> opened = Journal::open(folder.path(), options);
        REQUIRE(opened.ok());
        Journal& journal = **opened;
        REQUIRE(journal.append(0, 1, day.open()).ok());
        int refused = 0;
        for (int number = 0; number < 400; ++number) {
            const Batch batch = day.any(random);
            const std::int64_t before = journal.sequence();
            disk.failFrom(static_cast<int>(random() % 24), fault);
            const Result<std::int64_t> tried = journal.append(before, journal.epoch(), batch);
            disk.clearFault();
            if (tried.ok())
                continue; // the fault lay behind its last operation, or hit the checkpoint after its commit
            ++refused;
            REQUIRE(tried.error().code == ErrorCode::StorageFailed);
            REQUIRE(journal.sequence() == before);
            REQUIRE_FALSE(journal.answerFor("desk", batch.answers[0].key)->has_value());
            const Result<std::int64_t> again = journal.append(before, journal.epoch(), batch);
            INFO((again ? "" : again.error().context));
            REQUIRE(again.ok());
        }
        CHECK(refused > 10);
    }
    Result<std::unique_ptr<Journal>> reopened = Journal::open(folder.path());
    REQUIRE(reopened.ok());
    CHECK(test::replayed(**reopened).ok());
    CHECK((*reopened)->quickCheck().ok());
    for (int command = 1; command <= day.commands(); ++command)
        REQUIRE((*reopened)->answerFor("desk", MadeUpDay::keyOf(command))->has_value());
}

TEST_CASE("A journal that cannot be made says so and leaves no half one", "[journal][fault]") {
    const TemporaryFolder folder;
    RecordingVfs disk("faulty");
    JournalOptions options;
    options.vfs = disk.name();
    int failures = 0;
    for (int n = 0; n < 40; n += 3) {
        disk.failFrom(n, RecordingVfs::Fault::DiskFull);
        failures += Journal::open(folder.path(), options).ok() ? 0 : 1;
        disk.clearFault();
    }
    CHECK(failures > 3);
    CHECK(Journal::open(folder.path(), options).ok());
}

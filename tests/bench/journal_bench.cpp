// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
//
// usage: journal_bench [--folder DIR] [--generate EVENTS [--hall FILE]]
// Measures append() beside the bare sync of the same disk, and how long a start takes with EVENTS behind it. With a
// hall configuration the past ends with a closed hall of that configuration, so that evenhalld starts on the folder.
// The folder must be empty; it is left as it is, so that it can be looked at.
#include "app/codec/hall_configuration_codec.h"
#include "app/codec/state_codec.h"
#include "app/journal/journal.h"
#include "tests/journal/made_up_day.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

using namespace evenhall;
using namespace evenhall::journal;
using evenhall::test::MadeUpDay;

namespace {

using Clock = std::chrono::steady_clock;

const BusinessDay firstDay = *BusinessDay::parse("2023-11-22");

double millisecondsSince(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

[[noreturn]] void stop(const std::string& why) {
    std::fprintf(stderr, "journal_bench: %s\n", why.c_str());
    std::exit(1);
}

/// Times `count` runs and prints one line.
void measure(const std::string& what, int count, const std::function<void()>& run) {
    std::vector<double> times;
    const Clock::time_point start = Clock::now();
    for (int number = 0; number < count; ++number) {
        const Clock::time_point begun = Clock::now();
        run();
        times.push_back(millisecondsSince(begun));
    }
    const double total = millisecondsSince(start);
    std::sort(times.begin(), times.end());
    const auto at = [&](double share) { return times[static_cast<std::size_t>(share * (count - 1))]; };
    std::printf("%-34s %9.0f /s   p50 %7.3f ms   p99 %7.3f ms\n", what.c_str(), count * 1000.0 / total, at(0.5),
                at(0.99));
}

void measureSync(const std::string& folder) {
    const std::string file = folder + "/sync";
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT, 0600);
    const std::array<char, 4096> page{};
    off_t offset = 0;
    measure("write 4 KiB and fsync", 300, [&] {
        if (::pwrite(descriptor, page.data(), page.size(), offset) < 0 || ::fsync(descriptor) != 0)
            stop("the disk refuses");
        offset += 4096;
    });
    ::close(descriptor);
    std::filesystem::remove(file);
}

std::unique_ptr<Journal> openOrStop(const std::string& folder, bool durable) {
    JournalOptions options;
    options.durable = durable;
    Result<std::unique_ptr<Journal>> journal = Journal::open(folder, options);
    if (!journal)
        stop(journal.error().context);
    return std::move(*journal);
}

void appendOrStop(Journal& journal, const Batch& batch) {
    const Result<std::int64_t> sequence = journal.append(journal.sequence(), journal.epoch(), batch);
    if (!sequence)
        stop(sequence.error().context);
}

/// Puts one command behind another, as the hall thread does with what arrived together; each visit as it is last.
void join(Batch& group, Batch next, std::map<std::int64_t, Visit>& visits) {
    std::move(next.events.begin(), next.events.end(), std::back_inserter(group.events));
    std::move(next.answers.begin(), next.answers.end(), std::back_inserter(group.answers));
    std::move(next.jobs.begin(), next.jobs.end(), std::back_inserter(group.jobs));
    for (Visit& visit : next.visits)
        visits.insert_or_assign(visit.id.value, std::move(visit));
}

Batch grouped(MadeUpDay& day, std::size_t events, std::mt19937_64& random) {
    Batch group;
    std::map<std::int64_t, Visit> visits;
    while (group.events.size() < events)
        join(group, day.any(random), visits);
    for (auto& [ticket, visit] : visits)
        group.visits.push_back(std::move(visit));
    return group;
}

void measureAppend(const std::string& folder, bool durable) {
    const auto journal = openOrStop(folder, durable);
    MadeUpDay day(firstDay.plusDays(durable ? 0 : 1), 100);
    std::mt19937_64 random(1);
    appendOrStop(*journal, day.open());
    const std::string kind = durable ? "" : " (no sync)";
    measure("append of 1 event" + kind, 3000, [&] { appendOrStop(*journal, day.issue()); });
    measure("append of 20 events" + kind, 1000, [&] { appendOrStop(*journal, grouped(day, 20, random)); });
}

/// Every paper came out, as in a hall that goes on.
void reportPapers(Batch& group) {
    for (OutboxJob& job : group.jobs) {
        job.state = PrintState::Printed;
        const PrintReported report{job.job, job.ticket, PrintState::Printed, "delivered", ""};
        group.events.push_back({report, group.events.back().at, group.events.back().day, "printer", ""});
    }
}

/// Days of 12,000 events, the last one half done.
void generate(const std::string& folder, std::int64_t events) {
    constexpr std::int64_t perDay = 12'000;
    const auto journal = openOrStop(folder, false);
    std::mt19937_64 random(2);
    const Clock::time_point start = Clock::now();
    for (int number = 0; journal->sequence() < events; ++number) {
        MadeUpDay day(firstDay.plusDays(number), 100);
        const std::int64_t end = std::min(journal->sequence() + perDay, events);
        appendOrStop(*journal, day.open());
        while (journal->sequence() < end) {
            Batch group = grouped(day, 200, random);
            reportPapers(group);
            appendOrStop(*journal, group);
        }
        if (journal->sequence() + perDay / 2 < events)
            appendOrStop(*journal, day.close());
    }
    std::printf("generated %lld events in %.0f s\n", static_cast<long long>(journal->sequence()),
                millisecondsSince(start) / 1000);
}

/// The morning after: the hall of `hallFile`, closed, as evenhalld would carry it over.
void endPast(const std::string& folder, const std::string& hallFile) {
    std::ifstream stream(hallFile, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    const auto configuration = parseHallConfiguration(text);
    if (!configuration)
        stop(hallFile + ": " + configuration.error().context);
    const auto journal = openOrStop(folder, true);
    Batch morning;
    morning.configuration = StoredConfiguration{"hall", writeHallConfiguration(*configuration), configuration->id};
    const BusinessDay day = firstDay.plusDays(365 * 10);
    morning.events.push_back({ConfigurationAdopted{"hall", nullptr}, Instant{0}, day, "desk", ""});
    codec::CarriedState carried;
    carried.configuration = "hall";
    morning.snapshot = codec::encodeCarriedState(carried);
    appendOrStop(*journal, morning);
}

/// Asks the kernel to forget the file, so that the start reads from the disk.
void forget(const std::string& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY);
    ::fdatasync(descriptor);
    ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);
    ::close(descriptor);
}

void measureStart(const std::string& folder, const std::string& what) {
    const Clock::time_point start = Clock::now();
    const auto journal = openOrStop(folder, true);
    const double opened = millisecondsSince(start);
    const Result<Restored> restored = journal->restore();
    if (!restored)
        stop(restored.error().context);
    std::size_t events = 0;
    const auto countOne = [&events](RestoredEvent) -> Result<void> {
        ++events;
        return {};
    };
    if (const Result<void> read = journal->replay(restored->snapshotSequence, countOne); !read)
        stop(read.error().context);
    std::printf("%-34s open %.1f ms, with restore of %zu events %.1f ms\n", what.c_str(), opened, events,
                millisecondsSince(start));
}

} // namespace

int main(int count, char** values) {
    std::string folder;
    std::string hallFile;
    std::int64_t events = 0;
    for (int index = 1; index + 1 < count; index += 2) {
        const std::string_view option = values[index];
        if (option == "--folder")
            folder = values[index + 1];
        else if (option == "--generate")
            events = std::atoll(values[index + 1]);
        else if (option == "--hall")
            hallFile = values[index + 1];
        else
            stop("usage: journal_bench [--folder DIR] [--generate EVENTS [--hall FILE]]");
    }
    if (folder.empty())
        folder = (std::filesystem::temp_directory_path() / "evenhall-journal-bench").string();
    std::filesystem::create_directories(folder);
    std::printf("folder %s\n", folder.c_str());
    if (events == 0) {
        measureSync(folder);
        measureAppend(folder, true);
        measureAppend(folder, false);
        return 0;
    }
    generate(folder, events);
    if (!hallFile.empty())
        endPast(folder, hallFile);
    measureStart(folder, "start");
    forget(folder + "/hall.db");
    measureStart(folder, "start, file not in memory");
    return 0;
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/ledger/admission.h"
#include "drivers/ledger/ledger_start.h"
#include "tests/support/recording_vfs.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/virtual_printer/printer_core.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <map>

using namespace evenhall;
using namespace evenhall::ledger;
using namespace std::chrono_literals;
using device::ConfirmLevel;
using device::PrintOutcome;
using device::PrintState;
using device::WallTime;
using test::RecordingVfs;

namespace {

constexpr WallTime noon{1'000'000'000ms};
constexpr int tickets = 18;

device::PrintJob jobNumber(int number) {
    const std::string ticket = "t" + std::to_string(number);
    return {{ticket + "-0"}, {"k1"}, {}, noon + 60s, 0, ticket};
}

/// A ticket whose height in rows says which one it is.
support::Bytes streamOf(int number) {
    const auto rows = static_cast<std::uint8_t>(number + 1);
    support::Bytes stream{0x1D, 'v', '0', 0, 1, 0, rows, 0};
    stream.insert(stream.end(), rows, 0xFF);
    stream.insert(stream.end(), {0x1D, 'V', 0});
    return stream;
}

int numberOn(const support::PrintedPaper& paper) {
    return static_cast<int>(paper.rows.size()) - 1;
}

/// What was seen in the world outside, and when: by the recorder's moments.
struct Seen {
    std::size_t moment = 0;
    int number = 0;
    PrintOutcome outcome; ///< only of answers to the hall
};

struct World {
    std::vector<Seen> papers;
    std::vector<Seen> answers;
    std::vector<Seen> accepted; ///< the hall knows that this box has the job
};

/// One box at work: ledger first, bytes second, the hall last, as the print worker does. The clock of the world is the
/// recorder's moment.
class Box {
public:
    Box(PrintLedger& ledger, const RecordingVfs* recorder) : m_ledger(ledger), m_recorder(recorder) {}

    void carryOut(int number, Arrival arrival, World& world) {
        const device::PrintJob job = jobNumber(number);
        world.accepted.push_back({moment(), number, {}});
        const auto admitted = admit(m_ledger, job, arrival, noon);
        REQUIRE(admitted);
        PrintOutcome outcome = admitted->has_value() ? **admitted : print(job, number, world);
        world.answers.push_back({moment(), number, std::move(outcome)});
    }

private:
    PrintOutcome print(const device::PrintJob& job, int number, World& world) {
        const support::Bytes stream = streamOf(number);
        REQUIRE(m_ledger.starting(job.id, {std::as_bytes(std::span(stream)), "0001", {number}}, noon));
        const std::size_t half = stream.size() / 2;
        feed(std::span(stream).first(half), world);
        REQUIRE(m_ledger.accepted(job.id, half, noon));
        feed(std::span(stream).subspan(half), world);
        REQUIRE(m_ledger.accepted(job.id, stream.size(), noon));
        const PrintOutcome outcome = number % 5 == 4 ? PrintOutcome{PrintState::InDoubt, ConfirmLevel::None, "silent"}
                                                     : PrintOutcome{PrintState::Printed, ConfirmLevel::Barrier, "yes"};
        REQUIRE(m_ledger.end(job.id, outcome, noon));
        return outcome;
    }

    void feed(std::span<const std::uint8_t> bytes, World& world) {
        (void)m_printer.receive(bytes);
        for (const support::PrintedPaper& paper : m_printer.takePapers())
            world.papers.push_back({moment(), numberOn(paper), {}});
    }

    [[nodiscard]] std::size_t moment() const { return m_recorder == nullptr ? 0 : m_recorder->moments(); }

    PrintLedger& m_ledger;
    const RecordingVfs* m_recorder;
    support::PrinterCore m_printer{8};
};

World playDay(const RecordingVfs& recorder, const std::string& file, bool durable) {
    World world;
    auto ledger = PrintLedger::open(file, noon - 24h, {recorder.name(), durable});
    REQUIRE(ledger);
    Box box(**ledger, &recorder);
    for (int number = 0; number < tickets; ++number)
        box.carryOut(number, Arrival::Fresh, world);
    return world;
}

/// What a citizen or a clerk would complain of after the power went at `moment` and came back; empty if nothing.
std::string complaintAfter(const std::string& file, const World& before, std::size_t moment) {
    LedgerOptions quick;
    quick.durable = false; // the next run needs no syncs of its own
    auto started = startLedger(file, noon, quick);
    if (!started)
        return "no ledger: " + started.fault().context;
    if (moment > 0 && !started->remark.empty())
        return started->remark;
    World after;
    Box box(*started->ledger, nullptr);
    for (const Seen& accepted : before.accepted)
        if (accepted.moment <= moment)
            box.carryOut(accepted.number, Arrival::EarlierRun, after);
    std::map<int, int> unmarked;
    for (const Seen& paper : before.papers)
        unmarked[paper.number] += paper.moment <= moment ? 1 : 0;
    for (const Seen& paper : after.papers)
        ++unmarked[paper.number];
    for (const auto& [number, count] : unmarked)
        if (count > 1)
            return "two unmarked papers of ticket " + std::to_string(number);
    for (const Seen& answer : after.answers) {
        const bool cameOut = unmarked[answer.number] > 0;
        const PrintState state = answer.outcome.state;
        if (state == PrintState::Printed && !cameOut)
            return "no paper of ticket " + std::to_string(answer.number) + ", which is called printed";
        if (state != PrintState::Printed && state != PrintState::InDoubt)
            return "ticket " + std::to_string(answer.number) + " is called " + answer.outcome.evidence;
    }
    for (const Seen& answer : before.answers)
        if (answer.moment <= moment && answer.outcome.state == PrintState::Printed)
            for (const Seen& again : after.answers)
                if (again.number == answer.number && again.outcome != answer.outcome)
                    return "the hall was told that ticket " + std::to_string(answer.number) + " was printed";
    return {};
}

std::string lose(const RecordingVfs& recorder, std::size_t moment, RecordingVfs::Rest rest, const World& world,
                 std::mt19937_64& random, const std::string& folder) {
    std::filesystem::remove_all(folder);
    recorder.rebuild(moment, rest, random, folder);
    const std::string complaint = complaintAfter(folder + "/ledger", world, moment);
    return complaint.empty() ? complaint
                             : "moment " + std::to_string(moment) + ", rest " + std::to_string(static_cast<int>(rest)) +
                                   ": " + complaint;
}

/// A ledger that was there before the day began, so that a loss never meets its making.
std::string makeLedger(const test::TemporaryFolder& folder) {
    std::filesystem::create_directories(folder.file("played"));
    std::string file = folder.file("played/ledger");
    REQUIRE(PrintLedger::open(file, noon - 24h));
    return file;
}

constexpr std::size_t opening = 2; // the recorder sees a file when it is opened

} // namespace

TEST_CASE("Whenever the power goes, no number has two unmarked papers and each has a true end",
          "[drivers][ledger][power]") {
    const test::TemporaryFolder folder;
    std::mt19937_64 random(20261122);
    RecordingVfs recorder("ledger-recording");
    const World world = playDay(recorder, makeLedger(folder), true);
    REQUIRE(world.papers.size() == tickets);
    for (std::size_t moment = opening; moment <= recorder.moments(); ++moment) {
        const auto rest = static_cast<RecordingVfs::Rest>(random() % 3);
        REQUIRE(lose(recorder, moment, rest, world, random, folder.file("rebuilt")) == "");
    }
}

TEST_CASE("Without syncs a power loss does print a number twice or forgets one", "[drivers][ledger][power]") {
    const test::TemporaryFolder folder;
    std::mt19937_64 random(20261122);
    RecordingVfs recorder("ledger-recording");
    const World world = playDay(recorder, makeLedger(folder), false);
    int complaints = 0;
    for (std::size_t moment = opening; moment <= recorder.moments(); moment += 3)
        complaints +=
            lose(recorder, moment, RecordingVfs::Rest::Torn, world, random, folder.file("rebuilt")).empty() ? 0 : 1;
    CHECK(complaints > 0);
}

TEST_CASE("A second power loss while the first is recovered from changes nothing", "[drivers][ledger][power]") {
    const test::TemporaryFolder folder;
    std::mt19937_64 random(11);
    RecordingVfs first("ledger-recording");
    const World world = playDay(first, makeLedger(folder), true);
    for (int round = 0; round < 4; ++round) {
        const std::size_t moment = opening + random() % (first.moments() - opening);
        std::filesystem::remove_all(folder.file("again"));
        first.rebuild(moment, RecordingVfs::Rest::Torn, random, folder.file("again"));
        RecordingVfs second("ledger-recovery");
        {
            auto started = startLedger(folder.file("again/ledger"), noon, {second.name(), true});
            REQUIRE(started);
        }
        World known = world;
        for (std::vector<Seen>* seen : {&known.papers, &known.answers, &known.accepted})
            std::erase_if(*seen, [moment](const Seen& one) { return one.moment > moment; });
        for (std::vector<Seen>* seen : {&known.papers, &known.answers, &known.accepted})
            for (Seen& one : *seen)
                one.moment = 0;
        for (std::size_t cut = opening; cut <= second.moments(); cut += 2)
            REQUIRE(lose(second, cut, RecordingVfs::Rest::Torn, known, random, folder.file("rebuilt")) == "");
    }
}

TEST_CASE("A disk that fails stops printing, and what was recorded stays", "[drivers][ledger][power]") {
    const test::TemporaryFolder folder;
    RecordingVfs recorder("ledger-recording");
    auto ledger = PrintLedger::open(makeLedger(folder), noon, {recorder.name(), true});
    REQUIRE(ledger);
    const device::PrintJob job = jobNumber(1);
    const support::Bytes stream = streamOf(1);
    const device::PrintStart start{std::as_bytes(std::span(stream)), {}, {}};
    const auto fault = GENERATE(RecordingVfs::Fault::Write, RecordingVfs::Fault::Sync, RecordingVfs::Fault::DiskFull);
    SECTION("nothing is queued") {
        recorder.failFrom(0, fault);
        CHECK(admit(**ledger, job, Arrival::Fresh, noon).fault().code == device::FaultCode::Io);
        CHECK((*ledger)->check().fault().context.find("the print ledger cannot be used") == 0);
        recorder.clearFault();
        CHECK((*ledger)->check());
        CHECK(*admit(**ledger, job, Arrival::Fresh, noon) == std::nullopt);
    }
    SECTION("nothing is started") {
        REQUIRE((*ledger)->queue(job, noon));
        recorder.failFrom(0, fault);
        CHECK_FALSE((*ledger)->starting(job.id, start, noon));
        recorder.clearFault();
        CHECK((*(*ledger)->find(job.id))->state == LedgerState::Queued);
        CHECK((*ledger)->starting(job.id, start, noon));
    }
    SECTION("an end can be written later") {
        REQUIRE((*ledger)->queue(job, noon));
        REQUIRE((*ledger)->starting(job.id, start, noon));
        const PrintOutcome printed{PrintState::Printed, ConfirmLevel::Barrier, "yes"};
        recorder.failFrom(0, fault);
        CHECK_FALSE((*ledger)->end(job.id, printed, noon));
        recorder.clearFault();
        CHECK((*ledger)->end(job.id, printed, noon));
    }
}

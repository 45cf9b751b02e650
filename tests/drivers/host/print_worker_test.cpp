// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/print_worker.h"

#include "drivers/host/ledger_keeper.h"

#include "drivers/ledger/ledger_start.h"
#include "tests/drivers/host/recorder.h"
#include "tests/support/temporary_folder.h"

#include <array>
#include <atomic>
#include <catch2/catch.hpp>

using namespace evenhall;
using namespace evenhall::device_host;
using namespace std::chrono_literals;
using device::ConfirmLevel;
using device::JobId;
using device::PrintOutcome;
using device::PrintState;
using device::WallTime;

namespace {

using Report = std::pair<JobId, PrintOutcome>;

const PrintOutcome printed{PrintState::Printed, ConfirmLevel::Delivered, "paper"};

/// What the test orders the fake printer to do; shared with the worker's thread.
struct Orders {
    tests::Recorder<int> papers;
    tests::Gate gate;
    std::atomic<bool> paperLow = false;
    std::atomic<bool> doubt = false;   ///< the next ticket is doubtful
    std::atomic<bool> silent = false;  ///< it gives no status
    std::atomic<bool> blocked = false; ///< and the printer has stopped
    std::atomic<bool> lateEnd = false; ///< the doubtful ticket is confirmed later
    std::atomic<int> busyCounts = 0;   ///< so often the counter waits behind an earlier paper
    std::atomic<int> clears = 0;
    std::atomic<bool> expectsLeftover = false;
};

/// A printer that keeps what it printed and can be held up.
class FakePrinter : public device::TicketPrinter {
public:
    explicit FakePrinter(Orders& orders) : m_orders(orders) {}
    [[nodiscard]] device::PaperGeometry paper() const override { return {}; }
    [[nodiscard]] PrintOutcome print(const device::Raster& ticket, device::PrintProgress& progress) override {
        constexpr std::array<std::byte, 2> stream{};
        if (const device::Outcome<void> recorded = progress.starting({stream, {}, {17}}); !recorded)
            return {PrintState::Failed, ConfirmLevel::None, recorded.fault().context};
        m_orders.papers.add(ticket.height());
        m_orders.gate.pass();
        progress.accepted(stream.size());
        return m_orders.doubt ? PrintOutcome{PrintState::InDoubt, ConfirmLevel::Delivered, "silence"} : printed;
    }
    [[nodiscard]] device::DeviceStatus status() override {
        if (m_orders.silent)
            return {device::Readiness::Unknown, {}, "no voice"};
        if (m_orders.blocked)
            return {device::Readiness::NotReady, {device::Condition::PaperEnd}, "paper end"};
        if (m_orders.paperLow)
            return {device::Readiness::Ready, {device::Condition::PaperNearEnd}, "paper near end"};
        return {device::Readiness::Ready, {}, "ready"};
    }
    [[nodiscard]] std::optional<PrintOutcome> settle() override {
        return m_orders.lateEnd ? std::optional(printed) : std::nullopt;
    }
    [[nodiscard]] device::Outcome<void> clear() override { return (++m_orders.clears, device::Outcome<void>()); }
    [[nodiscard]] device::Outcome<device::PrinterCounters> counters() override {
        if (m_orders.busyCounts > 0 && m_orders.busyCounts-- > 0)
            return device::Fault{device::FaultCode::Busy, "an earlier ticket"};
        return device::PrinterCounters{18};
    }
    void expectLeftover() override { m_orders.expectsLeftover = true; }

private:
    Orders& m_orders;
};

device::Outcome<OpenedLedger> openedLedger(const std::string& file) {
    device::Outcome<std::unique_ptr<ledger::PrintLedger>> ledger = ledger::PrintLedger::open(file, WallTime(-24h));
    if (!ledger)
        return ledger.fault();
    return OpenedLedger{std::move(*ledger)};
}

/// A worker on a fake printer, with a clock that the test sets. The height of a raster is the feed of its document.
struct Bench {
    test::TemporaryFolder folder;
    Orders orders;
    tests::Recorder<Report> reports;
    tests::Recorder<device::DeviceStatus> statuses;
    std::atomic<int> seconds = 0;
    PrintWorker worker{std::make_unique<FakePrinter>(orders), environment()};

    PrintWorkerEnvironment environment() {
        PrintWorkerEnvironment all;
        all.layOut = [](const device::PrintDocument& document,
                        const device::PaperGeometry&) -> device::Outcome<device::Raster> {
            if (document.blocks.empty())
                return device::Fault{device::FaultCode::Unsupported, "nothing to print"};
            return device::Raster(8, std::get<device::FeedBlock>(document.blocks.front()).millimetres);
        };
        all.openLedger = [this] { return openedLedger(folder.file("ledger")); };
        all.now = [this] { return WallTime(std::chrono::seconds(seconds.load())); };
        all.report = [this](const JobId& job, const PrintOutcome& outcome) { reports.add({job, outcome}); };
        all.statusChanged = [this](const device::DeviceStatus& status) { statuses.add(status); };
        all.lookEvery = 1ms;
        return all;
    }
    [[nodiscard]] device::Outcome<std::unique_ptr<ledger::PrintLedger>> openLedger() const {
        return ledger::PrintLedger::open(folder.file("ledger"), WallTime(-24h));
    }
    [[nodiscard]] ledger::LedgerEntry entry(const std::string& id) const { return **(*openLedger())->find({id}); }
    static device::PrintJob job(const std::string& id, int height, int expires = 60) {
        return {{id}, {"k1"}, {{device::FeedBlock{height}}}, WallTime(std::chrono::seconds(expires)), 0};
    }
    void submit(const std::string& id, int height, int expires = 60) { worker.submit(job(id, height, expires)); }
};

} // namespace

TEST_CASE("Jobs are printed in the order they came, each with its outcome", "[drivers][host]") {
    Bench bench;
    bench.orders.gate.open();
    for (int i = 1; i <= 5; ++i)
        bench.submit("job-" + std::to_string(i), i);
    const std::vector<Report> reports = bench.reports.await(5);
    for (std::size_t i = 0; i < 5; ++i)
        CHECK(reports[i] == Report{JobId{"job-" + std::to_string(i + 1)}, printed});
    CHECK(bench.orders.papers.await(5) == std::vector{1, 2, 3, 4, 5});
    CHECK(bench.statuses.await(1).front().readiness == device::Readiness::Ready);
}

TEST_CASE("A printer without voice is looked at again when its cable moved", "[drivers][host]") {
    Bench bench;
    CHECK(bench.statuses.await(1).back().readiness == device::Readiness::Ready);
    bench.orders.silent = true;
    CHECK(bench.statuses.await(2).back().readiness == device::Readiness::Unknown);
    bench.orders.silent = false;
    bench.worker.lookSoon();
    CHECK(bench.statuses.await(3).back().readiness == device::Readiness::Ready);
}

TEST_CASE("A job that comes twice is printed once, and its outcome told again", "[drivers][host]") {
    Bench bench;
    bench.submit("job-1", 1);
    CHECK(bench.orders.papers.await(1).size() == 1); // under way
    bench.submit("job-1", 1);
    bench.submit("job-2", 2);
    bench.submit("job-2", 2); // waiting
    bench.orders.gate.open();
    CHECK(bench.reports.await(2).size() == 2);
    bench.submit("job-1", 1); // ended
    const std::vector<Report> reports = bench.reports.await(3);
    CHECK(reports[2] == Report{JobId{"job-1"}, printed});
    bench.worker.stop();
    CHECK(bench.orders.papers.await(2) == std::vector{1, 2});
    CHECK(bench.reports.await(3).size() == 3);
}

TEST_CASE("A job whose time is over is never started", "[drivers][host]") {
    Bench bench;
    bench.submit("slow", 1, 60);
    bench.submit("late", 2, 60);
    bench.submit("patient", 3, 120);
    CHECK(bench.orders.papers.await(1).size() == 1);
    bench.seconds = 60;
    bench.orders.gate.open();
    const std::vector<Report> reports = bench.reports.await(3);
    CHECK(reports[0].second.state == PrintState::Printed);
    CHECK(reports[1].second.state == PrintState::Expired);
    CHECK(reports[2].second.state == PrintState::Printed);
    CHECK(bench.orders.papers.await(2) == std::vector{1, 3});
}

TEST_CASE("A document that cannot be laid out is a failed job", "[drivers][host]") {
    Bench bench;
    bench.orders.gate.open();
    bench.worker.submit({{"empty"}, {"k1"}, {}, WallTime(60s), 0});
    CHECK(bench.reports.await(1).front().second ==
          PrintOutcome{PrintState::Failed, ConfirmLevel::None, "nothing to print"});
}

TEST_CASE("A worker that stops finishes its job and tells the others' end", "[drivers][host]") {
    Bench bench;
    bench.submit("job-1", 1);
    bench.submit("job-2", 2);
    CHECK(bench.orders.papers.await(1).size() == 1);
    std::thread stopper([&bench] { bench.worker.stop(); });
    bench.orders.gate.open();
    stopper.join();
    const std::vector<Report> reports = bench.reports.await(2);
    CHECK(reports[0].second.state == PrintState::Printed);
    CHECK(reports[1].second.state != PrintState::InDoubt);
}

TEST_CASE("An idle printer is looked at, and only lasting changes are told", "[drivers][host]") {
    Bench bench;
    CHECK(bench.statuses.await(1).front().conditions.empty());
    bench.orders.paperLow = true;
    bench.seconds = 10;
    while (bench.statuses.count() < 2)
        ++bench.seconds; // each look takes the clock as it is
    CHECK(bench.statuses.await(2).back().conditions == std::vector{device::Condition::PaperNearEnd});
    bench.orders.blocked = true;
    CHECK(bench.statuses.await(3).back().readiness == device::Readiness::NotReady);
}

TEST_CASE("A paper low that flutters is told once", "[drivers][host]") {
    const device::DeviceStatus ready{device::Readiness::Ready, {}, "ready"};
    const device::DeviceStatus low{device::Readiness::Ready, {device::Condition::PaperNearEnd}, "paper near end"};
    SteadyStatus steady;
    CHECK(steady.feed(ready, WallTime(0s)) == ready);
    CHECK(steady.feed(low, WallTime(1s)) == ready);
    CHECK(steady.feed(ready, WallTime(2s)) == ready);
    CHECK(steady.feed(low, WallTime(3s)) == ready);
    CHECK(steady.feed(low, WallTime(5s)) == low);
    CHECK(steady.feed(ready, WallTime(6s)) == low);
    const device::DeviceStatus end{device::Readiness::NotReady, {device::Condition::PaperEnd}, "paper end"};
    CHECK(steady.feed(end, WallTime(7s)).readiness == device::Readiness::NotReady);
}

TEST_CASE("The ledger knows each step of a ticket", "[drivers][host]") {
    Bench bench;
    bench.submit("job-1", 1);
    CHECK(bench.orders.papers.await(1).size() == 1);
    CHECK(bench.entry("job-1").state == ledger::LedgerState::Sending);
    bench.orders.gate.open();
    CHECK(bench.reports.await(1).front().second == printed);
    CHECK(bench.entry("job-1").state == ledger::LedgerState::Printed);
}

TEST_CASE("A doubt that the printer ends later is reported again", "[drivers][host]") {
    Bench bench;
    bench.orders.gate.open();
    bench.orders.doubt = true;
    bench.submit("job-1", 1);
    CHECK(bench.reports.await(2).front().second.state == PrintState::InDoubt); // and with the knife's word
    bench.orders.lateEnd = true;
    CHECK(bench.reports.await(3).back() == Report{JobId{"job-1"}, printed});
    CHECK(bench.entry("job-1").state == ledger::LedgerState::Printed);
    CHECK(bench.orders.clears == 0);
}

TEST_CASE("A printer's late word about a ticket that staff gave up troubles nobody", "[drivers][host]") {
    Bench bench;
    bench.orders.gate.open();
    bench.orders.doubt = true;
    bench.submit("job-1", 1);
    CHECK(bench.reports.await(2).back().second.state == PrintState::InDoubt); // and with the knife's word
    bench.orders.doubt = false;
    REQUIRE((*bench.openLedger())->makeVoid({"job-1"}, "staff saw that the paper came out", WallTime(1s)));
    bench.orders.lateEnd = true;
    const Report late = bench.reports.await(3).back();
    CHECK(late.second.state == PrintState::InDoubt);
    CHECK(late.second.evidence.find("voided: staff saw") != std::string::npos);
    CHECK(bench.entry("job-1").state == ledger::LedgerState::Voided);
    bench.submit("job-2", 1);
    CHECK(bench.reports.await(4).back().second == printed);
}

TEST_CASE("A printer that stopped within a ticket is cleared before it gets paper", "[drivers][host]") {
    Bench bench;
    bench.orders.gate.open();
    bench.orders.doubt = true;
    bench.orders.blocked = true;
    bench.submit("job-1", 1);
    CHECK(bench.reports.await(1).front().second.state == PrintState::InDoubt);
    CHECK(bench.orders.clears == 1);
    CHECK(bench.entry("job-1").evidence == "silence; the printer was cleared");
}

TEST_CASE("Without its ledger a worker prints nothing and calls the printer unable", "[drivers][host]") {
    Orders orders;
    orders.gate.open();
    tests::Recorder<Report> reports;
    tests::Recorder<device::DeviceStatus> statuses;
    test::TemporaryFolder folder;
    std::atomic<bool> diskIsThere = false;
    PrintWorkerEnvironment environment;
    environment.layOut = [](const device::PrintDocument&, const device::PaperGeometry&) {
        return device::Raster(8, 1);
    };
    environment.openLedger = [&]() -> device::Outcome<OpenedLedger> {
        if (!diskIsThere)
            return device::Fault{device::FaultCode::Io, "the print ledger cannot be used: no disk"};
        return openedLedger(folder.file("ledger"));
    };
    environment.now = [] { return WallTime(0s); };
    environment.report = [&](const JobId& job, const PrintOutcome& outcome) { reports.add({job, outcome}); };
    environment.statusChanged = [&](const device::DeviceStatus& status) { statuses.add(status); };
    environment.lookEvery = 1ms;
    PrintWorker worker(std::make_unique<FakePrinter>(orders), environment);
    CHECK(statuses.await(1).front().readiness == device::Readiness::NotReady);
    CHECK(statuses.await(1).front().detail ==
          "no ticket is printed until the print record can be kept: the print ledger cannot be used: no disk");
    worker.submit(Bench::job("fresh", 1));
    worker.submit(Bench::job("old", 1), ledger::Arrival::EarlierRun);
    const std::vector<Report> refused = reports.await(2);
    CHECK(refused[0].second.state == PrintState::Failed);
    CHECK(refused[1].second.state == PrintState::InDoubt);
    diskIsThere = true;
    CHECK(statuses.await(2).back().readiness == device::Readiness::Ready);
    worker.submit(Bench::job("next", 1));
    CHECK(reports.await(3).back().second == printed);
    worker.stop();
    CHECK(orders.papers.await(1).size() == 1);
}

TEST_CASE("A worker leaves a ledger that another one replaced", "[drivers][host]") {
    Orders orders;
    orders.gate.open();
    tests::Recorder<Report> reports;
    test::TemporaryFolder folder;
    const auto isReplaced = std::make_shared<std::atomic<bool>>(false);
    PrintWorkerEnvironment environment;
    environment.layOut = [](const device::PrintDocument&, const device::PaperGeometry&) {
        return device::Raster(8, 1);
    };
    environment.openLedger = [&]() -> device::Outcome<OpenedLedger> {
        device::Outcome<OpenedLedger> opened = openedLedger(folder.file(*isReplaced ? "second" : "first"));
        if (!*isReplaced)
            opened->isReplaced = isReplaced;
        return opened;
    };
    environment.now = [] { return WallTime(0s); };
    environment.report = [&](const JobId& job, const PrintOutcome& outcome) { reports.add({job, outcome}); };
    environment.statusChanged = [](const device::DeviceStatus&) {};
    PrintWorker worker(std::make_unique<FakePrinter>(orders), environment);
    worker.submit(Bench::job("job-1", 1));
    CHECK(reports.await(1).back().second == printed);
    *isReplaced = true;
    worker.submit(Bench::job("job-2", 1));
    CHECK(reports.await(2).back().second == printed);
    worker.stop();
    CHECK_FALSE((*openedLedger(folder.file("first"))).ledger->find({"job-2"})->has_value());
    CHECK((*openedLedger(folder.file("second"))).ledger->find({"job-2"})->has_value());
}

TEST_CASE("What a killed run left in the printer is mended first, and the knife's counter told", "[drivers][host]") {
    test::TemporaryFolder folder;
    const std::string file = folder.file("ledger");
    {
        const auto killed = ledger::PrintLedger::open(file, WallTime(-24h));
        REQUIRE((*killed)->queue(Bench::job("job-1", 1), WallTime(0s)));
        constexpr std::array<std::byte, 2> stream{};
        REQUIRE((*killed)->starting({"job-1"}, {stream, {}, {17}}, WallTime(0s)));
    }
    LedgerKeeper keeper(
        file, [] { return WallTime(1s); }, [](const std::string&) {});
    Orders orders;
    orders.busyCounts = 3; // looks
    tests::Recorder<Report> reports;
    PrintWorkerEnvironment environment;
    environment.openLedger = [&] { return keeper.openFor({"k1"}); };
    environment.lookEvery = 1ms;
    environment.now = [] { return WallTime(1s); };
    environment.report = [&](const JobId& job, const PrintOutcome& outcome) { reports.add({job, outcome}); };
    environment.statusChanged = [](const device::DeviceStatus&) {};
    PrintWorker worker(std::make_unique<FakePrinter>(orders), environment);
    const Report report = reports.await(1).front();
    CHECK(report.first.text == "job-1");
    CHECK(report.second.state == PrintState::InDoubt);
    CHECK(report.second.evidence ==
          "the device host ended while it printed; accepted 0 of 2 bytes; cuts 17 before and 18 after");
    CHECK(orders.expectsLeftover);
    worker.submit(Bench::job("job-1", 1), ledger::Arrival::EarlierRun);
    CHECK(reports.await(2).back() == report);
}

TEST_CASE("A ticket in doubt gets the knife's word as evidence", "[drivers][host]") {
    Bench bench;
    bench.orders.gate.open();
    bench.orders.doubt = true;
    bench.submit("job-1", 1);
    CHECK(bench.reports.await(1).front().second.evidence == "silence");
    CHECK(bench.reports.await(2).back().second ==
          PrintOutcome{PrintState::InDoubt, ConfirmLevel::Delivered, "silence; cuts 17 before and 18 after"});
}

TEST_CASE("A late word about a ticket that a copy has replaced changes nothing", "[drivers][host]") {
    Bench bench;
    bench.orders.gate.open();
    bench.orders.doubt = true;
    bench.submit("job-1", 1);
    CHECK(bench.reports.await(2).size() == 2);
    device::PrintJob copy = Bench::job("copy-1", 1);
    copy.subject = "job-1";
    copy.copyNumber = 1;
    const auto elsewhere = bench.openLedger(); // another printer of the same box prints it
    REQUIRE((*elsewhere)->queue(copy, WallTime(0s)));
    constexpr std::array<std::byte, 2> stream{};
    REQUIRE((*elsewhere)->starting(copy.id, {stream, {}, {}}, WallTime(0s)));
    REQUIRE((*elsewhere)->end(copy.id, printed, WallTime(0s)));
    CHECK(bench.entry("job-1").state == ledger::LedgerState::Reprinted);
    bench.orders.lateEnd = true;
    CHECK(bench.reports.await(3).back().second.state == PrintState::InDoubt);
    bench.orders.doubt = false;
    bench.submit("job-2", 2);
    CHECK(bench.reports.await(4).back() == Report{JobId{"job-2"}, printed});
    CHECK(bench.statuses.await(1).back().readiness == device::Readiness::Ready);
}

TEST_CASE("A printer that a killed run left inside a paper it had given up is mended first", "[drivers][host]") {
    test::TemporaryFolder folder;
    const std::string file = folder.file("ledger");
    const PrintState end = GENERATE(PrintState::InDoubt, PrintState::Printed, PrintState::Failed);
    {
        const auto killed = ledger::PrintLedger::open(file, WallTime(-24h));
        REQUIRE((*killed)->queue(Bench::job("job-1", 1), WallTime(0s)));
        constexpr std::array<std::byte, 2> stream{};
        REQUIRE((*killed)->starting({"job-1"}, {stream, {}, {}}, WallTime(0s)));
        REQUIRE((*killed)->end({"job-1"}, {end, ConfirmLevel::None, "the end"}, WallTime(0s)));
    }
    LedgerKeeper keeper(
        file, [] { return WallTime(1s); }, [](const std::string&) {});
    const auto opened = keeper.openFor({"k1"});
    REQUIRE(opened);
    CHECK(opened->unfinished.empty());
    CHECK(opened->mayHoldLeftover == (end == PrintState::InDoubt));
    const auto other = keeper.openFor({"k2"});
    REQUIRE(other);
    CHECK_FALSE(other->mayHoldLeftover);
}

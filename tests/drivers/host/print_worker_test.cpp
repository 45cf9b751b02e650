// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/print_worker.h"

#include "tests/drivers/host/recorder.h"

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

/// A printer that keeps what it printed and can be held up.
class FakePrinter : public device::TicketPrinter {
public:
    FakePrinter(tests::Recorder<int>& papers, tests::Gate& gate) : m_papers(papers), m_gate(gate) {}
    [[nodiscard]] device::PaperGeometry paper() const override { return {}; }
    [[nodiscard]] PrintOutcome print(const device::Raster& ticket, device::PrintProgress& /*progress*/) override {
        m_papers.add(ticket.height());
        m_gate.pass();
        return printed;
    }
    [[nodiscard]] device::DeviceStatus status() override {
        if (paperLow)
            return {device::Readiness::Ready, {device::Condition::PaperNearEnd}, "paper near end"};
        return {device::Readiness::Ready, {}, "ready"};
    }
    static inline std::atomic<bool> paperLow = false;

private:
    tests::Recorder<int>& m_papers;
    tests::Gate& m_gate;
};

/// A worker on a fake printer, with a clock that the test sets. The height of a raster is the feed of its document.
struct Bench {
    tests::Recorder<int> papers;
    tests::Recorder<Report> reports;
    tests::Recorder<device::DeviceStatus> statuses;
    tests::Gate gate;
    std::atomic<int> seconds = 0;
    PrintWorker worker{
        std::make_unique<FakePrinter>(papers, gate),
        {[](const device::PrintDocument& document, const device::PaperGeometry&) -> device::Outcome<device::Raster> {
             if (document.blocks.empty())
                 return device::Fault{device::FaultCode::Unsupported, "nothing to print"};
             return device::Raster(8, std::get<device::FeedBlock>(document.blocks.front()).millimetres);
         },
         [this] { return WallTime(std::chrono::seconds(seconds.load())); },
         [this](const JobId& job, const PrintOutcome& outcome) {
             reports.add({job, outcome});
         },
         [this](const device::DeviceStatus& status) { statuses.add(status); }, 1ms}};

    void submit(const std::string& id, int height, int expires = 60) {
        worker.submit({{id}, {"k1"}, {{device::FeedBlock{height}}}, WallTime(std::chrono::seconds(expires)), 0});
    }
};

} // namespace

TEST_CASE("Jobs are printed in the order they came, each with its outcome", "[drivers][host]") {
    Bench bench;
    bench.gate.open();
    for (int i = 1; i <= 5; ++i)
        bench.submit("job-" + std::to_string(i), i);
    const std::vector<Report> reports = bench.reports.await(5);
    for (std::size_t i = 0; i < 5; ++i)
        CHECK(reports[i] == Report{JobId{"job-" + std::to_string(i + 1)}, printed});
    CHECK(bench.papers.await(5) == std::vector{1, 2, 3, 4, 5});
    CHECK(bench.statuses.await(1).front().readiness == device::Readiness::Ready);
}

TEST_CASE("A job that comes twice is printed once, and its outcome told again", "[drivers][host]") {
    Bench bench;
    bench.submit("job-1", 1);
    CHECK(bench.papers.await(1).size() == 1); // under way
    bench.submit("job-1", 1);
    bench.submit("job-2", 2);
    bench.submit("job-2", 2); // waiting
    bench.gate.open();
    CHECK(bench.reports.await(2).size() == 2);
    bench.submit("job-1", 1); // ended
    const std::vector<Report> reports = bench.reports.await(3);
    CHECK(reports[2] == Report{JobId{"job-1"}, printed});
    bench.worker.stop();
    CHECK(bench.papers.await(2) == std::vector{1, 2});
    CHECK(bench.reports.await(3).size() == 3);
}

TEST_CASE("A job whose time is over is never started", "[drivers][host]") {
    Bench bench;
    bench.submit("slow", 1, 60);
    bench.submit("late", 2, 60);
    bench.submit("patient", 3, 120);
    CHECK(bench.papers.await(1).size() == 1);
    bench.seconds = 60;
    bench.gate.open();
    const std::vector<Report> reports = bench.reports.await(3);
    CHECK(reports[0].second.state == PrintState::Printed);
    CHECK(reports[1].second.state == PrintState::Expired);
    CHECK(reports[2].second.state == PrintState::Printed);
    CHECK(bench.papers.await(2) == std::vector{1, 3});
}

TEST_CASE("A document that cannot be laid out is a failed job", "[drivers][host]") {
    Bench bench;
    bench.gate.open();
    bench.worker.submit({{"empty"}, {"k1"}, {}, WallTime(60s), 0});
    CHECK(bench.reports.await(1).front().second ==
          PrintOutcome{PrintState::Failed, ConfirmLevel::None, "nothing to print"});
}

TEST_CASE("A worker that stops finishes its job and tells the others' end", "[drivers][host]") {
    Bench bench;
    bench.submit("job-1", 1);
    bench.submit("job-2", 2);
    CHECK(bench.papers.await(1).size() == 1);
    std::thread stopper([&bench] { bench.worker.stop(); });
    bench.gate.open();
    stopper.join();
    const std::vector<Report> reports = bench.reports.await(2);
    CHECK(reports[0].second.state == PrintState::Printed);
    CHECK(reports[1].second.state != PrintState::InDoubt);
}

TEST_CASE("The memory of jobs forgets the oldest ended ones only", "[drivers][host]") {
    JobMemory memory;
    CHECK(memory.remember({"open"}));
    for (std::size_t i = 0; i <= JobMemory::mostEnded; ++i) {
        memory.remember({std::to_string(i)});
        memory.end({std::to_string(i)}, printed);
    }
    CHECK(memory.knows({"open"}));
    CHECK_FALSE(memory.knows({"0"}));
    CHECK(memory.outcomeOf({"1"}) == printed);
    CHECK_FALSE(memory.remember({"1"}));
}

TEST_CASE("An idle printer is looked at, and only changes are told", "[drivers][host]") {
    FakePrinter::paperLow = false;
    Bench bench;
    CHECK(bench.statuses.await(1).front().conditions.empty());
    FakePrinter::paperLow = true;
    CHECK(bench.statuses.await(2).back().conditions == std::vector{device::Condition::PaperNearEnd});
    FakePrinter::paperLow = false;
    CHECK(bench.statuses.await(3).back().conditions.empty());
}

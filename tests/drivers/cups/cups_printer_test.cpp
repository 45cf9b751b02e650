// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/cups/cups_printer.h"

#include "drivers/cups/cups_queue.h"
#include "tests/drivers/cups/ipp_printer.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <future>

using namespace evenhall;
using namespace std::chrono_literals;
using cups::CupsPrinter;
using cups::CupsQueue;
using cups::CupsSettings;
using device::Condition;
using device::ConfirmLevel;
using device::CupsAddress;
using device::PrintState;
using device::Readiness;
using test::IppPrinter;
using test::ticketSaying;

namespace {

CupsSettings quick() {
    CupsSettings settings;
    settings.blockedPatience = 1s;
    settings.lookEvery = 50ms;
    return settings;
}

/// Keeps what a printer tells on its way.
class Progress : public device::PrintProgress {
public:
    device::Outcome<void> starting(const device::PrintStart& start) override {
        size = start.stream.size();
        if (refuse)
            return device::Fault{device::FaultCode::Io, "the ledger is full"};
        return {};
    }
    void accepted(std::size_t bytes) override { total = bytes; }
    void counted(const device::PrinterCounters& /*counters*/) override {}

    bool refuse = false;
    std::size_t size = 0;
    std::size_t total = 0;
};

std::size_t openJobsOf(const CupsAddress& address) {
    device::Outcome<CupsQueue> queue = CupsQueue::connect(address);
    REQUIRE(queue);
    const device::Outcome<std::vector<int>> jobs = queue->openJobs();
    REQUIRE(jobs);
    return jobs->size();
}

/// A new queue per test, so that none sees what another left.
CupsAddress queueTo(const std::string& printer) {
    static int number = 0;
    return {"ticket-" + std::to_string(++number), false, printer};
}

bool hasCondition(const device::DeviceStatus& status, Condition condition) {
    return std::find(status.conditions.begin(), status.conditions.end(), condition) != status.conditions.end();
}

} // namespace

TEST_CASE("A queue is made, and its ticket comes out of an IPP printer readable", "[.][cups-rig]") {
    const IppPrinter paper;
    const CupsAddress address = queueTo(paper.uri());
    CupsPrinter printer(address, quick());
    CHECK(printer.status().readiness == Readiness::Ready);
    Progress progress;
    const device::PrintOutcome outcome = printer.print(ticketSaying("hall 7, A001"), progress);
    INFO(outcome.evidence);
    CHECK(outcome.state == PrintState::Printed);
    CHECK(outcome.confirm == ConfirmLevel::Delivered);
    CHECK(progress.size > 0);
    CHECK(progress.total == progress.size);
    REQUIRE(paper.papers() == 1);
    CHECK(paper.qrOf(0) == "hall 7, A001");
    device::Outcome<CupsQueue> queue = CupsQueue::connect(address);
    REQUIRE(queue);
    CHECK(queue->look()->errorPolicy == "abort-job");
}

TEST_CASE("Nothing is submitted that the ledger refuses", "[.][cups-rig]") {
    const IppPrinter paper;
    const CupsAddress address = queueTo(paper.uri());
    CupsPrinter printer(address, quick());
    Progress progress;
    progress.refuse = true;
    const device::PrintOutcome outcome = printer.print(ticketSaying("A002"), progress);
    CHECK(outcome.state == PrintState::Failed);
    CHECK(progress.total == 0);
    CHECK(openJobsOf(address) == 0);
    CHECK(paper.papers() == 0);
}

TEST_CASE("A ticket that waits for paper comes out when it is loaded soon", "[.][cups-rig]") {
    IppPrinter paper;
    CupsSettings settings = quick();
    settings.blockedPatience = 30s;
    CupsPrinter printer(queueTo(paper.uri()), settings);
    paper.set("empty");
    auto printed = std::async(std::launch::async, [&printer] {
        Progress progress;
        return printer.print(ticketSaying("A003"), progress);
    });
    paper.awaitBeginning();
    paper.set("ok");
    CHECK(printed.get().state == PrintState::Printed);
    CHECK(paper.papers() == 1);
}

TEST_CASE("Without paper the ticket is cancelled, is in doubt, and never comes out later", "[.][cups-rig]") {
    IppPrinter paper;
    const CupsAddress address = queueTo(paper.uri());
    CupsPrinter printer(address, quick());
    paper.set("empty");
    Progress progress;
    const device::PrintOutcome outcome = printer.print(ticketSaying("A004"), progress);
    CHECK(outcome.state == PrintState::InDoubt);
    CHECK(outcome.evidence.find("paper end") != std::string::npos);
    CHECK(openJobsOf(address) == 0);
    const device::DeviceStatus status = printer.status();
    INFO(status.detail);
    CHECK(status.readiness == Readiness::NotReady);
    CHECK(hasCondition(status, Condition::PaperEnd));
}

TEST_CASE("A ticket that breaks in the printer is in doubt", "[.][cups-rig]") {
    IppPrinter paper;
    CupsPrinter printer(queueTo(paper.uri()), quick());
    paper.set("fail");
    Progress progress;
    const device::PrintOutcome outcome = printer.print(ticketSaying("A005"), progress);
    INFO(outcome.evidence);
    CHECK(outcome.state == PrintState::InDoubt);
    CHECK(outcome.evidence.find("the printer aborted it") != std::string::npos);
    paper.set("ok");
    CHECK_FALSE(printer.settle());
    CHECK(printer.print(ticketSaying("A006"), progress).state == PrintState::Printed);
    CHECK(paper.qrOf(0) == "A006");
}

TEST_CASE("A printer that is switched off gets no ticket, and prints again when it is back", "[.][cups-rig]") {
    IppPrinter paper;
    const CupsAddress address = queueTo(paper.uri());
    CupsPrinter printer(address, quick());
    Progress progress;
    CHECK(printer.print(ticketSaying("A007"), progress).state == PrintState::Printed);
    paper.switchOff();
    CHECK(printer.status().readiness == Readiness::Unreachable);
    Progress none;
    const device::PrintOutcome outcome = printer.print(ticketSaying("A008"), none);
    CHECK(outcome.state == PrintState::Failed);
    CHECK(none.size == 0);
    CHECK(openJobsOf(address) == 0);
    paper.switchOn();
    CHECK(printer.print(ticketSaying("A009"), progress).state == PrintState::Printed);
    CHECK(paper.papers() == 2);
    CHECK(paper.qrOf(1) == "A009");
}

TEST_CASE("A printer that dies with a ticket leaves it in doubt and nothing in the queue", "[.][cups-rig]") {
    IppPrinter paper;
    const CupsAddress address = queueTo(paper.uri());
    CupsSettings settings = quick();
    settings.patience = 3s;
    CupsPrinter printer(address, settings);
    paper.set("slow");
    auto printed = std::async(std::launch::async, [&printer] {
        Progress progress;
        return printer.print(ticketSaying("A010"), progress);
    });
    paper.awaitBeginning();
    paper.switchOff();
    CHECK(printed.get().state == PrintState::InDoubt);
    CHECK(openJobsOf(address) == 0);
    paper.set("ok");
}

TEST_CASE("What an earlier run left in the queue is cancelled before the printer is back", "[.][cups-rig]") {
    IppPrinter paper;
    const CupsAddress address = queueTo(paper.uri());
    CupsPrinter printer(address, quick());
    REQUIRE(printer.status().readiness == Readiness::Ready);
    paper.switchOff();
    device::Outcome<CupsQueue> queue = CupsQueue::connect(address);
    REQUIRE(queue);
    const device::Outcome<int> stale = queue->createJob("ticket", 60s);
    REQUIRE(stale);
    const std::vector<std::byte> page(1000, std::byte{'x'});
    REQUIRE(queue->sendDocument(*stale, "image/pwg-raster", page));
    CHECK(openJobsOf(address) == 1);
    CupsPrinter ofNextRun(address, quick());
    CHECK(ofNextRun.status().readiness == Readiness::Unreachable);
    CHECK(openJobsOf(address) == 0);
    paper.switchOn();
    Progress progress;
    CHECK(ofNextRun.print(ticketSaying("A011"), progress).state == PrintState::Printed);
    const device::Outcome<cups::JobSeen> end = queue->job(*stale);
    REQUIRE(end);
    CHECK(end->phase == cups::JobPhase::Cancelled);
    REQUIRE(paper.papers() == 1);
    CHECK(paper.qrOf(0) == "A011");
}

TEST_CASE("No ticket is sent to a printer that will not let go of an earlier one", "[.][cups-rig]") {
    IppPrinter paper;
    CupsSettings settings = quick();
    settings.cancelPatience = 500ms;
    const CupsAddress address = queueTo(paper.uri());
    CupsPrinter printer(address, settings);
    paper.set("slow"); // ippeveprinter heeds a cancelling only when its command ends
    device::Outcome<CupsQueue> inside = CupsQueue::insidePrinter(*cups::IppEndpoint::fromUri(paper.uri()));
    REQUIRE(inside);
    const device::Outcome<int> earlier = inside->createJob("ticket", 60s);
    REQUIRE(earlier);
    const std::vector<std::byte> page(1000, std::byte{'x'});
    REQUIRE(inside->sendDocument(*earlier, "image/pwg-raster", page));
    paper.awaitBeginning();
    Progress none;
    const device::PrintOutcome refused = printer.print(ticketSaying("A014"), none);
    INFO(refused.evidence);
    CHECK(refused.state == PrintState::Failed);
    CHECK(none.size == 0);
    paper.set("ok");
    Progress progress;
    CupsPrinter patient(address, quick());
    CHECK(patient.print(ticketSaying("A015"), progress).state == PrintState::Printed);
    CHECK(paper.qrOf(paper.papers() - 1) == "A015");
}

TEST_CASE("A raw queue takes the printer's own bytes and confirms nothing", "[.][cups-rig]") {
    const IppPrinter paper;
    CupsSettings settings = quick();
    settings.encodeNative = [](const device::Raster& /*ticket*/) {
        return std::vector<std::byte>(5000, std::byte{0x1D});
    };
    CupsPrinter printer({"raw-ticket", true, paper.uri()}, settings);
    Progress progress;
    const device::PrintOutcome outcome = printer.print(ticketSaying("A012"), progress);
    INFO(outcome.evidence);
    CHECK(outcome.state == PrintState::Printed);
    CHECK(outcome.confirm == ConfirmLevel::None);
    REQUIRE(paper.papers() == 1);
    CHECK(paper.bytesOf(0) == std::string(5000, '\x1D'));
    CHECK(printer.status().readiness == Readiness::Unknown);
}

TEST_CASE("A queue that nobody made is not there", "[.][cups-rig]") {
    CupsPrinter printer({"no-such-queue", false, ""}, quick());
    CHECK(printer.status().readiness == Readiness::Unreachable);
    Progress progress;
    CHECK(printer.print(ticketSaying("A013"), progress).state == PrintState::Failed);
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/device_host.h"

#include "tests/drivers/host/recorder.h"
#include "tests/support/child_process.h"
#include "tests/support/gui_application.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>

using namespace evenhall;
using namespace evenhall::device_host;
using device::SignState;

namespace {

/// Virtual devices with real lines between them and the host: a bus of three signs and a network printer.
struct Bench {
    explicit Bench(std::string ledger = "ledger") : ledgerName(std::move(ledger)) { support::ensureGuiApplication(); }
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;
    ~Bench() { std::filesystem::remove_all(folder); }

    static std::filesystem::path makeFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "evenhall-XXXXXX").string();
        return ::mkdtemp(pattern.data());
    }
    static std::string addressIn(const std::string& ready) {
        const std::size_t begin = ready.find("\"address\":\"") + 11;
        return ready.substr(begin, ready.find('"', begin) - begin);
    }

    std::string ledgerName;
    std::filesystem::path folder = makeFolder();
    support::ChildProcess bus{{EVENHALL_VIRTUAL_SIGN, "--make-pty", (folder / "bus").string(), "--addresses", "1,2,3"}};
    support::ChildProcess printer{{EVENHALL_VIRTUAL_PRINTER, "--listen", "0", "--dir", folder.string()}};
    tests::Recorder<std::pair<device::JobId, device::PrintOutcome>> prints;
    tests::Recorder<std::pair<SignName, SignState>> signs;
    tests::Recorder<device::DeviceStatus> statuses;
    DeviceHost host{*parseDeviceFile(R"({"printers": [{"kiosk": "k1", "profile": "epson-tm-t20-t82", "uri": ")" +
                                     addressIn(printer.readUntil("ready")) + R"("}], "signBuses": [{"uri": ")" +
                                     addressIn(bus.readUntil("ready")) +
                                     R"(", "signs": [{"window": "11", "address": 1}, {"window": "12", "address": 2},)" +
                                     R"({"window": "13", "address": 3}]}]})"),
                    std::make_unique<LedgerKeeper>((folder / ledgerName).string(), [] { return device::WallTime(); },
                                                   [](const std::string&) {}),
                    [] { return device::WallTime(std::chrono::milliseconds(0)); },
                    {[this](const device::JobId& job, const device::PrintOutcome& outcome) {
                         prints.add({job, outcome});
                     },
                     [this](const device::PrinterName&, const device::DeviceStatus& status) { statuses.add(status); },
                     [this](const SignName& sign, const device::SignOutcome& outcome) {
                         signs.add({sign, outcome.state});
                     }}};
};

} // namespace

TEST_CASE("Each window's sign shows its own latest text", "[drivers][host][device]") {
    Bench bench;
    CHECK(bench.host.show({"11"}, {"请A012号"}));
    CHECK(bench.host.show({"13"}, {"暂停服务"}));
    CHECK_FALSE(bench.host.show({"99"}, {"nowhere"}));
    for (const auto& [name, state] : bench.signs.await(2))
        CHECK(state == SignState::Acknowledged);
    const std::string first = bench.bus.readUntil("text");
    const std::string second = bench.bus.readUntil("text");
    CHECK(first.find(R"("address":1,"text":"请A012号")") != std::string::npos);
    CHECK(second.find(R"("address":3,"text":"暂停服务")") != std::string::npos);
}

TEST_CASE("A flood of changes reaches a sign as its last text, without every one in between",
          "[drivers][host][device]") {
    Bench bench;
    for (int i = 1; i <= 500; ++i)
        CHECK(bench.host.show({"12"}, {"B" + std::to_string(i)}));
    int shown = 0;
    for (std::string line; line.find(R"("text":"B500")") == std::string::npos; ++shown)
        line = bench.bus.readUntil("text");
    CHECK(shown < 500);
}

TEST_CASE("A silent sign is shown its text as soon as it answers again", "[drivers][host][device]") {
    Bench bench;
    bench.bus.writeLine("silent 3"); // all tries of the first exchange
    (void)bench.bus.readUntil("order");
    CHECK(bench.host.show({"11"}, {"A012"}));
    const auto outcomes = bench.signs.await(2);
    CHECK(outcomes[0].second == SignState::NoAnswer);
    CHECK(outcomes[1].second == SignState::Acknowledged);
}

TEST_CASE("A document comes out of the printer as paper", "[drivers][host][device]") {
    Bench bench;
    const device::PrintDocument document{{device::TextBlock{"A012", device::TextSize::Number}}};
    CHECK(bench.host.print({{"t-0"}, {"k1"}, document, device::WallTime(std::chrono::milliseconds(1)), 0}));
    CHECK_FALSE(bench.host.print({{"t-1"}, {"k9"}, document, device::WallTime(std::chrono::milliseconds(1)), 0}));
    const auto outcome = bench.prints.await(1).front();
    CHECK(outcome.first.text == "t-0");
    CHECK(outcome.second.state == device::PrintState::Printed);
    CHECK(outcome.second.confirm == device::ConfirmLevel::ProcessId);
    CHECK(bench.printer.readLine().find(R"("event":"ticket","number":1)") != std::string::npos);
}

TEST_CASE("A printer whose cable is pulled is told, and prints again when it is back", "[drivers][host][device]") {
    Bench bench;
    using device::Readiness;
    CHECK(bench.statuses.await(1).back().readiness == Readiness::Ready);
    bench.printer.writeLine("unplug");
    CHECK(bench.statuses.await(2).back().readiness == Readiness::Unreachable);
    const device::PrintDocument document{{device::TextBlock{"A012", device::TextSize::Number}}};
    const device::WallTime soon(std::chrono::milliseconds(1));
    CHECK(bench.host.print({{"t-0"}, {"k1"}, document, soon, 0}));
    CHECK(bench.prints.await(1).back().second.state == device::PrintState::Failed);
    bench.printer.writeLine("plug");
    CHECK(bench.statuses.await(3).back().readiness == Readiness::Ready);
    CHECK(bench.host.print({{"t-1"}, {"k1"}, document, soon, 0}));
    CHECK(bench.prints.await(2).back().second.state == device::PrintState::Printed);
    CHECK(bench.printer.readUntil("\"event\":\"ticket\"").find("\"number\":1") != std::string::npos);
}

TEST_CASE("Without its ledger a box prints nothing and says why, while its signs go on", "[drivers][host][device]") {
    Bench bench("kept/ledger");
    const device::DeviceStatus status = bench.statuses.await(1).back();
    CHECK(status.readiness == device::Readiness::NotReady);
    CHECK(status.detail.find("no ticket is printed until the print record can be kept") == 0);
    CHECK(bench.host.show({"11"}, {"A012"}));
    CHECK(bench.signs.await(1).back().second == SignState::Acknowledged);
    const device::PrintDocument document{{device::TextBlock{"A012", device::TextSize::Number}}};
    const device::WallTime soon(std::chrono::milliseconds(1));
    CHECK(bench.host.print({{"t-0"}, {"k1"}, document, soon, 0}));
    CHECK(bench.prints.await(1).back().second.state == device::PrintState::Failed);
    std::filesystem::create_directory(bench.folder / "kept");
    CHECK(bench.statuses.await(2).back().readiness == device::Readiness::Ready);
    CHECK(bench.host.print({{"t-1"}, {"k1"}, document, soon, 0}));
    CHECK(bench.prints.await(2).back().second.state == device::PrintState::Printed);
}

TEST_CASE("A ticket that staff gave up from outside is told to the hall", "[drivers][host][device]") {
    Bench bench;
    CHECK(bench.statuses.await(1).back().readiness == device::Readiness::Ready);
    bench.printer.writeLine("paper-end-after 40");
    const device::PrintDocument document{{device::TextBlock{"A012", device::TextSize::Number}}};
    CHECK(bench.host.print({{"t-0"}, {"k1"}, document, device::WallTime(std::chrono::milliseconds(1)), 0}));
    CHECK(bench.prints.await(1).back().second.state == device::PrintState::InDoubt);
    bench.host.reportNews();
    CHECK(bench.prints.count() == 1);
    const auto staff = ledger::PrintLedger::open((bench.folder / "ledger").string(), device::WallTime());
    REQUIRE((*staff)->makeVoid({"t-0"}, "the citizen went on without paper", device::WallTime()));
    bench.host.reportNews();
    CHECK(bench.prints.await(2).back().second.evidence.find("voided: the citizen went on") != std::string::npos);
    bench.host.told({"t-0"});
    bench.host.reportNews();
    CHECK(bench.prints.count() == 2);
}

TEST_CASE("Paper that ends within a ticket leaves a doubt, and nothing stale comes out of the new roll",
          "[drivers][host][device]") {
    Bench bench;
    CHECK(bench.statuses.await(1).back().readiness == device::Readiness::Ready);
    bench.printer.writeLine("paper-end-after 40");
    const device::PrintDocument document{{device::TextBlock{"A012", device::TextSize::Number}}};
    const device::WallTime soon(std::chrono::milliseconds(1));
    CHECK(bench.host.print({{"t-0"}, {"k1"}, document, soon, 0}));
    CHECK(bench.prints.await(1).back().second.state == device::PrintState::InDoubt);
    const auto isOut = [](const device::DeviceStatus& status) {
        return status.conditions == std::vector{device::Condition::PaperEnd};
    };
    const auto untilOut = [&isOut](const auto& all) { return std::any_of(all.begin(), all.end(), isOut); };
    CHECK(isOut(bench.statuses.awaitUntil(untilOut).back()));
    bench.printer.writeLine("ok");
    CHECK(bench.printer.readUntil("\"number\":1").find("\"torn\":1") != std::string::npos);
    CHECK(bench.statuses.awaitUntil([&isOut](const auto& all) { return !isOut(all.back()); }).back().canWork());
    CHECK(bench.host.print({{"t-1"}, {"k1"}, document, soon, 0}));
    const auto untilNext = [](const auto& all) { return all.back().first.text == "t-1"; }; // t-0 gets evidence before
    CHECK(bench.prints.awaitUntil(untilNext).back().second.state == device::PrintState::Printed);
    CHECK(bench.printer.readUntil("\"number\":2").find("\"event\":\"blank\"") != std::string::npos);
    CHECK(bench.printer.readUntil("\"number\":3").find("\"strayBytes\":0") != std::string::npos);
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/device_host.h"

#include "tests/drivers/host/recorder.h"
#include "tests/support/child_process.h"
#include "tests/support/gui_application.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>

using namespace evenhall;
using namespace evenhall::device_host;
using device::SignState;

namespace {

/// Virtual devices with real lines between them and the host: a bus of three signs and a network printer.
struct Bench {
    Bench() { support::ensureGuiApplication(); }
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

    std::filesystem::path folder = makeFolder();
    support::ChildProcess bus{{EVENHALL_VIRTUAL_SIGN, "--make-pty", (folder / "bus").string(), "--addresses", "1,2,3"}};
    support::ChildProcess printer{{EVENHALL_VIRTUAL_PRINTER, "--listen", "0", "--dir", folder.string()}};
    tests::Recorder<std::pair<device::JobId, device::PrintOutcome>> prints;
    tests::Recorder<std::pair<SignName, SignState>> signs;
    DeviceHost host{*parseDeviceFile(R"({"printers": [{"kiosk": "k1", "uri": ")" +
                                     addressIn(printer.readUntil("ready")) + R"("}], "signBuses": [{"uri": ")" +
                                     addressIn(bus.readUntil("ready")) +
                                     R"(", "signs": [{"window": "11", "address": 1}, {"window": "12", "address": 2},)" +
                                     R"({"window": "13", "address": 3}]}]})"),
                    ledger::startLedger((folder / "ledger").string(), device::WallTime()).value(),
                    [] { return device::WallTime(std::chrono::milliseconds(0)); },
                    {[this](const device::JobId& job, const device::PrintOutcome& outcome) {
                         prints.add({job, outcome});
                     },
                     [](const device::PrinterName&, const device::DeviceStatus&) {},
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
    CHECK(outcome.second.confirm == device::ConfirmLevel::Barrier);
    CHECK(bench.printer.readLine().find(R"("event":"ticket","number":1)") != std::string::npos);
}

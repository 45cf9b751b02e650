// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/channels/tcp_channel.h"
#include "drivers/escpos/escpos_printer.h"
#include "tests/drivers/samples.h"
#include "tests/support/child_process.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>

using namespace evenhall;
using device::ConfirmLevel;
using device::PrintOutcome;
using device::PrintState;
using device::Readiness;
using evenhall::test::stripes;

namespace {

/// A virtual printer behind TCP and the driver that prints on it.
class Bench {
public:
    Bench() {
        const std::string ready = m_device.readUntil("tcp://");
        const auto port = static_cast<std::uint16_t>(std::stoi(ready.substr(ready.rfind(':') + 1)));
        escpos::EscposSettings settings;
        settings.holdsChannel = false;
        settings.silenceProves = std::chrono::milliseconds(0);
        m_printer = std::make_unique<escpos::EscposPrinter>(
            std::make_unique<channels::TcpChannel>(device::TcpAddress{"127.0.0.1", port}), settings);
    }
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;
    ~Bench() { std::filesystem::remove_all(m_folder); }

    PrintOutcome print(int rows) {
        device::UnrecordedProgress unrecorded;
        return m_printer->print(stripes(rows), unrecorded);
    }
    device::DeviceStatus status() { return m_printer->status(); }
    std::string nextEvent() { return m_device.readLine(); }
    void order(const std::string& order) {
        m_device.writeLine(order);
        (void)m_device.readUntil("order");
    }

private:
    static std::filesystem::path makeFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "evenhall-XXXXXX").string();
        return ::mkdtemp(pattern.data());
    }

    std::filesystem::path m_folder = makeFolder();
    support::ChildProcess m_device{{EVENHALL_VIRTUAL_PRINTER, "--listen", "0", "--dir", m_folder.string()}};
    std::unique_ptr<escpos::EscposPrinter> m_printer;
};

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("A printer that answers prints ticket after ticket and confirms each", "[drivers][escpos][device]") {
    Bench bench;
    CHECK(bench.status().readiness == Readiness::Ready);
    for (int i = 1; i <= 3; ++i) {
        CHECK(bench.print(300).confirm == ConfirmLevel::Barrier);
        const std::string event = bench.nextEvent();
        CHECK(holds(event, R"("event":"ticket","number":)" + std::to_string(i)));
        CHECK(holds(event, R"("strayBytes":0)"));
    }
}

TEST_CASE("A printer without voice still prints, as far as delivery goes", "[drivers][escpos][device]") {
    Bench bench;
    bench.order("mute");
    CHECK(bench.print(300).confirm == ConfirmLevel::Delivered);
    CHECK(holds(bench.nextEvent(), R"("event":"ticket")"));
}

TEST_CASE("A printer without paper gets no ticket until it has paper", "[drivers][escpos][device]") {
    Bench bench;
    bench.order("paper-end");
    CHECK(bench.print(300) == PrintOutcome{PrintState::Failed, ConfirmLevel::None, "paper end"});
    bench.order("cover-open");
    CHECK(bench.status().conditions == std::vector{device::Condition::CoverOpen});
    bench.order("ok");
    CHECK(bench.print(300).state == PrintState::Printed);
    CHECK(holds(bench.nextEvent(), R"("event":"ticket","number":1)"));
}

TEST_CASE("After a ticket that was broken off the next one comes out clean", "[drivers][escpos][device]") {
    Bench bench;
    bench.order("hang-up-after 20000");
    const PrintOutcome broken = bench.print(2000);
    CHECK(broken.state == PrintState::InDoubt);
    CHECK(bench.print(40).confirm == ConfirmLevel::Barrier);
    CHECK(holds(bench.nextEvent(), R"("number":1)")); // the broken one, cut off by the recovery
    const std::string clean = bench.nextEvent();
    CHECK(holds(clean, R"("number":2)"));
    CHECK(holds(clean, R"("rows":160,"strayBytes":0)")); // 40 rows, a line feed of 30, 90 to the knife
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/hall_bridge.h"

#include "drivers/api/picture.h"

#include "tests/drivers/host/recorder.h"
#include "tests/support/gui_application.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>

using namespace evenhall;
using namespace evenhall::device_host;

namespace {

/// A hall of which the test is the controller.
class ScriptedHall : public HallSource {
public:
    [[nodiscard]] bool isConnected() const override { return true; }
    [[nodiscard]] const Entity* find(const EntityKey& key) const override {
        const auto found = m_entities.find(key);
        return found == m_entities.end() ? nullptr : &found->second;
    }
    [[nodiscard]] std::vector<const Entity*> all(EntityKind kind) const override {
        std::vector<const Entity*> found;
        for (const auto& [key, entity] : m_entities)
            if (key.kind == kind)
                found.push_back(&entity);
        return found;
    }
    [[nodiscard]] std::shared_ptr<const HallConfiguration> configuration() const override { return hallConfiguration; }
    [[nodiscard]] Instant hallNow() const override { return {500'000}; }
    void execute(Command command, std::string /*note*/, AnswerCallback done) override {
        if (const auto* printer = std::get_if<ReportPrinter>(&command))
            conditions.push_back(*printer);
        else
            asked.push_back({std::get<ReportPrint>(command), std::move(done)});
    }

    /// The hall shows a job in this state.
    void showJob(const std::string& id, std::optional<PrintState> state, const std::string& kiosk = "k1",
                 const device::PrintBlock& block = device::FeedBlock{1}) {
        PrintJobView job;
        job.job = id;
        job.kiosk = KioskId(kiosk);
        job.document.blocks = {block};
        job.expiresAt = {560'000};
        job.state = state;
        m_entities[keyOf(job)] = job;
        emit entityChanged(keyOf(job));
    }
    void reconnect() { emit reset(); }
    void answer(std::size_t index, std::optional<ErrorCode> error = std::nullopt) {
        Answer answer;
        if (error)
            answer.error = Error{*error, ""};
        asked.at(index).done(answer);
    }

    struct Asked {
        ReportPrint report;
        AnswerCallback done;
    };
    std::shared_ptr<const HallConfiguration> hallConfiguration;
    std::vector<Asked> asked;
    std::vector<ReportPrinter> conditions;

private:
    std::map<EntityKey, Entity> m_entities;
};

/// A bridge between the scripted hall and one file printer.
struct Bench {
    explicit Bench(std::chrono::hours ledgerAge = {}) : ledgerBegan(std::chrono::milliseconds(1'000) - ledgerAge) {
        support::ensureGuiApplication();
    }
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;
    ~Bench() { std::filesystem::remove_all(folder); }

    static std::filesystem::path makeFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "evenhall-XXXXXX").string();
        return ::mkdtemp(pattern.data());
    }
    [[nodiscard]] DeviceConfiguration configuration() const {
        const std::string file =
            R"({"printers": [{"kiosk": "k1", "uri": "file:)" + (folder / "paper").string() + "\"}]}";
        return *parseDeviceFile(file);
    }
    /// Waits for the worker's next outcome and hands it to the bridge, as the program's event loop does.
    void deliverOutcome() {
        ++delivered;
        const auto [job, outcome] = outcomes.await(delivered).at(delivered - 1);
        bridge.onPrinted(job, outcome);
    }
    [[nodiscard]] std::uintmax_t paperBytes() const {
        return std::filesystem::exists(folder / "paper") ? std::filesystem::file_size(folder / "paper") : 0;
    }
    [[nodiscard]] const ReportPrint& report(std::size_t index) const { return hall.asked.at(index).report; }

    std::filesystem::path folder = makeFolder();
    device::WallTime ledgerBegan;
    tests::Recorder<std::pair<device::JobId, device::PrintOutcome>> outcomes;
    std::size_t delivered = 0;
    ScriptedHall hall;
    std::function<device::WallTime()> clock = [] { return device::WallTime(std::chrono::milliseconds(1'000)); };
    DeviceHost devices{configuration(),
                       std::make_unique<LedgerKeeper>((folder / "ledger").string(),
                                                      [began = ledgerBegan] { return began; },
                                                      [](const std::string&) {}),
                       clock,
                       {[this](const device::JobId& job, const device::PrintOutcome& outcome) {
                            outcomes.add({job, outcome});
                        },
                        [](const device::PrinterName&, const device::DeviceStatus&) {},
                        [](const SignName&, const device::SignOutcome&) {}}};
    HallBridge bridge{hall, devices, clock};
};

} // namespace

TEST_CASE("A job is accepted, then printed, then reported", "[drivers][host][bridge]") {
    Bench bench;
    bench.hall.showJob("t-0", std::nullopt);
    REQUIRE(bench.hall.asked.size() == 1);
    CHECK(bench.report(0).state == PrintState::Accepted);
    CHECK(bench.paperBytes() == 0); // not before the hall knows that we have it
    bench.hall.answer(0);
    bench.deliverOutcome();
    CHECK(bench.paperBytes() > 0);
    REQUIRE(bench.hall.asked.size() == 2);
    CHECK(bench.report(1).job == "t-0");
    CHECK(bench.report(1).state == PrintState::Printed);
    CHECK(bench.report(1).level == "delivered");
    CHECK(bench.bridge.unreported() == 1);
    bench.hall.answer(1);
    CHECK(bench.bridge.unreported() == 0);
}

TEST_CASE("A job that is shown again and again is printed once", "[drivers][host][bridge]") {
    Bench bench;
    bench.hall.showJob("t-0", std::nullopt);
    bench.hall.showJob("t-0", std::nullopt);
    bench.hall.reconnect();
    CHECK(bench.hall.asked.size() == 1);
    bench.hall.answer(0);
    bench.hall.showJob("t-0", PrintState::Accepted);
    bench.hall.reconnect();
    bench.deliverOutcome();
    const std::uintmax_t one = bench.paperBytes();
    bench.hall.reconnect();
    CHECK(bench.hall.asked.size() == 2);
    bench.hall.answer(1);
    bench.hall.showJob("t-0", PrintState::Printed);
    bench.hall.reconnect();
    CHECK(bench.hall.asked.size() == 2);
    bench.devices.stop();
    CHECK(bench.paperBytes() == one);
}

TEST_CASE("When the answer to accepting is lost, the hall's next word decides", "[drivers][host][bridge]") {
    Bench bench;
    bench.hall.showJob("t-0", std::nullopt);
    SECTION("it knows: print") {
        bench.hall.answer(0, ErrorCode::Io);
        CHECK(bench.hall.asked.size() == 2); // its last word was "untouched", so it is asked again
        bench.hall.answer(1, ErrorCode::Io);
        bench.hall.showJob("t-0", PrintState::Accepted);
        const std::size_t asked = bench.hall.asked.size();
        bench.hall.answer(asked - 1); // the latest question is answered after all
    }
    SECTION("it does not: accept again") {
        bench.hall.answer(0, ErrorCode::Io);
        REQUIRE(bench.hall.asked.size() == 2);
        CHECK(bench.report(1).state == PrintState::Accepted);
        bench.hall.answer(1);
    }
    bench.deliverOutcome();
    CHECK(bench.hall.asked.back().report.state == PrintState::Printed);
}

TEST_CASE("A report that got lost is repeated after the reconnect", "[drivers][host][bridge]") {
    Bench bench;
    bench.hall.showJob("t-0", std::nullopt);
    bench.hall.answer(0);
    bench.deliverOutcome();
    bench.hall.answer(1, ErrorCode::Io);
    CHECK(bench.bridge.unreported() == 1);
    bench.hall.showJob("t-0", PrintState::Accepted);
    REQUIRE(bench.hall.asked.size() == 3);
    CHECK(bench.report(2).state == PrintState::Printed);
    bench.hall.answer(2);
    CHECK(bench.bridge.unreported() == 0);
}

TEST_CASE("A job that an earlier run accepted and never started is printed once", "[drivers][host][bridge]") {
    Bench bench(std::chrono::hours(24));
    bench.hall.showJob("t-0", PrintState::Accepted);
    CHECK(bench.hall.asked.empty());
    bench.deliverOutcome();
    CHECK(bench.report(0).state == PrintState::Printed);
    CHECK(bench.paperBytes() > 0);
}

TEST_CASE("A job that was accepted before the ledger began is in doubt and not printed", "[drivers][host][bridge]") {
    Bench bench;
    bench.hall.showJob("t-0", PrintState::Accepted);
    bench.deliverOutcome();
    REQUIRE(bench.hall.asked.size() == 1);
    CHECK(bench.report(0).state == PrintState::InDoubt);
    bench.devices.stop();
    CHECK(bench.paperBytes() == 0);
}

TEST_CASE("A hall from a backup that asks for an old paper again is told its end", "[drivers][host][bridge]") {
    Bench bench;
    bench.hall.showJob("t-0", std::nullopt);
    bench.hall.answer(0);
    bench.deliverOutcome();
    bench.hall.answer(1);
    const std::uintmax_t one = bench.paperBytes();
    HallBridge restarted(bench.hall, bench.devices, bench.clock);
    REQUIRE(bench.hall.asked.size() == 3);
    CHECK(bench.report(2).state == PrintState::Printed);
    bench.devices.stop();
    CHECK(bench.paperBytes() == one);
}

TEST_CASE("An end that the hall has not heard before a restart is told after it", "[drivers][host][bridge]") {
    Bench bench;
    bench.hall.showJob("t-0", std::nullopt);
    bench.hall.answer(0);
    bench.deliverOutcome();
    bench.hall.answer(1, ErrorCode::Io);
    auto ledger = ledger::PrintLedger::open((bench.folder / "ledger").string(), bench.ledgerBegan);
    REQUIRE((*ledger)->untold()->size() == 1);
    bench.hall.reconnect();
    bench.hall.answer(2);
    CHECK((*ledger)->untold()->empty());
}

TEST_CASE("A job that the hall no longer wants is not printed", "[drivers][host][bridge]") {
    Bench bench;
    bench.hall.showJob("t-0", std::nullopt);
    bench.hall.answer(0, ErrorCode::WrongState);
    bench.hall.reconnect();
    CHECK(bench.hall.asked.size() == 1);
    bench.devices.stop();
    CHECK(bench.paperBytes() == 0);
}

TEST_CASE("Jobs of other kiosks are left to others", "[drivers][host][bridge]") {
    Bench bench;
    bench.hall.showJob("t-0", std::nullopt, "k2");
    CHECK(bench.hall.asked.empty());
}

TEST_CASE("What a printer says of itself reaches the hall once, and again after a reconnect",
          "[drivers][host][bridge]") {
    Bench bench;
    const device::PrinterName printer{"k1"};
    const auto last = [&bench] { return bench.hall.conditions.back().condition; };
    bench.bridge.onStatus(printer, {device::Readiness::Ready, {}, "ready"});
    CHECK(last() == PrinterCondition::Ready);
    bench.bridge.onStatus(printer, {device::Readiness::Ready, {device::Condition::PaperNearEnd}, "paper near end"});
    CHECK(last() == PrinterCondition::PaperLow);
    bench.bridge.onStatus(printer, {device::Readiness::NotReady,
                                    {device::Condition::PaperEnd, device::Condition::CoverOpen},
                                    "paper end, cover open"});
    CHECK(last() == PrinterCondition::NoPaper);
    bench.bridge.onStatus(printer, {device::Readiness::NotReady, {device::Condition::CutterError}, "cutter error"});
    CHECK(last() == PrinterCondition::Fault);
    bench.bridge.onStatus(printer, {device::Readiness::NotReady, {device::Condition::Jam}, "jam"});
    CHECK(bench.hall.conditions.size() == 4); // a fault still
    bench.bridge.onStatus(printer, {device::Readiness::Unreachable, {}, "no such path"});
    CHECK(last() == PrinterCondition::Offline);
    bench.hall.reconnect();
    CHECK(bench.hall.conditions.size() == 6);
    CHECK(bench.hall.conditions.back().kiosk == KioskId("k1"));
}

TEST_CASE("A document gets its logo from the hall's configuration, and does without when it must",
          "[drivers][host][logo]") {
    support::ensureGuiApplication();
    // A PNG of one white dot.
    const std::string source = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nG"
                               "P4DwABAQEAsTj2FAAAAABJRU5ErkJggg==";
    const auto filled = [](PictureBook& book, const std::string& name) {
        device::PrintDocument document{{device::ImageBlock{name}, device::RuleBlock{}}};
        book.fill(document);
        return std::get<device::ImageBlock>(document.blocks.front()).png;
    };
    ScriptedHall hall;
    std::vector<std::string> warnings;
    PictureBook book(hall, [&warnings](const std::string& warning) { warnings.push_back(warning); });
    CHECK(filled(book, device::pictureName(source)).empty());
    CHECK(warnings.size() == 1);
    HallConfiguration configuration;
    configuration.templates["ticket.logo"].byLanguage = {{"zh-CN", source}, {"en", "data:image/png;base64,AAAA"}};
    hall.hallConfiguration = std::make_shared<const HallConfiguration>(configuration);
    CHECK(filled(book, device::pictureName(source)) == *device::readPicture(source));
    CHECK(filled(book, device::pictureName("data:image/png;base64,AAAA")).empty());
    CHECK(filled(book, device::pictureName("data:image/png;base64,AAAA")).empty());
    REQUIRE(warnings.size() == 2);
    CHECK(warnings.back() == "tickets come out without their logo: expected a PNG file");
    hall.hallConfiguration = nullptr;
    CHECK_FALSE(filled(book, device::pictureName(source)).empty());
}

TEST_CASE("A ticket with a logo waits a moment for the hall's configuration", "[drivers][host][logo]") {
    Bench bench;
    bench.hall.showJob("t-0", std::nullopt, "k1", device::ImageBlock{"logo"});
    bench.hall.showJob("t-1", std::nullopt);
    REQUIRE(bench.hall.asked.size() == 1);
    CHECK(bench.report(0).job == "t-1");
    SECTION("which arrives") {
        bench.hall.hallConfiguration = std::make_shared<const HallConfiguration>();
        bench.hall.reconnect();
    }
    SECTION("and no longer") {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
        while (bench.hall.asked.size() == 1 && std::chrono::steady_clock::now() < deadline)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    REQUIRE(bench.hall.asked.size() == 2);
    CHECK(bench.report(1).job == "t-0");
    CHECK(bench.report(1).state == PrintState::Accepted);
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
// usage: print_bench FOLDER [TICKETS]
// From a print job handed to its worker to the ticket's first byte on the line: layout, print ledger on the folder's
// disk with every sync, status questions and counters of a printer that confirms by process id. Prints, asserts
// nothing.
#include "app/evenhallctl/bench/figures.h"
#include "drivers/escpos/escpos_printer.h"
#include "drivers/host/print_worker.h"
#include "drivers/profiles/profile_store.h"
#include "drivers/ticket-layout/ticket_layout.h"
#include "tests/support/virtual_printer/printer_core.h"

#include <QGuiApplication>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <future>
#include <string>

namespace {

using namespace evenhall;
using Clock = std::chrono::steady_clock;

constexpr std::size_t longestQuestion = 64; // whatever is longer belongs to a ticket
constexpr int warmUp = 3;                   // the first papers load the fonts

/// A virtual printer without a line in between; notes when the first byte of a ticket comes.
class CoreChannel : public device::Channel {
public:
    explicit CoreChannel(Clock::time_point& firstByte)
        : m_firstByte(firstByte), m_core(support::PrinterModel::of(support::Dialect::Epson)) {}

    [[nodiscard]] device::Outcome<void> open() override { return {}; }
    [[nodiscard]] bool isOpen() const override { return true; }
    void close() override {}
    [[nodiscard]] device::WriteOutcome write(std::span<const std::byte> bytes, std::chrono::milliseconds) override {
        if (bytes.size() > longestQuestion && m_firstByte == Clock::time_point())
            m_firstByte = Clock::now();
        const auto* first = reinterpret_cast<const std::uint8_t*>(bytes.data());
        const support::Bytes answers = m_core.receive({first, bytes.size()});
        m_answers.insert(m_answers.end(), answers.begin(), answers.end());
        (void)m_core.takePapers();
        return {bytes.size(), std::nullopt};
    }
    [[nodiscard]] device::Outcome<std::size_t> read(std::span<std::byte> buffer, std::chrono::milliseconds) override {
        const std::size_t count = std::min(buffer.size(), m_answers.size());
        for (std::size_t i = 0; i < count; ++i)
            buffer[i] = static_cast<std::byte>(m_answers[i]);
        m_answers.erase(m_answers.begin(), m_answers.begin() + static_cast<std::ptrdiff_t>(count));
        return count;
    }
    [[nodiscard]] bool canAnswer() const override { return true; }

private:
    Clock::time_point& m_firstByte;
    support::PrinterCore m_core;
    support::Bytes m_answers;
};

device::PrintDocument ticketNumber(int number) {
    using device::TextSize;
    return {{device::TextBlock{"示范市政务服务中心"}, device::TextBlock{"A" + std::to_string(number), TextSize::Number},
             device::RuleBlock{}, device::TextBlock{"企业开办（一件事）", TextSize::Large},
             device::RowBlock{"前面等候", "5"}, device::TextBlock{"请带：名称自主申报结果、章程、股东身份证"},
             device::QrBlock{"2CNZWB0DDBZAYM2V"}, device::TextBlock{"2026-11-25 09:05", TextSize::Small}}};
}

device::WallTime wallNow() {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace

int main(int count, char** words) {
    if (count < 2) {
        std::fputs("usage: print_bench FOLDER [TICKETS]\n", stderr);
        return 2;
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(count, words);
    const int tickets = count > 2 ? std::atoi(words[2]) : 200;
    const std::string file = std::string(words[1]) + "/print-bench.ledger";
    Clock::time_point firstByte;
    std::promise<device::PrintOutcome> ended;
    device_host::PrintWorkerEnvironment environment;
    environment.layOut = &ticket_layout::layOut;
    environment.openLedger = [&file]() -> device::Outcome<device_host::OpenedLedger> {
        device::Outcome<std::unique_ptr<ledger::PrintLedger>> ledger = ledger::PrintLedger::open(file, wallNow());
        if (!ledger)
            return ledger.fault();
        return device_host::OpenedLedger{std::move(*ledger)};
    };
    environment.now = &wallNow;
    environment.report = [&ended](const device::JobId&, const device::PrintOutcome& outcome) {
        ended.set_value(outcome);
    };
    environment.statusChanged = [](const device::DeviceStatus&) {};
    escpos::EscposSettings settings;
    settings.profile = *profiles::ProfileStore().find("epson-tm-t20-t82");
    device_host::PrintWorker worker(
        std::make_unique<escpos::EscposPrinter>(std::make_unique<CoreChannel>(firstByte), std::move(settings)),
        std::move(environment));

    bench::Times times;
    bench::Times whole;
    const std::string run = std::to_string(wallNow().time_since_epoch().count());
    for (int number = 0; number < tickets + warmUp; ++number) {
        firstByte = {};
        ended = {};
        const std::string name = run + "-" + std::to_string(number);
        const Clock::time_point begun = Clock::now();
        worker.submit({{name}, {"k1"}, ticketNumber(number), wallNow() + std::chrono::minutes(1), 0, name});
        const device::PrintOutcome outcome = ended.get_future().get();
        const Clock::time_point done = Clock::now();
        if (outcome.confirm != device::ConfirmLevel::ProcessId)
            std::printf("%s: %s\n", name.c_str(), outcome.evidence.c_str());
        if (number < warmUp)
            continue;
        times.add(std::chrono::duration<double, std::milli>(firstByte - begun).count());
        whole.add(std::chrono::duration<double, std::milli>(done - begun).count());
    }
    worker.stop();
    std::printf("tickets %zu\njob to first byte ms: p50 %.1f  p99 %.1f  worst %.1f\n", times.count(),
                times.percentile(0.5), times.percentile(0.99), times.percentile(1));
    std::printf("job to confirmed and recorded ms: p50 %.1f  p99 %.1f\n", whole.percentile(0.5),
                whole.percentile(0.99));
    return 0;
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
// Runs inside the rig's machine: the product's USB channel and ESC/POS printer on one side of a real Linux USB stack,
// the virtual printer on the other. Says PASS or FAIL for each check, and the times that it saw.

#include "drivers/channels/usb_channel.h"
#include "drivers/channels/usb_printers.h"
#include "drivers/channels/usb_watch.h"
#include "drivers/escpos/escpos_printer.h"
#include "tests/support/usb/gadget_printer.h"

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <future>
#include <poll.h>
#include <random>

using namespace evenhall;
using namespace std::chrono_literals;
using channels::UsbChannel;
using channels::UsbPrinter;
using device::UsbAddress;
using support::GadgetPrinter;

namespace {

using Clock = std::chrono::steady_clock;

const UsbAddress byNumber{UsbAddress::Key::Serial, "VIRT000001"};
constexpr std::size_t kernelBuffer = 2 * 8192; // of the gadget, as the rig sets it: the printer's receive buffer
constexpr int ticketWidth = 576;
constexpr int ticketHeight = 700;
constexpr int mostAddedDots = 20;

int failures = 0;

void check(bool holds, const char* what) {
    failures += holds ? 0 : 1;
    std::printf("%s %s\n", holds ? "PASS" : "FAIL", what);
}

long long since(Clock::time_point start) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start).count();
}

/// News of a watch with their times.
class News {
public:
    void add(bool isThere) {
        const std::lock_guard lock(m_mutex);
        m_isThere = isThere;
        m_changed.notify_all();
    }
    bool await(bool isThere) {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, 20s, [&] { return m_isThere == isThere; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<bool> m_isThere;
};

/// Tells when so many bytes were accepted, as the print ledger would hear it.
class Ledger : public device::PrintProgress {
public:
    device::Outcome<void> starting(const device::PrintStart& start) override {
        size = start.stream.size();
        return {};
    }
    void accepted(std::size_t bytes) override { total = bytes; }
    void counted(const device::PrinterCounters& /*counters*/) override {}

    std::atomic<std::size_t> size = 0;
    std::atomic<std::size_t> total = 0;
};

device::Raster makeTicket(unsigned seed) {
    device::Raster ticket(ticketWidth, ticketHeight);
    std::mt19937 random(seed);
    for (int y = 0; y < ticketHeight; ++y)
        for (int x = 0; x < ticketWidth; ++x)
            ticket.setBlack(x, y, random() % 2 == 0);
    return ticket;
}

/// Dot by dot but for the dots that the encoder adds to keep real-time commands out of the picture.
bool shows(const support::PrintedPaper& paper, const device::Raster& ticket) {
    std::printf("  paper of %zu rows, %d stray bytes\n", paper.rows.size(), paper.strayBytes);
    if (paper.strayBytes != 0 || paper.rows.size() < static_cast<std::size_t>(ticketHeight))
        return false;
    int differences = 0;
    for (int y = 0; y < ticketHeight; ++y)
        for (int x = 0; x < ticketWidth; ++x) {
            const bool black = paper.rows[static_cast<std::size_t>(y)][static_cast<std::size_t>(x)];
            differences += black != ticket.isBlack(x, y) ? 1 : 0;
        }
    std::printf("  %d dots differ\n", differences);
    return differences <= mostAddedDots;
}

escpos::EscposPrinter makePrinter() {
    escpos::EscposSettings settings;
    settings.profile.confirm = device::ConfirmLevel::ProcessId;
    settings.profile.clear = profiles::ClearCommand::RealTimeClear;
    settings.profile.cutCounter = true;
    settings.answerTimeout = 3s; // the machine is emulated and slow
    return escpos::EscposPrinter(std::make_unique<UsbChannel>(byNumber), settings);
}

bool kernelHasPrinter() {
    return std::filesystem::exists("/dev/usb/lp0");
}

bool awaitKernel(bool has) {
    for (int tries = 0; tries < 100 && kernelHasPrinter() != has; ++tries)
        ::poll(nullptr, 0, 50);
    return kernelHasPrinter() == has;
}

void listing() {
    const device::Outcome<std::vector<UsbPrinter>> printers = channels::listUsbPrinters();
    check(printers && printers->size() == 1, "the printer is listed");
    if (!printers || printers->empty())
        return;
    std::printf("  %s %s %s\n", device::toText(printers->front().address).c_str(),
                printers->front().manufacturer.c_str(), printers->front().product.c_str());
    check(printers->front().address == byNumber, "it is named by its serial number");
}

void owning() {
    check(awaitKernel(true), "the kernel's own driver took the printer first");
    UsbChannel channel(byNumber);
    check(static_cast<bool>(channel.open()), "the channel takes it from there");
    check(awaitKernel(false), "the kernel's driver let go");
    const device::Outcome<std::string> id = channel.askDeviceId();
    std::printf("  device id: %s\n", id ? id->c_str() : id.fault().context.c_str());
    // The gadget of kernel 6.1 keeps the last two letters to itself.
    check(id && id->starts_with("MFG:EPSON;CMD:ESC/POS;MDL:TM-T88V;"), "GET_DEVICE_ID");
    const device::Outcome<channels::UsbPortStatus> port = channel.askPortStatus();
    check(port && !port->hasError && !port->paperEmpty, "GET_PORT_STATUS");
    UsbChannel second(byNumber);
    const device::Outcome<void> refused = second.open();
    check(!refused && refused.fault().code == device::FaultCode::Busy, "a second owner is refused as busy");
    channel.close();
    check(awaitKernel(true), "the kernel's driver has it back after closing");
}

void printing(GadgetPrinter& gadget) {
    escpos::EscposPrinter printer = makePrinter();
    const device::Raster ticket = makeTicket(1);
    Ledger ledger;
    const device::PrintOutcome outcome = printer.print(ticket, ledger);
    std::printf("  %s\n", outcome.evidence.c_str());
    check(outcome.state == device::PrintState::Printed, "a ticket is printed");
    check(outcome.confirm == device::ConfirmLevel::ProcessId, "the printer confirms it by name");
    const std::vector<support::PrintedPaper> papers = gadget.takePapers();
    check(papers.size() == 1 && shows(papers.front(), ticket), "the paper shows it dot by dot");
}

void speed(GadgetPrinter& gadget) {
    UsbChannel channel(byNumber);
    check(static_cast<bool>(channel.open()), "open for speed");
    const std::vector<std::byte> nothing(55'000);
    const Clock::time_point start = Clock::now();
    const device::WriteOutcome written = channel.write(nothing, 20s);
    std::printf("TIME 55,000 bytes accepted: %lld ms (target 1000)\n", since(start));
    check(written.ok(), "an unblocked printer takes 55,000 bytes");
    (void)gadget.receivedWhenQuiet();
}

void blocking(GadgetPrinter& gadget) {
    UsbChannel channel(byNumber);
    check(static_cast<bool>(channel.open()), "open for blocking");
    for (const std::size_t most : {std::size_t{0}, std::size_t{5000}}) {
        const std::int64_t before = gadget.receivedWhenQuiet();
        gadget.readAtMost(most);
        const std::vector<std::byte> nothing(120'000);
        const device::WriteOutcome written = channel.write(nothing, 1500ms);
        gadget.readOn();
        const std::int64_t received = gadget.receivedWhenQuiet() - before;
        std::printf("  accepted %zu, the printer got %lld\n", written.accepted, static_cast<long long>(received));
        check(!written.ok() && written.fault->code == device::FaultCode::TimedOut, "a blocked printer is a time-out");
        check(static_cast<std::int64_t>(written.accepted) == received && received > 0, "the count is exact");
    }
}

/// The cable goes in the middle of a ticket, and comes back.
void unplugging(GadgetPrinter& gadget, News& news) {
    escpos::EscposPrinter printer = makePrinter();
    check(printer.status().readiness == device::Readiness::Ready, "ready before the cable goes");
    (void)gadget.takePapers();
    const device::Raster broken = makeTicket(2);
    Ledger ledger;
    const std::int64_t before = gadget.receivedWhenQuiet();
    gadget.readAtMost(10'000);
    auto printed = std::async(std::launch::async, [&] { return printer.print(broken, ledger); });
    while (ledger.total < 10'000)
        ::poll(nullptr, 0, 5);
    Clock::time_point start = Clock::now();
    gadget.unplug();
    check(news.await(false), "the unplugging is seen");
    std::printf("TIME unplugged to seen: %lld ms (target 1000)\n", since(start));
    const device::PrintOutcome outcome = printed.get();
    std::printf("TIME unplugged to the ticket's end: %lld ms\n", since(start));
    const std::size_t received = static_cast<std::size_t>(gadget.receivedWhenQuiet() - before);
    std::printf("  %s; accepted %zu of %zu, the printer read %zu\n", outcome.evidence.c_str(), ledger.total.load(),
                ledger.size.load(), received);
    check(outcome.state == device::PrintState::InDoubt, "the ticket at hand is in doubt");
    check(ledger.total <= received + kernelBuffer, "no byte counts that the printer could not have");
    check(printer.status().readiness == device::Readiness::Unreachable, "unreachable while unplugged");

    gadget.readOn();
    start = Clock::now();
    gadget.plug();
    std::printf("TIME plugging itself: %lld ms\n", since(start));
    check(news.await(true), "the replugging is seen");
    std::printf("TIME plugged to seen: %lld ms\n", since(start));
    const bool ready = printer.status().readiness == device::Readiness::Ready;
    std::printf("TIME plugged to ready: %lld ms (target 2000)\n", since(start));
    check(ready, "ready again without a restart");
    const device::Raster next = makeTicket(3);
    const device::PrintOutcome again = printer.print(next, ledger);
    std::printf("  %s\n", again.evidence.c_str());
    check(again.state == device::PrintState::Printed, "the next ticket is printed");
    const std::vector<support::PrintedPaper> papers = gadget.takePapers();
    check(!papers.empty() && shows(papers.back(), next), "and its paper is clean");
}

/// By the udev rule that the packages install: this program once more, as the service's user.
void withoutRoot() {
    std::fflush(stdout);
    check(std::system("su evenhall -c '/bin/guest --print'") == 0, "the service's user prints without being root");
    check(std::system("su nobody -c '/bin/guest --print' >/dev/null") != 0, "nobody else does");
}

int printOnly() {
    escpos::EscposPrinter printer = makePrinter();
    device::UnrecordedProgress progress;
    const device::PrintOutcome outcome = printer.print(makeTicket(4), progress);
    std::printf("  %s\n", outcome.evidence.c_str());
    return outcome.state == device::PrintState::Printed ? 0 : 1;
}

/// As in a container: nobody tells the USB library about changes.
void withoutUdev(GadgetPrinter& gadget, News& news) {
    gadget.unplug();
    check(news.await(false), "unplugged once more");
    int process = 0;
    std::ifstream("/run/udev.pid") >> process;
    check(process > 1 && ::kill(process, SIGKILL) == 0, "the udev daemon is stopped");
    const Clock::time_point start = Clock::now();
    gadget.plug();
    check(news.await(true), "the replugging is seen without udev");
    std::printf("TIME plugged to seen without udev: %lld ms (target 2000)\n", since(start));
    UsbChannel channel(byNumber);
    check(static_cast<bool>(channel.open()), "and the printer can be used");
}

} // namespace

int main(int argc, char** argv) {
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    if (argc == 2 && std::string(argv[1]) == "--print")
        return printOnly();
    GadgetPrinter gadget(support::PrinterModel::of(support::Dialect::Epson));
    News news;
    const channels::UsbWatch watch(byNumber, [&news](bool isThere) { news.add(isThere); });
    check(news.await(false), "nothing is there at first");
    const Clock::time_point start = Clock::now();
    gadget.plug();
    check(news.await(true), "the plugging is seen");
    std::printf("TIME plugged to seen: %lld ms (target 2000)\n", since(start));
    listing();
    owning();
    printing(gadget);
    withoutRoot();
    speed(gadget);
    blocking(gadget);
    unplugging(gadget, news);
    withoutUdev(gadget, news);
    std::printf("RIG DONE, %d failures\n", failures);
    return failures == 0 ? 0 : 1;
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
// usage: box_on_usb FOLDER DEVICE_FILE SERVER
// evenhall-devices on a USB bus with one ticket printer, whose papers go into the folder as PNG files. The made-up bus
// is seen in its own process only (tests/support/usb), so the product's parts run here; only its command line does not.

#include "drivers/host/commands/serve_command.h"
#include "drivers/host/stop_signals.h"
#include "drivers/ticket-layout/ticket_font.h"
#include "tests/support/usb/usb_bus.h"
#include "tests/support/virtual_printer/paper_image.h"
#include "tests/support/virtual_printer/printer_core.h"

#include <QGuiApplication>

#include <filesystem>
#include <iostream>

using namespace evenhall;

namespace {

/// An Epson that keeps each paper as a file; called by the one thread that serves the bus.
class KeepingPrinter {
public:
    explicit KeepingPrinter(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    std::vector<std::uint8_t> receive(std::span<const std::uint8_t> bytes) {
        const std::vector<std::uint8_t> answers = m_core.receive(bytes);
        for (const support::PrintedPaper& paper : m_core.takePapers()) {
            const std::filesystem::path unfinished = m_folder / "unfinished";
            if (support::savePaper(paper, unfinished.string()))
                std::filesystem::rename(unfinished, m_folder / ("paper-" + std::to_string(++m_papers) + ".png"));
        }
        return answers;
    }

private:
    std::filesystem::path m_folder;
    support::PrinterCore m_core{576}; // prints at once
    int m_papers = 0;
};

} // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::cerr << "usage: box_on_usb FOLDER DEVICE_FILE SERVER\n";
        return device_host::WrongUse;
    }
    device_host::StopSignals::hold();
    KeepingPrinter printer(argv[1]);
    support::UsbBus bus;
    (void)bus.plug({}, [&printer](std::span<const std::uint8_t> bytes) { return printer.receive(bytes); });
    (void)ticket_layout::pinFont();
    const QGuiApplication application(argc, argv);
    device_host::CommandOptions options;
    options.devices = argv[2];
    return device_host::serve(options, {argv[3], "box-on-usb", {}, {}});
}

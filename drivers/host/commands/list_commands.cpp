// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/channels/usb_printers.h"
#include "drivers/host/commands/chosen_printer.h"
#include "drivers/host/commands/commands.h"
#include "drivers/host/make_printer.h"
#include "drivers/host/printer_probe.h"

#include <algorithm>
#include <filesystem>
#include <iomanip>
#include <iostream>

namespace evenhall::device_host {

namespace {

constexpr std::chrono::milliseconds probeTimeout{700};

std::string_view yesOrNo(bool yes) {
    return yes ? "yes" : "no";
}

std::string suggestionFor(const std::string& product, const profiles::ProfileStore& store) {
    const profiles::PrinterProfile* profile = store.forModel(product);
    return profile == nullptr ? "unknown model; evenhall-devices probe asks it" : profile->name;
}

void tell(const channels::UsbPrinter& printer, const profiles::ProfileStore& store) {
    const device::Outcome<device::DeviceUri> uri = device::DeviceUri::parse("usb:path=" + printer.path);
    std::cout << "usb:"
              << (printer.serialNumber.empty() || !channels::isFitSerialNumber(printer.serialNumber)
                      ? "path=" + printer.path
                      : "serial=" + printer.serialNumber)
              << "\n  " << printer.manufacturer << (printer.manufacturer.empty() ? "" : " ") << printer.product
              << ", at path " << (uri ? printer.path : "?") << ", answers: " << yesOrNo(printer.canAnswer)
              << "\n  profile: " << suggestionFor(printer.product, store) << "\n";
}

/// Stable names of serial adapters; a box without any has no such folder.
std::vector<std::string> serialLines() {
    std::error_code error;
    std::vector<std::string> lines;
    for (std::filesystem::directory_iterator it("/dev/serial/by-id", error), end; !error && it != end;
         it.increment(error))
        lines.push_back(it->path().string());
    std::sort(lines.begin(), lines.end());
    return lines;
}

void tell(const ProbeFindings& found) {
    if (found.device != DeviceIdentity{})
        std::cout << "device id: maker " << found.device.maker << ", model " << found.device.model << ", commands "
                  << found.device.commands << "\n";
    std::cout << "maker: " << (found.maker.empty() ? "not told" : found.maker)
              << "\nmodel: " << (found.model.empty() ? "not told" : found.model)
              << "\nChinese characters: " << (found.characterSet.empty() ? "not told" : found.characterSet)
              << "\nstatus (DLE EOT 1): " << yesOrNo(found.answersStatus)
              << "\nstatus in six bytes (DLE EOT 20): " << yesOrNo(found.answersFullStatus)
              << "\nStar status: " << yesOrNo(found.answersStar)
              << "\nbarrier (GS r): " << yesOrNo(found.answersBarrier)
              << "\nprocess id (GS ( H): " << yesOrNo(found.answersProcessId)
              << "\ncuts so far (GS g 2): " << (found.cuts ? std::to_string(*found.cuts) : "not told") << "\n";
}

std::string_view word(device::Readiness readiness) {
    switch (readiness) {
    case device::Readiness::Ready:
        return "ready";
    case device::Readiness::NotReady:
        return "not ready";
    case device::Readiness::Unreachable:
        return "out of reach";
    case device::Readiness::Unknown:
        return "unknown";
    }
    return {};
}

} // namespace

ExitCode listDevices(const CommandOptions& options) {
    const device::Outcome<std::vector<channels::UsbPrinter>> printers = channels::listUsbPrinters();
    if (!printers)
        return fail(NotDone, "USB cannot be searched: " + printers.fault().context);
    for (const channels::UsbPrinter& printer : *printers)
        tell(printer, options.store);
    const std::vector<std::string> lines = serialLines();
    for (const std::string& line : lines)
        std::cout << "serial:" << line << "\n  a serial adapter; what hangs behind it only you know\n";
    if (printers->empty() && lines.empty())
        std::cout << "No USB printer and no serial adapter is plugged in. A network printer has an address such as "
                     "tcp://10.0.0.7:9100.\n";
    return Done;
}

ExitCode listProfiles(const CommandOptions& options) {
    for (const profiles::PrinterProfile& profile : options.store.all())
        std::cout << std::left << std::setw(22) << profile.name << std::setw(5) << profile.paper.printableDots
                  << "dots  " << profile.paper.dotsPerInch << " dpi  " << std::setw(9) << toText(profile.dialect)
                  << "confirms: " << std::setw(14) << toText(profile.confirm) << profile.title << "\n";
    return Done;
}

ExitCode probe(const CommandOptions& options) {
    const device::Outcome<PrinterEntry> printer = chosenPrinter(options);
    if (!printer)
        return fail(WrongUse, printer.fault().context);
    const device::Outcome<ProbeFindings> findings = probeAt(printer->uri, probeTimeout);
    if (!findings)
        return fail(NotDone, findings.fault().context);
    tell(*findings);
    const profiles::PrinterProfile profile = profileFor(*findings, options.store);
    std::cout << "profile: " << profile.name << "\nin the device file: {\"kiosk\": \"…\", \"uri\": \""
              << printer->uri.toString() << "\", \"profile\": \"" << profile.name << "\"}\n";
    if (findings->answersStatus || findings->answersFullStatus || findings->answersStar)
        return Done;
    if (profile.name != profiles::genericProfile)
        return fail(NotDone, "it answers no question, so the profile rests on its name alone");
    return fail(NotDone, "it answers no question: switched off, at another speed, or a printer without a voice");
}

ExitCode showStatus(const CommandOptions& options) {
    const device::Outcome<std::vector<PrinterEntry>> printers = chosenPrinters(options);
    if (!printers)
        return fail(WrongUse, printers.fault().context);
    ExitCode code = Done;
    for (const PrinterEntry& printer : *printers) {
        const device::DeviceStatus status = makePrinter(printer)->status();
        std::cout << printer.kiosk.text << ": " << word(status.readiness) << " (" << status.detail << ")\n";
        if (!status.canWork())
            code = NotDone;
    }
    return code;
}

} // namespace evenhall::device_host

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/commands/serve_command.h"

#include "drivers/host/commands/chosen_ledger.h"
#include "drivers/host/commands/chosen_printer.h"
#include "drivers/host/device_file.h"
#include "drivers/host/host_service.h"
#include "drivers/host/sample_document.h"
#include "drivers/host/stop_signals.h"
#include "drivers/ticket-layout/ticket_layout.h"

#include <QGuiApplication>

#include <iostream>

namespace evenhall::device_host {

namespace {

/// The wall clock of the start, carried on by a clock that nobody sets: a job's time never jumps.
std::function<device::WallTime()> makeClock() {
    const auto wall = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    const auto begin = std::chrono::steady_clock::now();
    return [wall, begin] {
        return wall + std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
    };
}

} // namespace

ExitCode serve(const CommandOptions& options, const ServeOptions& hall) {
    const std::string path = options.devices.value_or("");
    const std::optional<std::string> file = contentOf(path);
    if (!file)
        return fail(WrongUse, "cannot read the device file '" + path + "'");
    const device::Outcome<DeviceConfiguration> devices = parseDeviceFile(*file, options.store);
    if (!devices)
        return fail(WrongUse, path + "\n" + devices.fault().context);
    ClientSettings settings;
    settings.server = hall.server;
    settings.name = hall.name;
    settings.token = hall.token;
    if (!hall.tokenFile.empty()) {
        const std::optional<std::string> token = contentOf(hall.tokenFile);
        if (!token)
            return fail(WrongUse, "cannot read the token file '" + hall.tokenFile + "'");
        settings.token = token->substr(0, token->find_first_of("\r\n"));
    }
    const std::function<device::WallTime()> clock = makeClock();
    const auto say = [](const std::string& line) { std::cerr << "evenhall-devices: " + line + "\n" << std::flush; };
    auto ledger = std::make_unique<LedgerKeeper>(chosenLedger(options).value_or(""), clock, say);
    // Any other fault is told and may pass; signs need no ledger.
    if (const device::Outcome<void> started = ledger->start();
        !started && started.fault().code == device::FaultCode::Busy)
        return fail(NotDone, started.fault().context);
    // The first layout loads the font; no citizen should wait for that.
    (void)ticket_layout::layOut(sampleDocument(), {});
    std::unique_ptr<HostService> service;
    const StopSignals stopSignals([&service] { service->stop(); });
    service = std::make_unique<HostService>(*devices, std::move(ledger), settings, clock);
    QObject::connect(service.get(), &HostService::stopped, qGuiApp, &QCoreApplication::quit);
    service->start();
    return QGuiApplication::exec() == 0 ? Done : NotDone;
}

} // namespace evenhall::device_host

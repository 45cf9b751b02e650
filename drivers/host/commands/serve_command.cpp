// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/commands/serve_command.h"

#include "drivers/host/commands/chosen_printer.h"
#include "drivers/host/device_file.h"
#include "drivers/host/host_service.h"
#include "drivers/host/sample_document.h"
#include "drivers/host/stop_signals.h"
#include "drivers/ticket-layout/ticket_layout.h"

#include <QGuiApplication>

#include <filesystem>
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

/// Where systemd gives a folder for state, there; else beside the device file.
std::string ledgerFile(const std::string& deviceFile, const std::string& chosen) {
    if (!chosen.empty())
        return chosen;
    const std::filesystem::path devices = deviceFile;
    const std::filesystem::path name = devices.stem().string() + ".ledger";
    const QByteArray stateFolder = qgetenv("STATE_DIRECTORY");
    const std::filesystem::path folder =
        stateFolder.isEmpty() ? devices.parent_path() : std::filesystem::path(stateFolder.toStdString());
    return (folder / name).string();
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
    device::Outcome<ledger::StartedLedger> ledger = ledger::startLedger(ledgerFile(path, hall.ledger), clock());
    if (!ledger)
        return fail(NotDone, ledger.fault().context);
    if (!ledger->remark.empty())
        std::cerr << "evenhall-devices: " << ledger->remark << "\n";
    // The first layout loads the font; no citizen should wait for that.
    (void)ticket_layout::layOut(sampleDocument(), {});
    std::unique_ptr<HostService> service;
    const StopSignals stopSignals([&service] { service->stop(); });
    service = std::make_unique<HostService>(*devices, std::move(*ledger), settings, clock);
    QObject::connect(service.get(), &HostService::stopped, qGuiApp, &QCoreApplication::quit);
    service->start();
    return QGuiApplication::exec() == 0 ? Done : NotDone;
}

} // namespace evenhall::device_host

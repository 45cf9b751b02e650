// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
// evenhall-devices: the printers and signs of this box, in the service of the hall.

#include "drivers/host/device_file.h"
#include "drivers/host/device_host.h"
#include "drivers/host/host_service.h"
#include "drivers/host/sample_document.h"
#include "drivers/host/stop_signals.h"
#include "drivers/ticket-layout/ticket_layout.h"

#include <QCommandLineParser>
#include <QGuiApplication>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <sstream>

using namespace evenhall;
using namespace evenhall::device_host;

namespace {

enum ExitCode { Done = 0, NotDone = 1, WrongUse = 2 };

int fail(ExitCode code, const std::string& reason) {
    std::cerr << "evenhall-devices: " << reason << "\n";
    return code;
}

std::optional<std::string> contentOf(const QString& path) {
    std::ifstream stream(path.toStdString(), std::ios::binary);
    if (!stream)
        return std::nullopt;
    std::ostringstream content;
    content << stream.rdbuf();
    return content.str();
}

/// The wall clock of the start, carried on by a clock that nobody sets: a job's time never jumps.
std::function<device::WallTime()> makeClock() {
    const auto wall = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    const auto begin = std::chrono::steady_clock::now();
    return [wall, begin] {
        return wall + std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
    };
}

int printSample(const QString& address, int dots) {
    const device::Outcome<device::DeviceUri> uri = device::DeviceUri::parse(address.toStdString());
    if (!uri)
        return fail(WrongUse, uri.fault().context);
    StopSignals::release();
    PrinterEntry entry{{"sample"}, *uri, *profiles::ProfileStore().find(profiles::genericProfile)};
    entry.profile.paper.printableDots = dots;
    const device::Outcome<device::Raster> ticket = ticket_layout::layOut(sampleDocument(), entry.profile.paper);
    if (!ticket)
        return fail(NotDone, ticket.fault().context);
    device::UnrecordedProgress unrecorded;
    const device::PrintOutcome outcome = makePrinter(entry)->print(*ticket, unrecorded);
    if (outcome.state != device::PrintState::Printed)
        return fail(NotDone, outcome.evidence);
    std::cout << "printed, confirmed by: " << toText(outcome.confirm) << " (" << outcome.evidence << ")\n";
    return Done;
}

/// Where systemd gives a folder for state, there; else beside the device file.
std::string ledgerFile(const QCommandLineParser& options) {
    if (options.isSet("ledger"))
        return options.value("ledger").toStdString();
    const std::filesystem::path devices = options.value("devices").toStdString();
    const std::filesystem::path name = devices.stem().string() + ".ledger";
    const QByteArray stateFolder = qgetenv("STATE_DIRECTORY");
    const std::filesystem::path folder =
        stateFolder.isEmpty() ? devices.parent_path() : std::filesystem::path(stateFolder.toStdString());
    return (folder / name).string();
}

int serve(const QCommandLineParser& options, QGuiApplication& application) {
    const std::optional<std::string> file = contentOf(options.value("devices"));
    if (!file)
        return fail(WrongUse, "cannot read the device file '" + options.value("devices").toStdString() + "'");
    const device::Outcome<DeviceConfiguration> devices = parseDeviceFile(*file);
    if (!devices)
        return fail(WrongUse, options.value("devices").toStdString() + "\n" + devices.fault().context);
    ClientSettings settings;
    settings.server = options.value("server").toStdString();
    settings.name = options.value("name").toStdString();
    settings.token = options.value("token").toStdString();
    if (options.isSet("token-file")) {
        const std::optional<std::string> token = contentOf(options.value("token-file"));
        if (!token)
            return fail(WrongUse, "cannot read the token file '" + options.value("token-file").toStdString() + "'");
        settings.token = token->substr(0, token->find_first_of("\r\n"));
    }
    const std::function<device::WallTime()> clock = makeClock();
    device::Outcome<ledger::StartedLedger> ledger = ledger::startLedger(ledgerFile(options), clock());
    if (!ledger)
        return fail(NotDone, ledger.fault().context);
    if (!ledger->remark.empty())
        std::cerr << "evenhall-devices: " << ledger->remark << "\n";
    std::unique_ptr<HostService> service;
    const StopSignals stopSignals([&service] { service->stop(); });
    service = std::make_unique<HostService>(*devices, std::move(*ledger), settings, clock);
    QObject::connect(service.get(), &HostService::stopped, &application, &QCoreApplication::quit);
    service->start();
    return QGuiApplication::exec();
}

} // namespace

int main(int argc, char** argv) {
    StopSignals::hold();
    std::signal(SIGPIPE, SIG_IGN);
    qputenv("QT_QPA_PLATFORM", "offscreen"); // it draws on paper only
    QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName("evenhall-devices");
    QCommandLineParser options;
    options.setApplicationDescription("Serves the printers and signs of this box to the hall.\n"
                                      "  evenhall-devices --devices FILE [--server URL] [--token TEXT]\n"
                                      "  evenhall-devices print-sample --printer URI [--dots 576]");
    options.addHelpOption();
    options.addOptions({{"devices", "The device file (JSON).", "file"},
                        {"ledger", "The print ledger; by default beside the device file.", "file"},
                        {"server", "The controller.", "url", "http://127.0.0.1:7430"},
                        {"token", "This host's token.", "text"},
                        {"token-file", "A file with this host's token.", "file"},
                        {"name", "This host's name in the journal.", "text", "devices"},
                        {"printer", "print-sample: file:/path, tcp://host:9100 or serial:/dev/name?baud=115200", "uri"},
                        {"dots", "print-sample: dots across the paper.", "number", "576"}});
    options.addPositionalArgument("print-sample", "Prints one paper and says how sure that is.", "[print-sample]");
    options.process(application);

    if (const device::Outcome<void> font = ticket_layout::checkFont(); !font)
        return fail(NotDone, font.fault().context);
    if (options.positionalArguments() == QStringList{"print-sample"})
        return printSample(options.value("printer"), options.value("dots").toInt());
    if (!options.positionalArguments().isEmpty() || !options.isSet("devices"))
        return fail(WrongUse, "--devices FILE or print-sample is needed; see --help");
    // The first layout loads the font; no citizen should wait for that.
    (void)ticket_layout::layOut(sampleDocument(), {});
    return serve(options, application);
}

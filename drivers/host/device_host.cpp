// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/device_host.h"

#include "drivers/channels/make_channel.h"
#include "drivers/host/make_printer.h"
#include "drivers/ticket-layout/ticket_layout.h"

#include <utility>

namespace evenhall::device_host {

namespace {

using device::Outcome;

/// A pulled cable is seen within a second; a network printer, which serves others as well, is bothered less.
constexpr std::chrono::milliseconds lookEvery{900};
constexpr std::chrono::seconds lookAtNetworkEvery{2};

bool isNetwork(const device::DeviceUri& uri) {
    return std::holds_alternative<device::TcpAddress>(uri.address()) ||
           std::holds_alternative<device::FileAddress>(uri.address());
}

std::unique_ptr<SignBusWorker> makeBus(const SignBusEntry& entry, const HostReports& reports) {
    std::unique_ptr<device::Channel> channel = channels::makeChannel(entry.uri);
    std::vector<BusMember> members;
    for (const SignEntry& sign : entry.signs)
        members.push_back({sign.window, std::make_unique<onbon::OnbonSign>(*channel, sign.settings)});
    return std::make_unique<SignBusWorker>(std::move(channel), std::move(members), SignPatience{}, reports.shown);
}

} // namespace

DeviceHost::DeviceHost(const DeviceConfiguration& configuration, std::unique_ptr<LedgerKeeper> ledger,
                       const std::function<device::WallTime()>& now, HostReports reports)
    : m_keeper(std::move(ledger)), m_reports(std::move(reports)) {
    for (const PrinterEntry& entry : configuration.printers) {
        PrintWorkerEnvironment environment;
        environment.layOut = &ticket_layout::layOut;
        environment.openLedger = [keeper = m_keeper.get(), name = entry.kiosk] { return keeper->openFor(name); };
        environment.now = now;
        environment.report = m_reports.printed;
        environment.statusChanged = [report = m_reports.printerStatus,
                                     name = entry.kiosk](const device::DeviceStatus& status) { report(name, status); };
        environment.lookEvery = isNetwork(entry.uri) ? lookAtNetworkEvery : lookEvery;
        PrintWorker& worker =
            *m_printers.emplace(entry.kiosk, std::make_unique<PrintWorker>(makePrinter(entry), std::move(environment)))
                 .first->second;
        if (const auto* usb = std::get_if<device::UsbAddress>(&entry.uri.address()))
            m_watches.push_back(
                std::make_unique<channels::UsbWatch>(*usb, [&worker](bool /*isThere*/) { worker.lookSoon(); }));
    }
    for (const SignBusEntry& entry : configuration.signBuses)
        m_buses.push_back(makeBus(entry, m_reports));
    reportNews();
}

ledger::PrintLedger* DeviceHost::haveLedger() {
    if (m_ledger.ledger && !*m_ledger.isReplaced)
        return m_ledger.ledger.get();
    Outcome<OpenedLedger> opened = m_keeper->open();
    m_ledger = opened ? std::move(*opened) : OpenedLedger{};
    return m_ledger.ledger.get();
}

void DeviceHost::reportNews() {
    const bool isFirst = !m_ledger.ledger;
    ledger::PrintLedger* kept = haveLedger();
    if (kept == nullptr)
        return;
    // The workers report their own papers; only what nobody in this program knows is asked of the file.
    const auto untold = isFirst ? kept->untold() : kept->untoldVoids();
    if (!untold)
        return;
    for (const ledger::LedgerEntry& entry : *untold)
        m_reports.printed(entry.job, *ledger::outcomeOf(entry));
}

std::optional<device::PrintOutcome> DeviceHost::outcomeOf(const device::JobId& job) {
    ledger::PrintLedger* kept = haveLedger();
    if (kept == nullptr)
        return std::nullopt;
    const auto entry = kept->find(job);
    return entry && entry->has_value() ? ledger::outcomeOf(**entry) : std::nullopt;
}

void DeviceHost::told(const device::JobId& job) {
    if (ledger::PrintLedger* kept = haveLedger())
        (void)kept->tell(job); // what cannot be noted now is told once more after the next start
}

bool DeviceHost::has(const SignName& sign) const {
    for (const std::unique_ptr<SignBusWorker>& bus : m_buses)
        if (bus->has(sign))
            return true;
    return false;
}

bool DeviceHost::print(device::PrintJob job, ledger::Arrival arrival) {
    const auto found = m_printers.find(job.printer);
    if (found == m_printers.end())
        return false;
    found->second->submit(std::move(job), arrival);
    return true;
}

bool DeviceHost::show(const SignName& sign, const device::SignMessage& message) {
    bool found = false;
    for (const std::unique_ptr<SignBusWorker>& bus : m_buses)
        if (bus->has(sign)) {
            bus->show(sign, message);
            found = true;
        }
    return found;
}

void DeviceHost::stop() {
    m_watches.clear(); // they call the workers
    for (const auto& [name, printer] : m_printers)
        printer->stop();
    for (const std::unique_ptr<SignBusWorker>& bus : m_buses)
        bus->stop();
}

} // namespace evenhall::device_host

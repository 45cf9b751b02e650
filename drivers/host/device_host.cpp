// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/device_host.h"

#include "drivers/channels/make_channel.h"
#include "drivers/cups/cups_printer.h"
#include "drivers/escpos/escpos_printer.h"
#include "drivers/ticket-layout/ticket_layout.h"

#include <random>
#include <utility>

namespace evenhall::device_host {

namespace {

constexpr std::chrono::seconds lookAtPrintersEvery{2};

/// Files are opened for each ticket like network printers, so that nobody holds them in between.
bool isNetwork(const device::DeviceUri& uri) {
    return std::holds_alternative<device::TcpAddress>(uri.address()) ||
           std::holds_alternative<device::FileAddress>(uri.address());
}

int bytesPerSecond(const device::DeviceUri& uri, int otherwise) {
    constexpr int bitsPerByte = 10; // start and stop included
    const auto* serial = std::get_if<device::SerialAddress>(&uri.address());
    return serial == nullptr ? otherwise : std::max(serial->baud / bitsPerByte, 1);
}

std::unique_ptr<SignBusWorker> makeBus(const SignBusEntry& entry, const HostReports& reports) {
    std::unique_ptr<device::Channel> channel = channels::makeChannel(entry.uri);
    std::vector<BusMember> members;
    for (const SignEntry& sign : entry.signs)
        members.push_back({sign.window, std::make_unique<onbon::OnbonSign>(*channel, sign.settings)});
    return std::make_unique<SignBusWorker>(std::move(channel), std::move(members), SignPatience{}, reports.shown);
}

/// Only a raw queue needs the profile's own bytes; a printer of IPP Everywhere takes pictures.
std::unique_ptr<device::TicketPrinter> makeQueuePrinter(const PrinterEntry& entry, const device::CupsAddress& address) {
    cups::CupsSettings settings;
    settings.paper = entry.profile.paper;
    settings.encodeNative = [profile = entry.profile](const device::Raster& ticket) {
        return escpos::encodeTicket(ticket, profile);
    };
    return std::make_unique<cups::CupsPrinter>(address, std::move(settings));
}

} // namespace

std::unique_ptr<device::TicketPrinter> makePrinter(const PrinterEntry& entry) {
    if (const auto* queue = std::get_if<device::CupsAddress>(&entry.uri.address()))
        return makeQueuePrinter(entry, *queue);
    escpos::EscposSettings settings;
    settings.profile = entry.profile;
    settings.holdsChannel = !isNetwork(entry.uri) || !entry.profile.transport.oneTicketOnly;
    settings.lineBytesPerSecond = bytesPerSecond(entry.uri, settings.lineBytesPerSecond);
    settings.firstProcessId = std::random_device()();
    return std::make_unique<escpos::EscposPrinter>(channels::makeChannel(entry.uri), std::move(settings));
}

DeviceHost::DeviceHost(const DeviceConfiguration& configuration, const std::function<device::WallTime()>& now,
                       const HostReports& reports) {
    for (const PrinterEntry& entry : configuration.printers) {
        const auto statusChanged = [report = reports.printerStatus,
                                    name = entry.kiosk](const device::DeviceStatus& status) { report(name, status); };
        PrintWorkerEnvironment environment{&ticket_layout::layOut, now, reports.printed, statusChanged,
                                           lookAtPrintersEvery};
        m_printers.emplace(entry.kiosk, std::make_unique<PrintWorker>(makePrinter(entry), std::move(environment)));
    }
    for (const SignBusEntry& entry : configuration.signBuses)
        m_buses.push_back(makeBus(entry, reports));
}

bool DeviceHost::has(const SignName& sign) const {
    for (const std::unique_ptr<SignBusWorker>& bus : m_buses)
        if (bus->has(sign))
            return true;
    return false;
}

bool DeviceHost::print(device::PrintJob job) {
    const auto found = m_printers.find(job.printer);
    if (found == m_printers.end())
        return false;
    found->second->submit(std::move(job));
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
    for (const auto& [name, printer] : m_printers)
        printer->stop();
    for (const std::unique_ptr<SignBusWorker>& bus : m_buses)
        bus->stop();
}

} // namespace evenhall::device_host

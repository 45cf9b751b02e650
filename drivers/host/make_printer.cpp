// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/make_printer.h"

#include "drivers/channels/make_channel.h"
#include "drivers/cups/cups_printer.h"
#include "drivers/escpos/escpos_printer.h"
#include "drivers/star/star_encoder.h"
#include "drivers/star/star_printer.h"

#include <algorithm>
#include <random>

namespace evenhall::device_host {

namespace {

constexpr int fastLine = 1'000'000; // bytes per second: never slower than the printer

/// Files are opened for each ticket like network printers, so that nobody holds them in between.
bool isShared(const device::DeviceUri& uri) {
    return std::holds_alternative<device::TcpAddress>(uri.address()) ||
           std::holds_alternative<device::FileAddress>(uri.address());
}

int bytesPerSecond(const device::DeviceUri& uri) {
    constexpr int bitsPerByte = 10; // start and stop included
    const auto* serial = std::get_if<device::SerialAddress>(&uri.address());
    return serial == nullptr ? fastLine : std::max(serial->baud / bitsPerByte, 1);
}

/// A ticket as a picture takes a minute at 9600 baud and five seconds at 115200; nobody waits longer than that.
bool isSlow(const PrinterEntry& entry) {
    constexpr int slowestForPictures = 11'520;
    return bytesPerSecond(entry.uri) < slowestForPictures && entry.profile.text.chinese != profiles::ChineseMode::None;
}

template <typename Settings>
Settings settingsFor(const PrinterEntry& entry, Silence silence) {
    Settings settings;
    if (silence == Silence::ProvesAtOnce)
        settings.silenceProves = std::chrono::milliseconds(0);
    settings.profile = entry.profile;
    settings.holdsChannel = !isShared(entry.uri) || !entry.profile.transport.oneTicketOnly;
    settings.lineBytesPerSecond = bytesPerSecond(entry.uri);
    return settings;
}

/// Only a raw queue needs the profile's own bytes; a printer of IPP Everywhere takes pictures.
std::unique_ptr<device::TicketPrinter> makeQueuePrinter(const PrinterEntry& entry, const device::CupsAddress& address) {
    cups::CupsSettings settings;
    settings.paper = entry.profile.paper;
    settings.encodeNative = [profile = entry.profile](const device::Raster& ticket) {
        return profile.dialect == profiles::Dialect::StarLine ? star::encodeTicket(ticket, profile)
                                                              : escpos::encodeTicket(ticket, profile);
    };
    return std::make_unique<cups::CupsPrinter>(address, std::move(settings));
}

} // namespace

std::unique_ptr<device::TicketPrinter> makePrinter(const PrinterEntry& entry) {
    if (const auto* address = std::get_if<device::CupsAddress>(&entry.uri.address()))
        return makeQueuePrinter(entry, *address);
    return makePrinter(entry, channels::makeChannel(entry.uri));
}

std::unique_ptr<device::TicketPrinter> makePrinter(const PrinterEntry& entry, std::unique_ptr<device::Channel> channel,
                                                   Silence silence) {
    switch (entry.profile.dialect) {
    case profiles::Dialect::StarLine:
        return std::make_unique<star::StarPrinter>(std::move(channel), settingsFor<star::StarSettings>(entry, silence));
    case profiles::Dialect::Escpos:
        break;
    }
    auto settings = settingsFor<escpos::EscposSettings>(entry, silence);
    settings.firstProcessId = std::random_device()();
    settings.usesLetters = entry.usesLetters.value_or(isSlow(entry));
    return std::make_unique<escpos::EscposPrinter>(std::move(channel), std::move(settings));
}

} // namespace evenhall::device_host

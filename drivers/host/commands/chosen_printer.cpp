// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/commands/chosen_printer.h"

#include "drivers/api/picture.h"
#include "drivers/host/sample_document.h"
#include "drivers/ticket-layout/ticket_layout.h"

#include <fstream>
#include <iostream>
#include <sstream>

namespace evenhall::device_host {

using device::Fault;
using device::FaultCode;
using device::Outcome;

ExitCode fail(ExitCode code, const std::string& reason) {
    std::cerr << "evenhall-devices: " << reason << "\n";
    return code;
}

std::optional<std::string> contentOf(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        return std::nullopt;
    std::ostringstream content;
    content << stream.rdbuf();
    return content.str();
}

bool writeFile(const std::string& path, std::span<const std::byte> bytes) {
    std::ofstream stream(path, std::ios::binary);
    stream.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    return stream.good();
}

Outcome<profiles::PrinterProfile> chosenProfile(const CommandOptions& options) {
    const std::string name = options.profile.value_or(std::string(profiles::genericProfile));
    if (const profiles::PrinterProfile* profile = options.store.find(name))
        return *profile;
    return Fault{FaultCode::BadConfiguration,
                 "no profile is called '" + name + "'; evenhall-devices list-profiles names them"};
}

Outcome<PrinterEntry> chosenPrinter(const CommandOptions& options) {
    if (!options.uri)
        return Fault{FaultCode::BadConfiguration, "the printer's address is missing, for instance tcp://10.0.0.7:9100"};
    const Outcome<device::DeviceUri> uri = device::DeviceUri::parse(*options.uri);
    if (!uri)
        return uri.fault();
    const Outcome<profiles::PrinterProfile> profile = chosenProfile(options);
    if (!profile)
        return profile.fault();
    return PrinterEntry{{uri->toString()}, *uri, *profile, std::nullopt};
}

Outcome<std::vector<PrinterEntry>> chosenPrinters(const CommandOptions& options) {
    if (!options.devices) {
        Outcome<PrinterEntry> printer = chosenPrinter(options);
        if (!printer)
            return printer.fault();
        return std::vector{*printer};
    }
    const std::optional<std::string> content = contentOf(*options.devices);
    if (!content)
        return Fault{FaultCode::BadConfiguration, "cannot read the device file '" + *options.devices + "'"};
    Outcome<DeviceConfiguration> devices = parseDeviceFile(*content, options.store);
    if (!devices)
        return Fault{FaultCode::BadConfiguration, *options.devices + "\n" + devices.fault().context};
    return std::move(devices->printers);
}

namespace {

Outcome<device::ImageBlock> logoFrom(const std::string& path) {
    const std::optional<std::string> content = contentOf(path);
    if (!content)
        return Fault{FaultCode::BadConfiguration, "cannot read the logo '" + path + "'"};
    const std::span<const char> characters(*content);
    Outcome<std::vector<std::byte>> png = device::readPicture(device::toPictureSource(std::as_bytes(characters)));
    if (!png)
        return Fault{FaultCode::BadConfiguration, path + ": " + png.fault().context};
    if (!ticket_layout::isDrawable(*png))
        return Fault{FaultCode::BadConfiguration, path + ": the PNG cannot be unpacked"};
    device::ImageBlock block;
    block.png = std::move(*png);
    return block;
}

} // namespace

Outcome<device::Raster> chosenPaper(const CommandOptions& options, const profiles::PrinterProfile& profile) {
    device::PrintDocument document =
        options.paper == Paper::Ticket ? demoTicket(options.language, options.elder) : sampleDocument();
    if (options.logo) {
        const Outcome<device::ImageBlock> logo = logoFrom(*options.logo);
        if (!logo)
            return logo.fault();
        document.blocks.insert(document.blocks.begin(), *logo);
    }
    return ticket_layout::layOut(document, profile.paper);
}

} // namespace evenhall::device_host

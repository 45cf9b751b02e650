// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/channels/make_channel.h"
#include "drivers/channels/recording_channel.h"
#include "drivers/escpos/encoder.h"
#include "drivers/host/commands/chosen_printer.h"
#include "drivers/host/commands/commands.h"
#include "drivers/host/commands/raster_image.h"
#include "drivers/host/make_printer.h"
#include "drivers/star/star_encoder.h"

#include <fstream>
#include <iostream>

namespace evenhall::device_host {

namespace {

/// Prints the page and says how sure that is.
ExitCode printOn(device::TicketPrinter& printer, const device::Raster& page) {
    device::UnrecordedProgress unrecorded;
    const device::PrintOutcome outcome = printer.print(page, unrecorded);
    switch (outcome.state) {
    case device::PrintState::Printed:
        std::cout << "printed, confirmed by: " << toText(outcome.confirm) << " (" << outcome.evidence << ")\n";
        return Done;
    case device::PrintState::InDoubt:
        return fail(NotDone, "in doubt, look at the printer: " + outcome.evidence);
    case device::PrintState::Failed:
    case device::PrintState::Expired:
        break;
    }
    return fail(NotDone, "not printed: " + outcome.evidence);
}

ExitCode testPage(const CommandOptions& options, channels::RecordingChannel::Sink sink) {
    const device::Outcome<PrinterEntry> entry = chosenPrinter(options);
    if (!entry)
        return fail(WrongUse, entry.fault().context);
    CommandOptions page = options;
    page.paper = Paper::TestPage;
    const device::Outcome<device::Raster> raster = chosenPaper(page, entry->profile);
    if (!raster)
        return fail(NotDone, raster.fault().context);
    std::unique_ptr<device::Channel> channel = channels::makeChannel(entry->uri);
    if (sink)
        channel = std::make_unique<channels::RecordingChannel>(std::move(channel), std::move(sink));
    const std::unique_ptr<device::TicketPrinter> printer =
        makePrinter(*entry, std::move(channel), Silence::ProvesAtOnce);
    const device::DeviceStatus status = printer->status();
    std::cout << "status: " << status.detail << "\n";
    return printOn(*printer, *raster);
}

std::vector<std::byte> bytesFor(const device::Raster& raster, const profiles::PrinterProfile& profile) {
    switch (profile.dialect) {
    case profiles::Dialect::Escpos:
        break;
    case profiles::Dialect::StarLine:
        return star::encodeTicket(raster, profile);
    }
    switch (profile.confirm) {
    case device::ConfirmLevel::ProcessId:
        return escpos::encodePicture(raster, profile, escpos::encodeProcessIdRequest(escpos::processIdOf(0))).bytes;
    case device::ConfirmLevel::Barrier:
        return escpos::encodePicture(raster, profile, escpos::encodeBarrier()).bytes;
    case device::ConfirmLevel::None:
    case device::ConfirmLevel::Delivered:
    case device::ConfirmLevel::StatusCounter:
        break;
    }
    return escpos::encodeTicket(raster, profile);
}

ExitCode savePicture(const device::Raster& raster, const std::string& path) {
    return saveImage(raster, path) ? Done : fail(NotDone, "cannot write '" + path + "'");
}

} // namespace

ExitCode printTestPage(const CommandOptions& options) {
    return testPage(options, {});
}

ExitCode recordPrinter(const CommandOptions& options) {
    if (!options.file)
        return fail(WrongUse, "the file for the recording is missing");
    std::ofstream recording(*options.file);
    if (!recording)
        return fail(NotDone, "cannot write '" + *options.file + "'");
    const ExitCode code = testPage(
        options, [&recording](const channels::ChannelCall& call) { recording << channels::toLine(call) << "\n"; });
    recording.close();
    return recording ? code : fail(NotDone, "cannot write '" + *options.file + "'");
}

ExitCode previewPaper(const CommandOptions& options) {
    const device::Outcome<profiles::PrinterProfile> profile = chosenProfile(options);
    if (!profile || !options.png)
        return fail(WrongUse, profile ? "--png FILE is missing" : profile.fault().context);
    const device::Outcome<device::Raster> raster = chosenPaper(options, *profile);
    return raster ? savePicture(*raster, *options.png) : fail(NotDone, raster.fault().context);
}

ExitCode sampleBytes(const CommandOptions& options) {
    const device::Outcome<profiles::PrinterProfile> profile = chosenProfile(options);
    if (!profile || !(options.bytes || options.png))
        return fail(WrongUse, profile ? "--bytes FILE or --png FILE is missing" : profile.fault().context);
    const device::Outcome<device::Raster> raster = chosenPaper(options, *profile);
    if (!raster)
        return fail(NotDone, raster.fault().context);
    const std::vector<std::byte> bytes = bytesFor(*raster, *profile);
    if (options.bytes && !writeFile(*options.bytes, bytes))
        return fail(NotDone, "cannot write '" + *options.bytes + "'");
    std::cout << bytes.size() << " bytes, " << raster->width() << " x " << raster->height() << " dots for "
              << profile->name << "\n";
    return options.png ? savePicture(*raster, *options.png) : Done;
}

} // namespace evenhall::device_host

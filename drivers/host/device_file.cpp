// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/device_file.h"

#include "drivers/profiles/json_fields.h"

#include <boost/json.hpp>

#include <algorithm>
#include <set>

namespace evenhall::device_host {

namespace {

namespace json = boost::json;

using device::DeviceUri;
using device::Fault;
using device::FaultCode;
using device::Outcome;
using profiles::JsonFields;
using profiles::Mistakes;

constexpr int lastCardAddress = 0xFFFD; // the two above are broadcasts

DeviceUri uriOf(JsonFields& fields, Mistakes& mistakes) {
    const std::string text = fields.text("uri");
    Outcome<DeviceUri> uri = DeviceUri::parse(text);
    if (uri)
        return std::move(*uri);
    if (!text.empty())
        mistakes.add(fields.pointerOf("uri"), uri.fault().context);
    return *DeviceUri::parse("file:/dev/null"); // never used: the file is refused
}

/// The named profile; a printer that nobody described gets the cautious one.
profiles::PrinterProfile profileOf(JsonFields& fields, const profiles::ProfileStore& store) {
    const std::string name = fields.text("profile", profiles::genericProfile);
    if (const profiles::PrinterProfile* profile = store.find(name))
        return *profile;
    if (!name.empty())
        fields.expect("profile", "no such profile; evenhall-devices list-profiles names them");
    return *store.find(profiles::genericProfile);
}

profiles::CutCommand cutOf(const profiles::PrinterProfile& profile, bool full) {
    using profiles::CutCommand;
    if (profile.dialect == profiles::Dialect::StarLine)
        return full ? CutCommand::StarFull : CutCommand::StarPartial;
    return full ? CutCommand::FeedFull : CutCommand::FeedPartial;
}

void changePaper(JsonFields& fields, device::PaperGeometry& geometry) {
    std::optional<JsonFields> paper = fields.object("paper");
    if (!paper)
        return;
    geometry.printableDots = static_cast<int>(paper->number("dots", 192, 4096, geometry.printableDots));
    geometry.dotsPerInch = static_cast<int>(paper->number("dpi", 100, 600, geometry.dotsPerInch));
    paper->finish();
}

PrinterEntry readPrinter(const JsonFields::Element& element, const profiles::ProfileStore& store, Mistakes& mistakes) {
    JsonFields fields(element.value, element.pointer, mistakes);
    device::PrinterName kiosk{fields.text("kiosk")};
    const DeviceUri uri = uriOf(fields, mistakes);
    PrinterEntry entry{std::move(kiosk), uri, profileOf(fields, store), std::nullopt};
    if (fields.has("print"))
        entry.usesLetters = fields.word("print", {"picture", "letters"}) == 1;
    changePaper(fields, entry.profile.paper);
    if (fields.has("cut"))
        entry.profile.cut.command = cutOf(entry.profile, fields.word("cut", {"partial", "full"}) == 1);
    fields.finish();
    return entry;
}

/// What the signs of a bus have in common.
onbon::OnbonSettings readPanel(JsonFields& bus) {
    onbon::OnbonSettings settings;
    if (std::optional<JsonFields> panel = bus.object("panel")) {
        settings.area.width = static_cast<int>(panel->number("width", 8, 4096, settings.area.width));
        settings.area.height = static_cast<int>(panel->number("height", 8, 4096, settings.area.height));
        settings.area.unit = panel->word("unit", {"eightPixels", "pixel"}) == 0 ? onbon::CoordinateUnit::EightPixels
                                                                                : onbon::CoordinateUnit::Pixel;
        settings.prefix = panel->text("prefix", settings.prefix);
        settings.deviceType = static_cast<std::uint8_t>(panel->number("deviceType", 0, 255, settings.deviceType));
        settings.answerTimeout =
            std::chrono::milliseconds(panel->number("answerTimeout", 50, 5000, settings.answerTimeout.count()));
        panel->finish();
    }
    return settings;
}

SignBusEntry readBus(const JsonFields::Element& element, Mistakes& mistakes) {
    JsonFields fields(element.value, element.pointer, mistakes);
    SignBusEntry bus{uriOf(fields, mistakes), {}};
    (void)fields.word("protocol", {"onbon-bx5k"});
    const onbon::OnbonSettings panel = readPanel(fields);
    for (const JsonFields::Element& sign : fields.elements("signs")) {
        JsonFields signFields(sign.value, sign.pointer, mistakes);
        SignEntry entry{SignName{signFields.text("window")}, panel};
        entry.settings.address = static_cast<std::uint16_t>(signFields.number("address", 0, lastCardAddress));
        signFields.finish();
        bus.signs.push_back(std::move(entry));
    }
    fields.finish();
    return bus;
}

void refuseDoubles(const DeviceConfiguration& configuration, Mistakes& mistakes) {
    std::set<std::string> kiosks;
    for (std::size_t i = 0; i < configuration.printers.size(); ++i)
        if (!kiosks.insert(configuration.printers[i].kiosk.text).second)
            mistakes.add("/printers/" + std::to_string(i) + "/kiosk", "this kiosk has a printer already");
    std::set<std::string> lines;
    for (std::size_t i = 0; i < configuration.signBuses.size(); ++i) {
        const SignBusEntry& bus = configuration.signBuses[i];
        const std::string pointer = "/signBuses/" + std::to_string(i);
        if (!lines.insert(bus.uri.toString()).second)
            mistakes.add(pointer + "/uri", "this line is described already; put its signs together");
        std::set<std::uint16_t> addresses;
        for (std::size_t k = 0; k < bus.signs.size(); ++k)
            if (!addresses.insert(bus.signs[k].settings.address).second)
                mistakes.add(pointer + "/signs/" + std::to_string(k) + "/address",
                             "this address is taken on this line");
    }
}

} // namespace

Outcome<DeviceConfiguration> parseDeviceFile(std::string_view text, const profiles::ProfileStore& store) {
    const Outcome<json::value> parsed = profiles::parseJson(text);
    if (!parsed)
        return parsed.fault();
    Mistakes mistakes;
    DeviceConfiguration configuration;
    JsonFields fields(*parsed, "", mistakes);
    for (const JsonFields::Element& printer : fields.elements("printers"))
        configuration.printers.push_back(readPrinter(printer, store, mistakes));
    for (const JsonFields::Element& bus : fields.elements("signBuses"))
        configuration.signBuses.push_back(readBus(bus, mistakes));
    fields.finish();
    if (mistakes.none())
        refuseDoubles(configuration, mistakes);
    if (!mistakes.none())
        return Fault{FaultCode::BadConfiguration, mistakes.toString()};
    return configuration;
}

} // namespace evenhall::device_host

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/device_file.h"

#include "drivers/host/json_fields.h"

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

constexpr std::size_t deepest = 16;
constexpr int lastCardAddress = 0xFFFD; // the two above are broadcasts

/// The file as JSON; a fault names line and column.
Outcome<json::value> parseJson(std::string_view text) {
    json::parse_options options;
    options.max_depth = deepest;
    json::stream_parser parser({}, options);
    boost::system::error_code error;
    std::size_t read = 0;
    try {
        read = parser.write_some(text.data(), text.size(), error); // more than one value is an error, too
        if (!error)
            parser.finish(error);
    } catch (const std::bad_alloc&) {
        return Fault{FaultCode::BadConfiguration, "the file is too large"};
    }
    if (!error)
        return parser.release();
    const std::string_view before = text.substr(0, read);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t lineStart = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return Fault{FaultCode::BadConfiguration, "line " + std::to_string(line) + ", column " +
                                                  std::to_string(read - lineStart + 1) + ": " + error.message()};
}

DeviceUri uriOf(JsonFields& fields, Mistakes& mistakes) {
    const std::string text = fields.text("uri");
    Outcome<DeviceUri> uri = DeviceUri::parse(text);
    if (uri)
        return std::move(*uri);
    if (!text.empty())
        mistakes.add(fields.pointerOf("uri"), uri.fault().context);
    return *DeviceUri::parse("file:/dev/null"); // never used: the file is refused
}

escpos::EscposSettings printerSettings(JsonFields& fields, const DeviceUri& uri) {
    escpos::EscposSettings settings;
    if (std::optional<JsonFields> paper = fields.object("paper")) {
        settings.paper.printableDots = static_cast<int>(paper->number("dots", 192, 4096, 576));
        settings.paper.dotsPerInch = static_cast<int>(paper->number("dpi", 100, 600, 203));
        paper->finish();
    }
    settings.cut = fields.word("cut", {"partial", "full"}) == 0 ? escpos::Cut::LeaveOnePoint : escpos::Cut::Full;
    settings.holdsChannel = std::holds_alternative<device::SerialAddress>(uri.address());
    if (const auto* serial = std::get_if<device::SerialAddress>(&uri.address())) {
        constexpr int bitsPerByte = 10; // start and stop included
        settings.slowestBytesPerSecond = std::min(settings.slowestBytesPerSecond, serial->baud / bitsPerByte);
    }
    return settings;
}

PrinterEntry readPrinter(const JsonFields::Element& element, Mistakes& mistakes) {
    JsonFields fields(element.value, element.pointer, mistakes);
    device::PrinterName kiosk{fields.text("kiosk")};
    const DeviceUri uri = uriOf(fields, mistakes);
    (void)fields.word("protocol", {"escpos"});
    PrinterEntry entry{std::move(kiosk), uri, printerSettings(fields, uri)};
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

Outcome<DeviceConfiguration> parseDeviceFile(std::string_view text) {
    const Outcome<json::value> parsed = parseJson(text);
    if (!parsed)
        return parsed.fault();
    Mistakes mistakes;
    DeviceConfiguration configuration;
    JsonFields fields(*parsed, "", mistakes);
    for (const JsonFields::Element& printer : fields.elements("printers"))
        configuration.printers.push_back(readPrinter(printer, mistakes));
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

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/api/device_uri.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <optional>
#include <utility>

namespace evenhall::device {

namespace {

constexpr std::string_view fileScheme = "file:";
constexpr std::string_view tcpScheme = "tcp://";
constexpr std::string_view serialScheme = "serial:";
constexpr std::string_view usbScheme = "usb:";
constexpr std::string_view usbSerialKey = "serial=";
constexpr std::string_view usbPathKey = "path=";
constexpr std::string_view cupsScheme = "cups:";
constexpr std::string_view cupsRawFlag = "raw";
constexpr std::string_view cupsPrinterKey = "to=";
constexpr std::array<int, 9> baudRates{1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200, 230400};

Fault bad(std::string context) {
    return Fault{FaultCode::BadAddress, std::move(context)};
}

std::optional<int> toNumber(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

bool isPath(std::string_view path) {
    return path.size() > 1 && path.front() == '/' && path.find('\0') == std::string_view::npos;
}

std::string_view toText(Parity parity) {
    switch (parity) {
    case Parity::None:
        return "none";
    case Parity::Even:
        return "even";
    case Parity::Odd:
        return "odd";
    }
    return "none";
}

std::string_view toText(FlowControl flow) {
    switch (flow) {
    case FlowControl::None:
        return "none";
    case FlowControl::Hardware:
        return "rtscts";
    case FlowControl::Software:
        return "xonxoff";
    }
    return "none";
}

Outcome<DeviceUri::Address> parseFile(std::string_view path) {
    if (path.starts_with("//"))
        path.remove_prefix(2);
    if (!isPath(path))
        return bad("a file address is file:/absolute/path");
    return DeviceUri::Address(FileAddress{std::string(path)});
}

/// Splits "host:port" and "[v6]:port"; without a port the default stays.
Outcome<DeviceUri::Address> parseTcp(std::string_view rest) {
    TcpAddress address;
    std::string_view portText;
    if (rest.starts_with('[')) {
        const std::size_t end = rest.find(']');
        if (end == std::string_view::npos)
            return bad("an IPv6 host stands in brackets: tcp://[::1]:9100");
        address.host = rest.substr(1, end - 1);
        portText = rest.substr(end + 1);
    } else {
        const std::size_t colon = std::min(rest.find(':'), rest.size());
        address.host = rest.substr(0, colon);
        portText = rest.substr(colon);
    }
    const bool plain = std::none_of(address.host.begin(), address.host.end(), [](char character) {
        return character <= ' ' || character == '/' || character == '?' || character == '@';
    });
    if (address.host.empty() || !plain)
        return bad("a TCP address is tcp://host:port");
    if (!portText.empty()) {
        const std::optional<int> port = portText.front() == ':' ? toNumber(portText.substr(1)) : std::nullopt;
        if (!port || *port < 1 || *port > std::numeric_limits<std::uint16_t>::max())
            return bad("the port of a TCP address is 1 to 65535");
        address.port = static_cast<std::uint16_t>(*port);
    }
    return DeviceUri::Address(std::move(address));
}

Outcome<void> setParity(SerialAddress& address, std::string_view value) {
    for (const Parity parity : {Parity::None, Parity::Even, Parity::Odd})
        if (value == toText(parity)) {
            address.parity = parity;
            return {};
        }
    return bad("parity is none, even or odd");
}

Outcome<void> setFlow(SerialAddress& address, std::string_view value) {
    for (const FlowControl flow : {FlowControl::None, FlowControl::Hardware, FlowControl::Software})
        if (value == toText(flow)) {
            address.flow = flow;
            return {};
        }
    return bad("flow is none, rtscts or xonxoff");
}

/// Applies one "name=value" of a serial address.
Outcome<void> setLineSetting(SerialAddress& address, std::string_view name, std::string_view value) {
    if (name == "parity")
        return setParity(address, value);
    if (name == "flow")
        return setFlow(address, value);
    const std::optional<int> number = toNumber(value);
    if (name == "baud") {
        if (!number || std::find(baudRates.begin(), baudRates.end(), *number) == baudRates.end())
            return bad("baud is 1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200 or 230400");
        address.baud = *number;
        return {};
    }
    if (name == "data") {
        if (!number || *number < 7 || *number > 8)
            return bad("data is 7 or 8 bits");
        address.dataBits = *number;
        return {};
    }
    if (name == "stop") {
        if (!number || *number < 1 || *number > 2)
            return bad("stop is 1 or 2 bits");
        address.stopBits = *number;
        return {};
    }
    return bad("unknown line setting '" + std::string(name) + "'; known are baud, parity, data, stop and flow");
}

Outcome<DeviceUri::Address> parseSerial(std::string_view rest) {
    const std::size_t question = std::min(rest.find('?'), rest.size());
    SerialAddress address;
    address.path = rest.substr(0, question);
    if (!isPath(address.path))
        return bad("a serial address is serial:/dev/name?baud=9600&parity=none");
    std::string_view settings = rest.substr(std::min(question + 1, rest.size()));
    while (!settings.empty()) {
        const std::size_t end = std::min(settings.find('&'), settings.size());
        const std::string_view setting = settings.substr(0, end);
        const std::size_t equals = std::min(setting.find('='), setting.size());
        const std::string_view value = setting.substr(std::min(equals + 1, setting.size()));
        if (const Outcome<void> set = setLineSetting(address, setting.substr(0, equals), value); !set)
            return set.fault();
        settings.remove_prefix(std::min(end + 1, settings.size()));
    }
    return DeviceUri::Address(std::move(address));
}

/// Serial numbers are what a device says, so anything printable; at least one character.
bool isPrintable(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char character) { return character >= ' ' && character <= '~'; });
}

/// "1-2.3": a bus, a dash, ports with dots between.
bool isUsbPath(std::string_view text) {
    const std::size_t dash = text.find('-');
    if (dash == std::string_view::npos || !toNumber(text.substr(0, dash)))
        return false;
    for (std::string_view ports = text.substr(dash + 1);;) {
        const std::size_t dot = std::min(ports.find('.'), ports.size());
        const std::optional<int> port = toNumber(ports.substr(0, dot));
        if (!port || *port < 1)
            return false;
        if (dot == ports.size())
            return true;
        ports.remove_prefix(dot + 1);
    }
}

Outcome<DeviceUri::Address> parseUsb(std::string_view rest) {
    if (rest.starts_with(usbSerialKey) && isPrintable(rest.substr(usbSerialKey.size())))
        return DeviceUri::Address(UsbAddress{UsbAddress::Key::Serial, std::string(rest.substr(usbSerialKey.size()))});
    if (rest.starts_with(usbPathKey) && isUsbPath(rest.substr(usbPathKey.size())))
        return DeviceUri::Address(UsbAddress{UsbAddress::Key::Path, std::string(rest.substr(usbPathKey.size()))});
    return bad("a USB address is usb:serial=NUMBER or usb:path=1-2.3");
}

/// "name", "name?to=URI", "name?raw", "name?raw&to=URI"; the printer's address ends the text, for it may hold anything.
Outcome<DeviceUri::Address> parseCups(std::string_view rest) {
    const std::size_t question = std::min(rest.find('?'), rest.size());
    CupsAddress address;
    address.queue = rest.substr(0, question);
    const bool plain = std::all_of(address.queue.begin(), address.queue.end(), [](char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
               (character >= '0' && character <= '9') || character == '-' || character == '_';
    });
    std::string_view settings = rest.substr(std::min(question + 1, rest.size()));
    if (settings.substr(0, settings.find('&')) == cupsRawFlag) {
        address.raw = true;
        settings.remove_prefix(std::min(cupsRawFlag.size() + 1, settings.size()));
    }
    if (settings.starts_with(cupsPrinterKey)) {
        address.printer = settings.substr(cupsPrinterKey.size());
        settings = {};
    }
    const bool whole = address.printer.empty() || (isPrintable(address.printer) && address.printer.find(':') > 0 &&
                                                   address.printer.find(':') != std::string::npos);
    if (address.queue.empty() || !plain || !settings.empty() || !whole)
        return bad("a queue of CUPS is cups:name, cups:name?to=ipp://host/ipp/print or "
                   "cups:name?raw&to=socket://host:9100");
    return DeviceUri::Address(std::move(address));
}

Outcome<DeviceUri::Address> parseAddress(std::string_view text) {
    if (text.starts_with(tcpScheme))
        return parseTcp(text.substr(tcpScheme.size()));
    if (text.starts_with(fileScheme))
        return parseFile(text.substr(fileScheme.size()));
    if (text.starts_with(serialScheme))
        return parseSerial(text.substr(serialScheme.size()));
    if (text.starts_with(usbScheme))
        return parseUsb(text.substr(usbScheme.size()));
    if (text.starts_with(cupsScheme))
        return parseCups(text.substr(cupsScheme.size()));
    return bad("a device address starts with usb:, tcp://, serial:, cups: or file:");
}

std::string describe(const FileAddress& address) {
    return std::string(fileScheme) + address.path;
}

std::string describe(const TcpAddress& address) {
    const bool bracketed = address.host.find(':') != std::string::npos;
    const std::string host = bracketed ? "[" + address.host + "]" : address.host;
    return std::string(tcpScheme) + host + ":" + std::to_string(address.port);
}

std::string describe(const SerialAddress& address) {
    return std::string(serialScheme) + address.path + "?baud=" + std::to_string(address.baud) +
           "&parity=" + std::string(toText(address.parity)) + "&data=" + std::to_string(address.dataBits) +
           "&stop=" + std::to_string(address.stopBits) + "&flow=" + std::string(toText(address.flow));
}

std::string describe(const UsbAddress& address) {
    return toText(address);
}

std::string describe(const CupsAddress& address) {
    std::string text = std::string(cupsScheme) + address.queue;
    if (address.raw)
        text.append("?").append(cupsRawFlag);
    if (!address.printer.empty())
        text.append(address.raw ? "&" : "?").append(cupsPrinterKey).append(address.printer);
    return text;
}

} // namespace

std::string toText(const UsbAddress& address) {
    const std::string_view key = address.key == UsbAddress::Key::Serial ? usbSerialKey : usbPathKey;
    return std::string(usbScheme).append(key).append(address.value);
}

Outcome<DeviceUri> DeviceUri::parse(std::string_view text) {
    Outcome<Address> address = parseAddress(text);
    if (!address)
        return address.fault();
    return DeviceUri(std::move(*address));
}

std::string DeviceUri::toString() const {
    return std::visit([](const auto& address) { return describe(address); }, m_address);
}

} // namespace evenhall::device

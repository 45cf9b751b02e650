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

/// Applies one "name=value" of a serial address.
Outcome<void> setLineSetting(SerialAddress& address, std::string_view name, std::string_view value) {
    if (name == "parity")
        return setParity(address, value);
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
    return bad("unknown line setting '" + std::string(name) + "'; known are baud, parity, data and stop");
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

Outcome<DeviceUri::Address> parseAddress(std::string_view text) {
    if (text.starts_with(tcpScheme))
        return parseTcp(text.substr(tcpScheme.size()));
    if (text.starts_with(fileScheme))
        return parseFile(text.substr(fileScheme.size()));
    if (text.starts_with(serialScheme))
        return parseSerial(text.substr(serialScheme.size()));
    return bad("a device address starts with file:, tcp:// or serial:");
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
           "&stop=" + std::to_string(address.stopBits);
}

} // namespace

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

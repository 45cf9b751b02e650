// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/outcome.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace evenhall::device {

/// A file or a device node that takes bytes: file:/var/spool/ticket.bin
struct FileAddress {
    std::string path; ///< absolute

    friend bool operator==(const FileAddress&, const FileAddress&) = default;
};

/// A raw TCP service: tcp://host:9100, tcp://[fe80::1]:9100
struct TcpAddress {
    std::string host;
    std::uint16_t port = 9100;

    friend bool operator==(const TcpAddress&, const TcpAddress&) = default;
};

enum class Parity { None, Even, Odd };

/// A serial line: serial:/dev/ttyUSB0?baud=9600&parity=none&data=8&stop=1
struct SerialAddress {
    std::string path; ///< absolute
    int baud = 9600;
    Parity parity = Parity::None;
    int dataBits = 8;
    int stopBits = 1;

    friend bool operator==(const SerialAddress&, const SerialAddress&) = default;
};

/// Where a device is, as an operator writes it. A constructed value is a usable address.
class DeviceUri {
public:
    using Address = std::variant<FileAddress, TcpAddress, SerialAddress>;

    /// Reads one of the forms above; the fault says what was expected. Default port 9100, default line 9600 8N1.
    static Outcome<DeviceUri> parse(std::string_view text);

    [[nodiscard]] const Address& address() const { return m_address; }
    /// The same address with every setting written out.
    [[nodiscard]] std::string toString() const;

    friend bool operator==(const DeviceUri&, const DeviceUri&) = default;

private:
    explicit DeviceUri(Address address) : m_address(std::move(address)) {}

    Address m_address;
};

} // namespace evenhall::device

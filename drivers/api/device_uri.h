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

/// How a device on a serial line says "wait".
enum class FlowControl {
    None,
    Hardware, ///< RTS/CTS; in an address "rtscts"
    Software  ///< XON/XOFF; in an address "xonxoff"
};

/// A serial line: serial:/dev/ttyUSB0?baud=9600&parity=none&data=8&stop=1&flow=none
struct SerialAddress {
    std::string path; ///< absolute
    int baud = 9600;
    Parity parity = Parity::None;
    int dataBits = 8;
    int stopBits = 1;
    FlowControl flow = FlowControl::None;

    friend bool operator==(const SerialAddress&, const SerialAddress&) = default;
};

/// A device on USB, by its serial number or by the socket it hangs on: usb:serial=J7KX001234, usb:path=1-2.3
/// Never by vendor and product: clones carry the numbers of others, and two of a kind would be the same.
struct UsbAddress {
    enum class Key {
        Serial,
        Path ///< bus, then ports down to the device, as the kernel writes them
    };

    Key key = Key::Serial;
    std::string value;

    friend bool operator==(const UsbAddress&, const UsbAddress&) = default;
};

/// The address as an operator writes it.
[[nodiscard]] std::string toText(const UsbAddress& address);

/// A queue of the printing system (CUPS): cups:ticket-k1 uses a queue that is there;
/// cups:ticket-k1?to=ipp://printer.local/ipp/print makes it and keeps it right;
/// cups:ticket-k1?raw&to=socket://10.0.0.7:9100 sends the printer's own bytes through it.
struct CupsAddress {
    std::string queue;   ///< letters, digits, '-' and '_'
    bool raw = false;    ///< no conversion, no answers: for printers without IPP
    std::string printer; ///< the queue's printer as an address of CUPS; empty: the queue is somebody else's

    friend bool operator==(const CupsAddress&, const CupsAddress&) = default;
};

/// Where a device is, as an operator writes it. A constructed value is a usable address.
class DeviceUri {
public:
    using Address = std::variant<FileAddress, TcpAddress, SerialAddress, UsbAddress, CupsAddress>;

    /// Reads one of the forms above; the fault says what was expected. Default port 9100, default line 9600 8N1
    /// without flow control.
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

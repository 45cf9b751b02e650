// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/api/device_uri.h"

#include <catch2/catch.hpp>

using namespace evenhall::device;

TEST_CASE("A device address is read with its defaults", "[drivers][uri]") {
    CHECK(DeviceUri::parse("file:/tmp/ticket.bin")->address() == DeviceUri::Address(FileAddress{"/tmp/ticket.bin"}));
    CHECK(DeviceUri::parse("file:///tmp/ticket.bin")->address() == DeviceUri::Address(FileAddress{"/tmp/ticket.bin"}));
    CHECK(DeviceUri::parse("tcp://printer-1")->address() == DeviceUri::Address(TcpAddress{"printer-1", 9100}));
    CHECK(DeviceUri::parse("tcp://10.0.0.7:5005")->address() == DeviceUri::Address(TcpAddress{"10.0.0.7", 5005}));
    CHECK(DeviceUri::parse("tcp://[fe80::1]:9100")->address() == DeviceUri::Address(TcpAddress{"fe80::1", 9100}));
    CHECK(DeviceUri::parse("serial:/dev/ttyUSB0")->address() == DeviceUri::Address(SerialAddress{"/dev/ttyUSB0"}));
}

TEST_CASE("Every setting of a serial line can be written", "[drivers][uri]") {
    const Outcome<DeviceUri> uri =
        DeviceUri::parse("serial:/dev/ttyS1?baud=57600&parity=even&data=7&stop=2&flow=rtscts");
    REQUIRE(uri);
    CHECK(uri->address() ==
          DeviceUri::Address(SerialAddress{"/dev/ttyS1", 57600, Parity::Even, 7, 2, FlowControl::Hardware}));
}

TEST_CASE("A written device address reads back as itself", "[drivers][uri]") {
    for (const char* text :
         {"file:/tmp/a b", "tcp://host:1", "tcp://[::1]:65535",
          "serial:/dev/ttyUSB0?baud=115200&parity=odd&data=8&stop=1&flow=xonxoff", "usb:serial=J7KX 001234",
          "usb:path=1-2.3", "cups:ticket-k1", "cups:ticket_k1?raw",
          "cups:t?to=ipp://printer.local:631/ipp/print?contimeout=5&a=b", "cups:t?raw&to=socket://10.0.0.7:9100"}) {
        const Outcome<DeviceUri> uri = DeviceUri::parse(text);
        REQUIRE(uri);
        CHECK(uri->toString() == text);
        CHECK(*DeviceUri::parse(uri->toString()) == *uri);
    }
}

TEST_CASE("A wrong device address says what was expected", "[drivers][uri]") {
    const auto refusal = [](const char* text) {
        const Outcome<DeviceUri> uri = DeviceUri::parse(text);
        REQUIRE_FALSE(uri);
        CHECK(uri.fault().code == FaultCode::BadAddress);
        return uri.fault().context;
    };
    CHECK(refusal("") == "a device address starts with usb:, tcp://, serial:, cups: or file:");
    CHECK(refusal("lpt:1") == "a device address starts with usb:, tcp://, serial:, cups: or file:");
    for (const char* usb : {"usb:04b8:0e20", "usb:serial=", "usb:serial=a\tb", "usb:path=1", "usb:path=1-",
                            "usb:path=-1", "usb:path=1-2..3", "usb:path=1-0", "usb:path=../1-1"})
        CHECK(refusal(usb) == "a USB address is usb:serial=NUMBER or usb:path=1-2.3");
    for (const char* cups :
         {"cups:", "cups:a b", "cups:a/b", "cups:a?to=nowhere", "cups:a?rawto=x:1", "cups:a?model=x"})
        CHECK(refusal(cups).starts_with("a queue of CUPS is cups:name"));
    CHECK(refusal("file:relative") == "a file address is file:/absolute/path");
    CHECK(refusal("tcp://:9100") == "a TCP address is tcp://host:port");
    CHECK(refusal("tcp://host/path") == "a TCP address is tcp://host:port");
    CHECK(refusal("tcp://host:0") == "the port of a TCP address is 1 to 65535");
    CHECK(refusal("tcp://host:99999") == "the port of a TCP address is 1 to 65535");
    CHECK(refusal("tcp://[::1") == "an IPv6 host stands in brackets: tcp://[::1]:9100");
    CHECK(refusal("serial:ttyUSB0") == "a serial address is serial:/dev/name?baud=9600&parity=none");
    CHECK(refusal("serial:/dev/ttyS0?parity=maybe") == "parity is none, even or odd");
    CHECK(refusal("serial:/dev/ttyS0?speed=9600") ==
          "unknown line setting 'speed'; known are baud, parity, data, stop and flow");
    CHECK(refusal("serial:/dev/ttyS0?flow=yes") == "flow is none, rtscts or xonxoff");
    CHECK(refusal("serial:/dev/ttyS0?baud=9601").starts_with("baud is 1200"));
    CHECK(refusal("serial:/dev/ttyS0?data=9") == "data is 7 or 8 bits");
    CHECK(refusal("serial:/dev/ttyS0?stop=") == "stop is 1 or 2 bits");
}

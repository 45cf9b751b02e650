// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/channels/usb_channel.h"
#include "drivers/channels/usb_printers.h"
#include "drivers/channels/usb_watch.h"

#include "tests/support/usb/usb_bus.h"

#include <catch2/catch.hpp>
#include <future>

using namespace evenhall;
using namespace std::chrono_literals;
using channels::UsbPrinter;
using device::UsbAddress;
using support::UsbTraits;

namespace {

std::vector<std::uint8_t> saysNothing(std::span<const std::uint8_t> /*bytes*/) {
    return {};
}

UsbTraits printerAt(const std::string& path, const std::string& serialNumber) {
    UsbTraits traits;
    traits.path = path;
    traits.serialNumber = serialNumber;
    return traits;
}

std::vector<UsbAddress> listedAddresses() {
    const device::Outcome<std::vector<UsbPrinter>> printers = channels::listUsbPrinters();
    REQUIRE(printers);
    std::vector<UsbAddress> addresses;
    for (const UsbPrinter& printer : *printers)
        addresses.push_back(printer.address);
    return addresses;
}

/// News of a watch, one after the other.
class News {
public:
    void add(bool isThere) {
        const std::lock_guard lock(m_mutex);
        m_news.push_back(isThere);
        m_changed.notify_all();
    }

    bool next() {
        std::unique_lock lock(m_mutex);
        REQUIRE(m_changed.wait_for(lock, 30s, [this] { return !m_news.empty(); }));
        const bool isThere = m_news.front();
        m_news.pop_front();
        return isThere;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<bool> m_news;
};

} // namespace

TEST_CASE("A USB printer is listed with what it says and the address to use", "[drivers][usb]") {
    support::UsbBus bus;
    CHECK(listedAddresses().empty());
    (void)bus.plug({}, &saysNothing);
    const device::Outcome<std::vector<UsbPrinter>> printers = channels::listUsbPrinters();
    REQUIRE(printers);
    REQUIRE(printers->size() == 1);
    const UsbPrinter& printer = printers->front();
    CHECK(printer.address == UsbAddress{UsbAddress::Key::Serial, "J7KX001234"});
    CHECK(printer.path == "1-1");
    CHECK(printer.serialNumber == "J7KX001234");
    CHECK(printer.manufacturer == "EPSON");
    CHECK(printer.product == "TM-T20II");
    CHECK(printer.vendorId == 0x04b8);
    CHECK(printer.productId == 0x0e15);
    CHECK(printer.canAnswer);
}

TEST_CASE("Two printers of one kind, with the same number or none, are told apart by their sockets", "[drivers][usb]") {
    support::UsbBus bus;
    const std::string number = GENERATE("", "01", "00000000", "J7KX001234");
    const auto left = bus.plug(printerAt("1-1", number), &saysNothing);
    const auto right = bus.plug(printerAt("1-2", number), &saysNothing);
    CHECK(listedAddresses() == std::vector<UsbAddress>{{UsbAddress::Key::Path, "1-1"}, {UsbAddress::Key::Path, "1-2"}});
    channels::UsbChannel channel(UsbAddress{UsbAddress::Key::Path, "1-2"});
    REQUIRE(channel.open());
    const std::vector<std::byte> ticket(100, std::byte{'x'});
    CHECK(channel.write(ticket, 10s).ok());
    CHECK(left->received().empty());
    CHECK(right->received().size() == 100);
}

TEST_CASE("A serial number that two printers wear is refused, with both sockets named", "[drivers][usb]") {
    support::UsbBus bus;
    (void)bus.plug(printerAt("1-1", "J7KX001234"), &saysNothing);
    (void)bus.plug(printerAt("1-2", "J7KX001234"), &saysNothing);
    channels::UsbChannel channel(UsbAddress{UsbAddress::Key::Serial, "J7KX001234"});
    const device::Outcome<void> opened = channel.open();
    REQUIRE_FALSE(opened);
    CHECK(opened.fault().code == device::FaultCode::Refused);
    CHECK(opened.fault().context ==
          "two USB printers have the serial number J7KX001234; use usb:path=1-1 or usb:path=1-2");
}

TEST_CASE("A vendor-specific device is no listed printer, but can be used by its address", "[drivers][usb]") {
    support::UsbBus bus;
    UsbTraits traits;
    traits.interfaceClass = 0xFF;
    (void)bus.plug(traits, &saysNothing);
    CHECK(listedAddresses().empty());
    channels::UsbChannel channel(UsbAddress{UsbAddress::Key::Path, "1-1"});
    REQUIRE(channel.open());
    const device::Outcome<std::string> id = channel.askDeviceId();
    REQUIRE_FALSE(id);
    CHECK(id.fault().code == device::FaultCode::Unsupported);
}

TEST_CASE("A keyboard is no printer, whatever its address", "[drivers][usb]") {
    support::UsbBus bus;
    UsbTraits traits;
    traits.interfaceClass = 3;
    (void)bus.plug(traits, &saysNothing);
    CHECK(listedAddresses().empty());
    channels::UsbChannel channel(UsbAddress{UsbAddress::Key::Path, "1-1"});
    CHECK(channel.open().fault().code == device::FaultCode::NotFound);
}

TEST_CASE("A serial number is fit when it can tell two printers apart", "[drivers][usb]") {
    CHECK(channels::isFitSerialNumber("J7KX001234"));
    CHECK(channels::isFitSerialNumber("A001"));
    for (const char* unfit : {"", "1", "123", "0000", "FFFFFFFF",
                              "AB\x01"
                              "CD"})
        CHECK_FALSE(channels::isFitSerialNumber(unfit));
}

TEST_CASE("A watch tells each plugging and unplugging of its printer alone", "[drivers][usb]") {
    support::UsbBus bus;
    News news;
    const channels::UsbWatch watch(UsbAddress{UsbAddress::Key::Serial, "J7KX001234"},
                                   [&news](bool isThere) { news.add(isThere); });
    CHECK_FALSE(news.next());
    (void)bus.plug(printerAt("1-3", "another one"), &saysNothing);
    (void)bus.plug({}, &saysNothing);
    CHECK(news.next());
    bus.unplug("1-1");
    CHECK_FALSE(news.next());
    (void)bus.plug(printerAt("1-2", "J7KX001234"), &saysNothing);
    CHECK(news.next());
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/printer_probe.h"

#include "tests/support/usb/usb_bus.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace std::chrono_literals;
using device_host::DeviceIdentity;
using device_host::ProbeFindings;
using support::UsbTraits;

namespace {

const profiles::ProfileStore store;

/// A printer that answers nothing but the class requests of USB.
std::vector<std::uint8_t> silent(std::span<const std::uint8_t> /*bytes*/) {
    return {};
}

ProbeFindings probe(const UsbTraits& traits) {
    support::UsbBus bus;
    const auto printer = bus.plug(traits, &silent);
    const device::Outcome<ProbeFindings> findings =
        device_host::probeAt(*device::DeviceUri::parse("usb:path=" + traits.path), 50ms);
    REQUIRE(findings);
    CHECK(printer->resets() == 0);
    return *findings;
}

UsbTraits withId(const std::string& deviceId) {
    UsbTraits traits;
    traits.manufacturer = "STMicroelectronics"; // many clones tell only who made their chip
    traits.product = "USB Printing Support";
    traits.deviceId = deviceId;
    return traits;
}

} // namespace

TEST_CASE("An unknown USB printer is known by its device id", "[drivers][usb][probe]") {
    const ProbeFindings findings = probe(withId("MFG:XPRINTER;CMD:ESC/POS;MDL:XP-58IIH;CLS:PRINTER;"));
    CHECK(findings.device == DeviceIdentity{"XPRINTER", "XP-58IIH", "ESC/POS"});
    CHECK(findings.product == "USB Printing Support");
    const profiles::PrinterProfile profile = device_host::profileFor(findings, store);
    CHECK(profile.name == "xprinter-58");
    CHECK(profile.confirm == device::ConfirmLevel::Delivered); // it showed nothing better
    CHECK(device_host::profileFor(probe(withId("MFG:SNBC;MDL:SNBC BTP-R980III;")), store).name == "snbc-btp-kiosk");
}

TEST_CASE("A printer without a way back is known by its device id too", "[drivers][usb][probe]") {
    UsbTraits traits = withId("MANUFACTURER:Custom Engineering;MODEL:VKP80III;COMMAND SET:ESC/POS;");
    traits.hasWayBack = false;
    const ProbeFindings findings = probe(traits);
    CHECK_FALSE(findings.answersStatus);
    CHECK(device_host::profileFor(findings, store).name == "custom-kiosk");
}

TEST_CASE("A printer whose device id says nothing gets the cautious profile", "[drivers][usb][probe]") {
    for (const char* deviceId : {"", "MFG:;MDL:;", "nonsense", "MDL:USB Printer;"})
        CHECK(device_host::profileFor(probe(withId(deviceId)), store).name == profiles::genericProfile);
}

TEST_CASE("A device id is read whatever its order, case and gaps", "[drivers][probe]") {
    const DeviceIdentity epson{"EPSON", "TM-T20II", "ESC/POS"};
    for (const char* text :
         {"MFG:EPSON;CMD:ESC/POS;MDL:TM-T20II;CLS:PRINTER;", " mdl: TM-T20II ;mfg:EPSON;;cmd:ESC/POS",
          "MANUFACTURER:EPSON;COMMAND SET:ESC/POS;MODEL:TM-T20II;DES:EPSON TM-T20II;",
          "MFG:EPSON;MFG:CLONE;x;MDL:TM-T20II;CMD:ESC/POS"})
        CHECK(device_host::parseDeviceIdentity(text) == epson);
}

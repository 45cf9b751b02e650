// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/escpos/encoder.h"
#include "tests/drivers/samples.h"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <random>
#include <set>

using namespace evenhall;
using device::Raster;
using evenhall::test::bytes;

namespace {

/// A picture whose bytes are mostly those that could form a real-time command.
Raster hostileRaster(std::mt19937& random) {
    constexpr std::array<unsigned, 8> menu{0x10, 0x04, 0x05, 0x14, 0x10, 0x00, 0xFF, 0x10};
    Raster raster(static_cast<int>(random() % 100 + 1), static_cast<int>(random() % 300 + 1));
    for (int y = 0; y < raster.height(); ++y)
        for (int x = 0; x < raster.width(); x += 8) {
            const unsigned value = random() % 4 == 0 ? random() % 256 : menu[random() % menu.size()];
            for (int bit = 0; bit < 8 && x + bit < raster.width(); ++bit)
                raster.setBlack(x + bit, y, ((value << bit) & 0x80U) != 0);
        }
    return raster;
}

bool holdsRealTimeCommand(const std::vector<std::byte>& stream) {
    for (std::size_t i = 0; i + 1 < stream.size(); ++i)
        if (stream[i] == std::byte{0x10} &&
            (stream[i + 1] == std::byte{0x04} || stream[i + 1] == std::byte{0x05} || stream[i + 1] == std::byte{0x14}))
            return true;
    return false;
}

/// Reads the bands back, by the manual; nothing of the encoder is used.
Raster decode(const std::vector<std::byte>& stream, int width) {
    Raster raster(width, 2000);
    std::size_t at = 2; // ESC @
    int row = 0;
    while (stream.at(at) == std::byte{0x1D} && stream.at(at + 1) == std::byte{0x76}) {
        const auto number = [&](std::size_t i) { return std::to_integer<int>(stream.at(at + i)); };
        const int bytesPerRow = number(4) + 256 * number(5);
        const int rows = number(6) + 256 * number(7);
        CHECK(rows <= 128);
        at += 8;
        for (int y = 0; y < rows; ++y, ++row)
            for (int x = 0; x < bytesPerRow * 8; ++x, at += x % 8 == 0 ? 1U : 0U)
                if (x < width)
                    raster.setBlack(x, row, (std::to_integer<unsigned>(stream.at(at)) << (x % 8) & 0x80U) != 0);
    }
    CHECK(std::vector(stream.begin() + static_cast<std::ptrdiff_t>(at), stream.end()) ==
          bytes({0x0A, 0x1D, 0x56, 0x42, 0x00}));
    return raster;
}

/// Dots that differ and are not the one that defuses a command.
int wrongDots(const Raster& wanted, const Raster& printed) {
    int wrong = 0;
    for (int y = 0; y < wanted.height(); ++y)
        for (int x = 0; x < wanted.width(); ++x) {
            const bool defuses = x % 8 == 2 && x + 1 < wanted.width() && wanted.isBlack(x + 1, y);
            if (wanted.isBlack(x, y) != printed.isBlack(x, y) && !(defuses && printed.isBlack(x, y)))
                ++wrong;
        }
    return wrong;
}

} // namespace

TEST_CASE("A small ticket is exactly these bytes", "[drivers][escpos]") {
    Raster ticket(16, 2);
    ticket.setBlack(0, 0);
    ticket.setBlack(15, 1);
    CHECK(escpos::encodeTicket(ticket) == bytes({0x1B, 0x40,                                     // initialise
                                                 0x1D, 0x76, 0x30, 0x00, 0x02, 0x00, 0x02, 0x00, // 2 bytes, 2 rows
                                                 0x80, 0x00, 0x00, 0x01,                         // dots
                                                 0x0A, 0x1D, 0x56, 0x42, 0x00}));                // line feed, cut
    CHECK(escpos::encodeStatusRequest(4) == bytes({0x10, 0x04, 0x04}));
    CHECK(escpos::encodeBarrier() == bytes({0x1D, 0x72, 0x01}));
}

TEST_CASE("The end of a ticket lifts its last dot above the knife, whatever the knife's command", "[drivers][escpos]") {
    profiles::PrinterProfile profile;
    profile.cut = {profiles::CutCommand::FeedFull, 15, 3};
    CHECK(escpos::encodeEnd(profile) == bytes({0x0A, 0x1D, 0x56, 0x41, 0x00}));
    profile.cut.tailMillimetres = 10; // three lines of 3.75 mm
    CHECK(escpos::encodeEnd(profile) == bytes({0x0A, 0x1B, 0x64, 0x02, 0x1D, 0x56, 0x41, 0x00}));
    profile.cut = {profiles::CutCommand::Partial, 15, 3}; // cuts where it stands: 18 mm are five lines
    CHECK(escpos::encodeEnd(profile) == bytes({0x0A, 0x1B, 0x64, 0x04, 0x1D, 0x56, 0x01}));
    profile.cut.command = profiles::CutCommand::EscapeI;
    CHECK(escpos::encodeEnd(profile) == bytes({0x0A, 0x1B, 0x64, 0x04, 0x1B, 0x69}));
    profile.cut.command = profiles::CutCommand::TearBar;
    profile.afterCut = bytes({0x1D, 0x65, 0x05});
    CHECK(escpos::encodeEnd(profile) == bytes({0x0A, 0x1B, 0x64, 0x04, 0x1D, 0x65, 0x05}));
}

TEST_CASE("The questions are exactly these bytes", "[drivers][escpos]") {
    using profiles::ClearCommand;
    CHECK(escpos::encodeProcessIdRequest("0001") ==
          bytes({0x1D, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30, 0x30, 0x30, 0x30, 0x31}));
    CHECK(escpos::encodeCutCounterRequest() == bytes({0x1D, 0x67, 0x32, 0x00, 0xB2, 0x00}));
    CHECK(escpos::encodeIdentityRequest(67) == bytes({0x1D, 0x49, 0x43}));
    CHECK(escpos::encodeClear(ClearCommand::RealTimeClear) ==
          bytes({0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08}));
    CHECK(escpos::encodeClear(ClearCommand::RealTimeRecover) == bytes({0x10, 0x05, 0x02}));
    CHECK(escpos::encodeClear(ClearCommand::None).empty());
}

TEST_CASE("Process ids keep to the allowed letters and do not repeat soon", "[drivers][escpos]") {
    std::set<std::string> ids;
    for (std::uint32_t number = 0; number < 5000; ++number)
        ids.insert(escpos::processIdOf(number * 13));
    CHECK(ids.size() == 5000);
    for (const std::string& id : ids)
        CHECK((id.size() == 4 && std::all_of(id.begin(), id.end(), [](char c) { return c >= 0x20 && c <= 0x7E; })));
    CHECK(escpos::processIdOf(0xFFFFFFFFU).size() == 4);
}

TEST_CASE("Between two pieces of a ticket the printer is not inside a picture", "[drivers][escpos]") {
    profiles::PrinterProfile profile;
    profile.bandRows = 64;
    profile.status.automatic = true;
    Raster ticket(16, 150);
    ticket.setBlack(0, 70);
    const escpos::EncodedTicket encoded = escpos::encodePicture(ticket, profile, bytes({0x1D, 0x72, 0x01}));
    REQUIRE(encoded.pieceEnds.size() == 3);
    CHECK(encoded.pieceEnds[0] == 5 + 8 + 64);
    CHECK(encoded.pieceEnds[1] == encoded.pieceEnds[0] + 8 + 64);
    CHECK(encoded.pieceEnds[2] == encoded.bytes.size());
    CHECK(encoded.bytes.at(encoded.pieceEnds[0]) == std::byte{0x1D});
}

TEST_CASE("Blank columns at the right of a band are not sent", "[drivers][escpos]") {
    Raster ticket(576, 256);
    ticket.setBlack(8, 200);
    const std::vector<std::byte> stream = escpos::encodeTicket(ticket);
    CHECK(stream.size() == 2 + (8 + 128) + (8 + 2 * 128) + 5);
    CHECK(decode(stream, 576).isBlack(8, 200));
}

TEST_CASE("No ticket holds a real-time command, whatever its picture", "[drivers][escpos]") {
    std::mt19937 random(20261122);
    for (int turn = 0; turn < 300; ++turn) {
        const Raster raster = hostileRaster(random);
        const std::vector<std::byte> stream = escpos::encodeTicket(raster);
        REQUIRE_FALSE(holdsRealTimeCommand(stream));
        const Raster printed = decode(stream, raster.width());
        REQUIRE(wrongDots(raster, printed) == 0);
    }
}

TEST_CASE("The recovery outlasts any broken-off band", "[drivers][escpos]") {
    const std::vector<std::byte> stream = escpos::encodeRecovery(72);
    const auto firstCommand = std::find_if(stream.begin(), stream.end(), [](std::byte b) { return b != std::byte{0}; });
    CHECK(firstCommand - stream.begin() == std::ptrdiff_t{72} * 128);
    CHECK(std::vector(firstCommand, stream.end()) == bytes({0x1B, 0x40, 0x0A, 0x1D, 0x56, 0x42, 0x00}));
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/escpos/encoder.h"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <random>

using namespace evenhall;
using device::Raster;

namespace {

std::vector<std::byte> bytes(std::initializer_list<int> values) {
    std::vector<std::byte> result;
    for (const int value : values)
        result.push_back(static_cast<std::byte>(value));
    return result;
}

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
    CHECK(escpos::encodeTicket(ticket, escpos::Cut::Full).at(17) == std::byte{0x41});
    CHECK(escpos::encodeStatusRequest(escpos::StatusKind::Paper) == bytes({0x10, 0x04, 0x04}));
    CHECK(escpos::encodeBarrier() == bytes({0x1D, 0x72, 0x01}));
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

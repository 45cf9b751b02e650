// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/led/onbon/frame.h"

#include "drivers/led/onbon/answers.h"
#include "drivers/led/onbon/commands.h"
#include "drivers/led/onbon/gb2312.h"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <random>

using namespace evenhall::onbon;

namespace {

using Bytes = std::vector<std::byte>;

Bytes toBytes(std::string_view text) {
    Bytes bytes;
    for (const char character : text)
        bytes.push_back(static_cast<std::byte>(character));
    return bytes;
}

/// Data made mostly of bytes that need escaping.
Bytes hostileData(std::mt19937& random) {
    constexpr std::array<unsigned, 6> menu{0xA5, 0xA6, 0x5A, 0x5B, 0x01, 0x02};
    Bytes data(random() % 60);
    for (std::byte& byte : data)
        byte = static_cast<std::byte>(random() % 3 == 0 ? random() % 256 : menu[random() % menu.size()]);
    return data;
}

} // namespace

TEST_CASE("The check sum has its published value", "[drivers][onbon]") {
    CHECK(checksum(toBytes("123456789")) == 0xBB3D); // the check value of CRC-16/ARC
}

TEST_CASE("Border bytes never occur inside a frame", "[drivers][onbon]") {
    std::mt19937 random(20261122);
    for (int turn = 0; turn < 500; ++turn) {
        const Frame frame{static_cast<std::uint16_t>(random()), static_cast<std::uint16_t>(random()),
                          static_cast<std::uint8_t>(random()), hostileData(random)};
        const Bytes encoded = encodeFrame(frame);
        REQUIRE(std::count(encoded.begin(), encoded.end(), frameStart) == 8);
        REQUIRE(std::count(encoded.begin(), encoded.end(), frameEnd) == 1);
        FrameParser parser;
        REQUIRE(parser.feed(encoded) == std::vector<Frame>{frame});
    }
}

TEST_CASE("Frames are found however the stream is split and whatever noise is between", "[drivers][onbon]") {
    std::mt19937 random(5);
    for (int turn = 0; turn < 100; ++turn) {
        std::vector<Frame> sent;
        Bytes stream;
        for (int i = 0; i < 4; ++i) {
            sent.push_back({1, 2, anyDevice, hostileData(random)});
            const Bytes encoded = encodeFrame(sent.back());
            for (auto noise = random() % 5; noise > 0; --noise)
                stream.push_back(static_cast<std::byte>(random() % 256));
            stream.insert(stream.end(), encoded.begin(), encoded.end());
        }
        FrameParser parser;
        std::vector<Frame> found;
        for (std::size_t at = 0; at < stream.size();) {
            const std::size_t count = std::min<std::size_t>(random() % 20 + 1, stream.size() - at);
            for (const Frame& frame : parser.feed(std::span(stream).subspan(at, count)))
                found.push_back(frame);
            at += count;
        }
        REQUIRE(found == sent);
    }
}

TEST_CASE("A damaged frame is dropped, whichever byte was hit", "[drivers][onbon]") {
    const Bytes good = encodeFrame({1, hostAddress, anyDevice, toBytes("A[Z]")});
    for (std::size_t i = 8; i < good.size(); ++i) {
        Bytes bad = good;
        bad[i] ^= std::byte{0x04};
        FrameParser parser;
        CHECK(parser.feed(bad).empty());
    }
}

TEST_CASE("A frame that is broken off does not cost the next one", "[drivers][onbon]") {
    const Frame frame{1, 2, anyDevice, toBytes("Z001")};
    const Bytes good = encodeFrame(frame);
    Bytes stream(good.begin(), good.begin() + 15);
    stream.insert(stream.end(), good.begin(), good.end());
    FrameParser parser;
    CHECK(parser.feed(stream) == std::vector<Frame>{frame});
}

TEST_CASE("An endless frame is given up", "[drivers][onbon]") {
    FrameParser parser;
    Bytes flood(100'000, std::byte{0x11});
    flood.front() = frameStart;
    CHECK(parser.feed(flood).empty());
}

TEST_CASE("The longest text still fits into a card's buffer, even if every byte is escaped", "[drivers][onbon]") {
    std::string worst;
    for (int i = 0; i < 500; ++i)
        worst += 'Z';
    const CardText text = toCardText(worst, 400);
    CHECK(text.cut);
    CHECK(encodeFrame({1, hostAddress, anyDevice, dynamicText({}, text.bytes)}).size() <= longestFrame);
}

TEST_CASE("Text is coded for the card's fonts", "[drivers][onbon]") {
    CHECK(toCardText("请Z[3", 99).bytes == toBytes("\xC7\xEBZ[3"));
    CHECK(toCardText("上\n下", 99).bytes == toBytes("\xC9\xCF\\n\xCF\xC2"));
    CHECK(toCardText("\\C3", 99).bytes == toBytes("\xA3\xDC"
                                                  "C3"));
    const CardText rare = toCardText("喆A\x01𠮷", 99);
    CHECK(rare.bytes == toBytes("?A?"));
    CHECK(rare.replaced == 2);
    const CardText cut = toCardText("请请请", 5);
    CHECK(cut.bytes.size() == 4);
    CHECK(cut.cut);
    CHECK(toCardText("\xFF\xFE", 99).bytes == toBytes("??"));
}

TEST_CASE("X and width are units of eight pixels or marked pixels", "[drivers][onbon]") {
    DynamicArea area;
    area.x = 16;
    area.width = 80;
    const Bytes units = dynamicText(area, {});
    CHECK(units.at(10) == std::byte{2});
    CHECK(units.at(14) == std::byte{10});
    area.unit = CoordinateUnit::Pixel;
    const Bytes pixels = dynamicText(area, {});
    CHECK(pixels.at(10) == std::byte{16});
    CHECK(pixels.at(11) == std::byte{0x80});
    CHECK(pixels.at(14) == std::byte{80});
    CHECK(pixels.at(15) == std::byte{0x80});
}

TEST_CASE("A card's errors have words", "[drivers][onbon]") {
    CHECK(describeError(12) == "no font in the card (12)");
    CHECK(describeError(16) == "wrong block number (16)");
    CHECK(describeError(200) == "unknown error (200)");
    CHECK(isTransient(3));
    CHECK(isTransient(5));
    CHECK_FALSE(isTransient(12));
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/api/picture.h"

#include <catch2/catch.hpp>

using namespace evenhall::device;

namespace {

/// The head of a PNG of that size, and so many bytes behind it.
std::vector<std::byte> pngHead(int width, int height, std::size_t more = 0) {
    const unsigned char head[] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    std::vector<std::byte> bytes;
    for (const unsigned char byte : head)
        bytes.push_back(std::byte{byte});
    for (const int edge : {width, height})
        for (const int shift : {24, 16, 8, 0})
            bytes.push_back(static_cast<std::byte>(edge >> shift & 0xFF));
    bytes.resize(bytes.size() + more, std::byte{0xFE});
    return bytes;
}

std::string complaintAbout(const std::string& source) {
    const Outcome<std::vector<std::byte>> picture = readPicture(source);
    REQUIRE_FALSE(picture);
    CHECK(picture.fault().code == FaultCode::BadConfiguration);
    return picture.fault().context;
}

} // namespace

TEST_CASE("A picture survives its way as text, whatever its length", "[drivers][api][picture]") {
    for (std::size_t more = 0; more < 7; ++more) {
        const std::vector<std::byte> png = pngHead(320, 96, more);
        const Outcome<std::vector<std::byte>> read = readPicture(toPictureSource(png));
        REQUIRE(read);
        CHECK(*read == png);
    }
    CHECK(toPictureSource({}) == "data:image/png;base64,");
    const std::byte bytes[] = {std::byte{'M'}, std::byte{'a'}};
    CHECK(toPictureSource(bytes) == "data:image/png;base64,TWE="); // RFC 4648 has such examples
}

TEST_CASE("What is wrong with a picture is told", "[drivers][api][picture]") {
    CHECK(complaintAbout("logo.png") == "expected a picture as data:image/png;base64,…");
    for (const char* bad : {"", "A", "AA=A", "A===", "AAAA====", "AA A", "AAA\n", "AAA-"})
        CHECK(complaintAbout(std::string("data:image/png;base64,") + bad) ==
              "expected base64 behind data:image/png;base64,");
    CHECK(complaintAbout("data:image/png;base64,AAAA") == "expected a PNG file");
    std::vector<std::byte> jpeg = pngHead(10, 10);
    jpeg[0] = std::byte{0xFF};
    CHECK(complaintAbout(toPictureSource(jpeg)) == "expected a PNG file");
    CHECK(complaintAbout(toPictureSource(pngHead(320, 96, largestPicture))) ==
          "expected a PNG of at most 48 KiB, found 49");
    CHECK(complaintAbout(toPictureSource(pngHead(2001, 96))) ==
          "expected a PNG of 1 to 2000 dots along each edge, found 2001");
    CHECK(complaintAbout(toPictureSource(pngHead(320, 0))) ==
          "expected a PNG of 1 to 2000 dots along each edge, found 0");
}

TEST_CASE("Pictures are told apart by their names", "[drivers][api][picture]") {
    CHECK(pictureName("") == "cbf29ce484222325"); // the start value of FNV-1a
    CHECK(pictureName("a") == "af63dc4c8601ec8c");
    CHECK(pictureName(toPictureSource(pngHead(1, 2))) != pictureName(toPictureSource(pngHead(2, 1))));
}

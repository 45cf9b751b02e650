// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/star/star_status.h"
#include "tests/drivers/samples.h"

#include <catch2/catch.hpp>
#include <random>

using namespace evenhall;
using namespace evenhall::star;
using evenhall::test::bytes;

namespace {

const std::vector<std::byte> nine = bytes({0x23, 0x06, 0x08, 0x00, 0x00, 0x08, 0x00, 0x26, 0x00});
const std::vector<std::byte> seven = bytes({0x0F, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00});

} // namespace

TEST_CASE("The header of a Star status tells its length", "[drivers][star]") {
    StatusParser parser;
    CHECK(parser.feed(nine) == std::vector{StarStatus{nine}});
    CHECK(parser.feed(seven) == std::vector{StarStatus{seven}});
    CHECK_FALSE(StarStatus{seven}.endCounter());
    CHECK(StarStatus{nine}.endCounter() == 11); // bits 5 and 1, 2: 8 + 3
}

TEST_CASE("Star statuses are found wherever the stream is split, among flow control", "[drivers][star]") {
    std::vector<std::byte> stream = nine;
    stream.insert(stream.end(), seven.begin(), seven.end());
    stream.insert(stream.begin() + 3, std::byte{0x13});
    stream.insert(stream.end(), nine.begin(), nine.end());
    std::mt19937 random(3);
    for (int turn = 0; turn < 200; ++turn) {
        StatusParser parser;
        std::vector<StarStatus> found;
        for (std::span<const std::byte> rest(stream); !rest.empty();) {
            const std::size_t count = std::min<std::size_t>(random() % 5, rest.size());
            for (const StarStatus& status : parser.feed(rest.first(count)))
                found.push_back(status);
            rest = rest.subspan(count);
        }
        CHECK(found == std::vector{StarStatus{nine}, StarStatus{seven}, StarStatus{nine}});
    }
}

TEST_CASE("A status that lost a byte costs no other", "[drivers][star]") {
    std::vector<std::byte> stream(nine.begin(), nine.end() - 2);
    stream.insert(stream.end(), nine.begin(), nine.end());
    StatusParser parser;
    CHECK(parser.feed(stream) == std::vector{StarStatus{nine}});
    CHECK(parser.feed(bytes({0x00, 0x7E, 0x12, 0x01})).empty()); // a header of no length
}

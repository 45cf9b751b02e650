// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/bench/web_socket_frames.h"

#include <catch2/catch.hpp>

#include <vector>

using namespace evenhall::bench;

namespace {

std::string bytesOf(std::initializer_list<unsigned char> values) {
    return {values.begin(), values.end()};
}

/// All messages of a stream that arrives in pieces of this size.
std::vector<std::string> readInPieces(FrameReader& reader, const std::string& stream, std::size_t size) {
    std::vector<std::string> messages;
    for (std::size_t at = 0; at < stream.size(); at += size) {
        reader.feed(std::string_view(stream).substr(at, size));
        while (const auto frame = reader.next())
            messages.emplace_back(frame->payload);
    }
    return messages;
}

} // namespace

TEST_CASE("A stream of frames reads the same however it is cut", "[bench][frames]") {
    const std::string shortFrame = bytesOf({0x81, 2}) + "ab";
    const std::string longFrame = bytesOf({0x81, 126, 0x01, 0x00}) + std::string(256, 'x');
    const std::string longestFrame = bytesOf({0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0}) + std::string(65536, 'y');
    const std::string fragments = bytesOf({0x01, 1}) + "c" + bytesOf({0x89, 1}) + "p" + bytesOf({0x80, 1}) + "d";
    const std::string stream = shortFrame + longFrame + fragments + longestFrame;
    const auto size = GENERATE(std::size_t{1}, std::size_t{3}, std::size_t{1000}, std::size_t{1000000});
    FrameReader reader;
    const std::vector<std::string> messages = readInPieces(reader, stream, size);
    REQUIRE(messages.size() == 5);
    CHECK(messages[0] == "ab");
    CHECK(messages[1] == std::string(256, 'x'));
    CHECK(messages[2] == "p"); // a ping may come between fragments
    CHECK(messages[3] == "cd");
    CHECK(messages[4].size() == 65536);
    CHECK_FALSE(reader.broken());
}

TEST_CASE("Bytes that no server sends break the stream", "[bench][frames]") {
    const std::string bad = GENERATE(bytesOf({0x81, 0x82, 0, 0, 0, 0, 'a', 'b'}), bytesOf({0xf1, 1, 'a'}),
                                     bytesOf({0x81, 127, 0xff, 0, 0, 0, 0, 0, 0, 0}));
    FrameReader reader;
    reader.feed(bad);
    CHECK_FALSE(reader.next().has_value());
    CHECK(reader.broken());
}

TEST_CASE("A client frame is masked and says its length", "[bench][frames]") {
    CHECK(clientFrame(FrameKind::Text, "ab") == bytesOf({0x81, 0x82, 0, 0, 0, 0}) + "ab");
    const std::string longer = clientFrame(FrameKind::Text, std::string(300, 'x'));
    CHECK(longer.substr(0, 4) == bytesOf({0x81, 0xfe, 0x01, 0x2c}));
    CHECK(longer.size() == 8 + 300);
    CHECK(clientFrame(FrameKind::Pong, "").size() == 6);
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/led/onbon/answers.h"
#include "drivers/led/onbon/commands.h"
#include "drivers/led/onbon/gb2312.h"

#include <boost/json.hpp>
#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <sstream>

using namespace evenhall::onbon;

namespace {

using Bytes = std::vector<std::byte>;

Bytes fromHex(std::string_view text) {
    std::istringstream words{std::string(text)};
    Bytes bytes;
    for (unsigned value = 0; words >> std::hex >> value;)
        bytes.push_back(static_cast<std::byte>(value));
    return bytes;
}

/// The published frames of this protocol, by their names.
const std::map<std::string, Bytes>& vectors() {
    static const std::map<std::string, Bytes> frames = [] {
        std::ifstream stream(EVENHALL_TEST_DATA "/sign-vectors.json");
        const std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
        std::map<std::string, Bytes> found;
        const boost::json::value all = boost::json::parse(text);
        for (const boost::json::value& entry : all.as_array())
            if (entry.at("protocol").as_string() == "bx5k")
                found.emplace(entry.at("id").as_string().c_str(), fromHex(entry.at("hex").as_string()));
        return found;
    }();
    return frames;
}

Bytes toBytes(std::string_view text) {
    Bytes bytes;
    for (const char character : text)
        bytes.push_back(static_cast<std::byte>(character));
    return bytes;
}

Bytes frameToOne(Bytes data) {
    return encodeFrame({1, hostAddress, anyDevice, std::move(data)});
}

} // namespace

TEST_CASE("All published frames are known here", "[drivers][onbon]") {
    std::vector<std::string> names;
    for (const auto& [name, frame] : vectors())
        names.push_back(name);
    CHECK(names ==
          std::vector<std::string>{"bx-ack", "bx-call", "bx-delete-all", "bx-dyn-ascii", "bx-ping", "bx-query"});
}

TEST_CASE("Each published frame parses with a right check sum", "[drivers][onbon]") {
    for (const auto& [name, bytes] : vectors()) {
        FrameParser parser;
        const std::vector<Frame> frames = parser.feed(bytes);
        CAPTURE(name);
        REQUIRE(frames.size() == 1);
        CHECK(encodeFrame(frames.front()) == bytes);
    }
}

TEST_CASE("Ping, query and removal are the published frames", "[drivers][onbon]") {
    CHECK(frameToOne(ping()) == vectors().at("bx-ping"));
    CHECK(frameToOne(queryState()) == vectors().at("bx-query"));
    CHECK(frameToOne(removeAllAreas(ReservedField::BodyLength)) == vectors().at("bx-delete-all"));
}

TEST_CASE("A call to a window is the published frame", "[drivers][onbon]") {
    DynamicArea area;
    Bytes text = toBytes("\\FO000\\C1");
    const CardText call = toCardText("请A012号到3号窗口", 400);
    text.insert(text.end(), call.bytes.begin(), call.bytes.end());
    CHECK(call.replaced == 0);
    CHECK(frameToOne(dynamicText(area, text)) == vectors().at("bx-call"));
}

TEST_CASE("A scrolling text is the published frame", "[drivers][onbon]") {
    DynamicArea area;
    area.width = 192;
    area.height = 32;
    area.timeoutSeconds = 2;
    area.lineMode = LineMode::Multiple;
    area.lineBreak = LineBreak::Automatic;
    area.displayMode = DisplayMode::MoveLeft;
    area.speed = 4;
    area.stayHalfSeconds = 5;
    const Bytes published = vectors().at("bx-dyn-ascii");
    // The text is what stands between its length and the check sum.
    const Bytes text(published.end() - 17, published.end() - 3);
    CHECK(text == toBytes("012345QRSTTV'B"));
    CHECK(frameToOne(dynamicText(area, text, ReservedField::BodyLength)) == published);
}

TEST_CASE("The published acknowledgement says yes for card 1", "[drivers][onbon]") {
    FrameParser parser;
    const Frame frame = parser.feed(vectors().at("bx-ack")).at(0);
    CHECK(frame.source == 1);
    CHECK(frame.destination == hostAddress);
    CHECK(toAcknowledgement(frame) == Acknowledgement{true, 0});
}

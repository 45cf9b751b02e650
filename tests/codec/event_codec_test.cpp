// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/event_codec.h"

#include "app/codec/event_upcasters.h"
#include "tests/codec/made_up_values.h"

#include <boost/json/array.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

using namespace evenhall;
using namespace evenhall::codec;
using evenhall::test::MadeUpValues;

namespace {

const std::string goldenFile = std::string(EVENHALL_TEST_DATA) + "/events-v2.json";
const std::string olderFile = std::string(EVENHALL_TEST_DATA) + "/events-v1.json";

/// A seed that stays the same when other event types come or go.
std::uint64_t seedOf(std::string_view name) {
    std::uint64_t seed = 14695981039346656037ULL; // FNV-1a
    for (const char character : name)
        seed = (seed ^ static_cast<std::uint8_t>(character)) * 1099511628211ULL;
    return seed;
}

std::string goldenText() {
    std::ostringstream text;
    for (std::size_t index = 0; index < std::variant_size_v<Event>; ++index) {
        MadeUpValues values(seedOf(eventTypes()[index].name), MadeUpValues::Style::Tame);
        const EncodedEvent encoded = encodeEvent(values.makeEvent(index));
        text << (index == 0 ? "[\n" : ",\n") << R"({"type":")" << encoded.type << R"(","version":)" << encoded.version
             << R"(,"body":)" << encoded.body << "}";
    }
    text << "\n]\n";
    return text.str();
}

Error decodeError(std::string_view type, int version, std::string_view body) {
    const Result<Event> event = decodeEvent(type, version, body);
    return event ? Error{ErrorCode::Busy, "it was accepted"} : event.error();
}

} // namespace

TEST_CASE("Every event comes back exactly as it was written", "[codec][event]") {
    MadeUpValues values(20261122, MadeUpValues::Style::Wild);
    for (int round = 0; round < 200; ++round) {
        for (std::size_t index = 0; index < std::variant_size_v<Event>; ++index) {
            const Event event = values.makeEvent(index);
            const EncodedEvent encoded = encodeEvent(event);
            const Result<Event> decoded = decodeEvent(encoded.type, encoded.version, encoded.body);
            INFO(encoded.type << " " << encoded.body << (decoded ? "" : decoded.error().context));
            REQUIRE(decoded.ok());
            REQUIRE(test::sameEvent(event, *decoded));
            REQUIRE(encodeEvent(*decoded).body == encoded.body);
        }
    }
}

TEST_CASE("Every event type has a name of its own", "[codec][event]") {
    std::set<std::string_view> names;
    for (const EventType& type : eventTypes())
        names.insert(type.name);
    CHECK(names.size() == std::variant_size_v<Event>);
    CHECK(typeOf(Event(TicketCancelled{})).name == "ticketCancelled");
}

TEST_CASE("The stored shape of events is that of the golden file", "[codec][event]") {
    std::ifstream file(goldenFile);
    const std::string golden{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    INFO("A changed shape needs a higher version, an upcaster and a new golden file beside this one.");
    REQUIRE(goldenText() == golden);
}

TEST_CASE("Every event that an older program wrote is still read", "[codec][event]") {
    std::ifstream file(olderFile);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const boost::json::array older = boost::json::parse(text).as_array();
    REQUIRE(older.size() == 33);
    for (const boost::json::value& each : older) {
        const boost::json::object& event = each.as_object();
        const auto decoded = decodeEvent(event.at("type").as_string(), static_cast<int>(event.at("version").as_int64()),
                                         boost::json::serialize(event.at("body")));
        INFO(event.at("type").as_string() << " " << (decoded ? "" : decoded.error().context));
        CHECK(decoded.ok());
    }
}

TEST_CASE("Write the golden file", "[.write-golden]") {
    std::ofstream(goldenFile) << goldenText();
}

TEST_CASE("A body that is not exactly an event is refused with its place", "[codec][event]") {
    const std::string good = R"({"window":"1","ticket":5,"calls":2})";
    REQUIRE(decodeEvent("ticketRecalled", 1, good).ok());
    CHECK(decodeError("ticketRecalled", 1, R"({"window":"1","ticket":5})").context ==
          "event ticketRecalled version 1: /: member 'calls' is missing");
    CHECK(decodeError("ticketRecalled", 1, R"({"window":"1","ticket":5,"calls":2,"more":1})").context ==
          "event ticketRecalled version 1: /: there is an unknown member");
    CHECK(decodeError("ticketRecalled", 1, R"({"window":"1","ticket":"5","calls":2})").context ==
          "event ticketRecalled version 1: /ticket: an integer is expected");
    CHECK(decodeError("ticketRecalled", 1, R"({"window":"1","ticket":5,"calls":3000000000})").code ==
          ErrorCode::Corrupt);
    CHECK(decodeError("ticketParked", 1, R"({"window":"1","ticket":5,"kind":"forEver","until":1,"note":""})").context ==
          "event ticketParked version 1: /kind: 'forEver' is not known here");
    CHECK(decodeError("ticketRecalled", 1, good.substr(1)).code == ErrorCode::Corrupt);
    CHECK(decodeError("ticketRecalled", 1, "[]").code == ErrorCode::Corrupt);
    CHECK(decodeError("ticketRecalled", 1, "").code == ErrorCode::Corrupt);
    CHECK(decodeError("ticketLost", 1, good).code == ErrorCode::Corrupt);
    CHECK(decodeError("ticketRecalled", 2, good).code == ErrorCode::NewerVersion);
}

TEST_CASE("An event of an older version is lifted step by step", "[codec][event]") {
    const Upcaster steps[] = {
        {"ticketRecalled", -1, [](boost::json::object& body) { body["ticket"] = body.at("number"); }},
        {"ticketRecalled", 0,
         [](boost::json::object& body) {
             body.erase("number");
             body["calls"] = 7;
         }},
    };
    const Result<Event> event = decodeEvent("ticketRecalled", -1, R"({"window":"1","number":5})", steps);
    REQUIRE(event.ok());
    CHECK(std::get<TicketRecalled>(*event).ticket == TicketId{5});
    CHECK(std::get<TicketRecalled>(*event).calls == 7);
    CHECK_FALSE(decodeEvent("ticketRecalled", -2, R"({"window":"1","number":5})", steps).ok());
}

TEST_CASE("Text that is not UTF-8 is stored so that it can be read again", "[codec][event]") {
    for (const std::string broken : {"\xFF", "a\xC3", "\xE7\xAA", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xC0\xAF"}) {
        const EncodedEvent encoded = encodeEvent(WindowPaused{WindowId("1"), broken, {}, {}});
        const Result<Event> decoded = decodeEvent(encoded.type, encoded.version, encoded.body);
        REQUIRE(decoded.ok());
        CHECK(std::get<WindowPaused>(*decoded).reason.find("\xEF\xBF\xBD") != std::string::npos);
    }
}

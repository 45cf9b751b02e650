// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/answer_codec.h"
#include "app/codec/state_codec.h"
#include "tests/codec/made_up_values.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace evenhall::codec;
using evenhall::test::MadeUpValues;

TEST_CASE("Every answer comes back exactly as it was written", "[codec][answer]") {
    MadeUpValues values(7, MadeUpValues::Style::Wild);
    for (int round = 0; round < 500; ++round) {
        const auto answer = values.make<Answer>();
        const Result<Answer> decoded = decodeAnswer(encodeAnswer(answer));
        INFO(encodeAnswer(answer));
        REQUIRE(decoded.ok());
        REQUIRE(*decoded == answer);
    }
}

TEST_CASE("Every error code has a stored name", "[codec][answer]") {
    CHECK(enumeratorOf<ErrorCode>(nameOf(ErrorCode::Io)) == ErrorCode::Io);
    CHECK(nameOf(static_cast<ErrorCode>(static_cast<int>(ErrorCode::Io) + 1)).empty());
    CHECK_FALSE(enumeratorOf<ErrorCode>("noSuchCode").has_value());
}

TEST_CASE("A broken answer is refused", "[codec][answer]") {
    CHECK(decodeAnswer(R"({"reprint":false,"alternatives":[]})").ok());
    CHECK_FALSE(decodeAnswer(R"({"reprint":false})").ok());
    CHECK(decodeAnswer(R"({"reprint":false,"alternatives":[{"kind":"walkHome"}]})").error().context ==
          "/alternatives/0/kind: 'walkHome' is not known here");
    CHECK_FALSE(decodeAnswer("{").ok());
}

TEST_CASE("The state carried from day to day survives a snapshot", "[codec][state]") {
    MadeUpValues values(11, MadeUpValues::Style::Wild);
    for (int round = 0; round < 100; ++round) {
        const auto state = values.make<CarriedState>();
        const Result<CarriedState> decoded = decodeCarriedState(encodeCarriedState(state));
        INFO(encodeCarriedState(state));
        REQUIRE(decoded.ok());
        REQUIRE(*decoded == state);
        REQUIRE(carriedState(hallFrom(*decoded, nullptr)).appointments == state.appointments);
    }
}

TEST_CASE("A snapshot from before printers were known has none", "[codec][state]") {
    std::string text = encodeCarriedState(CarriedState{});
    const std::string printers = R"(,"printers":{})";
    REQUIRE(text.find(printers) != std::string::npos);
    text.erase(text.find(printers), printers.size());
    text.replace(text.find(R"("version":2)"), 11, R"("version":1)");
    const Result<CarriedState> decoded = decodeCarriedState(text);
    REQUIRE(decoded.ok());
    CHECK(*decoded == CarriedState{});
}

TEST_CASE("A snapshot of a newer program is told apart from a broken one", "[codec][state]") {
    CHECK(decodeCarriedState(R"({"version":3,"state":{"anything":1}})").error().code == ErrorCode::NewerVersion);
    CHECK(decodeCarriedState(R"({"version":1,"state":{}})").error().code == ErrorCode::Corrupt);
    CHECK(decodeCarriedState("7").error().code == ErrorCode::Corrupt);
}

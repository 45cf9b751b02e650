// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/presentation/sign_text.h"
#include "tests/presentation/small_hall.h"

#include <catch2/catch.hpp>

using namespace evenhall;

namespace {

SignFacts at(SignSituation situation) {
    SignFacts facts;
    facts.window = WindowId("w15");
    facts.situation = situation;
    facts.number = "S007";
    facts.utcOffset = std::chrono::minutes(480);
    return facts;
}

std::string textOf(const SignFacts& facts) {
    return composeSign(facts, Catalogue(smallHall(), "")).text;
}

} // namespace

TEST_CASE("A sign says what its window does", "[presentation][sign]") {
    CHECK(textOf(at(SignSituation::Calling)) == "请S007到15号窗口");
    CHECK(textOf(at(SignSituation::Serving)) == "S007 正在办理");
    CHECK(textOf(at(SignSituation::Idle)) == "15号窗口");
    CHECK(textOf(at(SignSituation::Paused)) == "暂停服务");
    CHECK(textOf(at(SignSituation::Closed)) == "本窗口未开放");
    SignFacts away = at(SignSituation::Paused);
    away.pausedUntil = toInstant(*BusinessDay::parse("2026-11-24"), LocalTime{10 * 60 + 40}, std::chrono::minutes(480));
    CHECK(textOf(away) == "暂离 10:40回");
}

TEST_CASE("A sign flashes only while it calls", "[presentation][sign]") {
    const Catalogue catalogue(smallHall(), "");
    CHECK(composeSign(at(SignSituation::Calling), catalogue).attention == device::Attention::Flash);
    for (const SignSituation situation :
         {SignSituation::Closed, SignSituation::Idle, SignSituation::Serving, SignSituation::Paused})
        CHECK(composeSign(at(situation), catalogue).attention == device::Attention::Steady);
}

TEST_CASE("A hall's own sign text replaces the default in its language", "[presentation][sign]") {
    HallConfiguration hall = smallHall();
    hall.templates["sign.call"].byLanguage["zh-CN"] = "{number}→{window}";
    CHECK(composeSign(at(SignSituation::Calling), Catalogue(hall, "")).text == "S007→15");
    hall.languages = {"en"};
    CHECK(composeSign(at(SignSituation::Calling), Catalogue(hall, "")).text == "S007 to window 15");
}

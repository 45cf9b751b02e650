// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/presentation/suggestion_text.h"
#include "tests/presentation/small_hall.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace std::chrono_literals;

namespace {

SuggestionFacts helping() {
    SuggestionFacts facts;
    facts.utcOffset = 480min;
    Suggestion& suggestion = facts.suggestion;
    suggestion.window = WindowId("8");
    suggestion.queues = {QueueId("S2"), QueueId("S6")};
    suggestion.until = toInstant(*BusinessDay::parse("2026-11-24"), LocalTime{11 * 60 + 30}, 480min);
    suggestion.effects = {{QueueId("S2"), 14, 41min, 24min}, {QueueId("A1"), 0, 2min, 5min}};
    suggestion.saved = 320min;
    suggestion.confidencePermille = 917;
    return facts;
}

std::string sentence(const SuggestionFacts& facts, const HallConfiguration& hall, const std::string& language) {
    return sentenceOf(composeSuggestion(facts, hall, language), hall, language);
}

} // namespace

TEST_CASE("A suggestion says who, what, until when, what it brings and costs, and why", "[presentation][suggestion]") {
    CHECK(sentence(helping(), {}, "en") == "Window 8 also takes S2, S6 until 11:30: S2 (14 waiting) 41 to 24 min, A1 "
                                           "waits longer, 2 to 5 min; saves 320 min of "
                                           "waiting in all (92% sure); not enough history, from today's pace");
    CHECK(sentence(helping(), {}, "zh-CN") ==
          "8号窗口11:30前兼办S2、S6：S2（14人等候）平均等候由41分钟变为24分钟，A1要多等，平均等候由2分钟变为5分钟；"
          "合计少等约320分钟，把握92%；历史数据不足，按今日情况估计");
}

TEST_CASE("A suggestion keeps those who gain apart from those who pay", "[presentation][suggestion]") {
    const SuggestionText text = composeSuggestion(helping(), {}, "en");
    CHECK(text.gains == std::vector<std::string>{"S2 (14 waiting) 41 to 24 min"});
    CHECK(text.costs == std::vector<std::string>{"A1 waits longer, 2 to 5 min"});
}

TEST_CASE("A hall's own names and words stand in its suggestions", "[presentation][suggestion]") {
    HallConfiguration hall = smallHall();
    hall.templates["suggestion.help"].byLanguage["en"] = "{until}: {queues} at {window}";
    SuggestionFacts facts = helping();
    facts.suggestion.window = WindowId("w14");
    facts.suggestion.queues = {QueueId("S3")};
    CHECK(composeSuggestion(facts, hall, "en").move == "11:30: Cards at 14");
    CHECK(composeSuggestion(facts, hall, "zh-CN").move == "14号窗口11:30前兼办社会保障卡");
}

TEST_CASE("Every kind of suggestion has its own words, and an empty window asks for somebody",
          "[presentation][suggestion]") {
    SuggestionFacts facts = helping();
    facts.suggestion.kind = SuggestionKind::Switch;
    CHECK(composeSuggestion(facts, {}, "en").move == "Window 8 takes S2, S6 first until 11:30");
    facts.suggestion.kind = SuggestionKind::Open;
    CHECK(composeSuggestion(facts, {}, "en").move == "Window 8 opens for S2, S6 until 11:30");
    facts.staffed = false;
    CHECK(composeSuggestion(facts, {}, "en").move ==
          "Window 8 opens for S2, S6 until 11:30; somebody must sit down there first");
    facts.suggestion.kind = SuggestionKind::Close;
    facts.suggestion.queues.clear();
    facts.suggestion.effects.clear();
    facts.suggestion.basis = SuggestionBasis::PastDays;
    facts.suggestion.pastDays = 12;
    CHECK(sentence(facts, {}, "en") ==
          "Window 8 can close until 11:30: nobody waits longer; saves 320 min of waiting in "
          "all (92% sure); from 12 past days and today");
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/suggestion_text.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace std::chrono_literals;

namespace {

SuggestionView helping() {
    SuggestionView view;
    view.suggestion = SuggestionId("2026-11-24-1-s1");
    view.window = WindowId("8");
    view.queues = {QueueId("S2"), QueueId("S6")};
    view.until = toInstant(*BusinessDay::parse("2026-11-24"), LocalTime{11 * 60 + 30}, 480min);
    view.validUntil = view.until - 2h;
    view.effects = {{QueueId("S2"), 14, 41min, 24min}, {QueueId("A1"), 0, 2min, 5min}};
    view.saved = 320min;
    view.confidencePermille = 917;
    view.movesLeft = 11;
    return view;
}

} // namespace

TEST_CASE("A suggestion says who, what, until when, what it brings and costs, and why", "[evenhallctl]") {
    CHECK(sentenceOf(helping(), 480min, TextLanguage::English) ==
          "window 8 also takes S2 and S6 until 11:30: S2 (14 waiting) 41 to 24 min, A1 (0 waiting) 2 to 5 min; saves "
          "320 min of waiting, sure by 92%; not enough history, from today's pace");
    CHECK(sentenceOf(helping(), 480min, TextLanguage::Chinese) ==
          "8号窗口11:30前兼办S2和S6：S2（14人等候）平均等候由41分钟变为24分钟，A1（0人等候）平均等候由2分钟变为5分钟；"
          "合计少等约320分钟，把握92%；历史数据不足，按今日情况估计");
}

TEST_CASE("Open suggestions stand before accepted ones", "[evenhallctl]") {
    HallView hall;
    hall.utcOffset = 480min;
    SuggestionView accepted = helping();
    accepted.suggestion = SuggestionId("2026-11-24-1-s0");
    accepted.state = SuggestionState::Accepted;
    accepted.automatic = true;
    Update snapshot;
    snapshot.changed = {accepted, helping(), hall};
    const std::string rows = drawSuggestions(snapshot, TextLanguage::English);
    CHECK(rows.find("2026-11-24-1-s1  open till 09:30  window 8") == 0);
    CHECK(rows.find("\n2026-11-24-1-s0  accepted by the hall  window 8") != std::string::npos);
    CHECK(rows.find("moves left today: 11\n") != std::string::npos);
    CHECK(drawSuggestions({}, TextLanguage::English).empty());
}

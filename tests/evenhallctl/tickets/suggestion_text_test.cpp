// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/tickets/suggestion_text.h"

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

TEST_CASE("Open suggestions stand before accepted ones", "[evenhallctl]") {
    HallView hall;
    hall.utcOffset = 480min;
    SuggestionView accepted = helping();
    accepted.suggestion = SuggestionId("2026-11-24-1-s0");
    accepted.state = SuggestionState::Accepted;
    accepted.automatic = true;
    Update snapshot;
    snapshot.changed = {accepted, helping(), hall};
    CHECK(
        drawSuggestions(snapshot, "en") ==
        "2026-11-24-1-s1  open till 09:30  Window 8 also takes S2, S6 until 11:30: S2 (14 waiting) 41 to 24 min, A1 "
        "waits longer, 2 to 5 min; saves 320 min of waiting in all (92% sure); not enough history, from today's pace\n"
        "2026-11-24-1-s0  accepted by the hall  Window 8 also takes S2, S6 until 11:30: S2 (14 waiting) 41 to 24 min, "
        "A1 waits longer, 2 to 5 min; saves 320 min of waiting in all (92% sure); not enough history, from today's "
        "pace\n"
        "moves left today: 11\n");
    CHECK(drawSuggestions({}, "en").empty());
}

TEST_CASE("A suggestion to open a window where nobody sits says that somebody must go there", "[evenhallctl]") {
    SuggestionView opening = helping();
    opening.move = SuggestionKind::Open;
    WindowView window;
    window.window = opening.window;
    Update snapshot;
    snapshot.changed = {opening, window};
    CHECK(drawSuggestions(snapshot, "zh-CN").find("须先派人到岗") != std::string::npos);
    window.clerk = ClerkId("1001");
    snapshot.changed = {opening, window};
    CHECK(drawSuggestions(snapshot, "zh-CN").find("须先派人到岗") == std::string::npos);
}

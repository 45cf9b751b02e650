// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/server/access.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace evenhall::server;

namespace {

const Access boundCounter{Role::Counter, "w15", {}, WindowId("15"), {}, {}};
const Access boundKiosk{Role::Kiosk, "k1", {}, {}, KioskId("k1"), {}};

} // namespace

TEST_CASE("A counter bound to a window does not act for another", "[server][access]") {
    CHECK_FALSE(refusalOf(boundCounter, CallNext{WindowId("15"), {}}).has_value());
    const auto refused = refusalOf(boundCounter, CallNext{WindowId("16"), {}});
    REQUIRE(refused.has_value());
    CHECK(refused->code == ErrorCode::NotAllowed);
    CHECK(refused->context == "this token is bound to window 15");
}

TEST_CASE("A kiosk bound to its box prints nowhere else", "[server][access]") {
    CHECK_FALSE(refusalOf(boundKiosk, ReprintTicket{TicketId{1}, KioskId("k1")}).has_value());
    CHECK(refusalOf(boundKiosk, ReprintTicket{TicketId{1}, KioskId("k2")}).has_value());
    CHECK(refusalOf(boundKiosk, CallNext{WindowId("15"), {}})->context == "the role kiosk may not do this");
}

TEST_CASE("A role does only what its table allows", "[server][access]") {
    const Access board{Role::Board, "tv", {}, {}, {}, {}};
    CHECK(refusalOf(board, CallNext{WindowId("1"), {}}).has_value());
    const Access free{Role::Counter, "any", {}, {}, {}, {}};
    CHECK_FALSE(refusalOf(free, CallNext{WindowId("16"), {}}).has_value());
    CHECK(refusalOf(free, ActivatePlan{PlanId("rigid")}).has_value());
}

TEST_CASE("A subscription is filled with the bindings of the token", "[server][access]") {
    const auto confined = confine(boundCounter, Subscription{});
    REQUIRE(std::holds_alternative<Subscription>(confined));
    CHECK(std::get<Subscription>(confined) == Subscription{Role::Counter, {}, WindowId("15"), {}, {}});
    Subscription other;
    other.window = WindowId("16");
    CHECK(std::holds_alternative<Denial>(confine(boundCounter, other)));
}

TEST_CASE("A citizen follows the own ticket and nothing else", "[server][access][privacy]") {
    const PublicCode own = PublicCode::parse("0123456789ABCDEF").value();
    const Access citizen{Role::Citizen, "citizen", {}, {}, {}, own};
    Subscription greedy;
    greedy.role = Role::Manager;
    greedy.window = WindowId("15");
    greedy.zone = ZoneId("S");
    const auto confined = confine(citizen, greedy);
    REQUIRE(std::holds_alternative<Subscription>(confined));
    CHECK(std::get<Subscription>(confined) == Subscription{Role::Citizen, {}, {}, {}, own});
}

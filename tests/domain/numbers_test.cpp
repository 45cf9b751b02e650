// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/queueing/number_series.h"
#include "tests/domain/hall_fixture.h"

#include <catch2/catch.hpp>

#include <memory>

using namespace evenhall;
using namespace std::chrono_literals;

namespace {

NumberSeries& seriesOf(HallConfiguration& configuration, const std::string& prefix) {
    for (NumberSeries& series : configuration.series) {
        if (series.prefix == prefix)
            return series;
    }
    throw std::logic_error("no such series");
}

CataloguePointer catalogueOf(HallConfiguration configuration, const char* hash) {
    return std::make_shared<const Catalogue>(std::move(configuration), hash);
}

} // namespace

TEST_CASE("Each class of tickets has its own series", "[domain][numbers]") {
    HallFixture fixture;
    CHECK(fixture.number(fixture.issue("pension")) == "S001");
    CHECK(fixture.number(fixture.issue("pension", "elder")) == "SY001");
    CHECK(fixture.number(fixture.issue("pension")) == "S002");
    CHECK(fixture.number(fixture.issue("pension", "elder")) == "SY002");
}

TEST_CASE("Queues that share a series never give the same number", "[domain][numbers]") {
    HallFixture fixture;
    CHECK(fixture.number(fixture.issue("pension")) == "S001");
    CHECK(fixture.number(fixture.issue("card")) == "S002");
    CHECK(fixture.number(fixture.issue("pension")) == "S003");
}

TEST_CASE("A queue without a series of the class uses its normal one", "[domain][numbers]") {
    HallConfiguration configuration = smallHall();
    configuration.queues.front().series.erase(NumberClass::Priority);
    HallFixture fixture(configuration);
    CHECK(fixture.number(fixture.issue("pension", "elder")) == "S001");
}

TEST_CASE("The end of a range refuses the ticket and leaves other series alone", "[domain][numbers]") {
    HallConfiguration configuration = smallHall();
    seriesOf(configuration, "S").last = 2;
    HallFixture fixture(configuration);
    fixture.issue("pension");
    CHECK(fixture.number(fixture.issue("card")) == "S002");
    CHECK(fixture.refusal(IssueTicket{{ServiceId("pension")}, KioskId("k1"), "en", {}, {}, {}, false}) ==
          ErrorCode::SeriesExhausted);
    CHECK(fixture.number(fixture.issue("pension", "elder")) == "SY001");
}

TEST_CASE("A cancelled number is not given again that day", "[domain][numbers]") {
    HallFixture fixture;
    const TicketId first = fixture.issue("pension");
    fixture.done(CancelTicket{first});
    CHECK(fixture.number(fixture.issue("pension")) == "S002");
}

TEST_CASE("Numbers start again with the local business day, not with the UTC day", "[domain][numbers]") {
    HallConfiguration configuration = smallHall();
    configuration.calendar.ticketingOpens = timeOf("07:00");
    HallFixture fixture(configuration, "2026-11-23", "07:30");
    const TicketId monday = fixture.issue("pension");
    fixture.advanceTo("08:30"); // 00:30 UTC: a new day there, not here
    CHECK(fixture.number(fixture.issue("pension")) == "S002");
    fixture.advanceTo("2026-11-24", "07:30"); // still Monday in UTC
    const TicketId tuesday = fixture.issue("pension");
    CHECK(fixture.number(tuesday) == "S001");
    CHECK(tuesday != monday);
    CHECK(tuesday.toString().substr(0, 8) == "20261124");
}

TEST_CASE("A hall that was off for days opens with fresh numbers", "[domain][numbers]") {
    HallFixture fixture;
    fixture.issue("pension");
    fixture.jump(48h);
    fixture.advance(0ms);
    CHECK(fixture.hall().day == dayOf("2026-11-25"));
    CHECK(fixture.number(fixture.issue("pension")) == "S001");
}

TEST_CASE("A clock that jumps back over midnight neither reopens the old day nor repeats a number",
          "[domain][numbers]") {
    HallFixture fixture(smallHall(), "2026-11-24", "08:40");
    fixture.issue("pension");
    const TicketId second = fixture.issue("pension");
    fixture.jump(-24h);
    CHECK(fixture.hall().day == dayOf("2026-11-24"));
    CHECK(countOf<DayOpened>(fixture) == 1);
    const TicketId third = fixture.issue("pension");
    CHECK(fixture.number(third) == "S003");
    CHECK(third > second);
    fixture.jump(24h);
    CHECK(countOf<DayOpened>(fixture) == 1);
    CHECK(fixture.number(fixture.issue("pension")) == "S004");
}

TEST_CASE("A time-zone change keeps the day, its numbers and its hours", "[domain][numbers]") {
    HallFixture fixture;
    fixture.advanceTo("10:00");
    fixture.issue("pension");
    fixture.changeOffset(420min); // the clock on the wall falls back to 09:00
    fixture.advance(1min);
    CHECK(fixture.number(fixture.issue("pension")) == "S002");
    CHECK(fixture.hall().localTime(fixture.now().instant) == timeOf("10:01"));
    CHECK(countOf<DayOpened>(fixture) == 1);
}

TEST_CASE("A time-zone change over midnight opens the next day once", "[domain][numbers]") {
    HallFixture fixture;
    fixture.issue("pension");
    fixture.advanceTo("23:30");
    fixture.changeOffset(540min);
    CHECK(fixture.refusal(IssueTicket{{ServiceId("pension")}, KioskId("k1"), "en", {}, {}, {}, false}) ==
          ErrorCode::DayNotOpen);
    fixture.advance(0ms);
    CHECK(fixture.hall().day == dayOf("2026-11-24"));
    fixture.changeOffset(480min); // back before midnight: the new day stays
    fixture.advance(1min);
    CHECK(fixture.hall().day == dayOf("2026-11-24"));
    CHECK(countOf<DayOpened>(fixture) == 2);
}

TEST_CASE("Numbers leased to an issuer are not given out by the hall", "[domain][numbers]") {
    HallFixture fixture;
    fixture.issue("pension");
    fixture.done(LeaseBlock{"S", 10});
    CHECK(lastOf<BlockLeased>(fixture).first == 2);
    CHECK(lastOf<BlockLeased>(fixture).last == 11);
    CHECK(fixture.number(fixture.issue("pension")) == "S012");
    fixture.done(LeaseBlock{"S", 5});
    CHECK(lastOf<BlockLeased>(fixture).first == 13);
}

TEST_CASE("A lease that does not fit is refused whole", "[domain][numbers]") {
    HallFixture fixture;
    CHECK(fixture.refusal(LeaseBlock{"S", 1000}) == ErrorCode::SeriesExhausted);
    CHECK(fixture.refusal(LeaseBlock{"S", 0}) == ErrorCode::BadValue);
    CHECK(fixture.refusal(LeaseBlock{"S", -1}) == ErrorCode::BadValue);
    CHECK(fixture.refusal(LeaseBlock{"X", 1}) == ErrorCode::BadValue);
    fixture.done(LeaseBlock{"S", 999});
    CHECK(fixture.refusal(LeaseBlock{"S", 1}) == ErrorCode::SeriesExhausted);
}

TEST_CASE("No numbers are leased between two days, because a lease belongs to a day", "[domain][numbers]") {
    HallFixture fixture;
    fixture.jump(24h);
    REQUIRE_FALSE(fixture.hall().dayOpen);
    CHECK(fixture.refusal(LeaseBlock{"S", 10}) == ErrorCode::DayNotOpen);
}

TEST_CASE("A block gives its numbers in order and then no more", "[domain][numbers]") {
    const NumberSeries series{"S", 5, 7, 3};
    auto block = leaseBlock(series, 1, 2);
    REQUIRE(block);
    CHECK(nextNumber(*block)->toString() == "S006");
    block->next = 7;
    CHECK(nextNumber(*block)->toString() == "S007");
    block->next = 8;
    CHECK(nextNumber(*block).error().code == ErrorCode::SeriesExhausted);
}

TEST_CASE("A range that is moved during the day repeats no number", "[domain][numbers]") {
    HallConfiguration configuration = smallHall();
    seriesOf(configuration, "S").first = 100;
    HallFixture fixture(configuration);
    CHECK(fixture.number(fixture.issue("pension")) == "S100");
    seriesOf(configuration, "S").first = 1;
    fixture.done(AdoptConfiguration{catalogueOf(configuration, "lower")});
    CHECK(fixture.number(fixture.issue("pension")) == "S101");
    seriesOf(configuration, "S").first = 500;
    fixture.done(AdoptConfiguration{catalogueOf(configuration, "higher")});
    CHECK(fixture.number(fixture.issue("pension")) == "S500");
    CHECK(differences(fixture.hall(), replayed(fixture.history())).empty());
}

TEST_CASE("Tickets that nobody served are ended by the close of the day, not counted as absent", "[domain][numbers]") {
    HallFixture fixture;
    fixture.open("1");
    const TicketId waiting = fixture.issue("pension");
    fixture.jump(24h);
    REQUIRE_FALSE(fixture.hall().dayOpen);
    CHECK(fixture.visit(waiting).state == VisitState::Ended);
    CHECK(fixture.visit(waiting).current().outcome == Outcome::EndedByClose);
    CHECK(countOf<TicketExpired>(fixture) == 0);
}

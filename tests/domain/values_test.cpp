// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/values/id.h"
#include "app/domain/values/text.h"
#include "app/domain/values/ticket.h"
#include "app/domain/values/time.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace std::chrono_literals;

TEST_CASE("A business day that does not exist is refused", "[domain][values]") {
    CHECK(BusinessDay::parse("2028-02-29").ok());
    CHECK_FALSE(BusinessDay::parse("2026-02-29").ok());
    CHECK_FALSE(BusinessDay::parse("2026-2-09").ok());
    CHECK_FALSE(BusinessDay::parse("").ok());
    CHECK(BusinessDay::parse("2026-11-22")->weekday() == Weekday::Sunday);
}

TEST_CASE("The local day follows the hall's clock, not UTC", "[domain][values]") {
    const Now beforeMidnightUtc{
        Instant{1'764'000'000'000 - 1'764'000'000'000 % 86'400'000 + std::int64_t{20} * 3'600'000}, 480min};
    const Now sameInstantInLondon{beforeMidnightUtc.instant, 0min};
    CHECK(beforeMidnightUtc.localDay() == sameInstantInLondon.localDay().plusDays(1));
    CHECK(beforeMidnightUtc.localTime().toString() == "04:00");
    CHECK(toInstant(beforeMidnightUtc.localDay(), LocalTime{240}, 480min) == beforeMidnightUtc.instant);
}

TEST_CASE("Times before 1970 keep their day and time", "[domain][values]") {
    const Now now{Instant{-1}, 0min};
    CHECK(now.localDay().toString() == "1969-12-31");
    CHECK(now.localTime().toString() == "23:59");
    CHECK(now.instant.toString() == "1969-12-31T23:59:59.999Z");
}

TEST_CASE("A local time runs from 00:00 to 24:00", "[domain][values]") {
    CHECK(LocalTime::parse("24:00")->minutes == 1440);
    CHECK_FALSE(LocalTime::parse("24:01").ok());
    CHECK_FALSE(LocalTime::parse("9:00").ok());
    CHECK_FALSE(LocalTime::parse("-1:00").ok());
    CHECK_FALSE(LocalTime::parse("09:60").ok());
}

TEST_CASE("A ticket id keeps day, issuer and sequence and stays exact in JSON", "[domain][values]") {
    const TicketId id = TicketId::make(*BusinessDay::parse("9999-12-31"), 99, 999'999);
    CHECK(TicketId::make(*BusinessDay::parse("2026-11-22"), 1, 123).toString() == "2026112201000123");
    CHECK(TicketId::parse("2026112201000123")->value == 2026112201000123);
    CHECK_FALSE(TicketId::parse("20261122").ok());
    CHECK(id.toString() == "9999123199999999");
}

TEST_CASE("A ticket number is shown with its leading zeros", "[domain][values]") {
    CHECK(TicketNumber{"S", 7, 3}.toString() == "S007");
    CHECK(TicketNumber{"SY", 1234, 3}.toString() == "SY1234");
}

TEST_CASE("A public code carries every random bit", "[domain][values]") {
    const PublicCode zero = PublicCode::fromBytes({});
    const PublicCode last = PublicCode::fromBytes({0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
    CHECK(zero.toString() == "0000000000000000");
    CHECK(last.toString() == "0000000000000001");
    CHECK(PublicCode::parse(last.toString())->toString() == last.toString());
    CHECK_FALSE(PublicCode::parse("000000000000000U").ok());
}

TEST_CASE("A missing translation falls back to Chinese", "[domain][values]") {
    const LocalizedText text{{{"zh-CN", "社保"}, {"en", "Social security"}}};
    CHECK(text.in("en") == "Social security");
    CHECK(text.in("ug") == "社保");
    CHECK(LocalizedText{}.in("en").empty());
}

TEST_CASE("An id is safe in a path and a log line", "[domain][values]") {
    CHECK(ServiceId::parse("ss.card_loss").ok());
    CHECK_FALSE(ServiceId::parse("a b").ok());
    CHECK_FALSE(ServiceId::parse("").ok());
    CHECK_FALSE(ServiceId::parse(std::string(65, 'a')).ok());
}

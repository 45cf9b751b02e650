// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/hall_configuration_codec.h"
#include "app/domain/catalogue/catalogue.h"
#include "tests/codec/hall_configuration_generator.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

using namespace evenhall;

namespace {

std::string demoText() {
    std::ifstream file(EVENHALL_DEMO_HALL);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string joined(const std::vector<ConfigurationProblem>& problems) {
    std::string text;
    for (const ConfigurationProblem& problem : problems)
        text += problem.toString() + "\n";
    return text;
}

Catalogue demoHall() {
    ConfigurationReading reading = readHallConfiguration(demoText());
    INFO(joined(reading.problems));
    REQUIRE(reading.ok());
    return Catalogue(*reading.configuration, "demo");
}

} // namespace

TEST_CASE("The demo hall is a valid configuration with all its parts", "[codec][configuration]") {
    const Catalogue catalogue = demoHall();
    const HallConfiguration& hall = catalogue.configuration();
    CHECK(hall.id == HallId("demo-hall"));
    CHECK(hall.name.in("en") == "Demo City Government Service Centre");
    CHECK(hall.zones.size() == 9);
    CHECK(hall.departments.size() == 34);
    CHECK(hall.queues.size() == 34);
    CHECK(hall.services.size() == 100);
    CHECK(hall.windows.size() == 102);
    CHECK(hall.series.size() == 27);
    CHECK(hall.lifeEvents.size() == 12); // eleven, and where documents are handed out
    CHECK(hall.kiosks.size() == 6);
    CHECK(hall.elderServices.size() == 6);
    CHECK(hall.priorityClasses.size() == 5);
    CHECK(hall.activePlan == PlanId("rigid"));
}

TEST_CASE("The demo hall's numbers, services and kiosks are read as written", "[codec][configuration]") {
    const Catalogue catalogue = demoHall();
    const Queue* cards = catalogue.queue(QueueId("S3"));
    REQUIRE(cards != nullptr);
    CHECK(cards->series.at(NumberClass::Normal) == "S");
    CHECK(cards->series.at(NumberClass::Appointment) == "SY");
    CHECK(cards->series.at(NumberClass::Priority) == "SL");
    REQUIRE(catalogue.series("SL") != nullptr);
    CHECK(catalogue.series("SL")->last == 999);
    const Service* marriage = catalogue.service(ServiceId("civil.marriage"));
    REQUIRE(marriage != nullptr);
    CHECK(marriage->medianServiceTime == std::chrono::minutes(22));
    CHECK(marriage->identity == IdentityRule::Required);
    REQUIRE(marriage->materials.size() == 3);
    CHECK(marriage->materials[0].in("zh-CN") == "双方居民身份证");
    CHECK(catalogue.kiosk(KioskId("k4"))->floor == 1);
    CHECK(catalogue.kiosk(KioskId("k6"))->floor == 3);
    CHECK(catalogue.priorityClass(PriorityClassId("urgent"))->bonus == std::chrono::minutes(60));
    CHECK(catalogue.priorityClass(PriorityClassId("urgent"))->grant == PriorityGrant::Staff);
}

TEST_CASE("The demo hall's hours, duties and exceptions are read as written", "[codec][configuration]") {
    const Catalogue catalogue = demoHall();
    const Calendar& calendar = catalogue.configuration().calendar;
    const BusinessDay wednesday = *BusinessDay::parse("2026-11-25");
    CHECK(calendar.ordinaryHours(wednesday).size() == 2);
    CHECK(calendar.hours(wednesday, {Duty::Noon, Duty::Extended}) ==
          std::vector<Period>{{*LocalTime::parse("09:00"), *LocalTime::parse("19:30")}});
    CHECK(calendar.ordinaryHours(*BusinessDay::parse("2026-11-28")).empty());
    CHECK(calendar.hours(*BusinessDay::parse("2026-11-28"), {Duty::Saturday}).size() == 2);
    CHECK_FALSE(calendar.isOpenDay(*BusinessDay::parse("2026-10-01")));
    CHECK(calendar.ordinaryHours(*BusinessDay::parse("2026-10-10")).size() == 2);
    CHECK(calendar.ticketingOpens == *LocalTime::parse("08:30"));
}

TEST_CASE("A window helps in plan B with the groups that are not its own", "[codec][configuration]") {
    const Catalogue catalogue = demoHall();
    const BusinessDay day = *BusinessDay::parse("2026-11-25");
    const LocalTime ten = *LocalTime::parse("10:00");
    const Profile* rigid = catalogue.plan(PlanId("rigid"))->profileAt(WindowId("8"), day, ten);
    const Profile* pooled = catalogue.plan(PlanId("plan_b"))->profileAt(WindowId("8"), day, ten);
    REQUIRE(rigid != nullptr);
    REQUIRE(pooled != nullptr);
    CHECK(*rigid == Profile{{QueueId("A4")}, {}, false});
    CHECK(*pooled == Profile{{QueueId("A4")}, {QueueId("S2"), QueueId("S6")}, false});
}

TEST_CASE("The canonical text of the demo hall reads back equal and stays the same", "[codec][configuration]") {
    const Catalogue catalogue = demoHall();
    const std::string canonical = writeHallConfiguration(catalogue.configuration());
    const ConfigurationReading again = readHallConfiguration(canonical);
    INFO(joined(again.problems));
    REQUIRE(again.ok());
    CHECK(*again.configuration == catalogue.configuration());
    CHECK(writeHallConfiguration(*again.configuration) == canonical);
}

TEST_CASE("Any configuration reads back equal from its canonical text", "[codec][configuration]") {
    std::mt19937 random(20261122);
    for (int round = 0; round < 200; ++round) {
        const HallConfiguration hall = randomHall(random);
        const std::string text = writeHallConfiguration(hall);
        const ConfigurationReading reading = readHallConfiguration(text);
        INFO("round " << round << "\n" << joined(reading.problems) << text);
        REQUIRE(reading.ok());
        REQUIRE(*reading.configuration == hall);
    }
}

TEST_CASE("A prefix of its own gives a group its own numbers", "[codec][configuration]") {
    std::string text = demoText();
    const std::string group = "\"id\": \"S3\",";
    text.replace(text.find(group), group.size(), group + "\"series\": {\"normal\": \"SC\"},");
    const ConfigurationReading reading = readHallConfiguration(text);
    INFO(joined(reading.problems));
    REQUIRE(reading.ok());
    const Catalogue catalogue(*reading.configuration, "demo");
    CHECK(catalogue.queue(QueueId("S3"))->series.at(NumberClass::Normal) == "SC");
    CHECK(catalogue.queue(QueueId("S3"))->series.at(NumberClass::Priority) == "SL");
    REQUIRE(catalogue.series("SC") != nullptr);
}

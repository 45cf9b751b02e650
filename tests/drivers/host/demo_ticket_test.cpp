// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/hall_configuration_codec.h"
#include "app/presentation/ticket_document.h"
#include "drivers/host/sample_document.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

using namespace evenhall;

namespace {

Catalogue demoHall() {
    std::ifstream stream(EVENHALL_DEMO_HALL);
    std::ostringstream content;
    content << stream.rdbuf();
    Result<HallConfiguration> hall = parseHallConfiguration(content.str());
    REQUIRE(hall);
    return Catalogue(std::move(*hall), "");
}

TicketFacts facts(const Catalogue& hall, const std::string& language, bool elder) {
    TicketFacts facts;
    facts.visit.number = {"S", 7, 3};
    facts.visit.code = *PublicCode::parse("0123456789ABCDEF");
    facts.utcOffset = std::chrono::minutes(480);
    facts.visit.issuedAt = toInstant(*BusinessDay::parse("2026-11-24"), LocalTime{9 * 60 + 5}, facts.utcOffset);
    facts.visit.language = language;
    facts.visit.legs.resize(1);
    facts.visit.legs[0].service = ServiceId("ss.card_new");
    facts.visit.legs[0].queue = QueueId("S3");
    if (elder)
        facts.visit.priority = PriorityClassId("elder");
    facts.peopleAhead = 4;
    facts.wait = {std::chrono::minutes(12), std::chrono::minutes(26)};
    for (const Window& window : hall.configuration().windows)
        if (window.number >= 13 && window.number <= 15)
            facts.windows.push_back(window.id);
    return facts;
}

} // namespace

TEST_CASE("The demo ticket of the device host says what the controller would compose", "[drivers][host][ticket]") {
    const Catalogue hall = demoHall();
    for (const char* language : {"zh-CN", "en", "zh-CN+en"})
        for (const bool elder : {false, true})
            CHECK(device_host::demoTicket(language, elder) == composeTicket(facts(hall, language, elder), hall));
}

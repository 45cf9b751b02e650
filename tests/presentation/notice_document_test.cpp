// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/presentation/notice_document.h"
#include "app/presentation/ticket_words.h"
#include "tests/presentation/small_hall.h"

#include <catch2/catch.hpp>

using namespace evenhall;

namespace {

NoticeFacts facts() {
    NoticeFacts facts;
    facts.number = "S007";
    facts.language = "zh-CN";
    facts.service = ServiceId("ss.card_loss");
    facts.window = WindowId("w14");
    facts.missing = {1};
    facts.at = toInstant(*BusinessDay::parse("2026-11-24"), LocalTime{9 * 60 + 5}, std::chrono::minutes(480));
    facts.utcOffset = std::chrono::minutes(480);
    return facts;
}

std::string textOf(const NoticeFacts& facts) {
    std::string text;
    for (const device::PrintBlock& block : composeNotice(facts, Catalogue(smallHall(), "")).blocks) {
        if (const auto* words = std::get_if<device::TextBlock>(&block))
            text += words->text + "\n";
    }
    return text;
}

} // namespace

TEST_CASE("A notice names the missing papers and no others", "[presentation][notice]") {
    const std::string text = textOf(facts());
    CHECK(text.find("一次性告知单") != std::string::npos);
    CHECK(text.find("户口簿") != std::string::npos);
    CHECK(text.find("居民身份证") == std::string::npos);
    CHECK(text.find("S007") != std::string::npos);
    CHECK(text.find("2026-11-24 09:05") != std::string::npos);
}

TEST_CASE("A notice speaks the languages of the ticket", "[presentation][notice]") {
    NoticeFacts both = facts();
    both.language = "mul";
    const std::string text = textOf(both);
    CHECK(text.find("户口簿") != std::string::npos);
    CHECK(text.find("Household book") != std::string::npos);
}

TEST_CASE("A paper that the service does not ask for is left out", "[presentation][notice]") {
    NoticeFacts wrong = facts();
    wrong.missing = {-1, 7};
    CHECK(textOf(wrong).find("□") == std::string::npos);
    wrong.service = ServiceId("nothing");
    CHECK(textOf(wrong).empty());
}

TEST_CASE("A ticket in several languages has the hall's first two", "[presentation][ticket]") {
    HallConfiguration hall = smallHall();
    hall.languages = {"zh-CN", "en", "ug"};
    CHECK(ticketLanguages("mul", hall) == std::vector<std::string>{"zh-CN", "en"});
    CHECK(ticketLanguages("zh-CN+en", hall) == std::vector<std::string>{"zh-CN", "en"});
    hall.languages = {"en"};
    CHECK(ticketLanguages("mul", hall) == std::vector<std::string>{"en"});
}

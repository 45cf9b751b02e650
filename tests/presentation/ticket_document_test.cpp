// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/presentation/ticket_document.h"
#include "drivers/api/picture.h"
#include "tests/presentation/small_hall.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using device::PrintDocument;
using device::QrBlock;
using device::TextBlock;
using device::TextSize;

namespace {

TicketFacts facts() {
    TicketFacts facts;
    facts.visit.number = {"S", 7, 3};
    facts.visit.code = *PublicCode::parse("0123456789ABCDEF");
    facts.visit.issuedAt =
        toInstant(*BusinessDay::parse("2026-11-24"), LocalTime{9 * 60 + 5}, std::chrono::minutes(480));
    facts.visit.language = "zh-CN";
    facts.visit.legs.resize(1);
    facts.visit.legs[0].service = ServiceId("ss.card_loss");
    facts.visit.legs[0].queue = QueueId("S3");
    facts.utcOffset = std::chrono::minutes(480);
    facts.peopleAhead = 4;
    facts.wait = {std::chrono::minutes(12), std::chrono::seconds(25 * 60 + 1)};
    facts.windows = {WindowId("w14"), WindowId("w13"), WindowId("w19"), WindowId("w15")};
    return facts;
}

PrintDocument compose(const TicketFacts& facts) {
    return composeTicket(facts, Catalogue(smallHall(), ""));
}

/// All text of the paper, a line per block; an inverted block stands in stars, the QR code in brackets.
std::string plain(const PrintDocument& document) {
    std::string text;
    for (const device::PrintBlock& block : document.blocks) {
        if (const TextBlock* words = std::get_if<TextBlock>(&block))
            text += words->inverted ? "*" + words->text + "*\n" : words->text + "\n";
        else if (const QrBlock* code = std::get_if<QrBlock>(&block))
            text += "[" + code->payload + "]\n";
    }
    return text;
}

const TextBlock* find(const PrintDocument& document, const std::string& text) {
    for (const device::PrintBlock& block : document.blocks) {
        const TextBlock* words = std::get_if<TextBlock>(&block);
        if (words != nullptr && words->text == text)
            return words;
    }
    return nullptr;
}

} // namespace

TEST_CASE("A ticket says all that its holder needs, in order", "[presentation][ticket]") {
    CHECK(plain(compose(facts())) == "便民服务中心\n"
                                     "S007\n"
                                     "社保卡挂失\n"
                                     "社保医保区 2楼 13-15、19号窗口\n"
                                     "前面等候 4 人\n"
                                     "约 12-26 分钟\n"
                                     "请带：居民身份证、户口簿\n"
                                     "过号请到取号机或导办台重新激活（30分钟内）\n"
                                     "[0123456789ABCDEF]\n"
                                     "0123 4567 89AB CDEF\n"
                                     "2026-11-24 09:05\n");
}

TEST_CASE("A hall's logo heads its tickets, by name only", "[presentation][ticket]") {
    CHECK_FALSE(std::holds_alternative<device::ImageBlock>(compose(facts()).blocks.front()));
    HallConfiguration hall = smallHall();
    hall.templates["ticket.logo"].byLanguage["zh-CN"] = "data:image/png;base64,AAAA";
    const auto headOf = [&hall](const std::string& language) {
        TicketFacts one = facts();
        one.visit.language = language;
        return composeTicket(one, Catalogue(hall, "")).blocks.front();
    };
    const device::PrintBlock logo = device::ImageBlock{device::pictureName("data:image/png;base64,AAAA")};
    CHECK(headOf("zh-CN") == logo);
    CHECK(headOf("en") == logo); // it has no other
    hall.templates["ticket.logo"].byLanguage["en"] = "none";
    CHECK_FALSE(headOf("en") == logo);
}

TEST_CASE("The number is the largest thing on the paper", "[presentation][ticket]") {
    const PrintDocument document = compose(facts());
    int largest = 0;
    for (const device::PrintBlock& block : document.blocks) {
        const TextBlock* words = std::get_if<TextBlock>(&block);
        if (words != nullptr && words->size == TextSize::Number) {
            ++largest;
            CHECK(words->text == "S007");
        }
    }
    CHECK(largest == 1);
}

TEST_CASE("A ticket in English, and one in both languages", "[presentation][ticket]") {
    TicketFacts english = facts();
    english.visit.language = "en";
    CHECK(plain(compose(english)) == "Service Centre\n"
                                     "S007\n"
                                     "Lost card\n"
                                     "Social Security, floor 2, window 13-15, 19\n"
                                     "4 waiting before you\n"
                                     "about 12-26 min\n"
                                     "Please bring: ID card, Household book\n"
                                     "If you miss your call, go to a kiosk or the guide desk within 30 minutes\n"
                                     "[0123456789ABCDEF]\n"
                                     "0123 4567 89AB CDEF\n"
                                     "2026-11-24 09:05\n");
    english.visit.language = "zh-CN+en";
    const std::string both = plain(compose(english));
    CHECK(both.find("社保卡挂失\nLost card\n") != std::string::npos);
    CHECK(both.find("2026-11-24 09:05") == both.rfind("2026-11-24 09:05"));
}

TEST_CASE("A copy carries its mark, the first paper does not", "[presentation][ticket]") {
    TicketFacts copy = facts();
    copy.copy = 2;
    CHECK(plain(compose(copy)).find("*补打 第2次*") != std::string::npos);
    CHECK(plain(compose(facts())).find("补打") == std::string::npos);
}

TEST_CASE("A ticket of the green channel has its mark and larger type", "[presentation][ticket]") {
    TicketFacts elder = facts();
    elder.visit.priority = PriorityClassId("elder");
    const PrintDocument document = compose(elder);
    CHECK(plain(document).find("*绿色通道 老年人*") != std::string::npos);
    REQUIRE(find(document, "前面等候 4 人") != nullptr);
    CHECK(find(document, "前面等候 4 人")->size == TextSize::Large);
    CHECK(find(compose(facts()), "前面等候 4 人")->size == TextSize::Normal);
}

TEST_CASE("Nothing is said about what is not known", "[presentation][ticket]") {
    TicketFacts bare = facts();
    bare.visit.legs[0].service = ServiceId("ss.card_new");
    bare.windows.clear();
    bare.peopleAhead = 0;
    bare.wait = {};
    const std::string text = plain(compose(bare));
    CHECK(text.find("社保医保区 2楼\n") != std::string::npos);
    CHECK(text.find("前面没有人等候\n") != std::string::npos);
    CHECK(text.find("请带") == std::string::npos);
    CHECK(text.find("分钟\n") == std::string::npos);
}

TEST_CASE("A ticket for several services lists them, an appointment names its time", "[presentation][ticket]") {
    TicketFacts several = facts();
    several.visit.legs.resize(2);
    several.visit.legs[1] = {ServiceId("ss.card_new"), QueueId("S3"), {}, {}, {}, {}, {}, {}, {}, {}, {}, 0, {}};
    several.visit.appointmentAt = several.visit.issuedAt + std::chrono::minutes(25);
    const std::string text = plain(compose(several));
    CHECK(text.find("1. 社保卡挂失\n2. 社保卡申领\n") != std::string::npos);
    CHECK(text.find("预约时间 09:30\n") != std::string::npos);
    CHECK(text.find("2026-11-24 09:05\n") != std::string::npos);
}

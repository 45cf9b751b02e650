// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/escpos/answers.h"

#include "drivers/escpos/escpos_printer.h"
#include "tests/drivers/samples.h"

#include <catch2/catch.hpp>
#include <random>

using namespace evenhall;
using namespace evenhall::escpos;
using evenhall::test::bytes;

namespace {

const std::vector<std::byte>& mergedAnswers() {
    static const std::vector<std::byte> stream =
        bytes({0x12, 0x10, 0x00, 0x13, 0x00, 0x00, 0x37, 0x22, 0x30, 0x30, 0x30,
               0x31, 0x00, 0x00, 0x5F, 0x54, 0x4D, 0x11, 0x2D, 0x00, 0x7E});
    return stream;
}

std::vector<Answer> expectedAnswers() {
    return {StatusAnswer{std::byte{0x12}},
            AutomaticStatus{{std::byte{0x10}, std::byte{0}, std::byte{0}, std::byte{0}}},
            ProcessIdAnswer{"0001"},
            BarrierAnswer{std::byte{0x00}},
            BlockAnswer{bytes({0x5F, 0x54, 0x4D, 0x2D})},
            StatusAnswer{std::byte{0x7E}}};
}

} // namespace

TEST_CASE("Merged answers are told apart, flow control among them", "[drivers][escpos]") {
    AnswerParser parser;
    CHECK(parser.feed(mergedAnswers()) == expectedAnswers());
}

TEST_CASE("Answers are the same wherever the stream is split", "[drivers][escpos]") {
    std::mt19937 random(7);
    for (int turn = 0; turn < 200; ++turn) {
        AnswerParser parser;
        std::vector<Answer> answers;
        std::span<const std::byte> rest(mergedAnswers());
        while (!rest.empty()) {
            const std::size_t count = std::min<std::size_t>(random() % 5, rest.size());
            for (const Answer& answer : parser.feed(rest.first(count)))
                answers.push_back(answer);
            rest = rest.subspan(count);
        }
        CHECK(answers == expectedAnswers());
    }
}

TEST_CASE("A lost byte costs one automatic status, not the next answer", "[drivers][escpos]") {
    AnswerParser parser;
    CHECK(parser.feed(bytes({0x10, 0x00, 0x00, 0x12})) == std::vector<Answer>{StatusAnswer{std::byte{0x12}}});
}

TEST_CASE("An endless block is given up", "[drivers][escpos]") {
    AnswerParser parser;
    std::vector<std::byte> noise(200, std::byte{0x55});
    noise.front() = std::byte{0x5F};
    CHECK(parser.feed(noise).empty());
    CHECK(parser.feed(bytes({0x12})) == std::vector<Answer>{StatusAnswer{std::byte{0x12}}});
}

TEST_CASE("A block whose end was lost does not swallow the next answer", "[drivers][escpos]") {
    AnswerParser parser;
    CHECK(parser.feed(bytes({0x5F, 0x54, 0x4D, 0x16})) == std::vector<Answer>{StatusAnswer{std::byte{0x16}}});
}

TEST_CASE("The acknowledgement of a clear and other responses are told apart", "[drivers][escpos]") {
    AnswerParser parser;
    CHECK(parser.feed(bytes({0x37, 0x25, 0x00})) == std::vector<Answer>{ClearAnswer{}});
    CHECK(parser.feed(bytes({0x37, 0x22, 0x41, 0x00})) == std::vector<Answer>{BlockAnswer{bytes({0x37, 0x22, 0x41})}});
    CHECK(parser.feed(bytes({0x3D, 0x41, 0x00})) == std::vector<Answer>{BlockAnswer{bytes({0x3D, 0x41})}});
}

TEST_CASE("Six bytes of status are one answer on printers that send them", "[drivers][escpos]") {
    const std::vector<std::byte> stream = bytes({0x10, 0x0F, 0x11, 0x02, 0x00, 0x01, 0x12});
    AnswerParser custom(true);
    CHECK(custom.feed(stream) ==
          std::vector<Answer>{FullStatusAnswer{{std::byte{0x10}, std::byte{0x0F}, std::byte{0x11}, std::byte{0x02},
                                                std::byte{0x00}, std::byte{0x01}}},
                              StatusAnswer{std::byte{0x12}}});
    AnswerParser epson;
    CHECK(std::holds_alternative<AutomaticStatus>(epson.feed(stream).front()));
}

TEST_CASE("The cautious profile reads the status bits as Epson's manuals do", "[drivers][escpos]") {
    const profiles::StatusRules rules = EscposSettings::cautiousProfile().status;
    const auto meaning = [&rules](int question, int value) {
        return device::describe(conditionsOf(rules, question, std::array{static_cast<std::byte>(value)}));
    };
    CHECK(meaning(1, 0x12) == "ready");
    CHECK(meaning(1, 0x1A) == "offline");
    CHECK(meaning(2, 0x32) == "paper end");
    CHECK(meaning(2, 0x16) == "cover open");
    CHECK(meaning(3, 0x1A) == "cutter error");
    CHECK(meaning(3, 0x52) == "head too hot");
    CHECK(meaning(3, 0x36) == "mechanical error");
    CHECK(meaning(4, 0x1E) == "paper near end");
    CHECK(meaning(4, 0x7E) == "paper near end, paper end");
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/escpos/answers.h"

#include <catch2/catch.hpp>
#include <random>

using namespace evenhall;
using namespace evenhall::escpos;

namespace {

std::vector<std::byte> bytes(std::initializer_list<int> values) {
    std::vector<std::byte> result;
    for (const int value : values)
        result.push_back(static_cast<std::byte>(value));
    return result;
}

const std::vector<std::byte>& mergedAnswers() {
    static const std::vector<std::byte> stream =
        bytes({0x12, 0x10, 0x00, 0x13, 0x00, 0x00, 0x37, 0x22, 0x30, 0x30, 0x30,
               0x31, 0x00, 0x00, 0x5F, 0x54, 0x4D, 0x11, 0x2D, 0x00, 0x7E});
    return stream;
}

std::vector<Answer> expectedAnswers() {
    return {StatusAnswer{std::byte{0x12}},
            AutomaticStatus{{std::byte{0x10}, std::byte{0}, std::byte{0}, std::byte{0}}},
            BlockAnswer{bytes({0x37, 0x22, 0x30, 0x30, 0x30, 0x31})},
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

TEST_CASE("The status bits have their meaning", "[drivers][escpos]") {
    const auto meaning = [](StatusKind kind, int value) {
        return device::describe(conditionsOf(kind, StatusAnswer{static_cast<std::byte>(value)}));
    };
    CHECK(meaning(StatusKind::Printer, 0x12) == "ready");
    CHECK(meaning(StatusKind::Printer, 0x1A) == "offline");
    CHECK(meaning(StatusKind::OfflineCause, 0x32) == "paper end");
    CHECK(meaning(StatusKind::OfflineCause, 0x16) == "cover open");
    CHECK(meaning(StatusKind::ErrorCause, 0x1A) == "cutter error");
    CHECK(meaning(StatusKind::ErrorCause, 0x52) == "head too hot");
    CHECK(meaning(StatusKind::ErrorCause, 0x36) == "mechanical error");
    CHECK(meaning(StatusKind::Paper, 0x1E) == "paper near end");
    CHECK(meaning(StatusKind::Paper, 0x7E) == "paper near end, paper end");
}

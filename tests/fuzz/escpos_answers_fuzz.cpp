// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/escpos/answers.h"
#include "drivers/escpos/escpos_printer.h"

#include <array>
#include <cstdint>
#include <cstdlib>

using namespace evenhall;
using namespace evenhall::escpos;

namespace {

std::vector<Answer> feedInTwo(bool sixByteStatus, std::span<const std::byte> stream, std::size_t first) {
    AnswerParser parser(sixByteStatus);
    std::vector<Answer> answers = parser.feed(stream.first(first));
    for (const Answer& answer : parser.feed(stream.subspan(first)))
        answers.push_back(answer);
    return answers;
}

} // namespace

/// Whatever a printer sends: the split changes nothing, each status has a meaning, and a block is bounded.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::span stream(reinterpret_cast<const std::byte*>(data), size);
    static const profiles::StatusRules rules = EscposSettings::cautiousProfile().status;
    for (const bool sixByteStatus : {false, true}) {
        const std::vector<Answer> answers = feedInTwo(sixByteStatus, stream, 0);
        if (feedInTwo(sixByteStatus, stream, size / 2) != answers || feedInTwo(sixByteStatus, stream, size) != answers)
            std::abort();
        for (const Answer& answer : answers) {
            if (const auto* status = std::get_if<StatusAnswer>(&answer))
                for (const int question : rules.questions)
                    (void)profiles::statusOf(conditionsOf(rules, question, std::array{status->value}));
            if (const auto* block = std::get_if<BlockAnswer>(&answer); block != nullptr && block->bytes.size() > 128)
                std::abort();
        }
    }
    return 0;
}

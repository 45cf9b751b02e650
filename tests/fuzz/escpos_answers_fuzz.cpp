// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/escpos/answers.h"

#include <cstdint>
#include <cstdlib>

using namespace evenhall::escpos;

/// Whatever a printer sends: the split changes nothing, and each status has a meaning.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::span stream(reinterpret_cast<const std::byte*>(data), size);
    AnswerParser whole;
    const std::vector<Answer> answers = whole.feed(stream);
    AnswerParser split;
    std::vector<Answer> parts = split.feed(stream.first(size / 2));
    for (const Answer& answer : split.feed(stream.subspan(size / 2)))
        parts.push_back(answer);
    if (parts != answers)
        std::abort();
    for (const Answer& answer : answers)
        if (const auto* status = std::get_if<StatusAnswer>(&answer))
            for (const StatusKind kind :
                 {StatusKind::Printer, StatusKind::OfflineCause, StatusKind::ErrorCause, StatusKind::Paper})
                (void)evenhall::device::describe(conditionsOf(kind, *status));
    return 0;
}

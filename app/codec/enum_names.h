// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/booking/appointment.h"
#include "app/domain/hall/commands.h"
#include "app/domain/hall/events.h"
#include "app/domain/queueing/choice.h"
#include "app/domain/queueing/visit.h"
#include "app/domain/queueing/window_state.h"
#include "app/domain/values/result.h"

#include <optional>
#include <string_view>

namespace evenhall::codec {

// The stored spelling of every enumerator. A spelling is part of the journal: it is never changed and never given to
// another enumerator. Empty for a number that is no enumerator.

[[nodiscard]] std::string_view nameOf(ErrorCode code);
[[nodiscard]] std::string_view nameOf(AlternativeKind kind);
[[nodiscard]] std::string_view nameOf(AppointmentState state);
[[nodiscard]] std::string_view nameOf(AssignmentCause cause);
[[nodiscard]] std::string_view nameOf(ChoiceRule rule);
[[nodiscard]] std::string_view nameOf(Origin origin);
[[nodiscard]] std::string_view nameOf(Outcome outcome);
[[nodiscard]] std::string_view nameOf(ParkKind kind);
[[nodiscard]] std::string_view nameOf(PrintState state);
[[nodiscard]] std::string_view nameOf(VisitState state);
[[nodiscard]] std::string_view nameOf(WindowMode mode);
[[nodiscard]] std::string_view nameOf(RequestKind value);
[[nodiscard]] std::string_view nameOf(PrinterCondition value);
[[nodiscard]] std::string_view nameOf(SuggestionKind kind);
[[nodiscard]] std::string_view nameOf(SuggestionState state);
[[nodiscard]] std::string_view nameOf(SuggestionBasis basis);

/// The enumerator with that stored spelling. Enumerators count from zero without gaps.
template <typename Enumeration>
[[nodiscard]] std::optional<Enumeration> enumeratorOf(std::string_view name) {
    for (int number = 0; !nameOf(static_cast<Enumeration>(number)).empty(); ++number) {
        if (nameOf(static_cast<Enumeration>(number)) == name)
            return static_cast<Enumeration>(number);
    }
    return std::nullopt;
}

} // namespace evenhall::codec

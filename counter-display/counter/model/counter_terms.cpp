// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/model/counter_terms.h"

namespace evenhall::counter {

Rule ruleFor(ChoiceRule rule) {
    switch (rule) {
    case ChoiceRule::Front:
        return Rule::Front;
    case ChoiceRule::AgeCap:
        return Rule::AgeCap;
    case ChoiceRule::OvertakeBound:
        return Rule::OvertakeBound;
    case ChoiceRule::PriorityFirst:
        return Rule::PriorityFirst;
    case ChoiceRule::Score:
        return Rule::Score;
    case ChoiceRule::OnlyOne:
        return Rule::OnlyOne;
    case ChoiceRule::Chosen:
        return Rule::Chosen;
    case ChoiceRule::WalkDirect:
        return Rule::WalkDirect;
    }
    return Rule::Unknown;
}

Problem problemFor(const std::optional<Error>& error) {
    if (!error)
        return Problem::None;
    // The codes a clerk can do something about; the rest is for the log and reads as a plain refusal.
    static constexpr std::pair<ErrorCode, Problem> known[] = {{ErrorCode::NobodyWaiting, Problem::NobodyWaiting},
                                                              {ErrorCode::TooSoon, Problem::Early},
                                                              {ErrorCode::LimitReached, Problem::Limit},
                                                              {ErrorCode::WindowBusy, Problem::Busy},
                                                              {ErrorCode::WindowIdle, Problem::Empty},
                                                              {ErrorCode::NotSignedIn, Problem::NotMine},
                                                              {ErrorCode::NotEligible, Problem::NotEligible},
                                                              {ErrorCode::NothingToUndo, Problem::NoUndo},
                                                              {ErrorCode::WindowNotOpen, Problem::NotOpen},
                                                              {ErrorCode::DayNotOpen, Problem::NotOpen},
                                                              {ErrorCode::ReasonRequired, Problem::NeedsReason},
                                                              {ErrorCode::NotAllowed, Problem::NotAllowed},
                                                              {ErrorCode::Io, Problem::Lost}};
    for (const auto& [code, problem] : known)
        if (code == error->code)
            return problem;
    return Problem::Refused;
}

} // namespace evenhall::counter

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/model/kiosk_terms.h"

namespace evenhall::kiosk {

Reason reasonFor(const std::optional<ErrorCode>& refusal) {
    if (!refusal)
        return Reason::None;
    switch (*refusal) {
    case ErrorCode::ServiceClosed:
    case ErrorCode::DayNotOpen:
    case ErrorCode::UnknownService:
        return Reason::Closed;
    case ErrorCode::ServiceFull:
    case ErrorCode::SeriesExhausted:
        return Reason::Full;
    case ErrorCode::NotToday:
        return Reason::NotToday;
    case ErrorCode::IdentityRequired:
        return Reason::NeedsId;
    case ErrorCode::AlreadyHasTicket:
    case ErrorCode::LimitReached:
        return Reason::HasTicket;
    case ErrorCode::Banned:
        return Reason::Banned;
    case ErrorCode::TooEarly:
        return Reason::Early;
    case ErrorCode::TooLate:
        return Reason::Late;
    case ErrorCode::UnknownAppointment:
    case ErrorCode::UnknownRequest:
    case ErrorCode::UnknownTicket:
        return Reason::UnknownCode;
    case ErrorCode::Io:
        return Reason::Unknown;
    case ErrorCode::BadValue:
    case ErrorCode::UnknownQueue:
    case ErrorCode::UnknownWindow:
    case ErrorCode::UnknownPriorityClass:
    case ErrorCode::NobodyWaiting:
    case ErrorCode::WindowNotOpen:
    case ErrorCode::WindowBusy:
    case ErrorCode::WindowIdle:
    case ErrorCode::NotSignedIn:
    case ErrorCode::WrongState:
    case ErrorCode::NotEligible:
    case ErrorCode::TooSoon:
    case ErrorCode::NothingToUndo:
    case ErrorCode::ReasonRequired:
    case ErrorCode::NotAllowed:
    case ErrorCode::StorageFailed:
    case ErrorCode::StaleEpoch:
    case ErrorCode::Busy:
    case ErrorCode::Corrupt:
    case ErrorCode::NewerVersion:
        return Reason::Trouble;
    }
    return Reason::Trouble;
}

} // namespace evenhall::kiosk

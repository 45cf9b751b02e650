// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/enum_names.h"

namespace evenhall::codec {

// size: one line pair for each enumerator
std::string_view nameOf(ErrorCode code) {
    switch (code) {
    case ErrorCode::BadValue:
        return "badValue";
    case ErrorCode::UnknownService:
        return "unknownService";
    case ErrorCode::UnknownQueue:
        return "unknownQueue";
    case ErrorCode::UnknownWindow:
        return "unknownWindow";
    case ErrorCode::UnknownTicket:
        return "unknownTicket";
    case ErrorCode::UnknownPriorityClass:
        return "unknownPriorityClass";
    case ErrorCode::UnknownAppointment:
        return "unknownAppointment";
    case ErrorCode::UnknownRequest:
        return "unknownRequest";
    case ErrorCode::ServiceClosed:
        return "serviceClosed";
    case ErrorCode::ServiceFull:
        return "serviceFull";
    case ErrorCode::NotToday:
        return "notToday";
    case ErrorCode::SeriesExhausted:
        return "seriesExhausted";
    case ErrorCode::AlreadyHasTicket:
        return "alreadyHasTicket";
    case ErrorCode::IdentityRequired:
        return "identityRequired";
    case ErrorCode::Banned:
        return "banned";
    case ErrorCode::TooEarly:
        return "tooEarly";
    case ErrorCode::TooLate:
        return "tooLate";
    case ErrorCode::NobodyWaiting:
        return "nobodyWaiting";
    case ErrorCode::WindowNotOpen:
        return "windowNotOpen";
    case ErrorCode::WindowBusy:
        return "windowBusy";
    case ErrorCode::WindowIdle:
        return "windowIdle";
    case ErrorCode::NotSignedIn:
        return "notSignedIn";
    case ErrorCode::WrongState:
        return "wrongState";
    case ErrorCode::NotEligible:
        return "notEligible";
    case ErrorCode::TooSoon:
        return "tooSoon";
    case ErrorCode::LimitReached:
        return "limitReached";
    case ErrorCode::NothingToUndo:
        return "nothingToUndo";
    case ErrorCode::ReasonRequired:
        return "reasonRequired";
    case ErrorCode::NotAllowed:
        return "notAllowed";
    case ErrorCode::DayNotOpen:
        return "dayNotOpen";
    case ErrorCode::StorageFailed:
        return "storageFailed";
    case ErrorCode::StaleEpoch:
        return "staleEpoch";
    case ErrorCode::Busy:
        return "busy";
    case ErrorCode::Corrupt:
        return "corrupt";
    case ErrorCode::NewerVersion:
        return "newerVersion";
    case ErrorCode::Io:
        return "io";
    }
    return {};
}

std::string_view nameOf(AlternativeKind kind) {
    switch (kind) {
    case AlternativeKind::BookSlot:
        return "bookSlot";
    case AlternativeKind::OtherService:
        return "otherService";
    case AlternativeKind::ComeAt:
        return "comeAt";
    case AlternativeKind::WalkToWindow:
        return "walkToWindow";
    case AlternativeKind::GuideDesk:
        return "guideDesk";
    }
    return {};
}

std::string_view nameOf(AppointmentState state) {
    switch (state) {
    case AppointmentState::Booked:
        return "booked";
    case AppointmentState::Cancelled:
        return "cancelled";
    case AppointmentState::CheckedIn:
        return "checkedIn";
    case AppointmentState::Missed:
        return "missed";
    }
    return {};
}

std::string_view nameOf(AssignmentCause cause) {
    switch (cause) {
    case AssignmentCause::Plan:
        return "plan";
    case AssignmentCause::Manager:
        return "manager";
    case AssignmentCause::FallBack:
        return "fallBack";
    case AssignmentCause::Suggestion:
        return "suggestion";
    }
    return {};
}

std::string_view nameOf(ChoiceRule rule) {
    switch (rule) {
    case ChoiceRule::Front:
        return "front";
    case ChoiceRule::AgeCap:
        return "ageCap";
    case ChoiceRule::OvertakeBound:
        return "overtakeBound";
    case ChoiceRule::PriorityFirst:
        return "priorityFirst";
    case ChoiceRule::Score:
        return "score";
    case ChoiceRule::OnlyOne:
        return "onlyOne";
    case ChoiceRule::Chosen:
        return "chosen";
    case ChoiceRule::WalkDirect:
        return "walkDirect";
    }
    return {};
}

std::string_view nameOf(Origin origin) {
    switch (origin) {
    case Origin::WalkIn:
        return "walkIn";
    case Origin::Appointment:
        return "appointment";
    case Origin::WalkDirect:
        return "walkDirect";
    }
    return {};
}

std::string_view nameOf(Outcome outcome) {
    switch (outcome) {
    case Outcome::Done:
        return "done";
    case Outcome::Accepted:
        return "accepted";
    case Outcome::SentBack:
        return "sentBack";
    case Outcome::Referred:
        return "referred";
    case Outcome::Transferred:
        return "transferred";
    case Outcome::NoShow:
        return "noShow";
    case Outcome::Cancelled:
        return "cancelled";
    case Outcome::EndedByClose:
        return "endedByClose";
    }
    return {};
}

std::string_view nameOf(ParkKind kind) {
    switch (kind) {
    case ParkKind::AnyWindow:
        return "anyWindow";
    case ParkKind::SameWindow:
        return "sameWindow";
    case ParkKind::Step:
        return "step";
    }
    return {};
}

std::string_view nameOf(PrintState state) {
    switch (state) {
    case PrintState::Accepted:
        return "accepted";
    case PrintState::Printed:
        return "printed";
    case PrintState::Failed:
        return "failed";
    case PrintState::InDoubt:
        return "inDoubt";
    case PrintState::Expired:
        return "expired";
    }
    return {};
}

std::string_view nameOf(VisitState state) {
    switch (state) {
    case VisitState::Waiting:
        return "waiting";
    case VisitState::Called:
        return "called";
    case VisitState::Serving:
        return "serving";
    case VisitState::Parked:
        return "parked";
    case VisitState::Missed:
        return "missed";
    case VisitState::Ended:
        return "ended";
    }
    return {};
}

std::string_view nameOf(WindowMode mode) {
    switch (mode) {
    case WindowMode::Closed:
        return "closed";
    case WindowMode::Open:
        return "open";
    case WindowMode::Paused:
        return "paused";
    }
    return {};
}

std::string_view nameOf(RequestKind value) {
    switch (value) {
    case RequestKind::CallStaff:
        return "callStaff";
    case RequestKind::Accompany:
        return "accompany";
    case RequestKind::PaperSlip:
        return "paperSlip";
    case RequestKind::Complaint:
        return "complaint";
    case RequestKind::SilentAlarm:
        return "silentAlarm";
    }
    return {};
}

std::string_view nameOf(PrinterCondition value) {
    switch (value) {
    case PrinterCondition::Unknown:
        return "unknown";
    case PrinterCondition::Ready:
        return "ready";
    case PrinterCondition::PaperLow:
        return "paperLow";
    case PrinterCondition::NoPaper:
        return "noPaper";
    case PrinterCondition::Fault:
        return "fault";
    case PrinterCondition::Offline:
        return "offline";
    }
    return {};
}

std::string_view nameOf(SuggestionKind kind) {
    switch (kind) {
    case SuggestionKind::Help:
        return "help";
    case SuggestionKind::Switch:
        return "switch";
    case SuggestionKind::Open:
        return "open";
    case SuggestionKind::Close:
        return "close";
    }
    return {};
}

std::string_view nameOf(SuggestionState state) {
    switch (state) {
    case SuggestionState::Open:
        return "open";
    case SuggestionState::Accepted:
        return "accepted";
    case SuggestionState::Dismissed:
        return "dismissed";
    }
    return {};
}

std::string_view nameOf(SuggestionBasis basis) {
    switch (basis) {
    case SuggestionBasis::PastDays:
        return "pastDays";
    case SuggestionBasis::Today:
        return "today";
    }
    return {};
}

} // namespace evenhall::codec

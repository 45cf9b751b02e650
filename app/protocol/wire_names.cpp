// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/protocol/wire_names.h"

namespace evenhall::protocol {

std::string_view toWire(Role value) {
    switch (value) {
    case Role::Kiosk:
        return "kiosk";
    case Role::Counter:
        return "counter";
    case Role::GuideDesk:
        return "guideDesk";
    case Role::Board:
        return "board";
    case Role::DeviceHost:
        return "deviceHost";
    case Role::Evaluator:
        return "evaluator";
    case Role::Manager:
        return "manager";
    case Role::Inspector:
        return "inspector";
    case Role::Citizen:
        return "citizen";
    }
    return {};
}

// size: one line per enumerator
std::string_view toWire(ErrorCode value) {
    switch (value) {
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

std::string_view toWire(ProtocolError value) {
    switch (value) {
    case ProtocolError::BadMessage:
        return "badMessage";
    case ProtocolError::UnsupportedVersion:
        return "unsupportedVersion";
    case ProtocolError::HelloExpected:
        return "helloExpected";
    case ProtocolError::NotAuthorized:
        return "notAuthorized";
    case ProtocolError::Forbidden:
        return "forbidden";
    case ProtocolError::TooLarge:
        return "tooLarge";
    case ProtocolError::TooMany:
        return "tooMany";
    case ProtocolError::TimedOut:
        return "timedOut";
    case ProtocolError::NotFound:
        return "notFound";
    case ProtocolError::MethodNotAllowed:
        return "methodNotAllowed";
    case ProtocolError::Unavailable:
        return "unavailable";
    }
    return {};
}

std::string_view toWire(EntityKind value) {
    switch (value) {
    case EntityKind::Hall:
        return "hall";
    case EntityKind::Service:
        return "service";
    case EntityKind::Queue:
        return "queue";
    case EntityKind::Window:
        return "window";
    case EntityKind::Ticket:
        return "ticket";
    case EntityKind::Call:
        return "call";
    case EntityKind::PrintJob:
        return "printJob";
    case EntityKind::Sign:
        return "sign";
    case EntityKind::Request:
        return "request";
    case EntityKind::Kiosk:
        return "kiosk";
    }
    return {};
}

std::string_view toWire(WindowMode value) {
    switch (value) {
    case WindowMode::Closed:
        return "closed";
    case WindowMode::Open:
        return "open";
    case WindowMode::Paused:
        return "paused";
    }
    return {};
}

std::string_view toWire(VisitState value) {
    switch (value) {
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

std::string_view toWire(Outcome value) {
    switch (value) {
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

std::string_view toWire(ParkKind value) {
    switch (value) {
    case ParkKind::AnyWindow:
        return "anyWindow";
    case ParkKind::SameWindow:
        return "sameWindow";
    case ParkKind::Step:
        return "step";
    }
    return {};
}

std::string_view toWire(Origin value) {
    switch (value) {
    case Origin::WalkIn:
        return "walkIn";
    case Origin::Appointment:
        return "appointment";
    case Origin::WalkDirect:
        return "walkDirect";
    }
    return {};
}

std::string_view toWire(ChoiceRule value) {
    switch (value) {
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

std::string_view toWire(AlternativeKind value) {
    switch (value) {
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

std::string_view toWire(PrintState value) {
    switch (value) {
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

std::string_view toWire(RequestKind value) {
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

std::string_view toWire(PrinterCondition value) {
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

} // namespace evenhall::protocol

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/server/api_reply.h"

#include "app/protocol/server_messages.h"

#include <utility>

namespace evenhall::server {

namespace {

constexpr int ok = 200;
constexpr int badRequest = 400;
constexpr int unauthorized = 401;
constexpr int forbidden = 403;
constexpr int notFound = 404;
constexpr int methodNotAllowed = 405;
constexpr int requestTimeout = 408;
constexpr int conflict = 409;
constexpr int tooLarge = 413;
constexpr int tooMany = 429;
constexpr int internalError = 500;
constexpr int unavailable = 503;

} // namespace

int statusOf(ErrorCode code) { // size: one line per enumerator
    switch (code) {
    case ErrorCode::BadValue:
    case ErrorCode::ReasonRequired:
    case ErrorCode::IdentityRequired:
        return badRequest;
    case ErrorCode::UnknownService:
    case ErrorCode::UnknownQueue:
    case ErrorCode::UnknownWindow:
    case ErrorCode::UnknownTicket:
    case ErrorCode::UnknownPriorityClass:
    case ErrorCode::UnknownAppointment:
    case ErrorCode::UnknownRequest:
        return notFound;
    case ErrorCode::NotAllowed:
    case ErrorCode::Banned:
        return forbidden;
    case ErrorCode::Busy:
        return tooMany;
    case ErrorCode::StorageFailed:
    case ErrorCode::StaleEpoch:
        return unavailable;
    case ErrorCode::Corrupt:
    case ErrorCode::NewerVersion:
    case ErrorCode::Io:
        return internalError;
    case ErrorCode::ServiceClosed:
    case ErrorCode::ServiceFull:
    case ErrorCode::NotToday:
    case ErrorCode::SeriesExhausted:
    case ErrorCode::AlreadyHasTicket:
    case ErrorCode::TooEarly:
    case ErrorCode::TooLate:
    case ErrorCode::NobodyWaiting:
    case ErrorCode::WindowNotOpen:
    case ErrorCode::WindowBusy:
    case ErrorCode::WindowIdle:
    case ErrorCode::NotSignedIn:
    case ErrorCode::WrongState:
    case ErrorCode::NotEligible:
    case ErrorCode::TooSoon:
    case ErrorCode::LimitReached:
    case ErrorCode::NothingToUndo:
    case ErrorCode::DayNotOpen:
        return conflict;
    }
    return internalError;
}

int statusOf(protocol::ProtocolError code) {
    switch (code) {
    case protocol::ProtocolError::BadMessage:
    case protocol::ProtocolError::UnsupportedVersion:
    case protocol::ProtocolError::HelloExpected:
        return badRequest;
    case protocol::ProtocolError::NotAuthorized:
        return unauthorized;
    case protocol::ProtocolError::Forbidden:
        return forbidden;
    case protocol::ProtocolError::TooLarge:
        return tooLarge;
    case protocol::ProtocolError::TooMany:
        return tooMany;
    case protocol::ProtocolError::TimedOut:
        return requestTimeout;
    case protocol::ProtocolError::NotFound:
        return notFound;
    case protocol::ProtocolError::MethodNotAllowed:
        return methodNotAllowed;
    case protocol::ProtocolError::Unavailable:
        return unavailable;
    }
    return internalError;
}

ApiResponse errorResponse(protocol::ProtocolError code, std::string context) {
    return {statusOf(code), protocol::encode(protocol::ErrorMessage{code, std::move(context)})};
}

ApiResponse errorResponse(const Denial& denial) {
    return errorResponse(denial.code, denial.context);
}

ApiResponse answerResponse(std::string_view key, std::int64_t sequence, const Answer& answer) {
    return {answer.error ? statusOf(answer.error->code) : ok, protocol::encodeAnswer(key, sequence, answer)};
}

} // namespace evenhall::server

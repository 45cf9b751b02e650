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
    case EntityKind::Suggestion:
        return "suggestion";
    }
    return {};
}

} // namespace evenhall::protocol

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/hall_service/role.h"

#include <variant>

namespace evenhall {

namespace {

template <typename... Commands>
bool isOneOf(const Command& command) {
    return (std::holds_alternative<Commands>(command) || ...);
}

bool isWindowWork(const Command& command) {
    return isOneOf<SignIn, SignOut, OpenWindow, PauseWindow, ResumeWindow, CloseWindow, CallNext, CallTicket,
                   WalkDirect, Recall, StartService, MarkNoShow, ParkTicket, ReturnTicket, TransferTicket,
                   FinishService, UndoAction, PrintNotice, RaiseRequest, TakeRequest, CloseRequest>(command);
}

bool isDeskWork(const Command& command) {
    return isOneOf<IssueTicket, ReprintTicket, CancelTicket, ReactivateTicket, GrantPriority, BookAppointment,
                   CancelAppointment, CheckIn, ReturnTicket, RaiseRequest, TakeRequest, CloseRequest>(command);
}

} // namespace

bool mayExecute(Role role, const Command& command) {
    switch (role) {
    case Role::Kiosk:
        return isOneOf<IssueTicket, ReprintTicket, ReactivateTicket, BookAppointment, CancelAppointment, CheckIn,
                       CancelTicket, RaiseRequest, ReportMissedSearch>(command);
    case Role::Counter:
        return isWindowWork(command);
    case Role::GuideDesk:
        return isDeskWork(command);
    case Role::DeviceHost:
        return isOneOf<ReportPrint, ReportPrinter>(command);
    case Role::Evaluator:
        return isOneOf<RateVisit>(command);
    case Role::Citizen:
        return isOneOf<RateVisit, CancelTicket>(command);
    case Role::Manager:
        return isDeskWork(command) ||
               isOneOf<ActivatePlan, AssignProfile, OpenWindow, PauseWindow, ResumeWindow, CloseWindow,
                       AdoptConfiguration, LeaseBlock, AcceptSuggestion, DismissSuggestion>(command);
    case Role::Board:
    case Role::Inspector:
        return false;
    }
    return false;
}

} // namespace evenhall

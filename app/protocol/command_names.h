// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/commands.h"

#include <string_view>

namespace evenhall::protocol {

/// The "type" of a command; empty for those that only the controller gives.
template <typename T>
inline constexpr std::string_view commandName = {};
template <>
inline constexpr std::string_view commandName<ActivatePlan> = "activatePlan";
template <>
inline constexpr std::string_view commandName<LeaseBlock> = "leaseBlock";
template <>
inline constexpr std::string_view commandName<IssueTicket> = "issueTicket";
template <>
inline constexpr std::string_view commandName<ReprintTicket> = "reprintTicket";
template <>
inline constexpr std::string_view commandName<CancelTicket> = "cancelTicket";
template <>
inline constexpr std::string_view commandName<ReactivateTicket> = "reactivateTicket";
template <>
inline constexpr std::string_view commandName<GrantPriority> = "grantPriority";
template <>
inline constexpr std::string_view commandName<BookAppointment> = "bookAppointment";
template <>
inline constexpr std::string_view commandName<CancelAppointment> = "cancelAppointment";
template <>
inline constexpr std::string_view commandName<CheckIn> = "checkIn";
template <>
inline constexpr std::string_view commandName<RateVisit> = "rateVisit";
template <>
inline constexpr std::string_view commandName<SignIn> = "signIn";
template <>
inline constexpr std::string_view commandName<SignOut> = "signOut";
template <>
inline constexpr std::string_view commandName<OpenWindow> = "openWindow";
template <>
inline constexpr std::string_view commandName<PauseWindow> = "pauseWindow";
template <>
inline constexpr std::string_view commandName<ResumeWindow> = "resumeWindow";
template <>
inline constexpr std::string_view commandName<CloseWindow> = "closeWindow";
template <>
inline constexpr std::string_view commandName<AssignProfile> = "assignProfile";
template <>
inline constexpr std::string_view commandName<CallNext> = "callNext";
template <>
inline constexpr std::string_view commandName<CallTicket> = "callTicket";
template <>
inline constexpr std::string_view commandName<WalkDirect> = "walkDirect";
template <>
inline constexpr std::string_view commandName<Recall> = "recall";
template <>
inline constexpr std::string_view commandName<StartService> = "startService";
template <>
inline constexpr std::string_view commandName<MarkNoShow> = "markNoShow";
template <>
inline constexpr std::string_view commandName<ParkTicket> = "parkTicket";
template <>
inline constexpr std::string_view commandName<ReturnTicket> = "returnTicket";
template <>
inline constexpr std::string_view commandName<TransferTicket> = "transferTicket";
template <>
inline constexpr std::string_view commandName<FinishService> = "finishService";
template <>
inline constexpr std::string_view commandName<UndoAction> = "undoAction";
template <>
inline constexpr std::string_view commandName<ReportPrint> = "reportPrint";
template <>
inline constexpr std::string_view commandName<ReportPrinter> = "reportPrinter";
template <>
inline constexpr std::string_view commandName<ReportMissedSearch> = "reportMissedSearch";
template <>
inline constexpr std::string_view commandName<PrintNotice> = "printNotice";
template <>
inline constexpr std::string_view commandName<RaiseRequest> = "raiseRequest";
template <>
inline constexpr std::string_view commandName<TakeRequest> = "takeRequest";
template <>
inline constexpr std::string_view commandName<CloseRequest> = "closeRequest";
template <>
inline constexpr std::string_view commandName<AcceptSuggestion> = "acceptSuggestion";
template <>
inline constexpr std::string_view commandName<DismissSuggestion> = "dismissSuggestion";

} // namespace evenhall::protocol

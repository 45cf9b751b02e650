// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/commands.h"
#include "app/protocol/command_names.h"
#include "app/protocol/domain_fields.h"

namespace evenhall::protocol {

// The fields of every command. Identity tokens and note digests have no field: the controller makes them
// from what the message carries beside the command. Private to this layer.

/// Commands about a window and nothing else.
template <typename T>
concept WindowOnly =
    OneOf<T, SignOut, OpenWindow, ResumeWindow, CloseWindow, Recall, StartService, MarkNoShow, UndoAction>;
/// Commands about a ticket and nothing else.
template <typename T>
concept TicketOnly = OneOf<T, CancelTicket, ReactivateTicket, ReturnTicket>;

template <typename Archive, WindowOnly T>
void fields(Archive& archive, T& command) {
    archive.required("window", command.window);
}

template <typename Archive, TicketOnly T>
void fields(Archive& archive, T& command) {
    archive.required("ticket", command.ticket);
}

template <typename Archive, OneOf<ActivatePlan> T>
void fields(Archive& archive, T& command) {
    archive.required("plan", command.plan);
}

template <typename Archive, OneOf<LeaseBlock> T>
void fields(Archive& archive, T& command) {
    archive.text("prefix", command.prefix, 3);
    archive.defaulted("count", command.count);
}

template <typename Archive, OneOf<IssueTicket> T>
void fields(Archive& archive, T& command) {
    archive.required("services", command.services);
    archive.optional("kiosk", command.kiosk);
    archive.optional("language", command.language, "zh-CN");
    archive.check(
        "language", [&] { return isIdText(command.language); }, "a language tag");
    archive.optional("priority", command.priority);
    archive.optional("acceptNotToday", command.acceptNotToday);
    archive.optional("assisted", command.assisted);
}

template <typename Archive, OneOf<ReprintTicket> T>
void fields(Archive& archive, T& command) {
    archive.required("ticket", command.ticket);
    archive.optional("kiosk", command.kiosk);
}

template <typename Archive, OneOf<GrantPriority> T>
void fields(Archive& archive, T& command) {
    archive.required("ticket", command.ticket);
    archive.required("priority", command.priority);
}

template <typename Archive, OneOf<BookAppointment> T>
void fields(Archive& archive, T& command) {
    archive.required("service", command.service);
    archive.required("day", command.day);
    archive.required("slot", command.slot);
}

template <typename Archive, OneOf<CancelAppointment> T>
void fields(Archive& archive, T& command) {
    archive.required("appointment", command.appointment);
}

template <typename Archive, OneOf<CheckIn> T>
void fields(Archive& archive, T& command) {
    archive.required("appointment", command.appointment);
    archive.optional("kiosk", command.kiosk);
    archive.optional("language", command.language, "zh-CN");
    archive.check(
        "language", [&] { return isIdText(command.language); }, "a language tag");
}

template <typename Archive, OneOf<RateVisit> T>
void fields(Archive& archive, T& command) {
    archive.required("ticket", command.ticket);
    archive.optional("grade", command.grade);
}

template <typename Archive, OneOf<SignIn> T>
void fields(Archive& archive, T& command) {
    archive.required("window", command.window);
    archive.required("clerk", command.clerk);
}

template <typename Archive, OneOf<PauseWindow> T>
void fields(Archive& archive, T& command) {
    archive.required("window", command.window);
    archive.text("reason", command.reason, 64);
    archive.optional("until", command.until);
}

template <typename Archive, OneOf<AssignProfile> T>
void fields(Archive& archive, T& command) {
    archive.required("window", command.window);
    archive.required("profile", command.profile);
    archive.optional("until", command.until);
}

template <typename Archive, OneOf<CallNext> T>
void fields(Archive& archive, T& command) {
    archive.required("window", command.window);
    archive.optional("finish", command.finish);
}

template <typename Archive, OneOf<CallTicket> T>
void fields(Archive& archive, T& command) {
    archive.required("window", command.window);
    archive.required("ticket", command.ticket);
}

template <typename Archive, OneOf<WalkDirect> T>
void fields(Archive& archive, T& command) {
    archive.required("window", command.window);
    archive.required("service", command.service);
}

template <typename Archive, OneOf<ParkTicket> T>
void fields(Archive& archive, T& command) {
    archive.required("window", command.window);
    archive.defaulted("kind", command.kind);
    archive.optional("until", command.until);
}

template <typename Archive, OneOf<TransferTicket> T>
void fields(Archive& archive, T& command) {
    archive.required("window", command.window);
    archive.required("service", command.service);
    archive.optional("target", command.target);
}

template <typename Archive, OneOf<FinishService> T>
void fields(Archive& archive, T& command) {
    archive.required("window", command.window);
    archive.defaulted("details", command.details);
}

template <typename Archive, OneOf<ReportPrint> T>
void fields(Archive& archive, T& command) {
    archive.required("job", command.job);
    archive.check(
        "job", [&] { return isIdText(command.job); }, "the name of a print job");
    archive.required("state", command.state);
    archive.text("level", command.level, 32);
    archive.text("evidence", command.evidence, 500);
}

template <typename Archive, OneOf<ReportPrinter> T>
void fields(Archive& archive, T& command) {
    archive.required("kiosk", command.kiosk);
    archive.required("condition", command.condition);
}

template <typename Archive, OneOf<ReportMissedSearch> T>
void fields(Archive& archive, T& command) {
    archive.required("kiosk", command.kiosk);
    archive.text("text", command.text, 16);
}

template <typename Archive, OneOf<PrintNotice> T>
void fields(Archive& archive, T& command) {
    archive.required("window", command.window);
    archive.required("ticket", command.ticket);
    archive.required("missing", command.missing);
    archive.required("kiosk", command.kiosk);
}

template <typename Archive, OneOf<RaiseRequest> T>
void fields(Archive& archive, T& command) {
    archive.required("help", command.kind);
    archive.optional("kiosk", command.kiosk);
    archive.optional("window", command.window);
    archive.optional("ticket", command.ticket);
}

template <typename Archive, OneOf<TakeRequest> T>
void fields(Archive& archive, T& command) {
    archive.required("request", command.request);
    archive.text("owner", command.owner, 64);
}

template <typename Archive, OneOf<CloseRequest> T>
void fields(Archive& archive, T& command) {
    archive.required("request", command.request);
}

template <typename Archive, OneOf<AcceptSuggestion, DismissSuggestion> T>
void fields(Archive& archive, T& command) {
    archive.required("suggestion", command.suggestion);
}

} // namespace evenhall::protocol

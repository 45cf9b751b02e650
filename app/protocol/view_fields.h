// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/hall_service/views.h"
#include "app/protocol/domain_fields.h"

namespace evenhall::protocol {

// The fields of every entity. Private to this layer.

template <typename Archive, OneOf<HallView> T>
void fields(Archive& archive, T& view) {
    archive.required("hall", view.hall);
    archive.required("day", view.day);
    archive.optional("open", view.open);
    archive.optional("ticketing", view.ticketing);
    archive.optional("configuration", view.configuration);
    archive.required("now", view.now);
    archive.required("utcOffset", view.utcOffset);
    archive.optional("ticketingChangesAt", view.ticketingChangesAt);
    archive.optional("clockSuspect", view.clockSuspect);
}

template <typename Archive, OneOf<ServiceView> T>
void fields(Archive& archive, T& view) {
    archive.required("service", view.service);
    archive.required("peopleAhead", view.peopleAhead);
    archive.required("wait", view.wait);
    archive.optional("windows", view.windows);
    archive.optional("refusal", view.refusal);
    archive.optional("alternatives", view.alternatives);
}

template <typename Archive, OneOf<QueueView> T>
void fields(Archive& archive, T& view) {
    archive.required("queue", view.queue);
    archive.required("waiting", view.waiting);
    archive.required("openWindows", view.openWindows);
    archive.optional("longestWaitingSince", view.longestWaitingSince);
    archive.required("wait", view.wait);
}

template <typename Archive, OneOf<WindowView> T>
void fields(Archive& archive, T& view) {
    archive.required("window", view.window);
    archive.required("mode", view.mode);
    archive.optional("clerk", view.clerk);
    archive.required("profile", view.profile);
    archive.optional("profileUntil", view.profileUntil);
    archive.optional("ticket", view.ticket);
    archive.optional("number", view.number);
    archive.optional("lastCallAt", view.lastCallAt);
    archive.optional("changedAt", view.changedAt);
    archive.optional("pauseReason", view.pauseReason);
    archive.optional("pausedUntil", view.pausedUntil);
    archive.optional("waiting", view.waiting);
    archive.optional("next", view.next);
    archive.optional("nextNumber", view.nextNumber);
    archive.optional("undoUntil", view.undoUntil);
}

template <typename Archive, OneOf<TicketView> T>
void fields(Archive& archive, T& view) {
    archive.required("ticket", view.ticket);
    archive.required("number", view.number);
    archive.required("state", view.state);
    archive.required("service", view.service);
    archive.required("queue", view.queue);
    archive.optional("leg", view.leg);
    archive.required("services", view.services);
    archive.optional("priority", view.priority);
    archive.optional("origin", view.origin, Origin::WalkIn);
    archive.required("issuedAt", view.issuedAt);
    archive.required("waitingSince", view.waitingSince);
    archive.optional("calledAt", view.calledAt);
    archive.optional("startedAt", view.startedAt);
    archive.optional("window", view.window);
    archive.optional("firstWindow", view.firstWindow);
    archive.optional("why", view.why);
    archive.optional("park", view.park);
    archive.optional("missedAt", view.missedAt);
    archive.optional("calls", view.calls);
    archive.optional("copies", view.copies);
    archive.optional("paper", view.paper);
    archive.optional("peopleAhead", view.peopleAhead);
    archive.optional("wait", view.wait);
    archive.optional("code", view.code);
    archive.optional("note", view.note);
}

template <typename Archive, OneOf<CallView> T>
void fields(Archive& archive, T& view) {
    archive.required("call", view.call);
    archive.required("number", view.number);
    archive.required("window", view.window);
    archive.required("zone", view.zone);
    archive.required("at", view.at);
    archive.optional("calls", view.calls, 1);
    archive.optional("priority", view.priority);
    archive.optional("over", view.over);
}

template <typename Archive, OneOf<PrintJobView> T>
void fields(Archive& archive, T& view) {
    archive.required("job", view.job);
    archive.required("ticket", view.ticket);
    archive.required("kiosk", view.kiosk);
    archive.optional("copy", view.copy);
    archive.required("document", view.document);
    archive.required("expiresAt", view.expiresAt);
    archive.optional("state", view.state);
    archive.optional("level", view.level);
}

template <typename Archive, OneOf<SignView> T>
void fields(Archive& archive, T& view) {
    archive.required("window", view.window);
    archive.required("text", view.text);
    archive.optional("attention", view.attention);
    archive.optional("sequence", view.sequence);
}

template <typename Archive, OneOf<RequestView> T>
void fields(Archive& archive, T& view) {
    archive.required("request", view.request);
    archive.required("help", view.kind);
    archive.optional("kiosk", view.kiosk);
    archive.optional("window", view.window);
    archive.optional("ticket", view.ticket);
    archive.optional("number", view.number);
    archive.required("raisedAt", view.raisedAt);
    archive.optional("owner", view.owner);
    archive.optional("takenAt", view.takenAt);
    archive.optional("note", view.note);
}

template <typename Archive, OneOf<KioskView> T>
void fields(Archive& archive, T& view) {
    archive.required("kiosk", view.kiosk);
    archive.required("printer", view.printer);
    archive.required("since", view.since);
}

template <typename Archive, OneOf<QueueEffect> T>
void fields(Archive& archive, T& effect) {
    archive.required("queue", effect.queue);
    archive.optional("waiting", effect.waiting);
    archive.required("waitBefore", effect.waitBefore);
    archive.required("waitAfter", effect.waitAfter);
}

template <typename Archive, OneOf<SuggestionView> T>
void fields(Archive& archive, T& view) {
    archive.required("suggestion", view.suggestion);
    archive.required("move", view.move);
    archive.required("state", view.state);
    archive.optional("automatic", view.automatic);
    archive.required("window", view.window);
    archive.optional("queues", view.queues);
    archive.required("madeAt", view.madeAt);
    archive.required("until", view.until);
    archive.required("validUntil", view.validUntil);
    archive.optional("effects", view.effects);
    archive.optional("saved", view.saved);
    archive.optional("confidence", view.confidencePermille);
    archive.required("basis", view.basis);
    archive.optional("pastDays", view.pastDays);
    archive.optional("movesLeft", view.movesLeft);
}

template <typename Archive, OneOf<EntityKey> T>
void fields(Archive& archive, T& key) {
    archive.required("kind", key.kind);
    archive.required("id", key.id);
}

} // namespace evenhall::protocol

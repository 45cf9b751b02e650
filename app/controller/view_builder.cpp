// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/view_builder.h"

#include "app/domain/hall/decide.h"
#include "app/domain/hall/service_hours.h"
#include "app/presentation/sign_text.h"

#include <algorithm>

namespace evenhall {

namespace {

/// The next moment, within the day, at which ticketing begins or ends for some queue.
std::optional<Instant> nextTicketingChange(const Hall& hall, const Now& now, bool& open) {
    std::optional<LocalTime> next;
    const LocalTime time = hall.localTime(now.instant);
    const auto consider = [&](LocalTime at) {
        if (at > time && (!next || at < *next))
            next = at;
    };
    for (const Queue& queue : hall.catalogue->configuration().queues) {
        const auto hours = ticketingHours(hall, queue.id);
        if (!hours)
            continue;
        open = open || (hours->from <= time && time <= hours->until);
        consider(hours->from);
        consider(LocalTime{hours->until.minutes + 1});
    }
    return next ? std::optional(hall.atLocal(*next)) : std::nullopt;
}

SignSituation situationOf(const Hall& hall, const WindowState& state) {
    switch (state.mode) {
    case WindowMode::Closed:
        return SignSituation::Closed;
    case WindowMode::Paused:
        return SignSituation::Paused;
    case WindowMode::Open:
        break;
    }
    const Visit* visit = state.ticket ? hall.visit(*state.ticket) : nullptr;
    if (visit == nullptr)
        return SignSituation::Idle;
    return visit->state == VisitState::Called ? SignSituation::Calling : SignSituation::Serving;
}

} // namespace

HallView hallView(const Hall& hall, const Now& now, bool clockSuspect) {
    HallView view;
    view.hall = hall.catalogue->configuration().id;
    view.day = hall.day;
    view.open = hall.dayOpen;
    view.configuration = hall.catalogue->hash();
    view.now = now.instant;
    view.utcOffset = hall.utcOffset;
    view.clockSuspect = clockSuspect;
    if (hall.dayOpen)
        view.ticketingChangesAt = nextTicketingChange(hall, now, view.ticketing);
    return view;
}

ServiceView serviceView(const Hall& hall, const Service& service, const Now& now) {
    Prospect found = prospect(hall, service, now);
    ServiceView view;
    view.service = service.id;
    view.peopleAhead = found.peopleAhead;
    view.wait = found.wait;
    view.windows = std::move(found.windows);
    if (found.refusal)
        view.refusal = found.refusal->code;
    view.alternatives = std::move(found.alternatives);
    return view;
}

QueueView queueView(const Hall& hall, const QueueId& queue, const Now& now) {
    QueueView view;
    view.queue = queue;
    if (const auto line = hall.lines.find(queue); line != hall.lines.end()) {
        view.waiting = static_cast<int>(line->second.candidates.size());
        for (const Candidate& candidate : line->second.candidates) {
            if (!view.longestWaitingSince || candidate.waitingSince < *view.longestWaitingSince)
                view.longestWaitingSince = candidate.waitingSince;
        }
    }
    for (const auto& [id, state] : hall.windows)
        view.openWindows += state.mode == WindowMode::Open && state.profile.serves(queue) ? 1 : 0;
    view.wait = waitRange(hall, queue, view.waiting, now);
    return view;
}

WindowView windowView(const Hall& hall, const WindowId& window, const Now& now) {
    const WindowState& state = hall.windows.at(window);
    WindowView view;
    view.window = window;
    view.mode = state.mode;
    view.clerk = state.clerk;
    view.profile = state.profile;
    view.profileUntil = state.profileUntil;
    view.ticket = state.ticket;
    if (const Visit* visit = hall.visitAt(window))
        view.number = visit->number.toString();
    view.lastCallAt = state.lastCallAt;
    view.changedAt = state.changedAt;
    view.pauseReason = state.pauseReason;
    view.pausedUntil = state.pausedUntil;
    view.next = nextFor(hall, window, now.instant);
    if (view.next) {
        view.waiting = view.next->waiting;
        view.nextNumber = hall.visit(view.next->ticket)->number.toString();
    }
    if (const auto undo = hall.undo.find(window); undo != hall.undo.end())
        view.undoUntil = undo->second.at + hall.catalogue->configuration().calling.undoWithin;
    return view;
}

TicketView ticketView(const Visit& visit, const Notes& notes) {
    TicketView view;
    view.ticket = visit.id;
    view.number = visit.number.toString();
    view.state = visit.state;
    view.service = visit.current().service;
    view.queue = visit.current().queue;
    view.leg = visit.leg;
    for (const Leg& leg : visit.legs)
        view.services.push_back(leg.service);
    view.priority = visit.priority;
    view.origin = visit.origin;
    view.issuedAt = visit.issuedAt;
    view.waitingSince = visit.waitingSince;
    view.calledAt = visit.current().calledAt;
    view.startedAt = visit.current().startedAt;
    view.window = visit.window;
    view.firstWindow = visit.firstWindow;
    view.park = visit.park;
    view.missedAt = visit.missedAt;
    view.calls = visit.calls;
    view.copies = visit.copies;
    if (visit.paper && mayLackPaper(*visit.paper))
        view.paper = visit.paper;
    view.note = notes.ofTicket(visit.id);
    view.why = notes.reasonOf(visit.id);
    return view;
}

TicketView holderView(const Hall& hall, const Visit& visit, const Now& now) {
    TicketView view = ticketView(visit, Notes{});
    view.code = visit.code.toString();
    if (visit.state == VisitState::Waiting) {
        view.peopleAhead = peopleAhead(hall, visit, now.instant);
        view.wait = waitRange(hall, visit.current().queue, *view.peopleAhead, now);
    }
    return view;
}

SignView signView(const Hall& hall, const WindowId& window, std::int64_t sequence) {
    const WindowState& state = hall.windows.at(window);
    SignFacts facts;
    facts.window = window;
    facts.situation = situationOf(hall, state);
    facts.pausedUntil = state.pausedUntil;
    facts.utcOffset = hall.utcOffset;
    if (const Visit* visit = hall.visitAt(window)) {
        facts.number = visit->number.toString();
        facts.priority = visit->priority.has_value();
    }
    const device::SignMessage message = composeSign(facts, *hall.catalogue);
    SignView view;
    view.window = window;
    view.text = message.text;
    view.attention = facts.situation == SignSituation::Calling;
    view.sequence = sequence;
    return view;
}

RequestView requestView(const Hall& hall, const HelpRequest& request, const Notes& notes) {
    RequestView view;
    view.request = request.id;
    view.kind = request.kind;
    view.kiosk = request.kiosk;
    view.window = request.window;
    view.ticket = request.ticket;
    if (const Visit* visit = request.ticket ? hall.visit(*request.ticket) : nullptr)
        view.number = visit->number.toString();
    view.raisedAt = request.raisedAt;
    view.owner = request.owner;
    view.takenAt = request.takenAt;
    view.note = notes.text(request.noteDigest);
    return view;
}

SuggestionView suggestionView(const Hall& hall, const SuggestionRecord& record) {
    const Suggestion& suggestion = record.suggestion;
    SuggestionView view;
    view.suggestion = suggestion.id;
    view.move = suggestion.kind;
    view.state = record.state;
    view.automatic = record.automatic;
    view.window = suggestion.window;
    view.queues = suggestion.queues;
    view.madeAt = record.since;
    view.until = suggestion.until;
    view.validUntil = suggestion.validUntil;
    view.effects = suggestion.effects;
    view.saved = suggestion.saved;
    view.confidencePermille = suggestion.confidencePermille;
    view.basis = suggestion.basis;
    view.pastDays = suggestion.pastDays;
    view.movesLeft = std::max(0, hall.catalogue->configuration().advice.movesPerDay - hall.movesToday);
    return view;
}

KioskView kioskView(const Hall& hall, const KioskId& kiosk) {
    const auto printer = hall.printers.find(kiosk);
    if (printer == hall.printers.end())
        return {kiosk, PrinterCondition::Unknown, {}};
    return {kiosk, printer->second.condition, printer->second.since};
}

} // namespace evenhall

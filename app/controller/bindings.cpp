// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/bindings.h"

namespace evenhall {

namespace {

/// Where the visit was served last; nothing before that.
std::optional<WindowId> servedAt(const Visit& visit) {
    std::optional<WindowId> window;
    for (const Leg& leg : visit.legs) {
        if (leg.startedAt)
            window = leg.window;
    }
    return window;
}

bool isOfAnotherKiosk(const Outbox& outbox, const KioskId& kiosk, const std::string& job) {
    const auto found = outbox.jobs().find(job);
    return found != outbox.jobs().end() && found->second.kiosk != kiosk;
}

} // namespace

std::optional<Error> refusalByBinding(const Hall& hall, const Outbox& outbox, const Actor& actor,
                                      const Command& command) {
    if (const auto* report = std::get_if<ReportPrint>(&command);
        report != nullptr && actor.kiosk && isOfAnotherKiosk(outbox, *actor.kiosk, report->job))
        return Error{ErrorCode::NotAllowed, "this token is bound to kiosk " + actor.kiosk->toString()};
    if (!actor.window)
        return std::nullopt;
    const Error elsewhere{ErrorCode::NotAllowed, "this token is bound to window " + actor.window->toString()};
    if (const auto* rate = std::get_if<RateVisit>(&command)) {
        const Visit* visit = hall.visit(rate->ticket);
        if (visit != nullptr && servedAt(*visit) && servedAt(*visit) != actor.window)
            return elsewhere;
    }
    if (const auto* back = std::get_if<ReturnTicket>(&command)) {
        const Visit* visit = hall.visit(back->ticket);
        if (visit != nullptr && visit->park && visit->park->owner != *actor.window)
            return elsewhere;
    }
    return std::nullopt;
}

} // namespace evenhall

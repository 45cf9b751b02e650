// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
// size: one block for each event; a split would only hide one from the other
#pragma once

#include "app/codec/fields.h"
#include "app/domain/hall/events.h"

#include <string_view>

namespace evenhall::codec {

// The stored shape of every event. A change of a name or of a member needs a higher version and an upcaster from the
// version before (event_upcasters.h); tests/data/events-v1.json fails otherwise.

template <>
struct Fields<ConfigurationAdopted> {
    static constexpr std::string_view type = "configurationAdopted";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) { visit("hash", value.hash); }
};

template <>
struct Fields<DayOpened> {
    static constexpr std::string_view type = "dayOpened";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) {
        visit("day", value.day);
        visit("utcOffset", value.utcOffset);
    }
};

template <>
struct Fields<DayClosed> {
    static constexpr std::string_view type = "dayClosed";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) { visit("day", value.day); }
};

template <>
struct Fields<PlanActivated> {
    static constexpr std::string_view type = "planActivated";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) { visit("plan", value.plan); }
};

template <>
struct Fields<BlockLeased> {
    static constexpr std::string_view type = "blockLeased";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) {
        visit("prefix", value.prefix);
        visit("first", value.first);
        visit("last", value.last);
    }
};

template <>
struct Fields<TicketIssued> {
    static constexpr std::string_view type = "ticketIssued";
    static constexpr int version = 2;
    static void each(auto& visit, auto& value) {
        visit("ticket", value.ticket);
        visit("number", value.number);
        visit("code", value.code);
        visit("origin", value.origin);
        visit("services", value.services);
        visit("kiosk", value.kiosk);
        visit("language", value.language);
        visit("priority", value.priority);
        visit("identityToken", value.identityToken);
        visit("returnToken", value.returnToken);
        visit("appointment", value.appointment);
        visit("reason", value.reason);
        visit("peopleAhead", value.peopleAhead);
        visit("promised", value.promised);
        visit("assisted", value.assisted);
    }
};

template <>
struct Fields<TicketReprinted> {
    static constexpr std::string_view type = "ticketReprinted";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) {
        visit("ticket", value.ticket);
        visit("kiosk", value.kiosk);
        visit("copy", value.copy);
    }
};

template <>
struct Fields<TicketCancelled> {
    static constexpr std::string_view type = "ticketCancelled";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) { visit("ticket", value.ticket); }
};

template <>
struct Fields<TicketReactivated> {
    static constexpr std::string_view type = "ticketReactivated";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) { visit("ticket", value.ticket); }
};

template <>
struct Fields<TicketExpired> {
    static constexpr std::string_view type = "ticketExpired";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) { visit("ticket", value.ticket); }
};

template <>
struct Fields<TicketEndedByClose> {
    static constexpr std::string_view type = "ticketEndedByClose";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) { visit("ticket", value.ticket); }
};

template <>
struct Fields<PriorityGranted> {
    static constexpr std::string_view type = "priorityGranted";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) {
        visit("ticket", value.ticket);
        visit("priority", value.priority);
        visit("reason", value.reason);
    }
};

template <>
struct Fields<AppointmentBooked> {
    static constexpr std::string_view type = "appointmentBooked";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) { visit("appointment", value.appointment); }
};

template <>
struct Fields<AppointmentCancelled> {
    static constexpr std::string_view type = "appointmentCancelled";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) { visit("appointment", value.appointment); }
};

template <>
struct Fields<AppointmentMissed> {
    static constexpr std::string_view type = "appointmentMissed";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) { visit("appointment", value.appointment); }
};

template <>
struct Fields<ClerkSignedIn> {
    static constexpr std::string_view type = "clerkSignedIn";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) {
        visit("window", value.window);
        visit("clerk", value.clerk);
    }
};

template <>
struct Fields<ClerkSignedOut> {
    static constexpr std::string_view type = "clerkSignedOut";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) { visit("window", value.window); }
};

template <>
struct Fields<WindowOpened> {
    static constexpr std::string_view type = "windowOpened";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) { visit("window", value.window); }
};

template <>
struct Fields<WindowPaused> {
    static constexpr std::string_view type = "windowPaused";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) {
        visit("window", value.window);
        visit("reason", value.reason);
        visit("until", value.until);
        visit("note", value.note);
    }
};

template <>
struct Fields<WindowResumed> {
    static constexpr std::string_view type = "windowResumed";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) { visit("window", value.window); }
};

template <>
struct Fields<WindowClosed> {
    static constexpr std::string_view type = "windowClosed";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) { visit("window", value.window); }
};

template <>
struct Fields<ProfileAssigned> {
    static constexpr std::string_view type = "profileAssigned";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) {
        visit("window", value.window);
        visit("profile", value.profile);
        visit("until", value.until);
        visit("cause", value.cause);
    }
};

template <>
struct Fields<TicketCalled> {
    static constexpr std::string_view type = "ticketCalled";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) {
        visit("window", value.window);
        visit("why", value.why);
        visit("reason", value.reason);
        visit("sameAction", value.sameAction);
    }
};

template <>
struct Fields<TicketRecalled> {
    static constexpr std::string_view type = "ticketRecalled";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) {
        visit("window", value.window);
        visit("ticket", value.ticket);
        visit("calls", value.calls);
    }
};

template <>
struct Fields<ServiceStarted> {
    static constexpr std::string_view type = "serviceStarted";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) {
        visit("window", value.window);
        visit("ticket", value.ticket);
    }
};

template <>
struct Fields<TicketMissed> {
    static constexpr std::string_view type = "ticketMissed";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) {
        visit("window", value.window);
        visit("ticket", value.ticket);
    }
};

template <>
struct Fields<TicketParked> {
    static constexpr std::string_view type = "ticketParked";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) {
        visit("window", value.window);
        visit("ticket", value.ticket);
        visit("kind", value.kind);
        visit("until", value.until);
        visit("note", value.note);
    }
};

template <>
struct Fields<TicketReturned> {
    static constexpr std::string_view type = "ticketReturned";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) { visit("ticket", value.ticket); }
};

template <>
struct Fields<TicketTransferred> {
    static constexpr std::string_view type = "ticketTransferred";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) {
        visit("window", value.window);
        visit("ticket", value.ticket);
        visit("service", value.service);
        visit("target", value.target);
        visit("note", value.note);
    }
};

template <>
struct Fields<ServiceFinished> {
    static constexpr std::string_view type = "serviceFinished";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) {
        visit("window", value.window);
        visit("ticket", value.ticket);
        visit("details", value.details);
    }
};

template <>
struct Fields<ActionUndone> {
    static constexpr std::string_view type = "actionUndone";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) {
        visit("window", value.window);
        visit("tickets", value.tickets);
    }
};

template <>
struct Fields<VisitRated> {
    static constexpr std::string_view type = "visitRated";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) {
        visit("ticket", value.ticket);
        visit("window", value.window);
        visit("grade", value.grade);
        visit("reason", value.reason);
    }
};

template <>
struct Fields<PrintReported> {
    static constexpr std::string_view type = "printReported";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) {
        visit("job", value.job);
        visit("ticket", value.ticket);
        visit("state", value.state);
        visit("level", value.level);
        visit("evidence", value.evidence);
    }
};

template <>
struct Fields<PrinterReported> {
    static constexpr std::string_view type = "printerReported";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) {
        visit("kiosk", value.kiosk);
        visit("condition", value.condition);
    }
};

template <>
struct Fields<SearchMissed> {
    static constexpr std::string_view type = "searchMissed";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) {
        visit("kiosk", value.kiosk);
        visit("text", value.text);
    }
};

template <>
struct Fields<NoticePrinted> {
    static constexpr std::string_view type = "noticePrinted";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) {
        visit("window", value.window);
        visit("ticket", value.ticket);
        visit("service", value.service);
        visit("missing", value.missing);
        visit("kiosk", value.kiosk);
        visit("notice", value.notice);
    }
};

template <>
struct Fields<RequestRaised> {
    static constexpr std::string_view type = "requestRaised";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) {
        visit("request", value.request);
        visit("kind", value.kind);
        visit("kiosk", value.kiosk);
        visit("window", value.window);
        visit("ticket", value.ticket);
        visit("note", value.note);
    }
};

template <>
struct Fields<RequestTaken> {
    static constexpr std::string_view type = "requestTaken";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) {
        visit("request", value.request);
        visit("owner", value.owner);
    }
};

template <>
struct Fields<RequestClosed> {
    static constexpr std::string_view type = "requestClosed";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) { visit("request", value.request); }
};

} // namespace evenhall::codec

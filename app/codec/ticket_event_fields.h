// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/codec/fields.h"
#include "app/domain/hall/events.h"

#include <string_view>

namespace evenhall::codec {

// The stored shape of what happens to tickets and appointments. See event_fields.h.

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
struct Fields<TicketReturned> {
    static constexpr std::string_view type = "ticketReturned";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) { visit("ticket", value.ticket); }
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

} // namespace evenhall::codec

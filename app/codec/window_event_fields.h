// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/codec/fields.h"
#include "app/domain/hall/events.h"

#include <string_view>

namespace evenhall::codec {

// The stored shape of what happens at windows: staff, profiles, calling. See event_fields.h.

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

} // namespace evenhall::codec

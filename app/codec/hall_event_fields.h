// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/codec/fields.h"
#include "app/domain/hall/events.h"

#include <string_view>

namespace evenhall::codec {

// The stored shape of what happens to the hall, its devices and those who ask for help. See event_fields.h.

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

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/booking/appointment.h"
#include "app/domain/hall/answer.h"
#include "app/domain/hall/commands.h"
#include "app/domain/hall/hall.h"
#include "app/domain/queueing/choice.h"

namespace evenhall::codec {

/// Lists the stored members of one struct with their names, once for writing and reading: `each(visitor, value)` calls
/// `visitor(name, member)` in the stored order.
template <typename Structure>
struct Fields;

template <typename Structure>
concept HasFields = requires {
    sizeof(Fields<Structure>);
};

template <>
struct Fields<WaitRange> {
    static void each(auto& visit, auto& value) {
        visit("low", value.low);
        visit("high", value.high);
    }
};

template <>
struct Fields<TicketNumber> {
    static void each(auto& visit, auto& value) {
        visit("prefix", value.prefix);
        visit("sequence", value.sequence);
        visit("digits", value.digits);
    }
};

template <>
struct Fields<Appointment> {
    static void each(auto& visit, auto& value) {
        visit("id", value.id);
        visit("service", value.service);
        visit("day", value.day);
        visit("slot", value.slot);
        visit("noShowToken", value.noShowToken);
        visit("state", value.state);
        visit("cancelledAt", value.cancelledAt);
    }
};

template <>
struct Fields<MissedAppointments> {
    static void each(auto& visit, auto& value) { visit("days", value.days); }
};

template <>
struct Fields<Profile> {
    static void each(auto& visit, auto& value) {
        visit("own", value.own);
        visit("helps", value.helps);
        visit("priorityFirst", value.priorityFirst);
    }
};

template <>
struct Fields<Choice> {
    static void each(auto& visit, auto& value) {
        visit("ticket", value.ticket);
        visit("queue", value.queue);
        visit("rule", value.rule);
        visit("score", value.score);
        visit("runnerUpScore", value.runnerUpScore);
        visit("waiting", value.waiting);
        visit("helping", value.helping);
        visit("overtakes", value.overtakes);
    }
};

template <>
struct Fields<FinishDetails> {
    static void each(auto& visit, auto& value) {
        visit("outcome", value.outcome);
        visit("cases", value.cases);
        visit("caseNumber", value.caseNumber);
    }
};

template <>
struct Fields<Error> {
    static void each(auto& visit, auto& value) {
        visit("code", value.code);
        visit("context", value.context);
    }
};

template <>
struct Fields<Alternative> {
    static void each(auto& visit, auto& value) {
        visit("kind", value.kind);
        visit("service", value.service);
        visit("day", value.day);
        visit("time", value.time);
        visit("window", value.window);
    }
};

template <>
struct Fields<Answer> {
    static void each(auto& visit, auto& value) {
        visit("error", value.error);
        visit("ticket", value.ticket);
        visit("number", value.number);
        visit("code", value.code);
        visit("window", value.window);
        visit("appointment", value.appointment);
        visit("request", value.request);
        visit("printJob", value.printJob);
        visit("peopleAhead", value.peopleAhead);
        visit("wait", value.wait);
        visit("reprint", value.reprint);
        visit("alternatives", value.alternatives);
    }
};

} // namespace evenhall::codec

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/window_plan.h"
#include "app/domain/hall/answer.h"
#include "app/domain/hall/commands.h"
#include "app/domain/queueing/choice.h"
#include "app/domain/queueing/visit.h"

#include <type_traits>

namespace evenhall::protocol {

/// True for T and for const T: a writer reads what it writes, a reader fills it.
template <typename T, typename... Others>
concept OneOf = (std::is_same_v<std::remove_const_t<T>, Others> || ...);

// The fields of values that commands, answers and views share. One list serves both directions: Archive is JsonWriter
// or JsonReader. Private to this layer.

template <typename Archive, OneOf<Profile> T>
void fields(Archive& archive, T& profile) {
    archive.required("own", profile.own);
    archive.optional("helps", profile.helps);
    archive.optional("priorityFirst", profile.priorityFirst);
}

template <typename Archive, OneOf<WaitRange> T>
void fields(Archive& archive, T& range) {
    archive.required("low", range.low);
    archive.required("high", range.high);
}

template <typename Archive, OneOf<Alternative> T>
void fields(Archive& archive, T& alternative) {
    archive.required("kind", alternative.kind);
    archive.optional("service", alternative.service);
    archive.optional("day", alternative.day);
    archive.optional("time", alternative.time);
    archive.optional("window", alternative.window);
}

template <typename Archive, OneOf<Park> T>
void fields(Archive& archive, T& park) {
    archive.required("kind", park.kind);
    archive.required("owner", park.owner);
    archive.required("since", park.since);
    archive.required("until", park.until);
}

template <typename Archive, OneOf<Choice> T>
void fields(Archive& archive, T& choice) {
    archive.required("ticket", choice.ticket);
    archive.required("queue", choice.queue);
    archive.required("rule", choice.rule);
    archive.optional("score", choice.score);
    archive.optional("runnerUpScore", choice.runnerUpScore);
    archive.optional("waiting", choice.waiting);
    archive.optional("helping", choice.helping);
    archive.optional("overtakes", choice.overtakes);
}

template <typename Archive, OneOf<Error> T>
void fields(Archive& archive, T& error) {
    archive.required("code", error.code);
    archive.optional("context", error.context);
}

template <typename Archive, OneOf<FinishDetails> T>
void fields(Archive& archive, T& details) {
    archive.defaulted("outcome", details.outcome);
    archive.defaulted("cases", details.cases);
    archive.text("caseNumber", details.caseNumber, 64);
}

template <typename Archive, OneOf<Answer> T>
void fields(Archive& archive, T& answer) {
    bool ok = !answer.error.has_value();
    archive.required("ok", ok);
    archive.optional("error", answer.error);
    archive.check(
        "ok", [&] { return ok != answer.error.has_value(); }, "false exactly when there is an error");
    archive.optional("ticket", answer.ticket);
    archive.optional("number", answer.number);
    archive.optional("code", answer.code);
    archive.optional("window", answer.window);
    archive.optional("appointment", answer.appointment);
    archive.optional("request", answer.request);
    archive.optional("printJob", answer.printJob);
    archive.optional("peopleAhead", answer.peopleAhead);
    archive.optional("wait", answer.wait);
    archive.optional("reprint", answer.reprint);
    archive.optional("alternatives", answer.alternatives);
}

} // namespace evenhall::protocol

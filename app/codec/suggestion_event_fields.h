// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/codec/fields.h"
#include "app/domain/hall/events.h"

#include <string_view>

namespace evenhall::codec {

// The stored shape of what the hall suggested and what became of it. See event_fields.h.

template <>
struct Fields<QueueEffect> {
    static void each(auto& visit, auto& value) {
        visit("queue", value.queue);
        visit("waiting", value.waiting);
        visit("waitBefore", value.waitBefore);
        visit("waitAfter", value.waitAfter);
    }
};

template <>
struct Fields<Suggestion> {
    static void each(auto& visit, auto& value) {
        visit("id", value.id);
        visit("kind", value.kind);
        visit("window", value.window);
        visit("queues", value.queues);
        visit("before", value.before);
        visit("until", value.until);
        visit("validUntil", value.validUntil);
        visit("effects", value.effects);
        visit("saved", value.saved);
        visit("confidencePermille", value.confidencePermille);
        visit("basis", value.basis);
        visit("pastDays", value.pastDays);
    }
};

template <>
struct Fields<SuggestionMade> {
    static constexpr std::string_view type = "suggestionMade";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) { visit("suggestion", value.suggestion); }
};

template <>
struct Fields<SuggestionAccepted> {
    static constexpr std::string_view type = "suggestionAccepted";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) {
        visit("suggestion", value.suggestion);
        visit("automatic", value.automatic);
    }
};

template <>
struct Fields<SuggestionDismissed> {
    static constexpr std::string_view type = "suggestionDismissed";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) { visit("suggestion", value.suggestion); }
};

template <>
struct Fields<SuggestionEnded> {
    static constexpr std::string_view type = "suggestionEnded";
    static constexpr int version = 1;
    static void each(auto& visit, auto& value) { visit("suggestion", value.suggestion); }
};

} // namespace evenhall::codec

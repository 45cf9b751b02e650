// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/suggestion_facts.h"

namespace evenhall {

Suggestion suggestionOf(const SuggestionView& view) {
    Suggestion suggestion;
    suggestion.id = view.suggestion;
    suggestion.kind = view.move;
    suggestion.window = view.window;
    suggestion.queues = view.queues;
    suggestion.until = view.until;
    suggestion.validUntil = view.validUntil;
    suggestion.effects = view.effects;
    suggestion.saved = view.saved;
    suggestion.confidencePermille = view.confidencePermille;
    suggestion.basis = view.basis;
    suggestion.pastDays = view.pastDays;
    return suggestion;
}

} // namespace evenhall

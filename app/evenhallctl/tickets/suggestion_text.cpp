// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/tickets/suggestion_text.h"

#include "app/client/suggestion_facts.h"
#include "app/presentation/suggestion_text.h"

#include <algorithm>
#include <set>
#include <variant>
#include <vector>

namespace evenhall {

namespace {

std::string clockOf(Instant at, std::chrono::minutes offset) {
    return Now{at, offset}.localTime().toString();
}

std::string stateOf(const SuggestionView& view, std::chrono::minutes utcOffset) {
    switch (view.state) {
    case SuggestionState::Open:
        return "open till " + clockOf(view.validUntil, utcOffset);
    case SuggestionState::Accepted:
        return view.automatic ? "accepted by the hall" : "accepted";
    case SuggestionState::Dismissed:
        break;
    }
    return "dismissed";
}

/// The suggestions of a snapshot, open ones first, and what their sentences need besides.
struct Shown {
    std::vector<const SuggestionView*> suggestions;
    std::set<WindowId> staffed;
    std::chrono::minutes utcOffset{0};
};

Shown shownIn(const Update& snapshot) {
    Shown shown;
    for (const Entity& entity : snapshot.changed) {
        if (const auto* hall = std::get_if<HallView>(&entity))
            shown.utcOffset = hall->utcOffset;
        if (const auto* suggestion = std::get_if<SuggestionView>(&entity))
            shown.suggestions.push_back(suggestion);
        const auto* window = std::get_if<WindowView>(&entity);
        if (window != nullptr && window->clerk)
            shown.staffed.insert(window->window);
    }
    std::stable_sort(shown.suggestions.begin(), shown.suggestions.end(),
                     [](const SuggestionView* a, const SuggestionView* b) { return a->state < b->state; });
    return shown;
}

} // namespace

std::string drawSuggestions(const Update& snapshot, const std::string& language) {
    const HallConfiguration ids; // a terminal names windows and queues as its commands do
    const Shown shown = shownIn(snapshot);
    std::string rows;
    for (const SuggestionView* view : shown.suggestions) {
        const SuggestionFacts facts{suggestionOf(*view), shown.staffed.count(view->window) != 0, shown.utcOffset};
        rows += view->suggestion.toString() + "  " + stateOf(*view, shown.utcOffset) + "  " +
                sentenceOf(composeSuggestion(facts, ids, language), ids, language) + "\n";
    }
    if (!shown.suggestions.empty())
        rows += "moves left today: " + std::to_string(shown.suggestions.front()->movesLeft) + "\n";
    return rows;
}

} // namespace evenhall

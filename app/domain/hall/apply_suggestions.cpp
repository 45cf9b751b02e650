// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/hall/apply_events.h"

namespace evenhall {

void EventApplier::operator()(const SuggestionMade& event) {
    ++m_hall.suggestionsToday;
    m_hall.suggestions[event.suggestion.id] = {event.suggestion, SuggestionState::Open, m_at, false};
}

void EventApplier::operator()(const SuggestionAccepted& event) {
    ++m_hall.movesToday;
    const auto found = m_hall.suggestions.find(event.suggestion);
    if (found == m_hall.suggestions.end())
        return;
    found->second.state = SuggestionState::Accepted;
    found->second.since = m_at;
    found->second.automatic = event.automatic;
}

void EventApplier::operator()(const SuggestionDismissed& event) {
    const auto found = m_hall.suggestions.find(event.suggestion);
    if (found == m_hall.suggestions.end())
        return;
    found->second.state = SuggestionState::Dismissed;
    found->second.since = m_at;
}

void EventApplier::operator()(const SuggestionEnded& event) {
    m_hall.suggestions.erase(event.suggestion);
}

} // namespace evenhall

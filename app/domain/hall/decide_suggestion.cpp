// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/hall/decider.h"

#include <algorithm>

namespace evenhall {

namespace {

constexpr int leastWaiting = 2; ///< for one person nobody moves

int waitingIn(const Hall& hall, const QueueId& queue) {
    const auto line = hall.lines.find(queue);
    return line == hall.lines.end() ? 0 : static_cast<int>(line->second.candidates.size());
}

/// What the window serves once the suggestion is followed.
Profile followed(const Suggestion& suggestion) {
    Profile profile = suggestion.before;
    const bool firstOfAll = suggestion.kind == SuggestionKind::Switch || profile.own.empty();
    if (!firstOfAll) {
        for (const QueueId& queue : suggestion.queues) {
            if (!profile.serves(queue))
                profile.helps.push_back(queue);
        }
        return profile;
    }
    profile.own = suggestion.queues;
    profile.helps.clear();
    for (const std::vector<QueueId>& served : {suggestion.before.own, suggestion.before.helps}) {
        for (const QueueId& queue : served) {
            if (!profile.serves(queue))
                profile.helps.push_back(queue);
        }
    }
    return profile;
}

} // namespace

Instant endOf(const SuggestionRecord& record, const AdviceRules& rules) {
    switch (record.state) {
    case SuggestionState::Open:
        return record.suggestion.validUntil;
    case SuggestionState::Accepted:
        return record.suggestion.until;
    case SuggestionState::Dismissed:
        return record.since + rules.dismissedFor;
    }
    return record.suggestion.validUntil;
}

std::optional<Error> Decider::hindrance(const Suggestion& suggestion) const {
    const auto known = knownWindow(suggestion.window);
    if (!known)
        return known.error();
    const WindowState& state = **known;
    if (state.profile != suggestion.before || state.profileUntil)
        return Error{ErrorCode::WrongState, "the window serves something else now"};
    switch (suggestion.kind) {
    case SuggestionKind::Help:
    case SuggestionKind::Switch:
    case SuggestionKind::Close:
        if (state.mode != WindowMode::Open)
            return Error{ErrorCode::WindowNotOpen, suggestion.window.toString()};
        break;
    case SuggestionKind::Open:
        if (state.mode != WindowMode::Closed)
            return Error{ErrorCode::WrongState, "the window is not closed"};
        break;
    }
    return std::nullopt;
}

bool Decider::isWelcome(const Suggestion& suggestion) const {
    const auto isTaken = [&](const auto& entry) {
        const Suggestion& other = entry.second.suggestion;
        const bool sameQueue = entry.second.state == SuggestionState::Open && !suggestion.queues.empty() &&
                               !other.queues.empty() && other.queues.front() == suggestion.queues.front();
        return other.window == suggestion.window || sameQueue;
    };
    if (!isDayOpen() || suggestion.until <= now() || hindrance(suggestion) ||
        std::any_of(m_hall.suggestions.begin(), m_hall.suggestions.end(), isTaken))
        return false;
    if (suggestion.kind == SuggestionKind::Close)
        return suggestion.queues.empty();
    const auto isUseful = [&](const QueueId& queue) {
        const bool brings = suggestion.kind == SuggestionKind::Open || !suggestion.before.serves(queue);
        return m_catalogue.queue(queue) != nullptr && brings;
    };
    return !suggestion.queues.empty() && std::all_of(suggestion.queues.begin(), suggestion.queues.end(), isUseful) &&
           waitingIn(m_hall, suggestion.queues.front()) >= leastWaiting;
}

bool Decider::isOver(const SuggestionRecord& record) const {
    if (endOf(record, m_rules.advice) <= now())
        return true;
    const Suggestion& suggestion = record.suggestion;
    switch (record.state) {
    case SuggestionState::Open:
        return hindrance(suggestion).has_value() ||
               (!suggestion.queues.empty() && waitingIn(m_hall, suggestion.queues.front()) < leastWaiting);
    case SuggestionState::Accepted: {
        const WindowState* state = m_hall.window(suggestion.window);
        if (state == nullptr)
            return true;
        return suggestion.kind == SuggestionKind::Close ? state->mode != WindowMode::Closed
                                                        : state->profileUntil != suggestion.until;
    }
    case SuggestionState::Dismissed:
        return false;
    }
    return true;
}

void Decider::endSuggestions(std::vector<Event>& events) const {
    for (const auto& [id, record] : m_hall.suggestions) {
        if (isOver(record))
            events.emplace_back(SuggestionEnded{id});
    }
}

void Decider::accept(const Suggestion& suggestion, bool automatic, std::vector<Event>& events) const {
    events.emplace_back(SuggestionAccepted{suggestion.id, automatic});
    if (suggestion.kind == SuggestionKind::Close) {
        events.emplace_back(WindowClosed{suggestion.window});
        return;
    }
    events.emplace_back(
        ProfileAssigned{suggestion.window, followed(suggestion), suggestion.until, AssignmentCause::Suggestion});
    if (suggestion.kind == SuggestionKind::Open && m_hall.window(suggestion.window)->clerk)
        events.emplace_back(WindowOpened{suggestion.window});
}

Decision Decider::operator()(const Suggest& command) const {
    Decision decision;
    endSuggestions(decision.events);
    int made = m_hall.suggestionsToday;
    int moves = m_hall.movesToday;
    for (const Suggestion& proposed : command.suggestions) {
        if (!isWelcome(proposed) || moves >= m_rules.advice.movesPerDay)
            continue;
        Suggestion suggestion = proposed;
        suggestion.id = SuggestionId(m_hall.day.toString() + "-" + std::to_string(m_context.issuer) + "-s" +
                                     std::to_string(++made));
        decision.events.emplace_back(SuggestionMade{suggestion});
        // Opening and closing need a person; a window that is open anyway can be told what to call.
        const bool alone = suggestion.kind == SuggestionKind::Help || suggestion.kind == SuggestionKind::Switch;
        if (!m_rules.advice.automatic || !alone)
            continue;
        accept(suggestion, true, decision.events);
        ++moves;
    }
    return decision;
}

Decision Decider::operator()(const AcceptSuggestion& command) const {
    const auto found = m_hall.suggestions.find(command.suggestion);
    if (found == m_hall.suggestions.end())
        return refuse(ErrorCode::WrongState, "no such suggestion, or its time is over");
    const SuggestionRecord& record = found->second;
    Decision decision;
    decision.answer.window = record.suggestion.window;
    if (record.state == SuggestionState::Accepted)
        return decision;
    if (record.suggestion.validUntil <= now() && record.state == SuggestionState::Open)
        return refuse(ErrorCode::TooLate, "the suggestion is no longer valid");
    if (const auto problem = hindrance(record.suggestion))
        return refuse(*problem);
    if (m_hall.movesToday >= m_rules.advice.movesPerDay)
        return refuse(ErrorCode::LimitReached, "moves of the day");
    if (record.suggestion.kind == SuggestionKind::Close && m_hall.window(record.suggestion.window)->ticket)
        return refuse(ErrorCode::WindowBusy, record.suggestion.window.toString());
    accept(record.suggestion, false, decision.events);
    return decision;
}

Decision Decider::operator()(const DismissSuggestion& command) const {
    const auto found = m_hall.suggestions.find(command.suggestion);
    if (found == m_hall.suggestions.end())
        return refuse(ErrorCode::WrongState, "no such suggestion, or its time is over");
    switch (found->second.state) {
    case SuggestionState::Open:
        return {{SuggestionDismissed{command.suggestion}}, {}};
    case SuggestionState::Accepted:
        return refuse(ErrorCode::WrongState, "the suggestion was accepted");
    case SuggestionState::Dismissed:
        return {};
    }
    return {};
}

} // namespace evenhall

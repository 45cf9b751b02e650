// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/hall/apply_events.h"
#include "app/domain/hall/decider.h"

#include <algorithm>

namespace evenhall {

Decision Decider::operator()(const SignIn& command) const {
    const auto state = knownWindow(command.window);
    if (!state)
        return refuse(state.error());
    if (command.clerk.empty())
        return refuse(ErrorCode::BadValue, "no clerk");
    Decision decision;
    decision.answer.window = command.window;
    if ((*state)->clerk == command.clerk)
        return decision;
    if ((*state)->clerk && (*state)->ticket)
        return refuse(ErrorCode::WindowBusy, "another clerk is serving here");
    if ((*state)->clerk)
        decision.events.emplace_back(ClerkSignedOut{command.window});
    for (const auto& [other, otherState] : m_hall.windows) {
        if (otherState.clerk != command.clerk)
            continue;
        if (otherState.ticket)
            return refuse(ErrorCode::WindowBusy, "still serving at window " + other.toString());
        decision.events.emplace_back(ClerkSignedOut{other});
    }
    decision.events.emplace_back(ClerkSignedIn{command.window, command.clerk});
    return decision;
}

Decision Decider::operator()(const SignOut& command) const {
    const auto state = knownWindow(command.window);
    if (!state)
        return refuse(state.error());
    if (!(*state)->clerk)
        return refuse(ErrorCode::NotSignedIn, command.window.toString());
    if ((*state)->ticket)
        return refuse(ErrorCode::WindowBusy, command.window.toString());
    return {{ClerkSignedOut{command.window}}, {}};
}

Decision Decider::operator()(const OpenWindow& command) const {
    const auto state = knownWindow(command.window);
    if (!state)
        return refuse(state.error());
    if (!(*state)->clerk)
        return refuse(ErrorCode::NotSignedIn, command.window.toString());
    if ((*state)->mode == WindowMode::Open)
        return {};
    Decision decision;
    if ((*state)->profile.empty()) {
        const Profile planned = plannedProfile(m_hall, command.window, now());
        if (!planned.empty())
            decision.events.emplace_back(ProfileAssigned{command.window, planned, std::nullopt, AssignmentCause::Plan});
    }
    decision.events.emplace_back(WindowOpened{command.window});
    return decision;
}

Decision Decider::operator()(const PauseWindow& command) const {
    const auto state = knownWindow(command.window);
    if (!state)
        return refuse(state.error());
    if ((*state)->mode != WindowMode::Open)
        return refuse(ErrorCode::WindowNotOpen, command.window.toString());
    if ((*state)->ticket)
        return refuse(ErrorCode::WindowBusy, command.window.toString());
    if (command.reason.empty())
        return refuse(ErrorCode::ReasonRequired, "why the window pauses");
    if (command.until && *command.until <= now())
        return refuse(ErrorCode::BadValue, "the return time has passed");
    const Instant until = command.until.value_or(now() + m_rules.thresholds.awayWarn);
    return {{WindowPaused{command.window, command.reason, until, command.note}}, {}};
}

Decision Decider::operator()(const ResumeWindow& command) const {
    const auto state = knownWindow(command.window);
    if (!state)
        return refuse(state.error());
    if ((*state)->mode != WindowMode::Paused)
        return refuse(ErrorCode::WrongState, "the window is not paused");
    return {{WindowResumed{command.window}}, {}};
}

Decision Decider::operator()(const CloseWindow& command) const {
    const auto state = knownWindow(command.window);
    if (!state)
        return refuse(state.error());
    if ((*state)->ticket)
        return refuse(ErrorCode::WindowBusy, command.window.toString());
    if ((*state)->mode == WindowMode::Closed)
        return {};
    return {{WindowClosed{command.window}}, {}};
}

Decision Decider::operator()(const AssignProfile& command) const {
    const auto state = knownWindow(command.window);
    if (!state)
        return refuse(state.error());
    std::vector<QueueId> queues = command.profile.own;
    queues.insert(queues.end(), command.profile.helps.begin(), command.profile.helps.end());
    for (const QueueId& queue : queues) {
        if (m_catalogue.queue(queue) == nullptr)
            return refuse(ErrorCode::UnknownQueue, queue.toString());
        if (std::count(queues.begin(), queues.end(), queue) > 1)
            return refuse(ErrorCode::BadValue, "queue " + queue.toString() + " stands twice in the profile");
    }
    // Without an end it would be forgotten: a profile for longer belongs into a window plan.
    if (!command.until || *command.until <= now())
        return refuse(ErrorCode::BadValue, "a temporary profile needs an end in the future");
    return {{ProfileAssigned{command.window, command.profile, command.until, AssignmentCause::Manager}}, {}};
}

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/hall/apply_events.h"

namespace evenhall {

void EventApplier::setMode(const WindowId& window, WindowMode mode) {
    WindowState& state = windowState(window);
    state.mode = mode;
    state.changedAt = m_at;
    state.pauseReason.clear();
    state.pausedUntil.reset();
}

void EventApplier::operator()(const ClerkSignedIn& event) {
    windowState(event.window).clerk = event.clerk;
}

void EventApplier::operator()(const ClerkSignedOut& event) {
    windowState(event.window).clerk.reset();
    if (windowState(event.window).mode != WindowMode::Closed)
        setMode(event.window, WindowMode::Closed);
    m_hall.undo.erase(event.window);
}

void EventApplier::operator()(const WindowOpened& event) {
    setMode(event.window, WindowMode::Open);
}

void EventApplier::operator()(const WindowPaused& event) {
    setMode(event.window, WindowMode::Paused);
    windowState(event.window).pauseReason = event.reason;
    windowState(event.window).pausedUntil = event.until;
}

void EventApplier::operator()(const WindowResumed& event) {
    setMode(event.window, WindowMode::Open);
}

void EventApplier::operator()(const WindowClosed& event) {
    setMode(event.window, WindowMode::Closed);
    m_hall.undo.erase(event.window);
}

void EventApplier::operator()(const ProfileAssigned& event) {
    WindowState& state = windowState(event.window);
    state.profile = event.profile;
    state.profileUntil = event.until;
}

} // namespace evenhall

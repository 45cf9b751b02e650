// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/window_plan.h"
#include "app/domain/values/id.h"
#include "app/domain/values/ticket.h"
#include "app/domain/values/time.h"

#include <optional>
#include <string>

namespace evenhall {

/// Calling and serving are seen from the ticket at the window, so they are not states of their own.
enum class WindowMode { Closed, Open, Paused };

/// One window now: who sits there, what it serves, which ticket is at it.
struct WindowState {
    WindowMode mode = WindowMode::Closed;
    std::optional<ClerkId> clerk;
    Profile profile;                     ///< in force now
    std::optional<Instant> profileUntil; ///< a temporary profile falls back to the plan then
    std::optional<TicketId> ticket;      ///< called or in service here
    std::optional<Instant> lastCallAt;   ///< announcement guards count from here
    std::optional<Instant> changedAt;    ///< when `mode` began
    std::string pauseReason;             ///< a code from the user interface, not free text
    std::optional<Instant> pausedUntil;

    friend bool operator==(const WindowState&, const WindowState&) = default;
};

} // namespace evenhall

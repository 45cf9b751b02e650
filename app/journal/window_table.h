// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/events.h"
#include "app/domain/queueing/window_state.h"
#include "app/journal/call_table.h"
#include "app/journal/sqlite_database.h"

#include <functional>

namespace evenhall::journal {

/// The projections of what windows did and what they served, as intervals: each row is valid from `since` until
/// `until`, and one row of a window has no end. Last month's statistics ask here who served what.
class WindowTable {
public:
    explicit WindowTable(Database& database);

    Result<void> signedIn(const EventPlace& place, const ClerkSignedIn& event);
    Result<void> signedOut(const EventPlace& place, const ClerkSignedOut& event);
    Result<void> opened(const EventPlace& place, const WindowId& window);
    Result<void> paused(const EventPlace& place, const WindowPaused& event);
    Result<void> closed(const EventPlace& place, const WindowId& window);
    Result<void> assigned(const EventPlace& place, const ProfileAssigned& event);
    /// A day begins or ends: nothing goes on over night.
    Result<void> endAll(const EventPlace& place);

private:
    struct Interval {
        std::string mode;
        std::optional<std::string> clerk;
        std::string reason;
        std::optional<Instant> plannedUntil;
    };
    /// Ends the interval of the window and begins one that differs by `change`.
    Result<void> change(const EventPlace& place, const WindowId& window, const std::function<void(Interval&)>& change);
    Result<Interval> current(const WindowId& window);

    Statement m_current;
    Statement m_end;
    Statement m_begin;
    Statement m_endAll;
    Statement m_endAssignment;
    Statement m_beginAssignment;
    Statement m_endAllAssignments;
};

} // namespace evenhall::journal

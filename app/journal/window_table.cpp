// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/journal/window_table.h"

#include "app/codec/enum_names.h"

namespace evenhall::journal {

namespace {

std::string joined(const std::vector<QueueId>& queues) {
    std::string text;
    for (const QueueId& queue : queues)
        text += (text.empty() ? "" : " ") + queue.toString();
    return text;
}

} // namespace

WindowTable::WindowTable(Database& database)
    : m_current(database,
                "SELECT mode, clerk, reason, planned_until FROM window_state WHERE window = ? AND until IS NULL")
    , m_end(database, "UPDATE window_state SET until = ? WHERE window = ? AND until IS NULL")
    , m_begin(database, "INSERT INTO window_state (sequence, business_day, window, since, mode, clerk, reason, "
                        "planned_until) VALUES (?,?,?,?,?,?,?,?)")
    , m_endAll(database, "UPDATE window_state SET until = ? WHERE until IS NULL")
    , m_endAssignment(database, "UPDATE assignment SET until = ? WHERE window = ? AND until IS NULL")
    , m_beginAssignment(database, "INSERT INTO assignment (sequence, business_day, window, since, planned_until, own, "
                                  "helps, priority_first, cause) VALUES (?,?,?,?,?,?,?,?,?)")
    , m_endAllAssignments(database, "UPDATE assignment SET until = ? WHERE until IS NULL") {}

Result<void> WindowTable::signedIn(const EventPlace& place, const ClerkSignedIn& event) {
    return change(place, event.window, [&](Interval& interval) { interval.clerk = event.clerk.toString(); });
}

Result<void> WindowTable::signedOut(const EventPlace& place, const ClerkSignedOut& event) {
    return change(place, event.window, [](Interval& interval) {
        interval = Interval{std::string(codec::nameOf(WindowMode::Closed)), {}, {}, {}};
    });
}

Result<void> WindowTable::opened(const EventPlace& place, const WindowId& window) {
    return change(place, window, [](Interval& interval) {
        interval = Interval{std::string(codec::nameOf(WindowMode::Open)), interval.clerk, {}, {}};
    });
}

Result<void> WindowTable::paused(const EventPlace& place, const WindowPaused& event) {
    return change(place, event.window, [&](Interval& interval) {
        interval = Interval{std::string(codec::nameOf(WindowMode::Paused)), interval.clerk, event.reason, event.until};
    });
}

Result<void> WindowTable::closed(const EventPlace& place, const WindowId& window) {
    return change(place, window, [](Interval& interval) {
        interval = Interval{std::string(codec::nameOf(WindowMode::Closed)), interval.clerk, {}, {}};
    });
}

Result<void> WindowTable::assigned(const EventPlace& place, const ProfileAssigned& event) {
    if (Result<void> ended = m_endAssignment.run(place.at, event.window); !ended)
        return ended;
    return m_beginAssignment.run(place.sequence, place.day, event.window, place.at, event.until,
                                 joined(event.profile.own), joined(event.profile.helps), event.profile.priorityFirst,
                                 codec::nameOf(event.cause));
}

Result<void> WindowTable::endAll(const EventPlace& place) {
    if (Result<void> ended = m_endAll.run(place.at); !ended)
        return ended;
    return m_endAllAssignments.run(place.at);
}

Result<void> WindowTable::change(const EventPlace& place, const WindowId& window,
                                 const std::function<void(Interval&)>& change) {
    Result<Interval> interval = current(window);
    if (!interval)
        return interval.error();
    change(*interval);
    if (Result<void> ended = m_end.run(place.at, window); !ended)
        return ended;
    return m_begin.run(place.sequence, place.day, window, place.at, interval->mode, interval->clerk, interval->reason,
                       interval->plannedUntil);
}

Result<WindowTable::Interval> WindowTable::current(const WindowId& window) {
    if (Result<void> started = m_current.start(window); !started)
        return started.error();
    Result<bool> found = m_current.next();
    if (!found)
        return found.error();
    Interval interval{std::string(codec::nameOf(WindowMode::Closed)), {}, {}, {}};
    if (*found) {
        interval.mode = m_current.text(0);
        if (!m_current.isNull(1))
            interval.clerk = std::string(m_current.text(1));
        interval.reason = m_current.text(2);
        if (const auto planned = m_current.optionalInteger(3))
            interval.plannedUntil = Instant{*planned};
    }
    m_current.reset();
    return interval;
}

} // namespace evenhall::journal

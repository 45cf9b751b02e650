// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/journal/batch.h"

#include <cstdint>
#include <deque>
#include <map>
#include <random>
#include <string>

namespace evenhall::test {

/// Plays a hall well enough to fill a journal: batches as a controller would write them, without the rules of the
/// domain. Every batch has the answer to one command, under the key "k<number>" of the actor "desk".
class MadeUpDay {
public:
    explicit MadeUpDay(BusinessDay day, int windows = 4);

    /// Configuration, day and windows; with a snapshot before the day.
    journal::Batch open(const std::string& snapshot = "{}");
    /// One ticket, with its print job.
    journal::Batch issue();
    /// The window finishes what it has and calls the next; no events when nobody waits.
    journal::Batch call(int window);
    journal::Batch undo(int window);
    journal::Batch close();
    /// Any of issue and call, issue more often.
    journal::Batch any(std::mt19937_64& random);

    [[nodiscard]] int commands() const { return m_commands; }
    [[nodiscard]] const Visit& visit(TicketId id) const { return m_visits.at(id.value); }

    static std::string keyOf(int command) { return "k" + std::to_string(command); }

private:
    journal::PendingEvent pending(Event event);
    journal::Batch answered(journal::Batch batch, Answer answer);
    WindowId windowId(int window) const { return WindowId(std::to_string(window)); }
    void finish(journal::Batch& batch, Visit& visit);
    void bring(journal::Batch& batch, Visit& visit, int window);

    BusinessDay m_day;
    int m_windows;
    Instant m_now;
    int m_commands = 0;
    int m_issued = 0;
    std::map<std::int64_t, Visit> m_visits;
    std::deque<std::int64_t> m_waiting;
    std::map<int, std::int64_t> m_at; ///< window → ticket
};

} // namespace evenhall::test

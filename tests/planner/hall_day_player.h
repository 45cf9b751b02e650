// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/decide.h"
#include "tests/planner/generated_day.h"

#include <map>
#include <optional>
#include <vector>

namespace evenhall::planner {

/// Plays a generated day through the hall itself, decide and apply, with clerks who call as soon as they may and choose
/// among themselves as HallSimulator says. An event loop of its own, written plainly: what happens next is looked for
/// in everything that could.
class HallDayPlayer {
public:
    explicit HallDayPlayer(const GeneratedDay& day);

    /// Every call of the day.
    std::vector<DayCall> play();

private:
    enum class Kind { Free, ShiftEnds, ShiftBegins, Return, Arrival };
    struct Happening {
        Instant at;
        Kind kind = Kind::Free;
        std::size_t index = 0; ///< of the window, or of the ticket
        std::size_t shift = 0;

        friend auto operator<=>(const Happening&, const Happening&) = default;
    };
    struct Counter {
        std::optional<std::size_t> ticket;
        Instant freeAt;
        bool isOpen = false;
        bool isFinishing = false;
        Instant until;
        Instant idleSince;
    };

    Answer execute(const Command& command);
    Answer done(const Command& command);
    void openDay();
    void moveTo(Instant at);
    [[nodiscard]] std::optional<Happening> next() const;
    void happen(const Happening& happening);
    void becomeFree(std::size_t window);
    void putAside(std::size_t window, std::size_t ticket);
    void endShift(std::size_t window, bool isLast);
    void beginShift(std::size_t window, const Shift& shift);
    void arrive(std::size_t ticket);
    void comeBack(std::size_t ticket);
    void letIdleWindowsCall(QueueIndex queue);
    bool call(std::size_t window);
    void close(std::size_t window);

    const GeneratedDay& m_day;
    Hall m_hall;
    Now m_now;
    std::uint32_t m_random = 1;
    std::vector<Counter> m_counters;
    std::vector<Happening> m_shifts; ///< still to come
    std::vector<Happening> m_returns;
    std::size_t m_arrived = 0;
    std::vector<std::optional<AppointmentId>> m_appointments;
    std::vector<TicketId> m_ids;
    std::map<TicketId, std::size_t> m_places;
    std::vector<bool> m_again; ///< tickets that were put aside
    std::vector<DayCall> m_calls;
};

} // namespace evenhall::planner

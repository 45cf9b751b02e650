// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/decide.h"

#include <chrono>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace evenhall {

/// A hall small enough to be known by heart, so that a test says only what is special about it. Zone S; queues P
/// (pensions) and C (cards) share the series S, SL (appointments) and SY (priority); services "pension" (bookable) and
/// "card"; windows 1 and 2 serve P, window 3 serves C and helps P; Monday to Friday 09:00-12:00 and 13:30-17:00,
/// tickets 08:30-16:45; noon duty at window 1, extended duty (Wednesday 17:00-19:00) at window 3, Saturday duty
/// 09:00-12:00 at window 1; Friday 2026-11-27 is a holiday and Sunday 2026-11-29 is worked; class "elder" (button,
/// 20 minutes) and class "urgent" (staff, with a reason, 60 minutes); kiosk k1 reads identities, kiosk k2 cannot.
[[nodiscard]] HallConfiguration smallHall();

[[nodiscard]] BusinessDay dayOf(std::string_view text);
[[nodiscard]] LocalTime timeOf(std::string_view text);
/// The tokens of a made-up person; the same name gives the same tokens.
[[nodiscard]] IdentityTokens person(const std::string& name);
[[nodiscard]] NoteDigest someReason();

[[nodiscard]] Service& serviceOf(HallConfiguration& configuration, std::string_view id);
[[nodiscard]] Kiosk& kioskOf(HallConfiguration& configuration, std::string_view id);

/// The lines with somebody in them: an empty line and no line mean the same.
[[nodiscard]] WaitingLines occupied(const WaitingLines& lines);

/// Every part in which two states differ, for a failure message; empty: the same state.
[[nodiscard]] std::string differences(const Hall& a, const Hall& b);

struct PastEvent {
    Event event;
    Instant at;
};

/// The state that a history leads to.
[[nodiscard]] Hall replayed(const std::vector<PastEvent>& history);

/// Plays the controller: owns the clock and the hall, makes decisions true and sends TimePassed at every deadline on
/// the way when time moves. Opens Monday 2026-11-23 at 08:30 in a hall eight hours east of UTC.
class HallFixture {
public:
    explicit HallFixture(HallConfiguration configuration = smallHall(), std::string_view day = "2026-11-23",
                         std::string_view time = "08:30");

    [[nodiscard]] const Hall& hall() const { return m_hall; }
    [[nodiscard]] const Now& now() const { return m_now; }
    [[nodiscard]] const std::vector<PastEvent>& history() const { return m_history; }
    [[nodiscard]] const Visit& visit(TicketId ticket) const;
    [[nodiscard]] const WindowState& window(std::string_view id) const;
    [[nodiscard]] Prospect prospectOf(std::string_view service) const;

    /// decide, remember, apply.
    Answer execute(const Command& command);
    /// The same for a command that must succeed.
    Answer done(const Command& command);
    /// The error of a command that must be refused and must change nothing.
    ErrorCode refusal(const Command& command);

    void advance(Duration duration);
    void advanceTo(std::string_view time);                       ///< later today
    void advanceTo(std::string_view day, std::string_view time); ///< today or later
    /// Sets the clock without the deadlines between: a jump, forward or back. Then TimePassed is sent once.
    void jump(Duration duration);
    void changeOffset(std::chrono::minutes offset) { m_now.utcOffset = offset; }

    /// Clerk "c<window>" signs in at the window and opens it.
    void open(std::string_view window);
    TicketId issue(std::string_view service, std::optional<std::string_view> priority = std::nullopt);
    TicketId issueTo(const std::string& name, std::string_view service);
    /// Waits out the guard, calls the next ticket and ends the one before.
    TicketId call(std::string_view window);
    /// `call`, and the person comes.
    TicketId serve(std::string_view window);
    void finish(std::string_view window, Outcome outcome = Outcome::Done);
    [[nodiscard]] std::string number(TicketId ticket) const { return visit(ticket).number.toString(); }

private:
    void moveTo(Instant target);

    Now m_now;
    Hall m_hall;
    std::vector<PastEvent> m_history;
    std::uint32_t m_random = 1;
};

/// The last event of a type in a history; the test fails when there is none.
template <typename T>
const T& lastOf(const HallFixture& fixture) {
    for (auto past = fixture.history().rbegin(); past != fixture.history().rend(); ++past) {
        if (const T* event = std::get_if<T>(&past->event))
            return *event;
    }
    throw std::logic_error("no such event");
}

template <typename T>
int countOf(const HallFixture& fixture) {
    int count = 0;
    for (const PastEvent& past : fixture.history())
        count += std::holds_alternative<T>(past.event) ? 1 : 0;
    return count;
}

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/decide.h"

#include <cstdint>
#include <random>
#include <string>

namespace evenhall {

/// Makes up halls, commands and clocks, sensible ones and senseless ones; one seed always gives the same.
class RandomCommands {
public:
    explicit RandomCommands(std::uint32_t seed) : m_random(seed) {}

    [[nodiscard]] HallConfiguration configuration();
    /// Mostly about windows and tickets that exist in `hall`.
    [[nodiscard]] Command command(const Hall& hall, const Now& now);
    /// A little later; sometimes hours later, earlier, or in another time zone.
    [[nodiscard]] Now nextNow(Now now);
    [[nodiscard]] DecisionContext context(const Now& now);

private:
    int below(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(m_random); }
    bool oneIn(int count) { return below(count) == 0; }

    WindowId window();
    QueueId queue();
    ServiceId service();
    TicketId ticket(const Hall& hall);
    AppointmentId appointment(const Hall& hall);
    IdentityTokens identity();
    NoteDigest reason();
    KioskId kiosk();
    FinishDetails details();
    Profile profile();

    Command ticketCommand(const Hall& hall, const Now& now);
    Command issueCommand();
    Command windowCommand(const Now& now);
    Command callingCommand(const Hall& hall, const Now& now);
    Command hallCommand(const Hall& hall);
    Command suggestion(const Hall& hall);
    SuggestionId anySuggestion(const Hall& hall);
    Command helpCommand(const Hall& hall);

    std::mt19937 m_random;
};

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/window/fake_hall.h"

#include <string>

namespace evenhall::test {

/// A hall with window 15 open and clerk 1001 there; what happens at the window is put in by the tests.
class CounterHall : public FakeHall {
public:
    CounterHall() {
        setNow(start + std::chrono::hours(1));
        window.window = WindowId("15");
        window.mode = WindowMode::Open;
        window.clerk = ClerkId("1001");
        put(window);
    }

    static constexpr Instant start{1'000'000'000'000};

    TicketView ticket(int sequence, VisitState state) const {
        TicketView view;
        view.ticket = TicketId{2001090901000000 + sequence};
        view.number = TicketNumber{"S", sequence}.toString();
        view.service = ServiceId("ss.card_loss");
        view.queue = QueueId("S2");
        view.state = state;
        view.issuedAt = view.waitingSince = start;
        return view;
    }

    void waitFor(int sequence, ChoiceRule rule, int waiting) {
        Choice choice;
        choice.ticket = ticket(sequence, VisitState::Waiting).ticket;
        choice.rule = rule;
        window.next = choice;
        window.nextNumber = ticket(sequence, VisitState::Waiting).number;
        window.waiting = waiting;
        put(window);
    }

    /// Calls a ticket to the window `ago` before now.
    void call(int sequence, Duration ago = std::chrono::seconds(10)) {
        TicketView view = ticket(sequence, VisitState::Called);
        view.calledAt = hallNow() - ago;
        view.window = window.window;
        view.calls = 1;
        put(view);
        window.ticket = view.ticket;
        window.number = view.number;
        window.lastCallAt = hallNow() - ago;
        window.undoUntil = hallNow() - ago + std::chrono::seconds(10);
        window.next.reset();
        window.nextNumber.clear();
        put(window);
    }

    WindowView window;
};

} // namespace evenhall::test

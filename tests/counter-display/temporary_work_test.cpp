// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/model/temporary_work.h"
#include "tests/counter-display/counter_hall.h"
#include "tests/support/gui_application.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace std::chrono_literals;
using News = TemporaryWork::News;

namespace {

struct MovedWindow {
    MovedWindow() {
        support::ensureGuiApplication();
        work.setLanguage("en");
    }

    /// An accepted suggestion, as the hall tells it: the window first, then why.
    void move(SuggestionKind kind = SuggestionKind::Help) {
        until = hall.hallNow() + 90min;
        hall.window.profileUntil = until;
        hall.put(hall.window);
        SuggestionView view;
        view.suggestion = SuggestionId("s1");
        view.state = SuggestionState::Accepted;
        view.move = kind;
        view.window = hall.window.window;
        view.queues = {QueueId("S1")};
        view.until = until;
        hall.put(view);
    }

    void end() {
        hall.take({EntityKind::Suggestion, "s1"});
        hall.window.profileUntil.reset();
        hall.put(hall.window);
    }

    test::CounterHall hall;
    TemporaryWork work{hall, WindowId("15")};
    Instant until;
};

} // namespace

TEST_CASE("A clerk is told what the window also takes, until when, and that it is over", "[counter][suggestion]") {
    MovedWindow on;
    CHECK_FALSE(on.work.active());
    CHECK(on.work.news() == News::None);
    on.move();
    CHECK(on.work.active());
    CHECK(on.work.queues() == "Pensions");
    CHECK_FALSE(on.work.first());
    CHECK(on.work.until() == QString::fromStdString(Now{on.until, 480min}.localTime().toString()));
    CHECK(on.work.news() == News::Begun);
    on.end();
    CHECK_FALSE(on.work.active());
    CHECK(on.work.until().isEmpty());
    CHECK(on.work.news() == News::Over);
}

TEST_CASE("A window that goes to other queues first says so", "[counter][suggestion]") {
    MovedWindow on;
    on.move(SuggestionKind::Switch);
    CHECK(on.work.first());
}

TEST_CASE("A bar that starts in the middle of a move shows it without making news of it", "[counter][suggestion]") {
    MovedWindow on;
    on.move();
    TemporaryWork later(on.hall, WindowId("15"));
    later.setLanguage("zh-CN");
    CHECK(later.active());
    CHECK(later.queues() == "养老待遇");
    CHECK(later.news() == News::None);
}

TEST_CASE("What a manager gave a window by hand is told without names", "[counter][suggestion]") {
    MovedWindow on;
    on.hall.window.profileUntil = on.hall.hallNow() + 30min;
    on.hall.put(on.hall.window);
    CHECK(on.work.active());
    CHECK(on.work.queues().isEmpty());
}

TEST_CASE("Another window's move is nothing to this one", "[counter][suggestion]") {
    MovedWindow on;
    SuggestionView other;
    other.suggestion = SuggestionId("s2");
    other.state = SuggestionState::Accepted;
    other.window = WindowId("13");
    other.queues = {QueueId("S1")};
    on.hall.put(other);
    CHECK_FALSE(on.work.active());
    CHECK(on.work.queues().isEmpty());
}

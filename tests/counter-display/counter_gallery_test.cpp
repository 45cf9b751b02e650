// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/bar_place.h"
#include "counter-display/counter/counter_window.h"
#include "counter-display/counter/model/counter_keys.h"
#include "counter-display/counter/model/counter_session.h"
#include "tests/counter-display/counter_hall.h"
#include "tests/counter-display/cut_text.h"
#include "tests/counter-display/fake_keyboard.h"
#include "tests/support/gui_application.h"
#include "tests/support/window/window_hand.h"

#include <catch2/catch.hpp>

#include <QQuickItem>
#include <QQuickWindow>

#include <memory>
#include <string>
#include <vector>

using namespace evenhall;

namespace {

/// A busy morning at window 15, so that every page has something to show.
struct Morning {
    Morning(const std::string& spoken, bool practice = false, bool moved = false) : language(spoken) {
        support::ensureGuiApplication();
        HallConfiguration configuration = test::smallHall();
        WindowPlan plan;
        plan.id = PlanId("p");
        for (const char* window : {"13", "14", "15"})
            plan.entries.push_back(
                {WindowId(window), {}, {LocalTime{0}, LocalTime{1440}}, {{QueueId("S2")}, {QueueId("S1")}, false}});
        configuration.plans = {plan};
        configuration.activePlan = plan.id;
        hall.adopt(std::make_shared<const HallConfiguration>(configuration));
        hall.window.profile = plan.entries.front().profile;
        fill();
        if (moved)
            moveForAWhile();
        session =
            std::make_unique<CounterSession>(hall, WindowId("15"), ClerkId("1001"), QString::fromStdString(spoken));
        bar = std::make_unique<CounterWindow>(*session, keys, place, practice);
        REQUIRE(bar->show());
    }

    void fill() {
        TicketView parked = hall.ticket(3, VisitState::Parked);
        parked.park = Park{ParkKind::SameWindow, WindowId("15"), hall.hallNow() - std::chrono::minutes(2), {}};
        TicketView missed = hall.ticket(4, VisitState::Missed);
        missed.missedAt = hall.hallNow() - std::chrono::minutes(5);
        hall.put({parked, missed});
        for (int number = 20; number < 33; ++number) {
            TicketView waiting = hall.ticket(number, VisitState::Waiting);
            if (number % 4 == 0)
                waiting.priority = PriorityClassId("elder");
            hall.put(waiting);
        }
        for (const auto& [id, waiting] : {std::pair("S2", 11), std::pair("S1", 2)}) {
            QueueView queue;
            queue.queue = QueueId(id);
            queue.waiting = waiting;
            queue.longestWaitingSince = hall.hallNow() - std::chrono::minutes(3 * waiting);
            hall.put(queue);
        }
        RequestView request;
        request.request = RequestId("r1");
        request.kind = RequestKind::Accompany;
        request.kiosk = KioskId("k1");
        request.number = "SL003";
        request.raisedAt = hall.hallNow() - std::chrono::minutes(2);
        hall.put(request);
        hall.waitFor(20, ChoiceRule::Score, 13);
    }

    void serve(std::chrono::seconds ago) {
        hall.call(7, ago + std::chrono::seconds(20));
        TicketView view = hall.ticket(7, VisitState::Serving);
        view.calledAt = hall.hallNow() - ago - std::chrono::seconds(20);
        view.startedAt = hall.hallNow() - ago;
        view.priority = PriorityClassId("elder");
        view.note = language == "en" ? "Papers are checked" : "材料已核对";
        view.window = WindowId("15");
        hall.put(view);
        hall.waitFor(20, ChoiceRule::Score, 12);
    }

    /// Also takes pensions for an hour and a half, by an accepted suggestion.
    void moveForAWhile(SuggestionKind kind = SuggestionKind::Help) {
        SuggestionView view;
        view.suggestion = SuggestionId("s1");
        view.state = SuggestionState::Accepted;
        view.move = kind;
        view.window = hall.window.window;
        view.queues = {QueueId("S1")};
        view.until = hall.hallNow() + std::chrono::minutes(90);
        hall.put(view);
        hall.window.profileUntil = view.until;
        hall.put(hall.window);
    }

    void key(const char* name) { emit keyboard.pressed(*KeyChord::parse(name)); }

    /// Folds the panel up, then presses the keys that lead to a page.
    void go(const std::vector<const char*>& path) {
        for (int step = 0; step < 4 && bar->window()->width() + bar->window()->height() > 530; ++step)
            key("Esc");
        for (const char* name : path)
            key(name);
    }

    /// A picture, on which no text may be cut but a service's name, which can be longer than any bar.
    void keep(const std::string& name) {
        CAPTURE(name, language);
        test::keepScreenshot(*bar->window(), QString::fromStdString("counter-" + language + "-" + name));
        bar->window()->grabWindow(); // laid out as it is drawn
        CHECK(test::cutText(*bar->window()->contentItem()) == "");
    }

    std::string language;
    test::CounterHall hall;
    test::FakeKeyboard keyboard;
    CounterKeys keys{keyboard, usualKeys()};
    BarPlace place{{}};
    std::unique_ptr<CounterSession> session;
    std::unique_ptr<CounterWindow> bar;
};

void keepStates(Morning& morning) {
    morning.keep("01-free");
    morning.hall.call(7, std::chrono::seconds(4));
    morning.hall.waitFor(20, ChoiceRule::Score, 12);
    morning.keep("02-calling-undo");
    morning.hall.call(7, std::chrono::seconds(12));
    morning.hall.waitFor(20, ChoiceRule::AgeCap, 12);
    morning.keep("03-calling");
    morning.key("F9");
    morning.keep("04-again-to-confirm");
    morning.serve(std::chrono::minutes(4));
    morning.keep("05-serving");
    morning.serve(std::chrono::minutes(14));
    morning.keep("06-serving-long");
    morning.session->work()->setProblem(counter::Problem::Limit);
    morning.keep("07-refused");
    morning.session->work()->setProblem(counter::Problem::None);
}

void keepOccupiedPages(Morning& morning) {
    const std::pair<const char*, std::vector<const char*>> pages[] = {
        {"10-home", {"F8"}},
        {"11-outcome", {"F8", "2", "Right"}},
        {"12-parked", {"F8", "3"}},
        {"13-parked-what", {"F8", "3", "1"}},
        {"14-missed", {"F8", "4"}},
        {"15-line", {"F8", "5"}},
        {"17-materials", {"F8", "7", "1", "2"}},
        {"18-requests", {"F8", "8"}},
        {"19-end-of-work", {"F8", "9"}},
        {"20-settings", {"F8", "0"}},
        {"21-park", {"Ctrl+F9"}},
        {"22-transfer-zone", {"Ctrl+F10"}},
        {"23-transfer-service", {"Ctrl+F10", "2"}},
        {"24-transfer-window", {"Ctrl+F10", "2", "5", "0"}},
    };
    for (const auto& [name, path] : pages) {
        morning.go(path);
        morning.keep(name);
    }
    morning.go({});
}

void keepOtherStates(Morning& morning) {
    morning.hall.window.ticket.reset();
    morning.hall.put(morning.hall.window);
    morning.go({"F8", "5", "1"});
    morning.keep("16-line-reason");
    morning.go({"F8", "6"});
    morning.keep("25-walk");
    morning.go({"Ctrl+F11"});
    morning.keep("26-away-why");
    morning.go({"Ctrl+F11", "1"});
    morning.keep("27-away-until");
    morning.go({});
    morning.hall.window.mode = WindowMode::Paused;
    morning.hall.window.changedAt = morning.hall.hallNow() - std::chrono::minutes(3);
    morning.hall.window.pausedUntil = morning.hall.hallNow() + std::chrono::minutes(7);
    morning.hall.put(morning.hall.window);
    morning.keep("30-paused");
    morning.hall.window.pausedUntil = morning.hall.hallNow() - std::chrono::minutes(1);
    morning.hall.put(morning.hall.window);
    morning.keep("31-paused-too-long");
    morning.hall.window.mode = WindowMode::Closed;
    morning.hall.put(morning.hall.window);
    morning.keep("32-closed");
    morning.hall.setConnected(false);
    morning.keep("33-lost");
}

} // namespace

TEST_CASE("No text is cut on any page or in any state of the bar", "[counter][gallery]") {
    const std::string language = GENERATE("zh-CN", "en");
    Morning morning(language);
    keepStates(morning);
    keepOccupiedPages(morning);
    keepOtherStates(morning);
}

TEST_CASE("No text is cut while a window does other work for a while", "[counter][gallery]") {
    const std::string language = GENERATE("zh-CN", "en");
    Morning morning(language);
    for (const char* edge : {"top", "left"}) {
        morning.place.setEdge(QString::fromLatin1(edge));
        const std::string where = std::string("-") + edge;
        morning.moveForAWhile(SuggestionKind::Switch);
        morning.keep("50-moved-news" + where);
        morning.serve(std::chrono::minutes(4));
        morning.keep("51-moved-serving-news" + where);
        morning.go({"F8"});
        morning.keep("52-moved-home" + where);
        morning.go({});
        morning.hall.window.profileUntil.reset();
        morning.hall.put(morning.hall.window);
        morning.keep("53-moved-back" + where);
    }
}

TEST_CASE("No text is cut on a bar that starts while its window does other work", "[counter][gallery]") {
    const std::string language = GENERATE("zh-CN", "en");
    Morning morning(language, false, true);
    morning.keep("54-moved-free");
    morning.serve(std::chrono::minutes(4));
    morning.keep("55-moved-serving");
    morning.place.setEdge("left");
    morning.keep("56-moved-left");
}

TEST_CASE("No text is cut at any edge, in practice or for real", "[counter][gallery]") {
    const std::string language = GENERATE("zh-CN", "en");
    const bool practice = GENERATE(false, true);
    Morning morning(language, practice);
    morning.serve(std::chrono::minutes(4));
    for (const char* edge : {"top", "bottom", "left", "right"}) {
        morning.place.setEdge(QString::fromLatin1(edge));
        morning.go({"F8"});
        morning.keep(std::string(practice ? "41-practice-" : "40-edge-") + edge);
    }
}

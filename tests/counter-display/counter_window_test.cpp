// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/counter_window.h"
#include "tests/counter-display/counter_hall.h"
#include "tests/support/gui_application.h"
#include "tests/support/window/window_hand.h"

#include <catch2/catch.hpp>

#include <QQuickItem>
#include <QQuickWindow>

#include <memory>

using namespace evenhall;

namespace {

struct BarOnScreen {
    explicit BarOnScreen(const char* language = "zh-CN") {
        support::ensureGuiApplication();
        session = std::make_unique<CounterSession>(hall, WindowId("15"), ClerkId("1001"), language);
        bar = std::make_unique<CounterWindow>(*session);
        REQUIRE(bar->show());
    }

    QQuickWindow& window() { return *bar->window(); }

    void press(const char* name) {
        CAPTURE(name);
        REQUIRE(test::press(window(), name));
    }

    bool pressable(const char* name) {
        const QQuickItem* item = test::findVisible(window(), name);
        return item != nullptr && item->isEnabled();
    }

    std::string text(const char* name) { return test::textOf(window(), name).toStdString(); }

    test::CounterHall hall;
    std::unique_ptr<CounterSession> session;
    std::unique_ptr<CounterWindow> bar;
};

} // namespace

TEST_CASE("The bar is small, on top of everything and never takes the keyboard", "[counter][window]") {
    BarOnScreen on;
    CHECK(on.window().size() == QSize(420, 64));
    const Qt::WindowFlags flags = on.window().flags();
    CHECK(flags.testFlag(Qt::WindowStaysOnTopHint));
    CHECK(flags.testFlag(Qt::WindowDoesNotAcceptFocus));
    CHECK(flags.testFlag(Qt::FramelessWindowHint));
}

TEST_CASE("Keys follow the state of the window", "[counter][window]") {
    BarOnScreen on;
    test::keepScreenshot(on.window(), "counter-zh-1-free");
    CHECK_FALSE(on.pressable("callNext"));
    CHECK_FALSE(on.pressable("recall"));
    CHECK(on.pressable("pause"));
    on.hall.waitFor(7, ChoiceRule::Score, 12);
    CHECK(on.pressable("callNext"));
    CHECK(on.text("next").find("S007") != std::string::npos);
    test::keepScreenshot(on.window(), "counter-zh-2-waiting");
    on.hall.call(7);
    for (const char* key : {"callNext", "recall", "noShow", "finish", "park", "transfer"}) {
        CAPTURE(key);
        CHECK(on.pressable(key));
    }
    CHECK_FALSE(on.pressable("pause"));
    CHECK(on.text("number") == "S007");
    test::keepScreenshot(on.window(), "counter-zh-3-calling");
    on.hall.window.mode = WindowMode::Paused;
    on.hall.window.ticket.reset();
    on.hall.put(on.hall.window);
    CHECK(on.pressable("resume"));
    test::keepScreenshot(on.window(), "counter-zh-4-paused");
    on.hall.window.mode = WindowMode::Closed;
    on.hall.put(on.hall.window);
    CHECK(on.pressable("openWindow"));
    test::keepScreenshot(on.window(), "counter-zh-5-closed");
    on.hall.setConnected(false);
    test::keepScreenshot(on.window(), "counter-zh-6-lost");
    CHECK(on.text("state") == "断线");
}

TEST_CASE("Call, finish and what the hall says to it", "[counter][window]") {
    BarOnScreen on;
    on.hall.waitFor(7, ChoiceRule::Score, 1);
    on.press("callNext");
    REQUIRE(on.hall.asked.size() == 1);
    Answer early;
    early.error = Error{ErrorCode::TooSoon, {}};
    on.hall.answer(early);
    CHECK(on.text("problem") == "刚叫过号，请稍候");
    on.hall.call(7);
    on.press("finish");
    REQUIRE(on.hall.asked.size() == 1);
    CHECK(std::holds_alternative<FinishService>(on.hall.asked.front().command));
}

TEST_CASE("Park, transfer and away ask how, then fold up", "[counter][window]") {
    BarOnScreen on;
    on.hall.call(7);
    on.press("park");
    test::keepScreenshot(on.window(), "counter-zh-7-park");
    on.press("park-sameWindow");
    CHECK(std::get<ParkTicket>(on.hall.answer({}).command).kind == ParkKind::SameWindow);
    CHECK(on.window().height() == 64);
    on.press("transfer");
    on.press("transferZone-S");
    test::keepScreenshot(on.window(), "counter-zh-8-transfer");
    on.press("transferService-ss.card_new");
    on.press("nextNote");
    test::keepScreenshot(on.window(), "counter-zh-8-transfer-window");
    on.press("transferWindow-any");
    CHECK(on.hall.asked.front().note == "材料已核对");
    CHECK(std::get<TransferTicket>(on.hall.answer({}).command).service == ServiceId("ss.card_new"));
    on.hall.window.ticket.reset();
    on.hall.put(on.hall.window);
    on.press("pause");
    test::keepScreenshot(on.window(), "counter-zh-9-pause");
    on.press("pause-meeting");
    test::keepScreenshot(on.window(), "counter-zh-9-pause-until");
    on.press("pauseFor-30");
    const auto pause = std::get<PauseWindow>(on.hall.answer({}).command);
    CHECK(pause.reason == "meeting");
    CHECK(pause.until == on.hall.hallNow() + std::chrono::minutes(30));
}

TEST_CASE("The unfolded bar finishes with an outcome and a number of cases", "[counter][window]") {
    const std::string language = GENERATE("zh-CN", "en");
    BarOnScreen on(language.c_str());
    TicketView parked = on.hall.ticket(3, VisitState::Parked);
    parked.park = Park{ParkKind::SameWindow, WindowId("15"), on.hall.hallNow() - std::chrono::minutes(2), {}};
    TicketView missed = on.hall.ticket(4, VisitState::Missed);
    missed.missedAt = on.hall.hallNow() - std::chrono::minutes(5);
    on.hall.put({parked, missed});
    on.hall.window.profile = Profile{{QueueId("S2")}, {QueueId("S1")}, false};
    on.hall.waitFor(7, ChoiceRule::AgeCap, 2);
    on.hall.call(7);
    on.hall.waitFor(8, ChoiceRule::Score, 1);
    on.press("more");
    test::keepScreenshot(on.window(), QString("counter-%1-more").arg(language.c_str()));
    on.press("home-outcome");
    on.press("moreCases");
    test::keepScreenshot(on.window(), QString("counter-%1-outcome").arg(language.c_str()));
    on.press("outcome-referred");
    const auto command = std::get<FinishService>(on.hall.answer({}).command);
    CHECK(command.details.outcome == Outcome::Referred);
    CHECK(command.details.cases == 2);
    on.hall.window.ticket.reset();
    on.hall.put(on.hall.window);
    on.press("more");
    on.press("home-missed");
    on.press("call-S004");
    CHECK(std::get<CallTicket>(on.hall.answer({}).command).ticket == missed.ticket);
    on.press("more");
    on.press("home-parked");
    test::keepScreenshot(on.window(), QString("counter-%1-parked").arg(language.c_str()));
    on.press("return-S003");
    CHECK(std::get<ReturnTicket>(on.hall.answer({}).command).ticket == parked.ticket);
    on.press("call-S003");
    on.press("choice-0");
    CHECK(std::get<CallTicket>(on.hall.answer({}).command).ticket == parked.ticket);
}

TEST_CASE("The bar docks at each edge and unfolds towards the middle", "[counter][window]") {
    BarOnScreen on;
    on.hall.waitFor(8, ChoiceRule::Score, 3);
    on.hall.call(7);
    on.hall.waitFor(8, ChoiceRule::Score, 3);
    on.press("more");
    on.press("home-settings");
    for (const char* edge : {"bottom", "left", "right", "top"}) {
        CAPTURE(edge);
        on.press((std::string("edge-") + edge).c_str());
        const bool upright = edge == std::string("left") || edge == std::string("right");
        CHECK(on.window().size() == (upright ? QSize(504, 420) : QSize(420, 504)));
        CHECK(on.pressable("recall"));
        test::keepScreenshot(on.window(), QString("counter-zh-edge-") + edge);
    }
}

TEST_CASE("A number waiting in line is called out of order only with a reason", "[counter][window]") {
    BarOnScreen on;
    on.hall.window.profile = Profile{{QueueId("S2")}, {}, false};
    on.hall.put(on.hall.ticket(9, VisitState::Waiting));
    on.hall.waitFor(9, ChoiceRule::Score, 1);
    on.press("more");
    on.press("home-line");
    on.press("call-S009");
    CHECK(on.hall.asked.empty());
    test::keepScreenshot(on.window(), "counter-zh-line-reason");
    on.press("choice-1");
    REQUIRE(on.hall.asked.size() == 1);
    CHECK_FALSE(on.hall.asked.front().note.empty());
    CHECK(std::holds_alternative<CallTicket>(on.hall.asked.front().command));
}

TEST_CASE("The bar speaks both languages", "[counter][window]") {
    BarOnScreen on;
    CHECK(on.text("finish") == "完成");
    on.press("more");
    on.press("home-settings");
    on.press("languageButton");
    CHECK(on.text("finish") == "Finish");
    on.hall.call(7);
    test::keepScreenshot(on.window(), "counter-en-1-calling");
}

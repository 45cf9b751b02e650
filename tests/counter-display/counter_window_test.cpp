// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/bar_place.h"
#include "counter-display/counter/counter_window.h"
#include "counter-display/counter/model/counter_keys.h"
#include "counter-display/counter/model/counter_session.h"
#include "counter-display/counter/model/guide_session.h"
#include "tests/counter-display/counter_hall.h"
#include "tests/counter-display/fake_keyboard.h"
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
        bar = std::make_unique<CounterWindow>(*session, keys, place);
        REQUIRE(bar->show());
    }

    QQuickWindow& window() { return *bar->window(); }

    void press(const char* name) {
        CAPTURE(name);
        REQUIRE(test::press(window(), name));
    }

    /// What was asked of the hall, and is answered with success.
    template <typename T>
    T asked() {
        REQUIRE(hall.asked.size() == 1);
        const test::FakeHall::Asked request = hall.answer({});
        note = request.note;
        REQUIRE(std::holds_alternative<T>(request.command));
        return std::get<T>(request.command);
    }

    bool pressable(const char* name) {
        const QQuickItem* item = test::findVisible(window(), name);
        return item != nullptr && item->isEnabled();
    }

    std::string text(const char* name) { return test::textOf(window(), name).toStdString(); }

    /// A key of the keyboard, pressed while some other program has it.
    void key(const char* name) { emit keyboard.pressed(*KeyChord::parse(name)); }

    test::CounterHall hall;
    test::FakeKeyboard keyboard;
    CounterKeys keys{keyboard, usualKeys()};
    BarPlace place{{}};
    std::unique_ptr<CounterSession> session;
    std::unique_ptr<CounterWindow> bar;
    std::string note; ///< of the last request
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
    CHECK(on.asked<ParkTicket>().kind == ParkKind::SameWindow);
    CHECK(on.window().height() == 64);
    on.press("transfer");
    on.press("transferZone-S");
    test::keepScreenshot(on.window(), "counter-zh-8-transfer");
    on.press("transferService-ss.card_new");
    on.press("nextNote");
    test::keepScreenshot(on.window(), "counter-zh-8-transfer-window");
    on.press("transferWindow-any");
    CHECK(on.asked<TransferTicket>().service == ServiceId("ss.card_new"));
    CHECK(on.note == "材料已核对");
    on.hall.window.ticket.reset();
    on.hall.put(on.hall.window);
    on.press("pause");
    test::keepScreenshot(on.window(), "counter-zh-9-pause");
    on.press("pause-meeting");
    test::keepScreenshot(on.window(), "counter-zh-9-pause-until");
    on.press("pauseFor-30");
    const auto pause = on.asked<PauseWindow>();
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
    const auto command = on.asked<FinishService>();
    CHECK(command.details.outcome == Outcome::Referred);
    CHECK(command.details.cases == 2);
    on.hall.window.ticket.reset();
    on.hall.put(on.hall.window);
    on.press("more");
    on.press("home-missed");
    on.press("call-S004");
    CHECK(on.asked<CallTicket>().ticket == missed.ticket);
    on.press("more");
    on.press("home-parked");
    test::keepScreenshot(on.window(), QString("counter-%1-parked").arg(language.c_str()));
    on.press("return-S003");
    CHECK(on.asked<ReturnTicket>().ticket == parked.ticket);
    on.press("call-S003");
    on.press("choice-0");
    CHECK(on.asked<CallTicket>().ticket == parked.ticket);
}

TEST_CASE("A clerk works a queue without the mouse", "[counter][window][keys]") {
    BarOnScreen on;
    on.hall.waitFor(7, ChoiceRule::Score, 2);
    on.key("F9");
    on.asked<CallNext>();
    on.hall.call(7);
    on.key("F10");
    on.asked<Recall>();
    on.key("F8");
    on.key("1");
    on.asked<StartService>();
    on.key("2");
    on.key("Right"); // two cases
    on.key("Num3");
    const auto finish = on.asked<FinishService>();
    CHECK(finish.details.outcome == Outcome::SentBack);
    CHECK(finish.details.cases == 2);
    CHECK(on.window().height() == 64);
    on.key("Ctrl+F9");
    on.key("2");
    CHECK(on.asked<ParkTicket>().kind == ParkKind::SameWindow);
    on.key("Ctrl+F10");
    for (const char* key : {"2", "5", "0", "1"}) // zone S, fifth service, first word, any window
        on.key(key);
    CHECK(on.asked<TransferTicket>().service == ServiceId("ss.card_new"));
    CHECK(on.note == "材料已核对");
    on.key("F11");
    on.asked<MarkNoShow>();
    on.key("F12");
    on.asked<FinishService>();
    on.key("Ctrl+F12");
    on.asked<UndoAction>();
    on.hall.window.ticket.reset();
    on.hall.put(on.hall.window);
    on.key("Ctrl+F11");
    on.key("4");
    on.key("5");
    const auto pause = on.asked<PauseWindow>();
    CHECK(pause.reason == "meal");
    CHECK(pause.until == on.hall.hallNow() + std::chrono::minutes(30));
}

TEST_CASE("The panel takes digits and Esc only while it is open", "[counter][window][keys]") {
    BarOnScreen on;
    CHECK(on.keyboard.has("F9"));
    CHECK_FALSE(on.keyboard.has("1"));
    CHECK_FALSE(on.keyboard.has("Esc"));
    on.key("F8");
    CHECK(on.keyboard.has("1"));
    CHECK(on.keyboard.has("Num1"));
    CHECK_FALSE(on.keyboard.has("A"));
    on.key("0");
    CHECK(test::findVisible(on.window(), "edge-top") != nullptr);
    on.key("Esc"); // a page back
    CHECK(test::findVisible(on.window(), "home-settings") != nullptr);
    on.key("Esc"); // folded up
    CHECK(on.window().height() == 64);
    CHECK_FALSE(on.keyboard.has("Esc"));
}

TEST_CASE("A key that another program keeps is told in words", "[counter][window][keys]") {
    BarOnScreen on;
    on.keyboard.takenByOthers = {*KeyChord::parse("F10")};
    on.keys.setReach(CounterKeys::Reach::Panel);
    on.keys.setReach(CounterKeys::Reach::Bar);
    on.key("F8");
    on.key("0");
    CHECK(on.text("keyTrouble").find("被其他程序占用") != std::string::npos);
    test::keepScreenshot(on.window(), "counter-zh-keys");
}

TEST_CASE("Missing papers are ticked and printed all at once", "[counter][window][keys]") {
    const std::string language = GENERATE("zh-CN", "en");
    BarOnScreen on(language.c_str());
    on.hall.call(7);
    on.key("F8");
    on.key("7");
    CHECK_FALSE(on.pressable("printNotice"));
    on.key("2");
    on.key("1");
    test::keepScreenshot(on.window(), QString("counter-%1-materials").arg(language.c_str()));
    on.key("0");
    const auto notice = on.asked<PrintNotice>();
    CHECK(notice.missing == std::vector<int>{0, 1});
    CHECK(notice.kiosk == KioskId("k1"));
    for (const char* kiosk : {"k1", "k2", "k3"})
        on.hall.put(KioskView{KioskId(kiosk), PrinterCondition::NoPaper, on.hall.hallNow()});
    on.key("F8");
    on.key("7");
    on.key("1");
    CHECK_FALSE(on.pressable("printNotice"));
}

TEST_CASE("A request for help shows on the bar; the one who takes it closes it", "[counter][window][keys]") {
    const std::string language = GENERATE("zh-CN", "en");
    BarOnScreen on(language.c_str());
    RequestView request;
    request.request = RequestId("r1");
    request.kind = RequestKind::Accompany;
    request.kiosk = KioskId("k1");
    request.number = "SL003";
    request.raisedAt = on.hall.hallNow() - std::chrono::minutes(2);
    on.hall.put(request);
    CHECK(on.text("more") == "▼!1");
    on.key("F8");
    on.key("8");
    test::keepScreenshot(on.window(), QString("counter-%1-requests").arg(language.c_str()));
    on.key("1");
    const auto take = on.asked<TakeRequest>();
    CHECK(take.owner == "window-15");
    request.owner = take.owner;
    on.hall.put(request);
    on.key("1");
    CHECK(on.asked<CloseRequest>().request == RequestId("r1"));
    request.owner = "window-14"; // somebody else's is not ours to close
    on.hall.put(request);
    on.key("1");
    CHECK(on.hall.asked.empty());
    on.key("0");
    CHECK(on.asked<RaiseRequest>().kind == RequestKind::Accompany);
}

TEST_CASE("Two keys held are a silent alarm, asked for until the hall has it", "[counter][window][keys]") {
    BarOnScreen on;
    REQUIRE(on.keyboard.together.size() == 2);
    emit on.keyboard.heldTogether();
    REQUIRE(on.hall.asked.size() == 1);
    Answer lost;
    lost.error = Error{ErrorCode::Io, {}};
    on.hall.answer(lost);
    CHECK(on.text("problem").empty()); // nothing that somebody in front of the window could read
    REQUIRE(test::await([&] { return on.hall.asked.size() == 1; }));
    const auto alarm = on.asked<RaiseRequest>();
    CHECK(alarm.kind == RequestKind::SilentAlarm);
    CHECK(alarm.window == WindowId("15"));
    CHECK(on.session->help()->alarmHeard());
}

TEST_CASE("A hall that wants a secret gets it from the keyboard, and the bar shows none of it",
          "[counter][window][keys]") {
    const std::string language = GENERATE("zh-CN", "en");
    BarOnScreen on(language.c_str());
    on.hall.window.mode = WindowMode::Closed;
    on.hall.window.clerk.reset();
    on.hall.put(on.hall.window);
    on.key("F9");
    Answer wanted;
    wanted.error = Error{ErrorCode::IdentityRequired, {}};
    REQUIRE(on.hall.asked.size() == 1);
    on.hall.answer(wanted);
    CHECK(on.keyboard.has("A")); // a badge has letters, too
    for (const char* key : {"4", "7", "9", "Backspace", "1", "Num1"})
        on.key(key);
    CHECK(on.text("pinFieldText") == "●●●●│");
    CHECK(on.text("clerkFieldText") == "1001");
    test::keepScreenshot(on.window(), QString("counter-%1-sign-in").arg(language.c_str()));
    on.key("Enter");
    REQUIRE(on.hall.asked.size() == 1);
    CHECK(on.hall.asked.front().identity->scheme == "pin");
    CHECK(on.hall.asked.front().identity->value == "4711");
    Answer wrong;
    wrong.error = Error{ErrorCode::NotAllowed, {}};
    on.hall.answer(wrong);
    CHECK_FALSE(on.text("signInProblem").empty());
    test::keepScreenshot(on.window(), QString("counter-%1-sign-in-wrong").arg(language.c_str()));
    for (const char* key : {"B", "A", "D", "G", "E", "0", "0", "0", "7", "Enter"})
        on.key(key);
    REQUIRE(on.hall.asked.size() == 1);
    CHECK(on.hall.asked.front().identity->scheme == "badge");
    CHECK(on.hall.asked.front().identity->value == "BADGE0007");
    on.asked<SignIn>();
    on.asked<OpenWindow>();
    on.hall.window.mode = WindowMode::Open;
    on.hall.window.clerk = ClerkId("1007");
    on.hall.put(on.hall.window);
    CHECK(on.window().height() == 64);
    CHECK_FALSE(on.keyboard.has("A"));
    CHECK(on.session->work()->clerk() == ClerkId("1007"));
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

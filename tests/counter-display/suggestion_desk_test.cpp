// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/counter_window.h"
#include "counter-display/counter/model/guide_session.h"
#include "tests/counter-display/counter_hall.h"
#include "tests/counter-display/cut_text.h"
#include "tests/support/gui_application.h"
#include "tests/support/window/window_hand.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>
#include <QKeyEvent>
#include <QQuickWindow>

#include <memory>

using namespace evenhall;
using namespace std::chrono_literals;

namespace {

/// The desk of the duty manager with its page of suggestions.
struct ManagersDesk {
    explicit ManagersDesk(const std::string& spoken = "en", Role role = Role::Manager) : language(spoken) {
        support::ensureGuiApplication();
        wait("S1", 14);
        session = std::make_unique<GuideSession>(hall, "duty-manager", QString::fromStdString(spoken), role);
        desk = std::make_unique<CounterWindow>(*session);
        REQUIRE(desk->show());
    }

    void wait(const char* id, int waiting) {
        QueueView queue;
        queue.queue = QueueId(id);
        queue.waiting = waiting;
        hall.put(queue);
    }

    SuggestionView offer(const char* id, const char* window = "15") {
        SuggestionView view;
        view.suggestion = SuggestionId(id);
        view.window = WindowId(window);
        view.queues = {QueueId("S1"), QueueId("S2")};
        view.madeAt = hall.hallNow();
        view.until = hall.hallNow() + 90min;
        view.validUntil = hall.hallNow() + 10min;
        view.effects = {{QueueId("S1"), 14, 41min, 24min}, {QueueId("S2"), 3, 2min, 5min}};
        view.saved = 320min;
        view.confidencePermille = 917;
        view.movesLeft = 11;
        hall.put(view);
        return view;
    }

    void accept(SuggestionView view, bool automatic = false) {
        view.state = SuggestionState::Accepted;
        view.automatic = automatic;
        hall.put(view);
    }

    /// A key of the keyboard, as the desk's window gets it.
    void key(Qt::Key key) {
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(desk->window(), &press);
    }

    void show() { REQUIRE(test::press(*desk->window(), "tab-suggestions")); }

    template <typename T>
    T asked(const Answer& answer = {}) {
        REQUIRE(hall.asked.size() == 1);
        const test::FakeHall::Asked request = hall.answer(answer);
        REQUIRE(std::holds_alternative<T>(request.command));
        return std::get<T>(request.command);
    }

    bool sees(const char* name) { return test::findVisible(*desk->window(), name) != nullptr; }
    std::string text(const char* name) { return test::textOf(*desk->window(), name).toStdString(); }

    /// A picture on which no text is cut.
    void keep(const std::string& name) {
        CAPTURE(name, language);
        test::keepScreenshot(*desk->window(), QString::fromStdString("guide-" + language + "-suggestions-" + name));
        desk->window()->grabWindow(); // laid out as it is drawn
        CHECK(test::cutText(*desk->window()->contentItem()) == "");
    }

    std::string language;
    test::CounterHall hall;
    std::unique_ptr<GuideSession> session;
    std::unique_ptr<CounterWindow> desk;
};

} // namespace

TEST_CASE("A suggestion stands at the desk in full, and Enter accepts it", "[counter][guide][suggestion]") {
    const std::string language = GENERATE("zh-CN", "en");
    ManagersDesk on(language);
    const QAbstractItemModelTester tester(on.session->suggestions()->offers(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    on.offer("s1");
    on.accept(on.offer("s0", "13"), true);
    CHECK(on.text("tab-suggestions") == (language == "en" ? "F4 Suggestions (1)" : "F4 建议（1）"));
    on.show();
    CHECK(on.text("chosenMove").find(language == "en" ? "Pensions, Social security cards" : "养老待遇、社保卡") !=
          std::string::npos);
    CHECK(on.text("effect-0").find("24") != std::string::npos);
    CHECK(on.text("effect-1").find(language == "en" ? "waits longer" : "要多等") != std::string::npos);
    CHECK(on.text("chosenBasis").find(language == "en" ? "Not enough history" : "历史数据不足") != std::string::npos);
    CHECK(on.sees("force-s0"));
    on.keep("offer");
    on.key(Qt::Key_Return);
    CHECK(on.asked<AcceptSuggestion>().suggestion == SuggestionId("s1"));
    CHECK(on.text("told").find(language == "en" ? "Accepted" : "已采纳") == 0);
    on.keep("accepted");
}

TEST_CASE("Delete dismisses, numbers and arrows choose", "[counter][guide][suggestion]") {
    ManagersDesk on;
    on.offer("s1");
    on.offer("s2", "13");
    on.show();
    CHECK(on.session->suggestions()->chosenRow() == 0);
    on.key(Qt::Key_2);
    CHECK(on.session->suggestions()->chosenRow() == 1);
    on.key(Qt::Key_Up);
    on.key(Qt::Key_Up);
    CHECK(on.session->suggestions()->chosenRow() == 0);
    on.key(Qt::Key_Down);
    on.key(Qt::Key_Delete);
    CHECK(on.asked<DismissSuggestion>().suggestion == SuggestionId("s2"));
}

TEST_CASE("A refused suggestion says why at the desk", "[counter][guide][suggestion]") {
    const std::string language = GENERATE("zh-CN", "en");
    ManagersDesk on(language);
    on.offer("s1");
    on.show();
    const auto refusedBy = [&](ErrorCode code) {
        on.key(Qt::Key_Return);
        Answer answer;
        answer.error = Error{code, ""};
        on.asked<AcceptSuggestion>(answer);
        return on.session->problem();
    };
    CHECK(refusedBy(ErrorCode::WrongState) == counter::Problem::Outdated);
    on.keep("refused");
    CHECK(refusedBy(ErrorCode::TooLate) == counter::Problem::Outdated);
    CHECK(refusedBy(ErrorCode::LimitReached) == counter::Problem::NoMoves);
    CHECK(refusedBy(ErrorCode::WindowNotOpen) == counter::Problem::NotOpen);
    on.hall.setConnected(false);
    on.key(Qt::Key_Return);
    CHECK(on.hall.asked.empty());
    CHECK(on.session->problem() == counter::Problem::Offline);
}

TEST_CASE("An offer that goes away takes the choice with it, and a second press asks nothing twice",
          "[counter][guide][suggestion]") {
    const std::string language = GENERATE("zh-CN", "en");
    ManagersDesk on(language);
    on.offer("s1");
    on.offer("s2", "13");
    on.show();
    on.key(Qt::Key_Return);
    on.key(Qt::Key_Return);
    CHECK(on.hall.asked.size() == 1);
    Answer refused;
    refused.error = Error{ErrorCode::TooLate, ""};
    on.asked<AcceptSuggestion>(refused);
    on.hall.take({EntityKind::Suggestion, "s1"});
    CHECK(on.session->suggestions()->withdrawn());
    on.key(Qt::Key_Return);
    CHECK(on.hall.asked.empty());
    on.keep("withdrawn");
}

TEST_CASE("A guide desk that may not decide shows suggestions without their keys", "[counter][guide][suggestion]") {
    const std::string language = GENERATE("zh-CN", "en");
    ManagersDesk on(language, Role::GuideDesk);
    on.offer("s1");
    on.show();
    CHECK(on.sees("onlyLooks"));
    CHECK_FALSE(on.sees("acceptSuggestion"));
    on.key(Qt::Key_Return);
    on.key(Qt::Key_Delete);
    CHECK(on.hall.asked.empty());
    on.keep("only-looks");
}

TEST_CASE("A desk without suggestions says why there are none", "[counter][guide][suggestion]") {
    const std::string language = GENERATE("zh-CN", "en");
    using Quiet = SuggestionDesk::Quiet;
    ManagersDesk on(language);
    on.show();
    SuggestionDesk& desk = *on.session->suggestions();
    CHECK(desk.quiet() == Quiet::NothingHelps);
    on.keep("nothing-helps");
    on.wait("S1", 1);
    CHECK(desk.quiet() == Quiet::NobodyWaits);
    on.keep("nobody-waits");
    SuggestionView last = on.offer("s1");
    last.movesLeft = 0;
    on.accept(last);
    CHECK(desk.quiet() == Quiet::MovesUsed);
    on.keep("moves-used");
    HallConfiguration configuration = *on.hall.configuration();
    configuration.advice.enabled = false;
    on.hall.adopt(std::make_shared<const HallConfiguration>(configuration));
    CHECK(desk.quiet() == Quiet::SwitchedOff);
    on.keep("switched-off");
}

TEST_CASE("A window that nobody has needed for half an hour is named at the desk", "[counter][guide][suggestion]") {
    ManagersDesk on;
    on.show();
    CHECK_FALSE(on.sees("freeWindows"));
    on.hall.window.changedAt = on.hall.hallNow() - 31min;
    on.hall.put(on.hall.window);
    CHECK(on.session->suggestions()->freeWindows().toStdString() == "15");
    CHECK(on.sees("freeWindows"));
    on.hall.window.lastCallAt = on.hall.hallNow() - 5min;
    on.hall.put(on.hall.window);
    CHECK_FALSE(on.sees("freeWindows"));
}

TEST_CASE("Many suggestions with long names fit the desk", "[counter][guide][suggestion]") {
    const std::string language = GENERATE("zh-CN", "en");
    ManagersDesk on(language);
    HallConfiguration configuration = *on.hall.configuration();
    for (Queue& queue : configuration.queues)
        queue.name = test::bilingual("城乡居民基本养老保险参保与转移接续", "Urban and rural pensions: enrolment");
    on.hall.adopt(std::make_shared<const HallConfiguration>(configuration));
    for (const char* id : {"s1", "s2", "s3", "s4", "s5"}) {
        SuggestionView view = on.offer(id);
        view.move = SuggestionKind::Open;
        on.hall.put(view);
    }
    for (const char* id : {"t1", "t2", "t3", "t4", "t5"})
        on.accept(on.offer(id, "13"), true);
    on.show();
    on.keep("many");
    on.key(Qt::Key_PageDown);
    CHECK(on.sees("offer-s5"));
    on.key(Qt::Key_Right);
    CHECK(on.sees("force-t5"));
    on.keep("many-next");
}

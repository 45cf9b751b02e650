// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/kiosk_window.h"
#include "tests/support/gui_application.h"
#include "tests/support/window/fake_hall.h"
#include "tests/support/window/window_hand.h"

#include <catch2/catch.hpp>

#include <QQuickItem>
#include <QQuickWindow>

#include <memory>

using namespace evenhall;
using kiosk::Page;

namespace {

constexpr QSize portrait(540, 960);
constexpr QSize landscape(960, 540);

void fill(test::FakeHall& hall) {
    QueueView pensions;
    pensions.queue = QueueId("S1");
    pensions.waiting = 31;
    hall.put(pensions);
    int people = 0;
    for (const Service& service : test::smallHall().services) {
        ServiceView view;
        view.service = service.id;
        view.peopleAhead = people;
        view.wait = {std::chrono::minutes(people * 4), std::chrono::minutes(people * 7)};
        view.windows = {WindowId("13"), WindowId("14"), WindowId("15")};
        ++people;
        hall.put(view);
    }
    ServiceView full;
    full.service = ServiceId("ss.pension_claim");
    full.refusal = ErrorCode::ServiceFull;
    full.alternatives = {Alternative{AlternativeKind::BookSlot,
                                     {},
                                     BusinessDay::parse("2026-11-23").value(),
                                     LocalTime::parse("09:30").value(),
                                     {}},
                         Alternative{}};
    hall.put(full);
}

struct KioskOnScreen {
    explicit KioskOnScreen(QSize size = portrait) {
        support::ensureGuiApplication();
        KioskTimes times;
        times.tapGuard = std::chrono::milliseconds(1);
        times.idle = times.elderIdle = {std::chrono::hours(1), std::chrono::hours(2)};
        session = std::make_unique<KioskSession>(hall, KioskId("k1"), "zh-CN", times);
        fill(hall);
        kiosk = std::make_unique<KioskWindow>(*session);
        REQUIRE(kiosk->show(size));
    }

    QQuickWindow& window() { return *kiosk->window(); }

    void touch(const char* name) {
        CAPTURE(name);
        REQUIRE(test::press(window(), name));
    }

    bool shows(const char* name) { return test::findVisible(window(), name) != nullptr; }

    bool comesToShow(const char* name) {
        return test::await([&] { return shows(name); });
    }

    std::string text(const char* name) { return test::textOf(window(), name).toStdString(); }

    void report(PrintState state) {
        PrintJobView job;
        job.job = "job";
        job.state = state;
        hall.put(job);
    }

    test::FakeHall hall;
    std::unique_ptr<KioskSession> session;
    std::unique_ptr<KioskWindow> kiosk;
};

Answer numberS007() {
    Answer answer;
    answer.number = TicketNumber{"S", 7};
    answer.code = PublicCode::fromBytes({1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    answer.printJob = "job";
    answer.peopleAhead = 3;
    answer.wait = WaitRange{std::chrono::minutes(12), std::chrono::minutes(21)};
    return answer;
}

} // namespace

TEST_CASE("Zone, service, number: the whole way by touch", "[kiosk][window]") {
    const auto [shape, size] = GENERATE(table<const char*, QSize>({{"portrait", portrait}, {"landscape", landscape}}));
    KioskOnScreen on(size);
    const auto keep = [&](const char* page) {
        test::keepScreenshot(on.window(), QString("%1-zh-%2").arg(shape, page));
    };
    keep("1-home");
    on.touch("zone-S");
    REQUIRE(on.comesToShow("service-ss.card_loss"));
    keep("2-services");
    on.touch("service-ss.card_loss");
    REQUIRE(on.comesToShow("takeTicket"));
    keep("3-service");
    on.touch("takeTicket");
    REQUIRE(on.hall.asked.size() == 1);
    keep("4-taking");
    on.hall.answer(numberS007());
    CHECK(on.text("ticketNumber") == "S007");
    on.report(PrintState::Printed);
    CHECK_FALSE(on.shows("codeSquare"));
    keep("5-printed");
    on.report(PrintState::Failed);
    CHECK(on.shows("codeSquare"));
    CHECK(on.text("code").size() == 16);
    keep("6-failed");
    on.touch("done");
    CHECK(on.session->page() == Page::Home);
}

TEST_CASE("Every page can change the language", "[kiosk][window]") {
    KioskOnScreen on;
    on.touch("languageButton");
    CHECK(on.window().title() == "Demo City Government Service Centre");
    test::keepScreenshot(on.window(), "portrait-en-1-home");
    on.touch("nextPage");
    REQUIRE(on.comesToShow("zone-K"));
    test::keepScreenshot(on.window(), "portrait-en-1b-home");
    on.touch("previousPage");
    on.touch("zone-S");
    REQUIRE(on.comesToShow("title"));
    CHECK(on.text("title") == "Social Security and Medical Insurance");
    test::keepScreenshot(on.window(), "portrait-en-2-services");
    on.touch("languageButton");
    CHECK(on.text("title") == "社保医保区");
    on.touch("service-ss.card_loss");
    REQUIRE(on.comesToShow("takeTicket"));
    CHECK(on.text("takeTicket") == "取号");
    on.touch("languageButton");
    CHECK(on.text("takeTicket") == "Take a number");
    test::keepScreenshot(on.window(), "portrait-en-3-service");
    on.touch("takeTicket");
    on.hall.answer(numberS007());
    on.report(PrintState::InDoubt);
    test::keepScreenshot(on.window(), "portrait-en-4-doubt");
    on.touch("languageButton");
    CHECK(on.text("done") == "完成");
}

TEST_CASE("The green button leads to a number in large type", "[kiosk][window]") {
    const auto [shape, size] = GENERATE(table<const char*, QSize>({{"portrait", portrait}, {"landscape", landscape}}));
    KioskOnScreen on(size);
    const auto keep = [&](const char* page) {
        test::keepScreenshot(on.window(), QString("%1-elder-%2").arg(shape, page));
    };
    on.touch("elderButton");
    REQUIRE(on.comesToShow("service-ss.card_loss"));
    keep("1-services");
    on.touch("service-ss.card_loss");
    REQUIRE(on.comesToShow("takeTicket"));
    keep("2-service");
    on.touch("takeTicket");
    on.hall.answer(numberS007());
    on.report(PrintState::Printed);
    CHECK(on.text("ticketNumber") == "S007");
    keep("3-printed");
    on.report(PrintState::Failed);
    keep("4-failed");
}

TEST_CASE("A full service says why and what to do instead", "[kiosk][window]") {
    KioskOnScreen on;
    on.touch("zone-S");
    on.touch("service-ss.pension_claim");
    REQUIRE(on.comesToShow("reason"));
    CHECK_FALSE(on.shows("takeTicket"));
    test::keepScreenshot(on.window(), "portrait-zh-7-full");
    on.touch("back");
    CHECK(on.session->page() == Page::Services);
}

TEST_CASE("Sliding off a button takes the touch back", "[kiosk][window]") {
    KioskOnScreen on;
    test::pressAndSlideOff(on.window(), *test::findVisible(on.window(), "zone-S"));
    CHECK(on.session->page() == Page::Home);
    on.touch("zone-S");
    CHECK(on.session->page() == Page::Services);
}

TEST_CASE("A lost hall is told in human words and comes back by itself", "[kiosk][window]") {
    KioskOnScreen on;
    on.hall.setConnected(false);
    CHECK(on.shows("noConnection"));
    CHECK_FALSE(on.shows("elderButton"));
    test::keepScreenshot(on.window(), "portrait-zh-8-lost");
    on.hall.setConnected(true);
    CHECK(on.shows("elderButton"));
}

TEST_CASE("A person who is still there touches anything and goes on", "[kiosk][window]") {
    support::ensureGuiApplication();
    test::FakeHall hall;
    KioskTimes times;
    times.idle = {std::chrono::milliseconds(1), std::chrono::hours(2)};
    KioskSession session(hall, KioskId("k1"), "zh-CN", times);
    KioskWindow kiosk(session);
    REQUIRE(kiosk.show(portrait));
    session.chooseZone("S");
    REQUIRE(test::await([&] { return test::findVisible(*kiosk.window(), "idleNotice") != nullptr; }));
    test::keepScreenshot(*kiosk.window(), "portrait-zh-9-idle");
    bool takenBack = false;
    QObject::connect(&session, &KioskSession::idleWarningChanged, &hall,
                     [&] { takenBack = takenBack || !session.idleWarning(); });
    REQUIRE(test::press(*kiosk.window(), "moreTime"));
    CHECK(takenBack);
    CHECK(session.page() == Page::Services);
}

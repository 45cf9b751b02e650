// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/kiosk_window.h"
#include "tests/kiosk/at_kiosk.h"
#include "tests/support/window/window_hand.h"

#include <catch2/catch.hpp>

#include <QQuickItem>
#include <QQuickWindow>

#include <memory>

using namespace evenhall;
using kiosk::Page;
using test::numberS007;

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

KioskTimes quickTimes() {
    KioskTimes times = test::patientTimes();
    times.tapGuard = std::chrono::milliseconds(1);
    return times;
}

struct KioskOnScreen {
    explicit KioskOnScreen(QSize size = portrait, KioskTimes times = quickTimes()) : at(times), m_window(at.session) {
        fill(at.hall);
        REQUIRE(m_window.show(size));
    }

    QQuickWindow& window() { return *m_window.window(); }

    void touch(const char* name) {
        CAPTURE(name);
        REQUIRE(test::press(window(), name));
    }

    bool shows(const char* name) { return test::findVisible(window(), name) != nullptr; }

    bool comesToShow(const char* name) {
        return test::await([&] { return shows(name); });
    }

    std::string text(const char* name) { return test::textOf(window(), name).toStdString(); }

    void report(PrintState state) { at.hall.put(test::jobIn(state)); }

    test::AtKiosk at;
    test::FakeHall& hall = at.hall;
    KioskSession* session = &at.session;
    KioskWindow m_window;
};

} // namespace

TEST_CASE("Zone, service, number: the whole way by touch", "[kiosk][window]") {
    const auto size = GENERATE(portrait, landscape);
    KioskOnScreen on(size);
    on.touch("zone-S");
    REQUIRE(on.comesToShow("service-ss.card_loss"));
    on.touch("service-ss.card_loss");
    REQUIRE(on.comesToShow("takeTicket"));
    on.touch("takeTicket");
    REQUIRE(on.hall.asked.size() == 1);
    on.hall.answer(numberS007());
    CHECK(on.text("ticketNumber") == "S007");
    on.report(PrintState::Printed);
    CHECK(on.shows("codeSquare"));
    on.report(PrintState::Failed);
    CHECK(on.shows("codeSquare"));
    CHECK(on.text("code").size() == 19); // in groups of four
    on.touch("done");
    CHECK(on.session->page() == Page::Home);
}

TEST_CASE("Every page can change the language", "[kiosk][window]") {
    KioskOnScreen on;
    on.touch("languageButton");
    CHECK(on.window().title() == "Demo City Government Service Centre");
    on.touch("zone-S");
    REQUIRE(on.comesToShow("title"));
    CHECK(on.text("title") == "Social Security and Medical Insurance");
    on.touch("languageButton");
    CHECK(on.text("title") == "社保医保区");
    on.touch("service-ss.card_loss");
    REQUIRE(on.comesToShow("takeTicket"));
    CHECK(on.text("takeTicket") == "取号");
    on.touch("languageButton");
    CHECK(on.text("takeTicket") == "Take a number");
    on.touch("takeTicket");
    on.hall.answer(numberS007());
    on.report(PrintState::InDoubt);
    on.touch("languageButton");
    CHECK(on.text("done") == "完成");
}

TEST_CASE("The green button leads to a number in large type", "[kiosk][window]") {
    const auto size = GENERATE(portrait, landscape);
    KioskOnScreen on(size);
    on.touch("elderButton");
    REQUIRE(on.comesToShow("service-ss.card_loss"));
    on.touch("service-ss.card_loss");
    REQUIRE(on.comesToShow("class-elder"));
    on.touch("class-elder");
    on.hall.answer(numberS007());
    on.report(PrintState::Printed);
    CHECK(on.text("ticketNumber") == "S007");
}

TEST_CASE("Not knowing is an answer: staff are called, and the page says when they come", "[kiosk][window]") {
    KioskOnScreen on;
    on.touch("elderButton");
    on.touch("elderDontKnow");
    CHECK(on.session->page() == Page::Help);
    Answer told;
    told.request = RequestId("r1");
    CHECK(std::get<RaiseRequest>(on.hall.answer(told).command).kind == RequestKind::CallStaff);
    CHECK(on.session->help()->state() == kiosk::HelpState::Told);
    RequestView view;
    view.request = RequestId("r1");
    view.takenAt = Instant{1};
    on.hall.put(view);
    CHECK(on.session->help()->state() == kiosk::HelpState::Coming);
}

TEST_CASE("Letters find a service, and a search that finds nothing is counted once", "[kiosk][window]") {
    KioskOnScreen on;
    on.touch("findButton");
    on.touch("key-S");
    on.touch("key-B");
    on.touch("key-K");
    CHECK(on.text("typed") == "SBK");
    CHECK(on.shows("service-ss.card_loss"));
    on.touch("key-0");
    CHECK(on.shows("nothingFound"));
    on.touch("key-1");
    REQUIRE(on.hall.asked.size() == 1);
    CHECK(std::get<ReportMissedSearch>(on.hall.asked.front().command).text == "SBK0");
    on.touch("key-erase");
    on.touch("key-erase");
    on.touch("service-ss.card_loss");
    CHECK(on.session->page() == Page::Service);
}

TEST_CASE("A full service says why and what to do instead", "[kiosk][window]") {
    KioskOnScreen on;
    on.touch("zone-S");
    on.touch("service-ss.pension_claim");
    REQUIRE(on.comesToShow("reason"));
    CHECK_FALSE(on.shows("takeTicket"));
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
    on.hall.setConnected(true);
    CHECK(on.shows("elderButton"));
}

TEST_CASE("A person who is still there touches anything and goes on", "[kiosk][window]") {
    KioskTimes times = quickTimes();
    times.idle = {std::chrono::milliseconds(1), std::chrono::hours(2)};
    KioskOnScreen on(portrait, times);
    on.session->chooseZone("S");
    REQUIRE(test::await([&] { return on.shows("idleNotice"); }));
    bool takenBack = false;
    QObject::connect(on.session, &KioskSession::idleWarningChanged, &on.hall,
                     [&] { takenBack = takenBack || !on.session->idleWarning(); });
    on.touch("moreTime");
    CHECK(takenBack);
    CHECK(on.session->page() == Page::Services);
    CHECK_FALSE(on.at.speech.said.empty()); // the warning is spoken, too
}

TEST_CASE("A picture of rest goes away at a touch that chooses nothing", "[kiosk][window]") {
    KioskTimes times = quickTimes();
    times.rest = std::chrono::milliseconds(1);
    KioskOnScreen on(portrait, times);
    REQUIRE(test::await([&] { return on.session->resting(); }));
    REQUIRE(test::findVisible(on.window(), "zone-S") != nullptr);
    test::pressAt(on.window(), *test::findVisible(on.window(), "zone-S"));
    CHECK(on.session->page() == Page::Home);
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/model/kiosk_session.h"
#include "tests/support/gui_application.h"
#include "tests/support/window/fake_hall.h"
#include "tests/support/window/window_hand.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using kiosk::Page;
using kiosk::Printing;
using kiosk::Reason;

namespace {

// No guard between taps and no idle person, unless a test is about them.
KioskTimes patient() {
    KioskTimes times;
    times.idle = times.elderIdle = {std::chrono::hours(1), std::chrono::hours(2)};
    times.tapGuard = std::chrono::milliseconds(0);
    times.printPatience = std::chrono::hours(1);
    return times;
}

struct Application {
    Application() { support::ensureGuiApplication(); }
};

struct AtKiosk {
    explicit AtKiosk(KioskTimes times = patient()) : session(hall, KioskId("k1"), "zh-CN", times) {
        ServiceView view;
        view.service = ServiceId("ss.card_loss");
        view.windows = {WindowId("14"), WindowId("13")};
        hall.put(view);
    }

    void settle() {
        REQUIRE(test::await([this] { return !session.settling(); }));
    }

    void reachService() {
        session.chooseZone("S");
        settle();
        session.chooseService("ss.card_loss");
        settle();
    }

    void askForTicket() {
        reachService();
        session.takeTicket();
        settle();
        REQUIRE(hall.asked.size() == 1);
    }

    Application application;
    test::FakeHall hall;
    KioskSession session;
};

const char* const job = "2026112201000007-0";

Answer numberS007() {
    Answer answer;
    answer.number = TicketNumber{"S", 7};
    answer.code = PublicCode::fromBytes({1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    answer.printJob = job;
    answer.peopleAhead = 3;
    return answer;
}

PrintJobView jobIn(PrintState state) {
    PrintJobView view;
    view.job = job;
    view.state = state;
    return view;
}

} // namespace

TEST_CASE("A person reaches a number in three touches", "[kiosk][session]") {
    AtKiosk at;
    CHECK(at.session.page() == Page::Home);
    at.reachService();
    CHECK(at.session.page() == Page::Service);
    CHECK(at.session.service()->windows() == "13, 14");
    CHECK(at.session.service()->materials().size() == 2);
    at.session.takeTicket();
    CHECK(at.session.page() == Page::Taking);
    REQUIRE(at.hall.asked.size() == 1);
    const auto command = std::get<IssueTicket>(at.hall.answer(numberS007()).command);
    CHECK(command.services == std::vector{ServiceId("ss.card_loss")});
    CHECK(command.kiosk == KioskId("k1"));
    CHECK(command.language == "zh-CN");
    CHECK_FALSE(command.priority.has_value());
    CHECK(at.session.page() == Page::Result);
    CHECK(at.session.ticket()->number() == "S007");
}

TEST_CASE("The green button asks for the priority class and offers its own services", "[kiosk][session]") {
    AtKiosk at;
    at.session.chooseElder();
    at.settle();
    CHECK(at.session.page() == Page::ElderServices);
    CHECK(at.session.elder());
    CHECK(at.session.services()->rowCount() == 3);
    at.session.chooseService("ss.card_loss");
    at.settle();
    at.session.takeTicket();
    const auto command = std::get<IssueTicket>(at.hall.answer(numberS007()).command);
    CHECK(command.priority == PriorityClassId("elder"));
    at.settle();
    at.session.home();
    CHECK_FALSE(at.session.elder());
}

TEST_CASE("A refusal keeps the person on the page and says why", "[kiosk][session]") {
    AtKiosk at;
    at.askForTicket();
    Answer refusal;
    refusal.error = Error{ErrorCode::NotToday, ""};
    refusal.alternatives = {Alternative{}};
    at.hall.answer(refusal);
    CHECK(at.session.page() == Page::Service);
    CHECK(at.session.service()->reason() == Reason::NotToday);
    CHECK(at.session.service()->alternatives().size() == 1);
    at.session.takeTicket(true);
    REQUIRE(at.hall.asked.size() == 1);
    CHECK(std::get<IssueTicket>(at.hall.asked.front().command).acceptNotToday);
}

TEST_CASE("A broken connection does not claim that nothing happened", "[kiosk][session]") {
    AtKiosk at;
    at.askForTicket();
    Answer lost;
    lost.error = Error{ErrorCode::Io, "connection lost"};
    at.hall.answer(lost);
    CHECK(at.session.service()->reason() == Reason::Unknown);
}

TEST_CASE("The result follows what the printer says", "[kiosk][session]") {
    AtKiosk at;
    at.askForTicket();
    at.hall.answer(numberS007());
    CHECK(at.session.ticket()->printing() == Printing::Running);
    const auto [state, printing] = GENERATE(table<PrintState, Printing>({{PrintState::Printed, Printing::Printed},
                                                                         {PrintState::Failed, Printing::Failed},
                                                                         {PrintState::Expired, Printing::Failed},
                                                                         {PrintState::InDoubt, Printing::InDoubt},
                                                                         {PrintState::Accepted, Printing::Running}}));
    at.hall.put(jobIn(state));
    CHECK(at.session.ticket()->printing() == printing);
    CHECK(at.session.ticket()->number() == "S007");
}

TEST_CASE("A printer that says nothing is not waited for for ever, and nobody claims that staff know",
          "[kiosk][session]") {
    KioskTimes times = patient();
    times.printPatience = std::chrono::milliseconds(1);
    AtKiosk at(times);
    at.askForTicket();
    at.hall.answer(numberS007());
    CHECK(test::await([&] { return at.session.ticket()->printing() == Printing::Silent; }));
}

TEST_CASE("A second tap of a trembling finger does nothing", "[kiosk][session]") {
    KioskTimes times = patient();
    times.tapGuard = std::chrono::hours(1);
    AtKiosk at(times);
    at.session.chooseZone("S");
    at.session.chooseService("ss.card_loss");
    CHECK(at.session.page() == Page::Services);
    CHECK(at.session.settling());
}

TEST_CASE("Nobody there: a warning, then the first page in the first language", "[kiosk][session]") {
    KioskTimes times = patient();
    times.idle = {std::chrono::milliseconds(1), std::chrono::milliseconds(2)};
    AtKiosk at(times);
    bool warned = false;
    QObject::connect(&at.session, &KioskSession::idleWarningChanged, &at.hall,
                     [&] { warned = warned || at.session.idleWarning(); });
    at.session.switchLanguage();
    at.settle();
    at.session.chooseZone("S");
    CHECK(test::await([&] { return at.session.page() == Page::Home && at.session.language() == "zh-CN"; }));
    CHECK(warned);
}

TEST_CASE("A touch takes the warning back and keeps the page", "[kiosk][session]") {
    KioskTimes times = patient();
    times.idle = {std::chrono::milliseconds(1), std::chrono::hours(2)};
    AtKiosk at(times);
    at.session.chooseZone("S");
    REQUIRE(test::await([&] { return at.session.idleWarning(); }));
    CHECK(at.session.idleSecondsLeft() > 0);
    at.session.touched();
    CHECK_FALSE(at.session.idleWarning());
    CHECK(at.session.page() == Page::Services);
}

TEST_CASE("The kiosk does not leave while a number is on its way", "[kiosk][session]") {
    AtKiosk at;
    at.askForTicket();
    at.session.home();
    at.session.back();
    CHECK(at.session.page() == Page::Taking);
}

TEST_CASE("The clock on the screen is the hall's", "[kiosk][session]") {
    AtKiosk at;
    at.hall.setNow(Instant{1'000'000'000'000}); // 2001-09-09T01:46:40Z
    CHECK(at.session.clock() == "09:46");
}

TEST_CASE("A configuration without the zone's services takes the person back to the start", "[kiosk][session]") {
    AtKiosk at;
    at.session.chooseZone("S");
    HallConfiguration other = test::smallHall();
    other.services.clear();
    at.hall.adopt(std::make_shared<const HallConfiguration>(other));
    CHECK(at.session.page() == Page::Home);
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kiosk/at_kiosk.h"
#include "tests/support/window/window_hand.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using kiosk::Page;
using kiosk::Printing;
using kiosk::Reason;
using test::AtKiosk;
using test::jobIn;
using test::numberS007;

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

TEST_CASE("The green button reaches paper in two answers, with the class as its reason", "[kiosk][session]") {
    AtKiosk at;
    at.session.open(Page::ElderWhat);
    at.settle();
    CHECK(at.session.elder());
    CHECK(at.session.directory()->elderServices()->rowCount() == 3);
    at.session.chooseService("ss.card_loss");
    at.settle();
    CHECK(at.session.page() == Page::ElderWho);
    at.session.takeAs("elder");
    const auto command = std::get<IssueTicket>(at.hall.answer(numberS007()).command);
    CHECK(command.priority == PriorityClassId("elder"));
    CHECK(command.assisted);
    at.settle();
    at.session.home();
    CHECK_FALSE(at.session.elder());
}

TEST_CASE("Something else takes four answers to paper, and none of the classes is an answer, too", "[kiosk][session]") {
    AtKiosk at;
    at.session.open(Page::ElderWhat);
    int answers = 0;
    const auto answer = [&](const auto& choose) {
        at.settle();
        choose();
        ++answers;
    };
    answer([&] { at.session.open(Page::ElderAreas); });
    answer([&] { at.session.chooseZone("S"); });
    CHECK(at.session.page() == Page::ElderServices);
    answer([&] { at.session.chooseService("ss.transfer"); });
    answer([&] { at.session.takeAs(""); });
    CHECK(answers == 4);
    const auto command = std::get<IssueTicket>(at.hall.answer(numberS007()).command);
    CHECK_FALSE(command.priority.has_value());
    CHECK(command.assisted);
    CHECK(at.session.page() == Page::Result);
}

TEST_CASE("A life event puts several services on one number", "[kiosk][session]") {
    AtKiosk at;
    at.session.open(Page::LifeEvents);
    at.settle();
    at.session.chooseLifeEvent("retire");
    at.settle();
    CHECK(at.session.service()->steps().size() == 2);
    CHECK(at.session.service()->name() == "退休一件事");
    at.session.takeTicket();
    const auto command = std::get<IssueTicket>(at.hall.answer(numberS007()).command);
    CHECK(command.services == std::vector{ServiceId("ss.pension_claim"), ServiceId("ss.card_new")});
}

TEST_CASE("Back undoes one step", "[kiosk][session]") {
    AtKiosk at;
    at.session.open(Page::Find);
    at.settle();
    at.session.chooseZone("S");
    at.settle();
    at.session.chooseService("ss.card_loss");
    for (const Page page : {Page::Services, Page::Find, Page::Home}) {
        at.settle();
        at.session.back();
        CHECK(at.session.page() == page);
    }
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
    KioskTimes times = test::patientTimes();
    times.printPatience = std::chrono::milliseconds(1);
    AtKiosk at(times);
    at.askForTicket();
    at.hall.answer(numberS007());
    CHECK(test::await([&] { return at.session.ticket()->printing() == Printing::Silent; }));
}

TEST_CASE("A second tap of a trembling finger does nothing", "[kiosk][session]") {
    KioskTimes times = test::patientTimes();
    times.tapGuard = std::chrono::hours(1);
    AtKiosk at(times);
    at.session.chooseZone("S");
    at.session.chooseService("ss.card_loss");
    CHECK(at.session.page() == Page::Services);
    CHECK(at.session.settling());
}

TEST_CASE("Nobody there: a warning, then the first page in the first language", "[kiosk][session]") {
    KioskTimes times = test::patientTimes();
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
    KioskTimes times = test::patientTimes();
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

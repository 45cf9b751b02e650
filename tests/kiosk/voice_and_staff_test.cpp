// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/identity/hid_scanner.h"
#include "kiosk/model/service_search.h"
#include "kiosk/thread_watchdog.h"
#include "tests/kiosk/at_kiosk.h"
#include "tests/support/window/window_hand.h"

#include <catch2/catch.hpp>

#include <QKeyEvent>
#include <QSignalSpy>

#include <atomic>
#include <thread>

using namespace evenhall;
using kiosk::Page;
using test::AtKiosk;

TEST_CASE("Pages are read aloud in elder mode, and again or louder when asked", "[kiosk][voice]") {
    AtKiosk at;
    VoiceGuide& voice = *at.session.voice();
    voice.read("not for everybody");
    CHECK(at.speech.said.empty());
    at.session.open(Page::ElderWhat);
    voice.read("您今天想办什么事?");
    REQUIRE_FALSE(at.speech.said.empty());
    CHECK(at.speech.said.back().text == "您今天想办什么事?");
    CHECK(at.speech.said.back().language == "zh-CN");
    const int volume = at.speech.said.back().volume;
    voice.louder();
    CHECK(at.speech.said.back().volume > volume);
    voice.louder();
    CHECK(at.speech.said.back().volume < volume); // round again
    at.settle();
    at.session.home();
    CHECK_FALSE(voice.on());
}

TEST_CASE("Headphones switch the reading on for anybody", "[kiosk][voice]") {
    AtKiosk at;
    at.session.setHeadphones(true);
    at.session.voice()->read("page");
    CHECK(at.speech.said.size() == 1);
    at.session.setHeadphones(false);
    CHECK(at.speech.stops == 1);
}

TEST_CASE("The staff menu opens with its code only, and three wrong ones shut it for a while", "[kiosk][staff]") {
    StaffMenu menu("2468", std::chrono::hours(1));
    const auto type = [&](const char* digits) {
        for (const char* digit = digits; *digit != '\0'; ++digit)
            menu.type(QString(QLatin1Char(*digit)));
    };
    QSignalSpy quit(&menu, &StaffMenu::quitAsked);
    menu.quitProgram();
    CHECK(quit.isEmpty());
    type("2468");
    CHECK(menu.open());
    menu.quitProgram();
    CHECK(quit.size() == 1);
    menu.shut();
    type("111122223333");
    CHECK(menu.locked());
    type("2468");
    CHECK_FALSE(menu.open());
}

TEST_CASE("A kiosk without a code has no staff menu", "[kiosk][staff]") {
    StaffMenu menu({});
    menu.type("");
    menu.type("1");
    CHECK_FALSE(menu.open());
    CHECK_FALSE(menu.exists());
}

TEST_CASE("A scanner's burst of keys is one code; keys alone are nobody's", "[kiosk][scanner]") {
    HidScanner scanner;
    QSignalSpy scanned(&scanner, &HidScanner::scanned);
    for (const char key : std::string("7K3Q"))
        scanner.key(QKeyEvent(QEvent::KeyPress, key, Qt::NoModifier, QString(QLatin1Char(key))));
    scanner.key(QKeyEvent(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier));
    REQUIRE(scanned.size() == 1);
    CHECK(scanned.front().front().toString() == "7K3Q");
    scanner.key(QKeyEvent(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier));
    CHECK(scanned.size() == 1);
}

TEST_CASE("A thread whose event loop does not turn is noticed, one that turns is not", "[kiosk][watchdog]") {
    AtKiosk at; // an application for the event loop
    std::atomic<bool> hung = false;
    ThreadWatchdog watchdog(std::chrono::milliseconds(200), [&](std::chrono::milliseconds) { hung = true; });
    while (!hung)
        std::this_thread::yield(); // this thread's loop stands still meanwhile
    CHECK(hung);
}

TEST_CASE("Search finds by the initials of any name, those that begin with them first", "[kiosk][search]") {
    HallConfiguration hall;
    for (const auto& [id, initials] : {std::pair("a", "XSBK NSSC"), {"b", "SBKGS RC"}, {"c", "HPF"}}) {
        Service service;
        service.id = ServiceId(id);
        service.initials = initials;
        hall.services.push_back(service);
    }
    CHECK(findServices(hall, "SBK") == std::vector{ServiceId("b"), ServiceId("a")});
    CHECK(findServices(hall, "RC") == std::vector{ServiceId("b")});
    CHECK(findServices(hall, "SR").empty()); // not across two names
    CHECK(findServices(hall, "").empty());
    CHECK(nextLetters(hall, "SBK") == "G");
    CHECK(nextLetters(hall, "S") == "BCS");
}

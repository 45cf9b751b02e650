// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kiosk/at_kiosk.h"

#include "tests/support/gui_application.h"
#include "tests/support/window/window_hand.h"

#include <catch2/catch.hpp>

#include <utility>

namespace evenhall::test {
namespace {

const char* const job = "2026112201000007-0";

FakeHall& prepared(FakeHall& hall) {
    support::ensureGuiApplication();
    ServiceView view;
    view.service = ServiceId("ss.card_loss");
    view.windows = {WindowId("14"), WindowId("13")};
    hall.put(view);
    return hall;
}

} // namespace

void HeardSpeech::say(const QString& text, const QString& language, int volume) {
    said.push_back({text, language, volume});
}

void AskedLookup::find(const PublicCode& code, Callback done) {
    asked.push_back({code, {}, std::move(done)});
}

void AskedLookup::findNumber(const std::string& number, Callback done) {
    asked.push_back({{}, number, std::move(done)});
}

KioskTimes patientTimes() {
    KioskTimes times;
    times.idle = times.elderIdle = {std::chrono::hours(1), std::chrono::hours(2)};
    times.tapGuard = std::chrono::milliseconds(0);
    times.printPatience = std::chrono::hours(1);
    times.rest = std::chrono::hours(1);
    return times;
}

AtKiosk::AtKiosk(KioskTimes times, const QString& language)
    : session({prepared(hall), lookup, speech, reader, QStringLiteral("2468")}, KioskId("k1"), language, times) {}

void AtKiosk::settle() {
    REQUIRE(await([this] { return !session.settling(); }));
}

void AtKiosk::reachService() {
    session.chooseZone("S");
    settle();
    session.chooseService("ss.card_loss");
    settle();
}

void AtKiosk::askForTicket() {
    reachService();
    session.takeTicket();
    settle();
    REQUIRE(hall.asked.size() == 1);
}

Answer numberS007() {
    Answer answer;
    answer.ticket = TicketId{2026112201000007};
    answer.number = TicketNumber{"S", 7};
    answer.code = PublicCode::fromBytes({1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    answer.printJob = job;
    answer.peopleAhead = 3;
    answer.wait = WaitRange{std::chrono::minutes(12), std::chrono::minutes(21)};
    return answer;
}

PrintJobView jobIn(PrintState state) {
    PrintJobView view;
    view.job = job;
    view.state = state;
    return view;
}

} // namespace evenhall::test

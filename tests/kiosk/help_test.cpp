// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kiosk/at_kiosk.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using kiosk::HelpState;
using kiosk::Page;
using test::AtKiosk;

namespace {

Answer requestTaken(const char* id) {
    Answer answer;
    answer.request = RequestId(id);
    return answer;
}

KioskView printerOf(const char* kiosk, PrinterCondition condition) {
    KioskView view;
    view.kiosk = KioskId(kiosk);
    view.printer = condition;
    return view;
}

} // namespace

TEST_CASE("A second touch while staff are called calls nobody a second time", "[kiosk][help]") {
    AtKiosk at;
    at.session.callStaff();
    CHECK(at.session.page() == Page::Help);
    CHECK(at.session.help()->state() == HelpState::Asking);
    at.settle();
    at.session.callStaff();
    CHECK(at.hall.asked.size() == 1);
    at.hall.answer(requestTaken("r1"));
    at.settle();
    at.session.callStaff();
    CHECK(at.hall.asked.empty());
    CHECK(at.session.help()->state() == HelpState::Told);
}

TEST_CASE("When nobody could be told, the page does not promise anybody", "[kiosk][help]") {
    AtKiosk at;
    at.session.askCompany();
    Answer lost;
    lost.error = Error{ErrorCode::Io, "connection lost"};
    CHECK(std::get<RaiseRequest>(at.hall.answer(lost).command).kind == RequestKind::Accompany);
    CHECK(at.session.help()->state() == HelpState::Unheard);
}

TEST_CASE("A call that staff have closed is over", "[kiosk][help]") {
    AtKiosk at;
    at.session.callStaff();
    at.hall.answer(requestTaken("r1"));
    RequestView view;
    view.request = RequestId("r1");
    at.hall.put(view);
    at.hall.take({EntityKind::Request, "r1"});
    CHECK(at.session.help()->state() == HelpState::None);
}

TEST_CASE("The nearest kiosk with paper is one on this floor, if there is any", "[kiosk][printer]") {
    AtKiosk at;
    CHECK(at.session.printer()->canPrint()); // nobody has said anything else
    CHECK_FALSE(at.session.printer()->known());
    at.hall.put({printerOf("k1", PrinterCondition::NoPaper), printerOf("k2", PrinterCondition::Ready),
                 printerOf("k3", PrinterCondition::Offline)});
    CHECK_FALSE(at.session.printer()->canPrint());
    CHECK(at.session.printer()->nearest() == "k2");
    CHECK(at.session.printer()->nearestFloor() == 2);
    at.hall.put(printerOf("k3", PrinterCondition::PaperLow));
    CHECK(at.session.printer()->nearest() == "k3");
    CHECK(at.session.printer()->nearestOnThisFloor());
    at.hall.put(printerOf("k1", PrinterCondition::Ready));
    CHECK(at.session.printer()->canPrint());
}

TEST_CASE("A hand-written number names the ticket it is for", "[kiosk][help]") {
    AtKiosk at;
    at.askForTicket();
    at.hall.answer(test::numberS007());
    at.settle();
    at.session.askPaperSlip();
    const auto request = std::get<RaiseRequest>(at.hall.asked.back().command);
    CHECK(request.kind == RequestKind::PaperSlip);
    CHECK(request.ticket == test::numberS007().ticket);
    CHECK(at.session.page() == Page::Result); // the number stays on the screen
}

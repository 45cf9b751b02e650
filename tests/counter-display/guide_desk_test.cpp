// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/counter_window.h"
#include "counter-display/counter/model/guide_session.h"
#include "tests/counter-display/counter_hall.h"
#include "tests/support/gui_application.h"
#include "tests/support/window/window_hand.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>
#include <QQuickItem>
#include <QQuickWindow>

#include <memory>

using namespace evenhall;

namespace {

/// The guide desk's window over a hall with three open numbers, one of them missed, and two calls for help.
struct DeskOnScreen {
    explicit DeskOnScreen(const std::string& language = "zh-CN") {
        support::ensureGuiApplication();
        TicketView missed = hall.ticket(4, VisitState::Missed);
        missed.missedAt = hall.hallNow() - std::chrono::minutes(5);
        TicketView elder = hall.ticket(5, VisitState::Waiting);
        elder.priority = PriorityClassId("elder");
        hall.put({hall.ticket(3, VisitState::Waiting), missed, elder});
        for (const Service& service : hall.configuration()->services) {
            ServiceView view;
            view.service = service.id;
            view.peopleAhead = static_cast<int>(service.id.toString().size()) % 7;
            if (service.id == ServiceId("ss.transfer"))
                view.refusal = ErrorCode::ServiceFull;
            hall.put(view);
        }
        session = std::make_unique<GuideSession>(hall, "guide-desk", QString::fromStdString(language));
        desk = std::make_unique<CounterWindow>(*session);
        REQUIRE(desk->show());
    }

    void raise(const char* id, RequestKind kind) {
        RequestView request;
        request.request = RequestId(id);
        request.kind = kind;
        request.window = WindowId("15");
        request.raisedAt = hall.hallNow() - std::chrono::minutes(1);
        hall.put(request);
    }

    void press(const char* name) {
        CAPTURE(name);
        REQUIRE(test::press(*desk->window(), name));
    }

    void write(const char* field, const char* text) {
        QQuickItem* item = test::findVisible(*desk->window(), field);
        REQUIRE(item != nullptr);
        item->setProperty("text", QString::fromUtf8(text));
    }

    bool pressable(const char* name) {
        const QQuickItem* item = test::findVisible(*desk->window(), name);
        return item != nullptr && item->isEnabled();
    }

    std::string text(const char* name) { return test::textOf(*desk->window(), name).toStdString(); }
    void keep(const std::string& name) { test::keepScreenshot(*desk->window(), QString::fromStdString(name)); }

    template <typename T>
    T asked(const Answer& answer = {}) {
        REQUIRE(hall.asked.size() == 1);
        const test::FakeHall::Asked request = hall.answer(answer);
        note = request.note;
        REQUIRE(std::holds_alternative<T>(request.command));
        return std::get<T>(request.command);
    }

    test::CounterHall hall;
    std::unique_ptr<GuideSession> session;
    std::unique_ptr<CounterWindow> desk;
    std::string note;
};

} // namespace

TEST_CASE("The guide desk issues a number for somebody, with a class and its reason", "[counter][guide]") {
    const std::string language = GENERATE("zh-CN", "en");
    DeskOnScreen on(language);
    const QAbstractItemModelTester tester(on.session->services(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK_FALSE(on.pressable("issueNow"));
    on.write("serviceSearchInput", language == "en" ? "lost" : "挂失");
    CHECK(on.session->services()->rowCount() == 1);
    on.press("service-ss.card_loss");
    on.press("class-elder");
    on.write("issueReasonInput", "walks with a stick");
    on.press("paper-k1");
    on.keep("guide-" + language + "-issue");
    on.press("issueNow");
    Answer answer;
    answer.number = TicketNumber{"SL", 12};
    const auto issue = on.asked<IssueTicket>(answer);
    CHECK(issue.services == std::vector<ServiceId>{ServiceId("ss.card_loss")});
    CHECK(issue.priority == PriorityClassId("elder"));
    CHECK(issue.kiosk == KioskId("k1"));
    CHECK(issue.assisted);
    CHECK(on.note == "walks with a stick");
    CHECK(on.text("told").find("SL012") != std::string::npos);
    on.keep("guide-" + language + "-issued");
}

TEST_CASE("The guide desk brings a missed number back, grants, reprints and voids", "[counter][guide]") {
    const std::string language = GENERATE("zh-CN", "en");
    DeskOnScreen on(language);
    const QAbstractItemModelTester tester(on.session->tickets(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    on.press("tab-tickets");
    on.write("ticketSearchInput", "s004");
    CHECK(on.session->tickets()->rowCount() == 1);
    on.press("ticket-S004");
    on.press("reactivate");
    CHECK(on.asked<ReactivateTicket>().ticket == on.hall.ticket(4, VisitState::Missed).ticket);
    on.write("ticketSearchInput", "");
    on.press("ticket-S003");
    CHECK_FALSE(on.pressable("reactivate"));
    on.press("class-elder");
    on.write("grantReasonInput", "eighty years old");
    on.keep("guide-" + language + "-ticket");
    on.press("grantNow");
    CHECK(on.asked<GrantPriority>().priority == PriorityClassId("elder"));
    CHECK(on.note == "eighty years old");
    on.press("ticket-S003");
    on.press("paper-k1");
    on.press("reprint");
    CHECK(on.asked<ReprintTicket>().kiosk == KioskId("k1"));
    on.press("ticket-S003");
    on.press("voidTicket"); // asks
    CHECK(on.hall.asked.empty());
    on.keep("guide-" + language + "-void");
    on.press("voidTicket");
    on.asked<CancelTicket>();
}

TEST_CASE("Whose paper may be missing stands first at the guide desk, and is counted", "[counter][guide]") {
    const std::string language = GENERATE("zh-CN", "en");
    DeskOnScreen on(language);
    TicketView lacking = on.hall.ticket(9, VisitState::Waiting);
    lacking.paper = PrintState::InDoubt;
    on.hall.put(lacking);
    CHECK(on.session->tickets()->withoutPaper() == 1);
    CHECK(on.session->tickets()->index(0).data(TicketRows::NumberRole).toString() == "S009");
    on.press("tab-tickets");
    on.keep("guide-" + language + "-no-paper");
    lacking.paper.reset();
    on.hall.put(lacking);
    CHECK(on.session->tickets()->withoutPaper() == 0);
}

TEST_CASE("Every call for help is at the guide desk, with an owner", "[counter][guide]") {
    const std::string language = GENERATE("zh-CN", "en");
    DeskOnScreen on(language);
    on.raise("r1", RequestKind::SilentAlarm);
    on.raise("r2", RequestKind::Accompany);
    on.raise("r3", RequestKind::Complaint);
    on.press("tab-requests");
    on.keep("guide-" + language + "-requests");
    on.press("request-r1");
    const auto take = on.asked<TakeRequest>();
    CHECK(take.request == RequestId("r1"));
    CHECK(take.owner == "guide-desk");
    on.press("newComplaint");
    CHECK(on.asked<RaiseRequest>().kind == RequestKind::Complaint);
}

TEST_CASE("A desk without its hall says so and asks nothing", "[counter][guide]") {
    const std::string language = GENERATE("zh-CN", "en");
    DeskOnScreen on(language);
    on.hall.setConnected(false);
    on.session->voidTicket("2001090901000003");
    CHECK(on.hall.asked.empty());
    CHECK(on.session->problem() == counter::Problem::Offline);
    on.keep("guide-" + language + "-lost");
}

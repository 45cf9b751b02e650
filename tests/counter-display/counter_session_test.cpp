// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/model/counter_session.h"
#include "tests/counter-display/counter_hall.h"
#include "tests/support/gui_application.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>

using namespace evenhall;
using counter::Problem;
using counter::Rule;
using counter::State;

namespace {

struct AtWindow {
    struct Application {
        Application() { support::ensureGuiApplication(); }
    };

    template <typename T>
    T asked() {
        REQUIRE(hall.asked.size() == 1);
        return std::get<T>(hall.answer({}).command);
    }

    Application application;
    test::CounterHall hall;
    CounterSession session{hall, WindowId("15"), ClerkId("1001"), "zh-CN"};
};

Answer refusal(ErrorCode code) {
    Answer answer;
    answer.error = Error{code, {}};
    return answer;
}

} // namespace

TEST_CASE("A clerk who was here before is not signed in again", "[counter]") {
    AtWindow at;
    CHECK(at.hall.asked.empty());
    CHECK(at.session.state() == State::Idle);
    CHECK(at.session.windowNumber() == 15);
}

TEST_CASE("Starting the bar signs the clerk in and opens the window", "[counter]") {
    support::ensureGuiApplication();
    test::CounterHall hall;
    hall.window.clerk.reset();
    hall.window.mode = WindowMode::Closed;
    hall.put(hall.window);
    CounterSession session(hall, WindowId("15"), ClerkId("1001"), "zh-CN");
    REQUIRE(hall.asked.size() == 1);
    CHECK(std::get<SignIn>(hall.answer({}).command).clerk == ClerkId("1001"));
    REQUIRE(hall.asked.size() == 1);
    CHECK(std::get<OpenWindow>(hall.answer({}).command).window == WindowId("15"));
    CHECK(hall.asked.empty());
}

TEST_CASE("A window kept by another clerk is not opened", "[counter]") {
    support::ensureGuiApplication();
    test::CounterHall hall;
    hall.window.clerk = ClerkId("2002");
    hall.put(hall.window);
    CounterSession session(hall, WindowId("15"), ClerkId("1001"), "zh-CN");
    REQUIRE(hall.asked.size() == 1);
    hall.answer(refusal(ErrorCode::WindowBusy));
    CHECK(hall.asked.empty());
    CHECK(session.work()->problem() == Problem::Busy);
}

TEST_CASE("Next ends the number at the window first", "[counter]") {
    AtWindow at;
    at.session.work()->callNext();
    CHECK_FALSE(at.asked<CallNext>().finish.has_value());
    at.hall.call(7, std::chrono::minutes(4));
    at.session.work()->callNext();
    const auto command = at.asked<CallNext>();
    REQUIRE(command.finish.has_value());
    CHECK(command.finish->outcome == Outcome::Done);
    CHECK(command.finish->cases == 1);
}

TEST_CASE("The bar shows who is here, for how long, and how long they had waited", "[counter]") {
    AtWindow at;
    at.hall.call(7, std::chrono::seconds(75));
    CHECK(at.session.state() == State::Calling);
    CHECK(at.session.number() == "S007");
    CHECK(at.session.service().toStdString() == "社保卡挂失补办");
    CHECK(at.session.seconds() == 75);
    CHECK(at.session.waitedMinutes() == 58);
    TicketView serving = at.hall.ticket(7, VisitState::Serving);
    serving.calledAt = at.hall.hallNow() - std::chrono::seconds(75);
    serving.startedAt = at.hall.hallNow() - std::chrono::seconds(40);
    at.hall.put(serving);
    CHECK(at.session.state() == State::Serving);
    CHECK(at.session.seconds() == 40);
}

TEST_CASE("No next call within the guard time, no undo after its time", "[counter]") {
    AtWindow at;
    CHECK(at.session.mayCall());
    at.hall.call(7, std::chrono::seconds(1));
    CHECK_FALSE(at.session.mayCall());
    CHECK(at.session.undoSeconds() == 9);
    at.hall.setNow(at.hall.hallNow() + std::chrono::seconds(30));
    CHECK(at.session.mayCall());
    CHECK(at.session.undoSeconds() == 0);
}

TEST_CASE("Why this number: the reason is remembered from when it was next", "[counter]") {
    AtWindow at;
    at.hall.waitFor(7, ChoiceRule::AgeCap, 4);
    CHECK(at.session.nextRule() == Rule::AgeCap);
    CHECK(at.session.waiting() == 4);
    at.hall.call(7);
    CHECK(at.session.rule() == Rule::AgeCap);
    at.hall.waitFor(8, ChoiceRule::PriorityFirst, 3);
    CHECK(at.session.rule() == Rule::AgeCap);
    at.hall.call(8);
    CHECK(at.session.rule() == Rule::PriorityFirst);
}

TEST_CASE("A second press while the first is under way does nothing", "[counter][guard]") {
    AtWindow at;
    at.session.work()->callNext();
    at.session.work()->callNext();
    at.session.work()->noShow();
    REQUIRE(at.hall.asked.size() == 1);
    CHECK(at.session.work()->asking());
    at.hall.answer({});
    CHECK_FALSE(at.session.work()->asking());
    CHECK(at.hall.asked.empty());
}

TEST_CASE("Calling the next while the called person walks needs a second, separate press", "[counter][guard]") {
    AtWindow at;
    at.hall.call(7, std::chrono::seconds(10));
    at.session.work()->callNext();
    CHECK(at.session.work()->confirming());
    SECTION("presses of one slip count as one") {
        at.hall.setNow(at.hall.hallNow() + std::chrono::milliseconds(250));
        at.session.work()->callNext();
        CHECK(at.hall.asked.empty());
        CHECK(at.session.work()->confirming());
    }
    SECTION("a separate press means it") {
        at.hall.setNow(at.hall.hallNow() + std::chrono::seconds(1));
        at.session.work()->callNext();
        CHECK(at.asked<CallNext>().finish.has_value());
        CHECK_FALSE(at.session.work()->confirming());
    }
    SECTION("another key takes the question away") {
        at.session.work()->recall();
        CHECK(at.asked<Recall>().window == WindowId("15"));
        CHECK_FALSE(at.session.work()->confirming());
    }
    SECTION("a person being served needs no question") {
        TicketView serving = at.hall.ticket(7, VisitState::Serving);
        serving.calledAt = at.hall.hallNow() - std::chrono::seconds(20);
        serving.startedAt = at.hall.hallNow() - std::chrono::seconds(10);
        at.hall.put(serving);
        at.session.work()->callNext();
        CHECK(at.asked<CallNext>().finish.has_value());
    }
}

TEST_CASE("Nothing is asked without a connection", "[counter][guard]") {
    AtWindow at;
    at.hall.setConnected(false);
    at.session.work()->callNext();
    CHECK(at.hall.asked.empty());
    CHECK(at.session.work()->problem() == Problem::Offline);
}

TEST_CASE("The first key opens, goes on or calls, as the window needs", "[counter]") {
    AtWindow at;
    at.session.work()->primary();
    at.asked<CallNext>();
    at.hall.window.mode = WindowMode::Paused;
    at.hall.put(at.hall.window);
    at.session.work()->primary();
    at.asked<ResumeWindow>();
    at.hall.window.mode = WindowMode::Closed;
    at.hall.put(at.hall.window);
    at.session.work()->primary();
    at.asked<OpenWindow>();
}

TEST_CASE("The end of work ends what is open, one after the other", "[counter]") {
    AtWindow at;
    TicketView mine = at.hall.ticket(3, VisitState::Parked);
    mine.park = Park{ParkKind::SameWindow, WindowId("15"), at.hall.hallNow(), {}};
    TicketView others = at.hall.ticket(4, VisitState::Parked);
    others.park = Park{ParkKind::AnyWindow, WindowId("14"), at.hall.hallNow(), {}};
    at.hall.put({mine, others});
    at.hall.call(7);
    at.session.work()->endDay();
    at.asked<FinishService>();
    CHECK(at.asked<ReturnTicket>().ticket == mine.ticket);
    at.asked<CloseWindow>();
    at.asked<SignOut>();
    CHECK(at.hall.asked.empty());
}

TEST_CASE("Recalls end where the hall's limit ends them", "[counter][guard]") {
    AtWindow at;
    at.hall.call(7, std::chrono::seconds(1));
    CHECK_FALSE(at.session.mayRecall()); // within the guard time
    at.hall.call(7, std::chrono::seconds(10));
    CHECK(at.session.mayRecall());
    CHECK(at.session.callsLeft() == 2);
    TicketView often = at.hall.ticket(7, VisitState::Called);
    often.calledAt = at.hall.hallNow() - std::chrono::seconds(10);
    often.calls = 3;
    at.hall.put(often);
    CHECK_FALSE(at.session.mayRecall());
}

TEST_CASE("My queues are the profile's, own ones first, with how many wait and how long", "[counter]") {
    AtWindow at;
    const QAbstractItemModelTester tester(at.session.queues(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    at.hall.window.profile = Profile{{QueueId("S2")}, {QueueId("S1")}, false};
    at.hall.put(at.hall.window);
    QueueView queue;
    queue.queue = QueueId("S2");
    queue.waiting = 4;
    queue.longestWaitingSince = at.hall.hallNow() - std::chrono::minutes(17);
    at.hall.put(queue);
    REQUIRE(at.session.queues()->rowCount() == 2);
    const QModelIndex own = at.session.queues()->index(0);
    CHECK(own.data(QueueListModel::NameRole).toString().toStdString() == "社保卡");
    CHECK(own.data(QueueListModel::WaitingRole).toInt() == 4);
    CHECK(own.data(QueueListModel::LongestRole).toInt() == 17);
    CHECK_FALSE(own.data(QueueListModel::HelpsRole).toBool());
    CHECK(at.session.queues()->index(1).data(QueueListModel::HelpsRole).toBool());
    CHECK(at.session.ownServices()->rowCount() == 8);
}

TEST_CASE("A person can be sent to a window by name, never to this one", "[counter]") {
    AtWindow at;
    HallConfiguration hall = test::smallHall();
    WindowPlan plan;
    plan.id = PlanId("p");
    for (const char* window : {"13", "15"})
        plan.entries.push_back({WindowId(window), {}, {LocalTime{0}, LocalTime{1440}}, {{QueueId("S2")}, {}, false}});
    hall.plans = {plan};
    hall.activePlan = PlanId("p");
    at.hall.adopt(std::make_shared<const HallConfiguration>(hall));
    const QAbstractItemModelTester tester(at.session.targetWindows(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    at.session.targetWindows()->setService("ss.card_new");
    REQUIRE(at.session.targetWindows()->rowCount() == 2);
    CHECK(at.session.targetWindows()->index(0).data(WindowChoiceModel::WindowRole).toString().isEmpty());
    CHECK(at.session.targetWindows()->index(1).data(WindowChoiceModel::WindowRole).toString() == "13");
    at.hall.call(7);
    at.session.work()->transfer("ss.card_new", "13", "papers are checked");
    REQUIRE(at.hall.asked.size() == 1);
    CHECK(at.hall.asked.front().note == "papers are checked");
    CHECK(at.asked<TransferTicket>().target == WindowId("13"));
}

TEST_CASE("Every key asks for its own thing", "[counter]") {
    AtWindow at;
    at.hall.call(7);
    at.session.work()->recall();
    CHECK(at.asked<Recall>().window == WindowId("15"));
    at.session.work()->start();
    CHECK(at.asked<StartService>().window == WindowId("15"));
    at.session.work()->noShow();
    CHECK(at.asked<MarkNoShow>().window == WindowId("15"));
    at.session.work()->finish(2, 3);
    const auto finish = at.asked<FinishService>();
    CHECK(finish.details.outcome == Outcome::SentBack);
    CHECK(finish.details.cases == 3);
    at.session.work()->park(1);
    CHECK(at.asked<ParkTicket>().kind == ParkKind::SameWindow);
    at.session.work()->transfer("ss.card_new");
    CHECK(at.asked<TransferTicket>().service == ServiceId("ss.card_new"));
    at.session.work()->pause("meeting", 30);
    const auto pause = at.asked<PauseWindow>();
    CHECK(pause.reason == "meeting");
    CHECK(pause.until == at.hall.hallNow() + std::chrono::minutes(30));
    at.session.work()->resume();
    CHECK(at.asked<ResumeWindow>().window == WindowId("15"));
    at.session.work()->undo();
    CHECK(at.asked<UndoAction>().window == WindowId("15"));
    at.session.work()->close();
    CHECK(at.asked<CloseWindow>().window == WindowId("15"));
    at.session.work()->finish(9, 1); // no such outcome
    CHECK(at.hall.asked.empty());
}

TEST_CASE("A refusal is told, and the next request takes it away", "[counter]") {
    AtWindow at;
    at.session.work()->callNext();
    at.hall.answer(refusal(ErrorCode::NobodyWaiting));
    CHECK(at.session.work()->problem() == Problem::NobodyWaiting);
    at.session.work()->recall();
    CHECK(at.session.work()->problem() == Problem::None);
    at.hall.answer(refusal(ErrorCode::Io));
    CHECK(at.session.work()->problem() == Problem::Lost);
}

TEST_CASE("Tickets aside are listed, the longest first, and can be called", "[counter]") {
    AtWindow at;
    const QAbstractItemModelTester parked(at.session.parked(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester missed(at.session.missed(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    TicketView young = at.hall.ticket(3, VisitState::Parked);
    young.park = Park{ParkKind::SameWindow, WindowId("15"), at.hall.hallNow() - std::chrono::minutes(2), {}};
    TicketView old = at.hall.ticket(4, VisitState::Parked);
    old.park = Park{ParkKind::AnyWindow, WindowId("14"), at.hall.hallNow() - std::chrono::minutes(9), {}};
    TicketView others = at.hall.ticket(5, VisitState::Parked);
    others.park = Park{ParkKind::SameWindow, WindowId("14"), at.hall.hallNow(), {}};
    TicketView gone = at.hall.ticket(6, VisitState::Missed);
    gone.missedAt = at.hall.hallNow() - std::chrono::minutes(5);
    at.hall.put({young, old, others, gone});

    REQUIRE(at.session.parked()->rowCount() == 2);
    CHECK(at.session.parked()->index(0).data(TicketListModel::NumberRole).toString() == "S004");
    CHECK(at.session.parked()->index(0).data(TicketListModel::SinceRole).toInt() == 9);
    REQUIRE(at.session.missed()->rowCount() == 1);
    at.session.work()->callTicket(at.session.missed()->index(0).data(TicketListModel::TicketRole).toString(), "came");
    CHECK(at.asked<CallTicket>().ticket == gone.ticket);
    at.session.work()->returnTicket(at.session.parked()->index(0).data(TicketListModel::TicketRole).toString());
    CHECK(at.asked<ReturnTicket>().ticket == old.ticket);
    at.hall.take({EntityKind::Ticket, gone.ticket.toString()});
    CHECK(at.session.missed()->rowCount() == 0);
}

TEST_CASE("Transfer offers the services of one zone", "[counter]") {
    AtWindow at;
    const QAbstractItemModelTester tester(at.session.targets(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(at.session.targets()->zones().size() == 9);
    CHECK(at.session.targets()->rowCount() == 1);
    at.session.targets()->setZone("S");
    CHECK(at.session.targets()->rowCount() == 8);
}

TEST_CASE("A lost hall is a state of its own", "[counter]") {
    AtWindow at;
    at.hall.setConnected(false);
    CHECK(at.session.state() == State::Disconnected);
    CHECK_FALSE(at.session.mayCall());
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/journal/journal_reader.h"
#include "tests/controller/running_hall.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <future>
#include <set>
#include <thread>

using namespace evenhall;
using namespace evenhall::test;
using namespace std::chrono_literals;

namespace {

template <typename View>
const View* find(const std::map<EntityKey, Entity>& entities, EntityKind kind, const std::string& id) {
    const auto found = entities.find({kind, id});
    return found == entities.end() ? nullptr : std::get_if<View>(&found->second);
}

IssueTicket cardLoss() {
    IssueTicket issue;
    issue.services = {ServiceId("ss.card_loss")};
    return issue;
}

Subscription as(Role role) {
    Subscription subscription;
    subscription.role = role;
    return subscription;
}

} // namespace

TEST_CASE("The same idempotency key hears the same answer, also after a restart", "[controller]") {
    RunningHall hall;
    const TicketId first = hall.issue("ss.card_loss", "key-1");
    CHECK(hall.issue("ss.card_loss", "key-1") == first);
    hall.restart();
    CHECK(hall.issue("ss.card_loss", "key-1") == first);
    CHECK(hall.issue("ss.card_loss", "key-2") != first);
}

TEST_CASE("A restart leaves the hall as it was", "[controller]") {
    RunningHall hall;
    const TicketId called = hall.issue();
    const TicketId waiting = hall.issue();
    hall.open("19", "1001");
    REQUIRE(hall.ask(CallNext{WindowId("19"), std::nullopt}).ticket == called);
    Subscription manager = as(Role::Manager);
    const auto before = hall.watch(manager);
    REQUIRE(before->await([&](const auto& entities) {
        return find<TicketView>(entities, EntityKind::Ticket, waiting.toString()) != nullptr;
    }));
    const auto known = before->entities();
    hall.restart();
    const auto after = hall.watch(manager)->entities();
    for (const auto& [key, entity] : known) {
        if (key.kind == EntityKind::Ticket || key.kind == EntityKind::Call || key.kind == EntityKind::PrintJob) {
            INFO(key.id);
            REQUIRE(after.count(key) == 1);
            CHECK(after.at(key) == entity);
        }
    }
    CHECK(find<WindowView>(after, EntityKind::Window, "19")->ticket == called);
}

TEST_CASE("A hall restored from a backup in mid-day repeats no number", "[controller][backup]") {
    RunningHall hall;
    for (int i = 0; i < 30; ++i)
        hall.issue();
    const std::string backup = hall.folder.file("backup.db");
    REQUIRE(journal::JournalReader::open(hall.folder.path()).value()->backup(backup).ok());
    hall.clock->pass(30min);
    std::set<std::string> given;
    for (int i = 0; i < 40; ++i)
        given.insert(hall.ask(cardLoss()).number->toString());
    hall.clock->pass(10min);

    hall.restore(backup);
    CHECK_FALSE(std::filesystem::exists(journal::restoredMark(hall.folder.path())));
    for (int i = 0; i < 5; ++i)
        CHECK(given.insert(hall.ask(cardLoss()).number->toString()).second);
    const std::string last = hall.ask(cardLoss()).number->toString();
    hall.restart();
    const std::string next = hall.ask(cardLoss()).number->toString();
    CHECK(std::stoi(next.substr(1)) == std::stoi(last.substr(1)) + 1); // once is enough
}

TEST_CASE("Many callers at once never get one ticket twice", "[controller]") {
    RunningHall hall;
    const std::vector<std::string> windows{"19", "20", "21"};
    for (int i = 0; i < 30; ++i)
        hall.issue();
    for (std::size_t i = 0; i < windows.size(); ++i)
        hall.open(windows[i], "c" + std::to_string(i));
    std::mutex mutex;
    std::multiset<std::int64_t> called;
    std::vector<std::thread> clerks;
    for (const std::string& window : windows) {
        clerks.emplace_back([&, window] {
            for (int i = 0; i < 10; ++i) {
                hall.clock->pass(4s);
                std::promise<Answer> promise;
                CommandRequest request{
                    {Role::Counter, window, std::nullopt}, {}, CallNext{WindowId(window), FinishDetails{}}, {}, {}};
                hall.controller->execute(request,
                                         [&](const Answer& answer, std::int64_t) { promise.set_value(answer); });
                const Answer answer = promise.get_future().get();
                const std::lock_guard lock(mutex);
                if (answer.ticket)
                    called.insert(answer.ticket->value);
            }
        });
    }
    for (std::thread& clerk : clerks)
        clerk.join();
    const std::set<std::int64_t> distinct(called.begin(), called.end());
    CHECK(called.size() > 10);
    CHECK(distinct.size() == called.size());
}

TEST_CASE("Each role sees its part of the hall and no more", "[controller][privacy]") {
    RunningHall hall;
    const TicketId ticket = hall.issue();
    Subscription board = as(Role::Board);
    board.zone = ZoneId("S");
    Subscription counter = as(Role::Counter);
    counter.window = WindowId("19");
    const auto boardSees = hall.watch(board);
    const auto counterSees = hall.watch(counter);
    const auto hostSees = hall.watch(as(Role::DeviceHost));
    const auto kioskSees = hall.watch(as(Role::Kiosk));
    hall.open("19", "1001");
    REQUIRE(hall.ask(CallNext{WindowId("19"), std::nullopt}).ticket == ticket);

    REQUIRE(boardSees->await([](const auto& entities) {
        return std::any_of(entities.begin(), entities.end(),
                           [](const auto& entry) { return entry.first.kind == EntityKind::Call; });
    }));
    for (const auto& [key, entity] : boardSees->entities())
        CHECK((key.kind == EntityKind::Hall || key.kind == EntityKind::Queue || key.kind == EntityKind::Call));
    REQUIRE(counterSees->await([&](const auto& entities) {
        const auto* window = find<WindowView>(entities, EntityKind::Window, "19");
        return window != nullptr && window->ticket == ticket;
    }));
    const auto seen = counterSees->entities();
    REQUIRE(find<TicketView>(seen, EntityKind::Ticket, ticket.toString()) != nullptr);
    CHECK(find<TicketView>(seen, EntityKind::Ticket, ticket.toString())->why == ChoiceRule::OnlyOne);
    for (const auto& [key, entity] : seen) {
        CHECK(key.kind != EntityKind::PrintJob);
        if (const auto* view = std::get_if<TicketView>(&entity))
            CHECK(view->code.empty());
    }
    const auto jobs = hostSees->entities();
    const auto* job = find<PrintJobView>(jobs, EntityKind::PrintJob, ticket.toString() + "-0");
    REQUIRE(job != nullptr);
    CHECK_FALSE(job->document.blocks.empty());
    const auto kioskJobs = kioskSees->entities();
    CHECK(find<PrintJobView>(kioskJobs, EntityKind::PrintJob, ticket.toString() + "-0")->document.blocks.empty());
    CHECK(boardSees->gaps() + counterSees->gaps() + hostSees->gaps() + kioskSees->gaps() == 0);
}

TEST_CASE("The holder of a ticket follows it by its public code alone", "[controller][privacy]") {
    RunningHall hall;
    IssueTicket command;
    command.services = {ServiceId("ss.card_loss")};
    const Answer answer = hall.ask(command);
    Subscription citizen = as(Role::Citizen);
    citizen.code = *answer.code;
    const auto holder = hall.watch(citizen);
    REQUIRE(holder->await([&](const auto& entities) {
        const auto* view = find<TicketView>(entities, EntityKind::Ticket, answer.ticket->toString());
        return view != nullptr && view->peopleAhead == 0 && view->code == answer.code->toString();
    }));
    CHECK(holder->entities().size() == 2); // the hall and the ticket
}

TEST_CASE("A paper that nobody prints expires and says so", "[controller][print]") {
    RunningHall hall;
    const auto kiosk = hall.watch(as(Role::Kiosk));
    const std::string job = hall.issue().toString() + "-0";
    hall.clock->pass(61s);
    CHECK(kiosk->await([&](const auto& entities) {
        const auto* view = find<PrintJobView>(entities, EntityKind::PrintJob, job);
        return view != nullptr && view->state == PrintState::Expired;
    }));
}

TEST_CASE("A paper that was accepted and never reported ends in doubt", "[controller][print]") {
    RunningHall hall;
    const auto kiosk = hall.watch(as(Role::Kiosk));
    const std::string job = hall.issue().toString() + "-0";
    REQUIRE_FALSE(hall.ask(ReportPrint{job, PrintState::Accepted, {}, {}}).error.has_value());
    hall.clock->pass(61s);
    hall.issue();
    hall.clock->pass(5min);
    CHECK(kiosk->await([&](const auto& entities) {
        const auto* view = find<PrintJobView>(entities, EntityKind::PrintJob, job);
        return view != nullptr && view->state == PrintState::InDoubt;
    }));
}

TEST_CASE("Counters and guide desk see whose paper is missing until a copy came out", "[controller][print]") {
    RunningHall hall;
    const TicketId ticket = hall.issue();
    const auto guide = hall.watch(as(Role::GuideDesk));
    const auto paperIs = [&](std::optional<PrintState> wanted) {
        return guide->await([&](const auto& entities) {
            const auto* view = find<TicketView>(entities, EntityKind::Ticket, ticket.toString());
            return view != nullptr && view->paper == wanted;
        });
    };
    CHECK(paperIs(std::nullopt));
    REQUIRE_FALSE(hall.ask(ReportPrint{ticket.toString() + "-0", PrintState::Accepted, {}, {}}).error.has_value());
    REQUIRE_FALSE(hall.ask(ReportPrint{ticket.toString() + "-0", PrintState::InDoubt, {}, {}}).error.has_value());
    CHECK(paperIs(PrintState::InDoubt));
    hall.restart();
    const auto again = hall.watch(as(Role::GuideDesk))->entities();
    CHECK(find<TicketView>(again, EntityKind::Ticket, ticket.toString())->paper == PrintState::InDoubt);
    REQUIRE_FALSE(hall.ask(ReprintTicket{ticket, KioskId("k1")}).error.has_value());
    REQUIRE_FALSE(
        hall.ask(ReportPrint{ticket.toString() + "-1", PrintState::Printed, "processId", {}}).error.has_value());
    const auto after = hall.watch(as(Role::GuideDesk))->entities();
    CHECK_FALSE(find<TicketView>(after, EntityKind::Ticket, ticket.toString())->paper.has_value());
}

TEST_CASE("A new business day closes the old one and starts numbers anew", "[controller]") {
    RunningHall hall;
    const auto manager = hall.watch(as(Role::Manager));
    hall.issue();
    hall.clock->pass(24h);
    REQUIRE(manager->await([&](const auto& entities) {
        const auto* view = find<HallView>(entities, EntityKind::Hall, "demo-hall");
        return view != nullptr && view->day.toString() == "2026-11-26";
    }));
    CHECK(hall.issue().toString() == "2026112601000001");
}

TEST_CASE("A note reaches the next window and no event", "[controller][privacy]") {
    RunningHall hall;
    const TicketId ticket = hall.issue();
    hall.open("19", "1001");
    hall.ask(CallNext{WindowId("19"), std::nullopt});
    REQUIRE_FALSE(hall.ask(TransferTicket{WindowId("19"), ServiceId("mi.enrol"), std::nullopt, {}}, {}, "bring form 7")
                      .error.has_value());
    const auto manager = hall.watch(as(Role::Manager))->entities();
    REQUIRE(find<TicketView>(manager, EntityKind::Ticket, ticket.toString()) != nullptr);
    CHECK(find<TicketView>(manager, EntityKind::Ticket, ticket.toString())->note == "bring form 7");
    hall.restart();
    const auto again = hall.watch(as(Role::Manager))->entities();
    REQUIRE(find<TicketView>(again, EntityKind::Ticket, ticket.toString()) != nullptr);
    CHECK(find<TicketView>(again, EntityKind::Ticket, ticket.toString())->note == "bring form 7");
}

TEST_CASE("An identity becomes tokens and never more than one open ticket", "[controller][privacy]") {
    RunningHall hall;
    const auto issueFor = [&](const std::string& value) {
        std::promise<Answer> promise;
        IssueTicket command;
        command.services = {ServiceId("ss.card_loss")};
        command.kiosk = KioskId("k1");
        CommandRequest request{{Role::Kiosk, "k1", std::nullopt}, {}, command, {}, RawIdentity{"idCard", value}};
        hall.controller->execute(request, [&](const Answer& answer, std::int64_t) { promise.set_value(answer); });
        return promise.get_future().get();
    };
    const Answer first = issueFor("990000190001010000");
    const Answer second = issueFor("990000190001010000");
    const Answer other = issueFor("990000190001010001");
    CHECK(second.ticket == first.ticket);
    CHECK(second.reprint);
    CHECK(other.ticket != first.ticket);
}

TEST_CASE("A device that is bound to one place acts for no other", "[controller][roles]") {
    RunningHall hall;
    const TicketId ticket = hall.issue(); // printed at k1
    hall.open("19", "1001");
    REQUIRE_FALSE(hall.ask(CallNext{WindowId("19"), std::nullopt}).error.has_value());
    REQUIRE_FALSE(hall.ask(StartService{WindowId("19")}).error.has_value());
    const auto refusalTo = [&](Role role, const char* window, const char* kiosk, Command command) {
        Actor actor{role, "bound", std::nullopt};
        if (window != nullptr)
            actor.window = WindowId(window);
        if (kiosk != nullptr)
            actor.kiosk = KioskId(kiosk);
        return hall.askAs(actor, std::move(command)).error;
    };
    const ReportPrint report{ticket.toString() + "-0", PrintState::Accepted, {}, {}};
    CHECK(refusalTo(Role::DeviceHost, nullptr, "k2", report)->code == ErrorCode::NotAllowed);
    CHECK_FALSE(refusalTo(Role::DeviceHost, nullptr, "k1", report).has_value());
    CHECK(refusalTo(Role::Evaluator, "20", nullptr, RateVisit{ticket, 5, {}})->code == ErrorCode::NotAllowed);
    CHECK_FALSE(refusalTo(Role::Evaluator, "19", nullptr, RateVisit{ticket, 5, {}}).has_value());
    REQUIRE_FALSE(hall.ask(ParkTicket{WindowId("19"), ParkKind::SameWindow, std::nullopt, {}}).error.has_value());
    CHECK(refusalTo(Role::Counter, "20", nullptr, ReturnTicket{ticket})->code == ErrorCode::NotAllowed);
    CHECK_FALSE(refusalTo(Role::Counter, "19", nullptr, ReturnTicket{ticket}).has_value());
}

TEST_CASE("Who may see a request for help: the kiosk it came from, counters, never a colleague's alarm",
          "[controller][request]") {
    RunningHall hall;
    const TicketId ticket = hall.issue();
    const auto raise = [&](RequestKind kind, const char* kiosk, const char* window) {
        const Answer answer =
            hall.ask(RaiseRequest{kind, KioskId(kiosk), WindowId(window), ticket, {}}, {}, "needs a wheelchair");
        REQUIRE_FALSE(answer.error.has_value());
        return answer.request->toString();
    };
    const std::string escort = raise(RequestKind::Accompany, "k1", "");
    const std::string alarm = raise(RequestKind::SilentAlarm, "", "19");
    Subscription kiosk = as(Role::Kiosk);
    kiosk.kiosk = KioskId("k1");
    Subscription other = as(Role::Kiosk);
    other.kiosk = KioskId("k2");
    Subscription counter = as(Role::Counter);
    counter.window = WindowId("19");
    const auto seen = [&](const Subscription& subscription, const std::string& id) {
        const auto entities = hall.watch(subscription)->entities();
        return find<RequestView>(entities, EntityKind::Request, id) != nullptr;
    };
    CHECK(seen(kiosk, escort));
    CHECK_FALSE(seen(other, escort));
    CHECK(seen(counter, escort));
    CHECK_FALSE(seen(counter, alarm));
    CHECK(seen(as(Role::GuideDesk), alarm));
    CHECK(seen(as(Role::Manager), alarm));
    CHECK_FALSE(seen(as(Role::Board), escort));

    const auto desk = hall.watch(as(Role::GuideDesk));
    CHECK(find<RequestView>(desk->entities(), EntityKind::Request, escort)->note == "needs a wheelchair");
    CHECK(find<RequestView>(hall.watch(kiosk)->entities(), EntityKind::Request, escort)->note.empty());
    REQUIRE_FALSE(hall.ask(TakeRequest{RequestId(escort), "desk-1"}).error.has_value());
    CHECK(desk->await([&](const auto& entities) {
        const auto* view = find<RequestView>(entities, EntityKind::Request, escort);
        return view != nullptr && view->owner == "desk-1";
    }));
    hall.restart();
    CHECK(find<RequestView>(hall.watch(as(Role::GuideDesk))->entities(), EntityKind::Request, escort)->owner ==
          "desk-1");
    REQUIRE_FALSE(hall.ask(CloseRequest{RequestId(escort)}).error.has_value());
    CHECK_FALSE(seen(as(Role::GuideDesk), escort));
}

TEST_CASE("Every kiosk knows which kiosks have paper", "[controller][print]") {
    RunningHall hall;
    Subscription kiosk = as(Role::Kiosk);
    kiosk.kiosk = KioskId("k1");
    const auto watcher = hall.watch(kiosk);
    REQUIRE_FALSE(hall.ask(ReportPrinter{KioskId("k2"), PrinterCondition::NoPaper}).error.has_value());
    CHECK(watcher->await([&](const auto& entities) {
        const auto* view = find<KioskView>(entities, EntityKind::Kiosk, "k2");
        return view != nullptr && view->printer == PrinterCondition::NoPaper;
    }));
    CHECK(find<KioskView>(watcher->entities(), EntityKind::Kiosk, "k3")->printer == PrinterCondition::Unknown);
    hall.restart();
    const auto again = hall.watch(kiosk)->entities();
    CHECK(find<KioskView>(again, EntityKind::Kiosk, "k2")->printer == PrinterCondition::NoPaper);
}

TEST_CASE("A notice of missing papers is a print job of its kiosk", "[controller][print]") {
    RunningHall hall;
    const TicketId ticket = hall.issue();
    hall.open("19", "1001");
    REQUIRE_FALSE(hall.ask(CallNext{WindowId("19"), std::nullopt}).error.has_value());
    Subscription host = as(Role::DeviceHost);
    host.kiosk = KioskId("k2");
    const auto devices = hall.watch(host);
    const Answer answer = hall.ask(PrintNotice{WindowId("19"), ticket, {0}, KioskId("k2")});
    REQUIRE(answer.printJob.has_value());
    CHECK(devices->await([&](const auto& entities) {
        const auto* view = find<PrintJobView>(entities, EntityKind::PrintJob, *answer.printJob);
        return view != nullptr && !view->document.blocks.empty();
    }));
    hall.restart();
    const auto again = hall.watch(host)->entities();
    CHECK(find<PrintJobView>(again, EntityKind::PrintJob, *answer.printJob) != nullptr);
}

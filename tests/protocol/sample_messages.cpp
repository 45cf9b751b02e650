// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/protocol/sample_messages.h"

#include "app/hall_service/views.h"

namespace evenhall::protocol {

namespace {

const BusinessDay day = BusinessDay(std::chrono::sys_days(std::chrono::days(20'000))); // 2024-10-04
const Instant morning{1'728'003'600'000};
const TicketId ticket = TicketId::make(day, 1, 7);
const WindowId window("15");
const ServiceId service("ss.card_loss");
const KioskId kiosk("k1");
const QueueId queue("S1");
const PriorityClassId elder("elder");
const std::string code = "0123456789ABCDEF";

PublicCode publicCode() {
    return PublicCode::parse(code).value();
}

Profile profile() {
    return {{queue}, {QueueId("S2")}, true};
}

Alternative alternative() {
    return {AlternativeKind::BookSlot, service, day.plusDays(1), LocalTime{9 * 60 + 30}, window};
}

FinishDetails details() {
    return {Outcome::SentBack, 2, "2024-SS-001"};
}

device::PrintDocument document() {
    return {{device::TextBlock{"S007", device::TextSize::Number, device::Alignment::Centre, true, true},
             device::RowBlock{"等候", "3", device::TextSize::Large, true}, device::RuleBlock{}, device::FeedBlock{4},
             device::QrBlock{code, 30}}};
}

TicketView ticketView() {
    TicketView view;
    view.ticket = ticket;
    view.number = "S007";
    view.state = VisitState::Parked;
    view.service = service;
    view.queue = queue;
    view.leg = 1;
    view.services = {ServiceId("ss.other"), service};
    view.priority = elder;
    view.origin = Origin::Appointment;
    view.issuedAt = morning;
    view.waitingSince = morning + Duration(1);
    view.calledAt = morning + Duration(2);
    view.startedAt = morning + Duration(3);
    view.window = window;
    view.firstWindow = WindowId("16");
    view.why = ChoiceRule::AgeCap;
    view.park = Park{ParkKind::Step, window, morning + Duration(4), morning + Duration(5)};
    view.missedAt = morning + Duration(6);
    view.calls = 2;
    view.copies = 1;
    view.paper = PrintState::InDoubt;
    view.peopleAhead = 3;
    view.wait = WaitRange{Duration(60'000), Duration(120'000)};
    view.code = code;
    view.note = "带了\"原件\"\n";
    return view;
}

WindowView windowView() {
    WindowView view;
    view.window = window;
    view.mode = WindowMode::Paused;
    view.clerk = ClerkId("1001");
    view.profile = profile();
    view.profileUntil = morning;
    view.ticket = ticket;
    view.number = "S007";
    view.lastCallAt = morning + Duration(1);
    view.changedAt = morning + Duration(2);
    view.pauseReason = "break";
    view.pausedUntil = morning + Duration(3);
    view.waiting = 4;
    view.next = Choice{ticket, queue, ChoiceRule::Score, 61'000'000, 59'000'000, 4, true, true};
    view.nextNumber = "S008";
    view.undoUntil = morning + Duration(4);
    return view;
}

SuggestionView suggestionView() {
    SuggestionView view;
    view.suggestion = SuggestionId("2024-10-04-1-s2");
    view.move = SuggestionKind::Switch;
    view.state = SuggestionState::Accepted;
    view.automatic = true;
    view.window = window;
    view.queues = {queue, QueueId("S6")};
    view.madeAt = morning;
    view.until = morning + Duration(7'200'000);
    view.validUntil = morning + Duration(600'000);
    view.effects = {{queue, 14, Duration(2'460'000), Duration(1'440'000)}};
    view.saved = Duration(18'000'000);
    view.confidencePermille = 917;
    view.basis = SuggestionBasis::PastDays;
    view.pastDays = 20;
    view.movesLeft = 11;
    return view;
}

Answer fullAnswer() {
    Answer answer;
    answer.ticket = ticket;
    answer.number = TicketNumber{"S", 7, 3};
    answer.code = publicCode();
    answer.window = window;
    answer.appointment = AppointmentId("a1");
    answer.request = RequestId("2024-10-04-1-3");
    answer.printJob = ticket.toString() + "-0";
    answer.peopleAhead = 3;
    answer.wait = WaitRange{Duration(60'000), Duration(120'000)};
    answer.reprint = true;
    answer.alternatives = {alternative()};
    return answer;
}

Answer refusal() {
    Answer answer;
    answer.error = Error{ErrorCode::NobodyWaiting, "window 15"};
    return answer;
}

Update delta() {
    Update update;
    update.sequence = 12;
    update.previous = 10;
    update.changed = {SignView{window, "请S007到15号窗口", true, 12}};
    update.removed = {{EntityKind::Ticket, ticket.toString()}, {EntityKind::Call, "9"}};
    return update;
}

} // namespace

std::vector<Command> sampleCommands() {
    return {ActivatePlan{PlanId("rigid")},
            LeaseBlock{"S", 20},
            IssueTicket{{service, ServiceId("ss.other")}, kiosk, "en", elder, {}, {}, true, true},
            ReprintTicket{ticket, kiosk},
            CancelTicket{ticket},
            ReactivateTicket{ticket},
            GrantPriority{ticket, elder, {}},
            BookAppointment{service, day, LocalTime{9 * 60 + 30}, {}},
            CancelAppointment{AppointmentId("a1")},
            CheckIn{AppointmentId("a1"), kiosk, "en"},
            RateVisit{ticket, 5, {}},
            SignIn{window, ClerkId("1001")},
            SignOut{window},
            OpenWindow{window},
            PauseWindow{window, {}, "break", morning},
            ResumeWindow{window},
            CloseWindow{window},
            AssignProfile{window, profile(), morning},
            CallNext{window, details()},
            CallTicket{window, ticket, {}},
            WalkDirect{window, service},
            Recall{window},
            StartService{window},
            MarkNoShow{window},
            ParkTicket{window, ParkKind::SameWindow, morning, {}},
            ReturnTicket{ticket},
            TransferTicket{window, service, WindowId("16"), {}},
            FinishService{window, details()},
            UndoAction{window},
            ReportPrint{ticket.toString() + "-0", PrintState::InDoubt, "delivered", "accepted 812 of 54777 bytes"},
            ReportPrinter{kiosk, PrinterCondition::PaperLow},
            ReportMissedSearch{kiosk, "SBK2"},
            PrintNotice{window, ticket, {0, 2}, kiosk},
            RaiseRequest{RequestKind::Accompany, kiosk, {}, ticket, {}},
            TakeRequest{RequestId("2024-10-04-1-3"), "window-15"},
            CloseRequest{RequestId("2024-10-04-1-3")},
            AcceptSuggestion{SuggestionId("2024-10-04-1-s2")},
            DismissSuggestion{SuggestionId("2024-10-04-1-s2")}};
}

std::vector<Entity> sampleEntities() {
    return {
        HallView{HallId("demo"), day, true, true, "9f86d081", morning, std::chrono::minutes(480), morning + Duration(1),
                 true},
        ServiceView{service, 3, {Duration(60'000), Duration(120'000)}, {window}, ErrorCode::NotToday, {alternative()}},
        QueueView{queue, 3, 2, morning, {Duration(60'000), Duration(120'000)}},
        windowView(),
        ticketView(),
        CallView{11, "S007", window, ZoneId("S"), morning, 2, true, true},
        PrintJobView{ticket.toString() + "-1", ticket, kiosk, 1, document(), morning, PrintState::Accepted,
                     "delivered"},
        SignView{window, "请S007到15号窗口", true, 12},
        RequestView{RequestId("2024-10-04-1-3"), RequestKind::Accompany, kiosk, window, ticket, "S007", morning,
                    "window-15", morning + Duration(1), "轮椅"},
        KioskView{kiosk, PrinterCondition::NoPaper, morning},
        suggestionView()};
}

std::vector<ClientMessage> sampleClientMessages() {
    std::vector<ClientMessage> messages;
    messages.emplace_back(
        Hello{Role::Counter, "w15", "5c3e1f", {Role::Counter, ZoneId("S"), window, kiosk, publicCode()}});
    for (const Command& command : sampleCommands())
        messages.emplace_back(CommandMessage{"key-1", command, "为什么", {}});
    messages.emplace_back(CommandMessage{
        "key-2", IssueTicket{{service}, kiosk, "zh-CN", {}, {}, {}, false}, {}, RawIdentity{"idCard", "X1"}});
    messages.emplace_back(Ping{});
    messages.emplace_back(Resync{});
    return messages;
}

std::vector<ServerMessage> sampleServerMessages() {
    Update snapshot;
    snapshot.snapshot = true;
    snapshot.sequence = 10;
    snapshot.changed = sampleEntities();
    return {Welcome{"9f86d081", morning},
            snapshot,
            delta(),
            AnswerMessage{"key-1", 12, fullAnswer()},
            AnswerMessage{"key-2", 12, refusal()},
            ErrorMessage{ProtocolError::UnsupportedVersion, "/v: expected version 1"},
            Pong{}};
}

} // namespace evenhall::protocol

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/domain/random_commands.h"

#include "tests/domain/hall_fixture.h"

#include <iterator>
#include <memory>
#include <utility>

namespace evenhall {

using namespace std::chrono_literals;

HallConfiguration RandomCommands::configuration() {
    HallConfiguration hall = smallHall();
    hall.calling.maxOvertakesInRow = below(3);
    hall.calling.callsBeforeNoShow = 1 + below(4);
    hall.calling.nextGuard = std::chrono::seconds(below(4));
    hall.calling.undoWithin = std::chrono::seconds(10 * below(10));
    hall.calling.reactivateWithin = std::chrono::minutes(5 + below(60));
    hall.calling.maxReactivations = below(3);
    hall.calling.callOutOfOrderAllowed = !oneIn(4);
    hall.calling.parkLimit = std::chrono::minutes(10 + below(100));
    hall.thresholds.refuseBeyondCapacity = oneIn(2);
    hall.advice.automatic = oneIn(3);
    hall.advice.movesPerDay = below(6);
    hall.series.front().last = oneIn(4) ? 10 : 999;
    Service& pension = serviceOf(hall, "pension");
    pension.maxOpenPerIdentity = 1 + below(2);
    pension.maxPerIdentityAndDay = 1 + below(5);
    if (oneIn(3))
        pension.identity = IdentityRule::Required;
    if (oneIn(3))
        serviceOf(hall, "card").dailyQuota = 5 + below(20);
    if (oneIn(3))
        pension.slotQuota = 1 + below(3);
    WindowPlan tidal = hall.plans.front();
    tidal.id = PlanId("tidal");
    tidal.entries.front().period = {timeOf("09:00"), timeOf("11:00")};
    tidal.entries[1].profile.priorityFirst = true;
    hall.plans.push_back(std::move(tidal));
    return hall;
}

WindowId RandomCommands::window() {
    return WindowId(oneIn(40) ? "9" : std::to_string(1 + below(3)));
}

QueueId RandomCommands::queue() {
    return QueueId(oneIn(20) ? "X" : oneIn(2) ? "P" : "C");
}

ServiceId RandomCommands::service() {
    return ServiceId(oneIn(30) ? "nothing" : oneIn(2) ? "pension" : "card");
}

TicketId RandomCommands::ticket(const Hall& hall) {
    if (hall.visits.empty() || oneIn(30))
        return TicketId{1234};
    // By issue order, because the order inside an unordered map is not the same everywhere.
    const auto order = static_cast<std::uint64_t>(1 + below(static_cast<int>(hall.visits.size())));
    for (const auto& [id, visit] : hall.visits) {
        if (visit.order == order)
            return id;
    }
    return TicketId{1234};
}

AppointmentId RandomCommands::appointment(const Hall& hall) {
    if (hall.appointments.empty() || oneIn(30))
        return AppointmentId("none");
    const auto place = static_cast<std::ptrdiff_t>(below(static_cast<int>(hall.appointments.size())));
    return std::next(hall.appointments.begin(), place)->first;
}

IdentityTokens RandomCommands::identity() {
    return oneIn(2) ? IdentityTokens{} : person(std::to_string(below(12)));
}

NoteDigest RandomCommands::reason() {
    return oneIn(3) ? NoteDigest{} : someReason();
}

KioskId RandomCommands::kiosk() {
    return KioskId(oneIn(40) ? "k9" : oneIn(4) ? "" : oneIn(2) ? "k1" : "k2");
}

FinishDetails RandomCommands::details() {
    return {oneIn(20) ? Outcome::NoShow : Outcome::Done, oneIn(20) ? -1 : below(4), oneIn(4) ? "77" : ""};
}

Profile RandomCommands::profile() {
    Profile profile{{queue()}, {}, oneIn(4)};
    if (oneIn(2))
        profile.helps.push_back(queue());
    return profile;
}

Command RandomCommands::issueCommand() {
    IssueTicket issue;
    issue.services = {service()};
    if (oneIn(5))
        issue.services.push_back(service());
    issue.kiosk = kiosk();
    if (oneIn(3))
        issue.priority = PriorityClassId(oneIn(10) ? "nobody" : oneIn(2) ? "elder" : "urgent");
    issue.identity = identity();
    issue.reason = reason();
    issue.acceptNotToday = oneIn(2);
    return issue;
}

Command RandomCommands::ticketCommand(const Hall& hall, const Now& now) {
    switch (below(12)) {
    case 0:
        return ReprintTicket{ticket(hall), kiosk()};
    case 1:
        return CancelTicket{ticket(hall)};
    case 2:
        return ReactivateTicket{ticket(hall)};
    case 3:
        return GrantPriority{ticket(hall), PriorityClassId(oneIn(2) ? "elder" : "urgent"), reason()};
    case 4:
        return BookAppointment{service(), now.localDay().plusDays(below(4)), LocalTime{30 * (17 + below(18))},
                               identity()};
    case 5:
        return CancelAppointment{appointment(hall)};
    case 6:
        return CheckIn{appointment(hall), kiosk(), "en"};
    case 7:
        return RateVisit{ticket(hall), oneIn(3) ? std::nullopt : std::optional(below(7)), reason()};
    case 8:
        return ReturnTicket{ticket(hall)};
    default:
        return issueCommand();
    }
}

Command RandomCommands::windowCommand(const Now& now) {
    const std::optional<Instant> until =
        oneIn(4) ? std::nullopt : std::optional(now.instant + std::chrono::minutes(below(90) - 5));
    switch (below(9)) {
    case 0:
        return SignIn{window(), ClerkId("c" + std::to_string(below(4)))};
    case 1:
        return SignOut{window()};
    case 2:
        return PauseWindow{window(), {}, oneIn(5) ? "" : "break", until};
    case 3:
        return CloseWindow{window()};
    case 4:
        return AssignProfile{window(), profile(), until};
    case 5:
        return ResumeWindow{window()};
    case 6:
        return SignIn{window(), ClerkId("c" + std::to_string(below(4)))};
    default:
        return OpenWindow{window()};
    }
}

Command RandomCommands::callingCommand(const Hall& hall, const Now& now) {
    const std::optional<Instant> until =
        oneIn(2) ? std::nullopt : std::optional(now.instant + std::chrono::minutes(below(90) - 5));
    switch (below(14)) {
    case 0:
        return CallTicket{window(), ticket(hall), reason()};
    case 1:
        return WalkDirect{window(), service()};
    case 2:
        return Recall{window()};
    case 3:
    case 4:
        return StartService{window()};
    case 5:
        return MarkNoShow{window()};
    case 6:
        return ParkTicket{window(), static_cast<ParkKind>(below(3)), until, {}};
    case 7:
        return TransferTicket{window(), service(), oneIn(2) ? std::nullopt : std::optional(window()), {}};
    case 8:
        return FinishService{window(), details()};
    case 9:
    case 10:
        return UndoAction{window()};
    default:
        return CallNext{window(), oneIn(3) ? std::nullopt : std::optional(details())};
    }
}

/// Mostly one that fits the window as it is.
Command RandomCommands::suggestion(const Hall& hall) {
    Suggestion suggestion;
    suggestion.kind = static_cast<SuggestionKind>(below(4));
    suggestion.window = window();
    if (suggestion.kind != SuggestionKind::Close || oneIn(5))
        suggestion.queues = {queue()};
    if (const WindowState* state = hall.window(suggestion.window); state != nullptr && !oneIn(5))
        suggestion.before = state->profile;
    suggestion.until = hall.lastEventAt + std::chrono::minutes(below(200) - 10);
    suggestion.validUntil = hall.lastEventAt + std::chrono::minutes(below(20));
    return Suggest{{suggestion}};
}

SuggestionId RandomCommands::anySuggestion(const Hall& hall) {
    if (hall.suggestions.empty() || oneIn(10))
        return SuggestionId("none");
    return std::next(hall.suggestions.begin(), below(static_cast<int>(hall.suggestions.size())))->first;
}

Command RandomCommands::helpCommand(const Hall& hall) {
    RequestId request("none");
    if (!hall.requests.empty() && !oneIn(10))
        request = std::next(hall.requests.begin(), below(static_cast<int>(hall.requests.size())))->first;
    switch (below(9)) {
    case 6:
        return suggestion(hall);
    case 7:
        return AcceptSuggestion{anySuggestion(hall)};
    case 8:
        return DismissSuggestion{anySuggestion(hall)};
    case 0:
        return RaiseRequest{static_cast<RequestKind>(below(5)), kiosk(), oneIn(2) ? WindowId() : window(),
                            oneIn(2) ? std::nullopt : std::optional(ticket(hall)), reason()};
    case 1:
        return TakeRequest{request, oneIn(9) ? "" : "window-" + std::to_string(below(3))};
    case 2:
        return CloseRequest{request};
    case 3:
        return ReportPrinter{kiosk(), static_cast<PrinterCondition>(below(6))};
    case 4:
        return ReportMissedSearch{kiosk(), oneIn(4) ? "x" : "SBK"};
    default:
        return PrintNotice{window(), ticket(hall), {below(3) - 1}, kiosk()};
    }
}

Command RandomCommands::hallCommand(const Hall& hall) {
    switch (below(5)) {
    case 0:
        return ActivatePlan{PlanId(oneIn(8) ? "nothing" : oneIn(2) ? "usual" : "tidal")};
    case 1:
        return LeaseBlock{oneIn(8) ? "X" : "S", below(5)};
    case 2:
        return ReportPrint{ticket(hall).toString() + (oneIn(4) ? "" : "-0"), PrintState::Printed, "", ""};
    case 3: {
        HallConfiguration next = configuration();
        if (oneIn(3))
            next.windows.pop_back();
        return AdoptConfiguration{std::make_shared<const Catalogue>(std::move(next), std::to_string(below(1000)))};
    }
    default:
        return TimePassed{};
    }
}

Command RandomCommands::command(const Hall& hall, const Now& now) {
    switch (below(21)) {
    case 0:
        return hallCommand(hall);
    case 20:
        return helpCommand(hall);
    case 1:
    case 2:
    case 3:
    case 4:
        return windowCommand(now);
    case 5:
    case 6:
    case 7:
    case 8:
    case 9:
    case 10:
    case 11:
        return callingCommand(hall, now);
    default:
        return ticketCommand(hall, now);
    }
}

Now RandomCommands::nextNow(Now now) {
    switch (below(60)) {
    case 0:
        now.instant = now.instant + std::chrono::hours(below(20));
        break;
    case 1:
        now.instant = now.instant - std::chrono::minutes(below(600));
        break;
    case 2:
        now.utcOffset = std::chrono::minutes(420 + 60 * below(3));
        break;
    default:
        now.instant = now.instant + std::chrono::seconds(oneIn(4) ? below(600) : below(20));
        break;
    }
    return now;
}

DecisionContext RandomCommands::context(const Now& now) {
    DecisionContext context;
    context.now = now;
    for (std::uint8_t& byte : context.random)
        byte = static_cast<std::uint8_t>(below(256));
    return context;
}

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/answering.h"
#include "app/evenhallctl/commands.h"

#include <variant>

namespace evenhall {

namespace {

/// A ticket by its id, or by the number on the paper if it is open now.
Result<TicketId> findTicket(HallApi& hall, const std::string& text) {
    const Result<TicketId> id = TicketId::parse(text);
    if (id)
        return id;
    const Result<Update> snapshot = hall.snapshot();
    if (!snapshot)
        return snapshot.error();
    for (const Entity& entity : snapshot->changed) {
        const auto* view = std::get_if<TicketView>(&entity);
        if (view != nullptr && view->number == text)
            return view->ticket;
    }
    return {ErrorCode::UnknownTicket, "no open ticket has the number " + text};
}

template <typename MakeCommand>
ExitCode giveForTicket(const Arguments& arguments, const Console& console, const MakeCommand& make) {
    std::optional<TicketId> ticket;
    const ExitCode found = withHall(arguments, Role::GuideDesk, console, [&](HallApi& hall) {
        const Result<TicketId> id = findTicket(hall, arguments.operands().front());
        if (!id)
            return complain(describe(id.error()), console);
        ticket = *id;
        return ExitCode::Done;
    });
    return ticket ? giveCommand(arguments, Role::GuideDesk, make(*ticket), console) : found;
}

} // namespace

ExitCode issueTicket(const Arguments& arguments, const Console& console) {
    IssueTicket command;
    for (const std::string& word : arguments.operands()) {
        const Result<ServiceId> service = ServiceId::parse(word);
        if (!service)
            return complainUsage(word + ": " + service.error().context, console);
        command.services.push_back(*service);
    }
    command.kiosk = KioskId(arguments.value("kiosk").value_or(""));
    command.language = arguments.value("language").value_or(command.language);
    command.acceptNotToday = arguments.has("not-today");
    if (const std::optional<std::string> priority = arguments.value("priority"))
        command.priority = PriorityClassId(*priority);
    return giveCommand(arguments, command.kiosk.empty() ? Role::GuideDesk : Role::Kiosk, command, console);
}

ExitCode reprintTicket(const Arguments& arguments, const Console& console) {
    const KioskId kiosk(arguments.value("kiosk").value_or(""));
    return giveForTicket(arguments, console, [&kiosk](TicketId ticket) { return ReprintTicket{ticket, kiosk}; });
}

ExitCode cancelTicket(const Arguments& arguments, const Console& console) {
    return giveForTicket(arguments, console, [](TicketId ticket) { return CancelTicket{ticket}; });
}

ExitCode reactivateTicket(const Arguments& arguments, const Console& console) {
    return giveForTicket(arguments, console, [](TicketId ticket) { return ReactivateTicket{ticket}; });
}

} // namespace evenhall

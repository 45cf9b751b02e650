// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/answering.h"
#include "app/evenhallctl/commands.h"
#include "app/evenhallctl/hall/hall_picture.h"
#include "app/protocol/wire_names.h"

#include <ostream>

namespace evenhall {

namespace {

template <typename Request>
ExitCode giveForRequest(const Arguments& arguments, const Console& console, Request command) {
    const Result<RequestId> id = RequestId::parse(arguments.operands().front());
    if (!id)
        return complainUsage("a request, as `request list` names it", console);
    command.request = *id;
    return giveCommand(arguments, Role::GuideDesk, command, console);
}

} // namespace

ExitCode listRequests(const Arguments& arguments, const Console& console) {
    return withHall(arguments, Role::Manager, console, [&](HallApi& hall) {
        const Result<Update> snapshot = hall.snapshot();
        if (!snapshot)
            return complain(describe(snapshot.error()), console);
        const std::string requests = drawRequests(*snapshot);
        console.out << (requests.empty() ? "nobody asks for help\n" : requests);
        return ExitCode::Done;
    });
}

ExitCode raiseRequest(const Arguments& arguments, const Console& console) {
    const std::optional<RequestKind> kind = protocol::fromWire<RequestKind>(arguments.operands().front());
    if (!kind)
        return complainUsage("callStaff, accompany, paperSlip, complaint or silentAlarm", console);
    RaiseRequest command;
    command.kind = *kind;
    command.kiosk = KioskId(arguments.value("kiosk").value_or(""));
    command.window = WindowId(arguments.value("window").value_or(""));
    return giveCommand(arguments, Role::GuideDesk, command, console);
}

ExitCode takeRequest(const Arguments& arguments, const Console& console) {
    TakeRequest command;
    command.owner = arguments.value("owner").value_or("guide-desk");
    return giveForRequest(arguments, console, std::move(command));
}

ExitCode closeRequest(const Arguments& arguments, const Console& console) {
    return giveForRequest(arguments, console, CloseRequest{});
}

} // namespace evenhall

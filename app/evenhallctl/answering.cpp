// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/answering.h"

#include "app/protocol/server_messages.h"

#include <ostream>

namespace evenhall {

namespace {

void print(const Answer& answer, std::ostream& out) {
    if (answer.number)
        out << "number " << answer.number->toString() << '\n';
    if (answer.ticket)
        out << "ticket " << answer.ticket->toString() << '\n';
    if (answer.code)
        out << "code " << answer.code->toString() << '\n';
    if (answer.window)
        out << "window " << answer.window->toString() << '\n';
    if (answer.appointment)
        out << "appointment " << answer.appointment->toString() << '\n';
    if (answer.request)
        out << "request " << answer.request->toString() << '\n';
    if (answer.peopleAhead)
        out << "ahead " << *answer.peopleAhead << '\n';
    if (answer.wait)
        out << "wait " << answer.wait->low.count() / 60'000 << '-' << (answer.wait->high.count() + 59'999) / 60'000
            << " min\n";
    if (answer.printJob)
        out << "print " << *answer.printJob << '\n';
    if (answer.reprint)
        out << "reprint of a ticket that was there already\n";
}

} // namespace

ExitCode complain(const std::string& what, const Console& console) {
    console.error << "evenhallctl: " << what << '\n';
    return ExitCode::Failed;
}

ExitCode complainUsage(const std::string& what, const Console& console) {
    console.error << "evenhallctl: " << what << '\n';
    return ExitCode::Usage;
}

ExitCode withHall(const Arguments& arguments, Role role, const Console& console,
                  const std::function<ExitCode(HallApi& hall)>& work) {
    const Result<std::string> token = tokenOf(arguments);
    if (!token)
        return complain(token.error().context, console);
    HallApi hall(serverOf(arguments), *token, role);
    return work(hall);
}

ExitCode giveCommand(const Arguments& arguments, Role role, const Command& command, const Console& console) {
    return withHall(arguments, role, console, [&](HallApi& hall) {
        const Result<Answer> answer = hall.execute(command, arguments.value("note").value_or(""));
        if (!answer)
            return complain(answer.error().context, console);
        if (arguments.has("json"))
            console.out << protocol::encodeAnswer("", 0, *answer) << '\n';
        if (answer->error)
            return complain(describe(*answer->error), console);
        if (!arguments.has("json"))
            print(*answer, console.out);
        return ExitCode::Done;
    });
}

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/answering.h"
#include "app/evenhallctl/commands.h"
#include "app/protocol/wire_names.h"

#include <charconv>
#include <chrono>

namespace evenhall {

namespace {

std::optional<int> number(const std::string& text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < 0)
        return std::nullopt;
    return value;
}

/// The window of the first operand, when it is an id at all.
Result<WindowId> windowOf(const Arguments& arguments) {
    return WindowId::parse(arguments.operands().front());
}

/// Commands that need a window and nothing else.
template <typename WindowCommand>
ExitCode giveForWindow(const Arguments& arguments, const Console& console) {
    const Result<WindowId> window = windowOf(arguments);
    if (!window)
        return complainUsage(window.error().context, console);
    return giveCommand(arguments, Role::Counter, WindowCommand{*window}, console);
}

Result<FinishDetails> detailsOf(const Arguments& arguments) {
    FinishDetails details;
    if (const std::optional<std::string> outcome = arguments.value("outcome")) {
        const std::optional<Outcome> known = protocol::fromWire<Outcome>(*outcome);
        if (!known)
            return {ErrorCode::BadValue, "--outcome: done, accepted, sentBack or referred"};
        details.outcome = *known;
    }
    if (const std::optional<std::string> cases = arguments.value("cases")) {
        const std::optional<int> count = number(*cases);
        if (!count)
            return {ErrorCode::BadValue, "--cases: a whole number"};
        details.cases = *count;
    }
    return details;
}

} // namespace

ExitCode signIn(const Arguments& arguments, const Console& console) {
    const Result<WindowId> window = windowOf(arguments);
    const Result<ClerkId> clerk = ClerkId::parse(arguments.value("clerk").value_or(""));
    if (!window || !clerk)
        return complainUsage("a window and --clerk, both ids", console);
    return giveCommand(arguments, Role::Counter, SignIn{*window, *clerk}, console);
}

ExitCode signOut(const Arguments& arguments, const Console& console) {
    return giveForWindow<SignOut>(arguments, console);
}

ExitCode openWindow(const Arguments& arguments, const Console& console) {
    return giveForWindow<OpenWindow>(arguments, console);
}

ExitCode closeWindow(const Arguments& arguments, const Console& console) {
    return giveForWindow<CloseWindow>(arguments, console);
}

ExitCode resumeWindow(const Arguments& arguments, const Console& console) {
    return giveForWindow<ResumeWindow>(arguments, console);
}

ExitCode pauseWindow(const Arguments& arguments, const Console& console) {
    const Result<WindowId> window = windowOf(arguments);
    if (!window)
        return complainUsage(window.error().context, console);
    PauseWindow command;
    command.window = *window;
    command.reason = arguments.value("reason").value_or("away");
    if (const std::optional<std::string> text = arguments.value("minutes")) {
        const std::optional<int> minutes = number(*text);
        if (!minutes)
            return complainUsage("--minutes: a whole number", console);
        const auto now = std::chrono::system_clock::now().time_since_epoch() + std::chrono::minutes(*minutes);
        command.until = Instant{std::chrono::duration_cast<Duration>(now).count()};
    }
    return giveCommand(arguments, Role::Counter, command, console);
}

ExitCode callNext(const Arguments& arguments, const Console& console) {
    const Result<WindowId> window = windowOf(arguments);
    const Result<FinishDetails> details = detailsOf(arguments);
    if (!window || !details)
        return complainUsage(window ? details.error().context : window.error().context, console);
    CallNext command{*window, {}};
    if (arguments.has("outcome") || arguments.has("cases"))
        command.finish = *details;
    return giveCommand(arguments, Role::Counter, command, console);
}

ExitCode recall(const Arguments& arguments, const Console& console) {
    return giveForWindow<Recall>(arguments, console);
}

ExitCode startService(const Arguments& arguments, const Console& console) {
    return giveForWindow<StartService>(arguments, console);
}

ExitCode markNoShow(const Arguments& arguments, const Console& console) {
    return giveForWindow<MarkNoShow>(arguments, console);
}

ExitCode finishService(const Arguments& arguments, const Console& console) {
    const Result<WindowId> window = windowOf(arguments);
    const Result<FinishDetails> details = detailsOf(arguments);
    if (!window || !details)
        return complainUsage(window ? details.error().context : window.error().context, console);
    return giveCommand(arguments, Role::Counter, FinishService{*window, *details}, console);
}

ExitCode parkTicket(const Arguments& arguments, const Console& console) {
    const Result<WindowId> window = windowOf(arguments);
    const std::optional<ParkKind> kind = protocol::fromWire<ParkKind>(arguments.value("kind").value_or("anyWindow"));
    if (!window || !kind)
        return complainUsage("a window, and --kind anyWindow, sameWindow or step", console);
    ParkTicket command;
    command.window = *window;
    command.kind = *kind;
    return giveCommand(arguments, Role::Counter, command, console);
}

ExitCode transferTicket(const Arguments& arguments, const Console& console) {
    const Result<WindowId> window = windowOf(arguments);
    const Result<ServiceId> service = ServiceId::parse(arguments.operands()[1]);
    if (!window || !service)
        return complainUsage("a window and a service, both ids", console);
    TransferTicket command;
    command.window = *window;
    command.service = *service;
    return giveCommand(arguments, Role::Counter, command, console);
}

ExitCode undoAction(const Arguments& arguments, const Console& console) {
    return giveForWindow<UndoAction>(arguments, console);
}

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/answering.h"
#include "app/evenhallctl/commands.h"
#include "app/evenhallctl/tickets/suggestion_text.h"

#include <ostream>

namespace evenhall {

namespace {

template <typename AboutSuggestion>
ExitCode giveForSuggestion(const Arguments& arguments, const Console& console) {
    const Result<SuggestionId> id = SuggestionId::parse(arguments.operands().front());
    if (!id)
        return complainUsage("a suggestion, as `suggestions` names it", console);
    return giveCommand(arguments, Role::Manager, AboutSuggestion{*id}, console);
}

} // namespace

ExitCode listSuggestions(const Arguments& arguments, const Console& console) {
    return withHall(arguments, Role::Manager, console, [&](HallApi& hall) {
        const Result<Update> snapshot = hall.snapshot();
        if (!snapshot)
            return complain(describe(snapshot.error()), console);
        const bool chinese = arguments.value("language").value_or("en").rfind("zh", 0) == 0;
        const std::string suggestions = drawSuggestions(*snapshot, chinese ? "zh-CN" : "en");
        console.out << (suggestions.empty() ? "nothing to suggest\n" : suggestions);
        return ExitCode::Done;
    });
}

ExitCode acceptSuggestion(const Arguments& arguments, const Console& console) {
    return giveForSuggestion<AcceptSuggestion>(arguments, console);
}

ExitCode dismissSuggestion(const Arguments& arguments, const Console& console) {
    return giveForSuggestion<DismissSuggestion>(arguments, console);
}

} // namespace evenhall

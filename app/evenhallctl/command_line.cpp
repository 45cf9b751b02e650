// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/command_line.h"

#include <algorithm>
#include <array>
#include <ostream>

namespace evenhall {

namespace {

constexpr const char* introduction =
    "evenhallctl: look after an Evenhall\n"
    "usage: evenhallctl [--server URL] [--token TEXT | --token-file FILE] COMMAND …\n"
    "The server is http://127.0.0.1:7430 unless given. Exit code: 0 done, 1 failed, 2 wrong usage.\n\n";

/// Options that every command takes, because they only say where the hall is.
constexpr std::array<std::string_view, 3> common{"server", "token", "token-file"};

void describe(const CommandEntry& command, std::ostream& stream) {
    stream << "  " << command.name;
    if (!command.operands.empty())
        stream << ' ' << command.operands;
    stream << "\n      " << command.summary << '\n';
}

void describeAll(const std::vector<CommandEntry>& commands, std::ostream& stream) {
    stream << introduction << "commands:\n";
    for (const CommandEntry& command : commands)
        describe(command, stream);
}

std::size_t wordCount(std::string_view name) {
    return static_cast<std::size_t>(std::count(name.begin(), name.end(), ' ')) + 1;
}

bool matches(const CommandEntry& command, const std::vector<std::string>& operands) {
    const std::size_t count = wordCount(command.name);
    if (operands.size() < count)
        return false;
    std::string words;
    for (std::size_t i = 0; i < count; ++i)
        words += (i == 0 ? "" : " ") + operands[i];
    return words == command.name;
}

/// What is wrong with the words of a command; empty: nothing.
std::string complaint(const CommandEntry& command, const Arguments& arguments) {
    for (const std::string& option : arguments.given()) {
        const bool known = std::find(common.begin(), common.end(), option) != common.end() ||
                           std::find(command.options.begin(), command.options.end(), option) != command.options.end();
        if (!known)
            return "option --" + option + " does not belong to '" + std::string(command.name) + "'";
    }
    const std::size_t count = arguments.operands().size();
    if (count < command.leastOperands)
        return "something is missing";
    if (count > command.mostOperands)
        return "too many words, first: '" + arguments.operands()[command.mostOperands] + "'";
    return {};
}

ExitCode refuse(const std::string& reason, const Console& console) {
    console.error << "evenhallctl: " << reason << "\nTry 'evenhallctl --help'.\n";
    return ExitCode::Usage;
}

} // namespace

ExitCode runCommandLine(const std::vector<std::string>& words, const std::vector<CommandEntry>& commands,
                        const Console& console) {
    Result<Arguments> arguments = Arguments::parse(words);
    if (!arguments)
        return refuse(arguments.error().context, console);
    const auto command = std::find_if(commands.begin(), commands.end(),
                                      [&](const CommandEntry& entry) { return matches(entry, arguments->operands()); });
    if (arguments->has("help")) {
        if (command == commands.end())
            describeAll(commands, console.out);
        else
            describe(*command, console.out);
        return ExitCode::Done;
    }
    if (arguments->operands().empty()) {
        describeAll(commands, console.error);
        return ExitCode::Usage;
    }
    if (command == commands.end())
        return refuse("no command '" + arguments->operands().front() + "' with these words", console);
    arguments->dropOperands(wordCount(command->name));
    const std::string wrong = complaint(*command, *arguments);
    if (!wrong.empty()) {
        console.error << "evenhallctl: " << wrong << '\n';
        describe(*command, console.error);
        return ExitCode::Usage;
    }
    return command->run(*arguments, console);
}

} // namespace evenhall

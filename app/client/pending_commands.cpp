// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/pending_commands.h"

#include <algorithm>
#include <utility>

namespace evenhall {

std::vector<std::string> PendingCommands::sendAll() {
    std::vector<std::string> messages;
    messages.reserve(m_commands.size());
    for (PendingCommand& command : m_commands) {
        command.sent = true;
        messages.push_back(command.message);
    }
    return messages;
}

std::optional<PendingCommand> PendingCommands::take(const std::string& key) {
    const auto found = std::find_if(m_commands.begin(), m_commands.end(),
                                    [&key](const PendingCommand& command) { return command.key == key; });
    if (found == m_commands.end())
        return std::nullopt;
    std::optional<PendingCommand> taken(std::move(*found));
    m_commands.erase(found);
    return taken;
}

std::vector<PendingCommand> PendingCommands::takeExpired(std::chrono::milliseconds now) {
    const auto firstExpired = std::stable_partition(
        m_commands.begin(), m_commands.end(), [now](const PendingCommand& command) { return command.deadline > now; });
    std::vector<PendingCommand> expired(std::make_move_iterator(firstExpired),
                                        std::make_move_iterator(m_commands.end()));
    m_commands.erase(firstExpired, m_commands.end());
    return expired;
}

std::optional<std::chrono::milliseconds> PendingCommands::nextDeadline() const {
    std::optional<std::chrono::milliseconds> next;
    for (const PendingCommand& command : m_commands) {
        if (!next || command.deadline < *next)
            next = command.deadline;
    }
    return next;
}

Answer answerForLost(const PendingCommand& command) {
    Answer answer;
    answer.error = Error{ErrorCode::Io, command.sent ? "no answer in time: unknown whether it happened"
                                                     : "no connection in time: it was not asked"};
    return answer;
}

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/answer.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace evenhall {

/// A command that waits for its answer. Its key stays the same however often it is sent, so a repeat is harmless.
struct PendingCommand {
    std::string key;
    std::string message; ///< as it goes over the wire
    std::function<void(const Answer&)> done;
    std::chrono::milliseconds deadline{0}; ///< on the caller's monotonic clock
    bool sent = false;                     ///< it may have reached the hall
};

/// The commands of one client that have no answer yet, in the order they were asked. One thread.
class PendingCommands {
public:
    void add(PendingCommand command) { m_commands.push_back(std::move(command)); }

    /// Everything without an answer, to be sent (again) on a new connection; marked as sent.
    [[nodiscard]] std::vector<std::string> sendAll();
    /// Removes the command that an answer belongs to; nothing when nobody waits for it any more.
    [[nodiscard]] std::optional<PendingCommand> take(const std::string& key);
    /// Removes all commands whose deadline is not after `now`.
    [[nodiscard]] std::vector<PendingCommand> takeExpired(std::chrono::milliseconds now);

    [[nodiscard]] std::optional<std::chrono::milliseconds> nextDeadline() const;
    [[nodiscard]] std::size_t size() const { return m_commands.size(); }

private:
    std::vector<PendingCommand> m_commands; ///< a client has a handful at most
};

/// What the caller hears when the time is over. Says whether the hall may have done it all the same.
[[nodiscard]] Answer answerForLost(const PendingCommand& command);

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/client_settings.h"
#include "app/protocol/client_messages.h"
#include "app/protocol/server_messages.h"
#include "tests/client/scripted_server.h"

#include <optional>
#include <string>
#include <vector>

namespace evenhall::test {

/// A scripted server that speaks the protocol: welcomes, sends a snapshot of two queues, answers commands. A test turns
/// single manners off or says things itself.
struct HallScript {
    HallScript();

    void sendSnapshot(std::int64_t sequence, int waitingA1);
    void sendDelta(std::int64_t sequence, std::int64_t previous, int waitingA1);
    void answer(const protocol::CommandMessage& command, const Answer& answer);
    void hear(const std::string& text);

    ScriptedServer server;
    bool welcomes = true;
    bool answersCommands = true;
    bool answersPings = true;
    bool answersResyncs = true;
    std::int64_t snapshotSequence = 10;
    std::string configurationHash = "hash-1";

    std::optional<protocol::Hello> hello; ///< the last one
    std::vector<protocol::CommandMessage> commands;
    int hellos = 0;
    int pings = 0;
    int resyncs = 0;
};

/// Settings for a script, impatient.
[[nodiscard]] ClientSettings settingsFor(const HallScript& script);

} // namespace evenhall::test

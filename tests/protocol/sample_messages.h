// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/protocol/client_messages.h"
#include "app/protocol/server_messages.h"

#include <vector>

namespace evenhall::protocol {

/// One message of every type, one command of every type, one entity of every kind, with every field filled in.
[[nodiscard]] std::vector<Command> sampleCommands();
[[nodiscard]] std::vector<Entity> sampleEntities();
[[nodiscard]] std::vector<ClientMessage> sampleClientMessages();
[[nodiscard]] std::vector<ServerMessage> sampleServerMessages();

} // namespace evenhall::protocol

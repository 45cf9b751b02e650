// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/commands.h"

namespace evenhall {

/// Who a client is; fixed by its device token.
enum class Role { Kiosk, Counter, GuideDesk, Board, DeviceHost, Evaluator, Manager, Inspector, Citizen };

/// The table of what each role may ask. Reading is decided by what a subscription of that role contains.
[[nodiscard]] bool mayExecute(Role role, const Command& command);

} // namespace evenhall

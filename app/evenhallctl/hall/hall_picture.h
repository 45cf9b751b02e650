// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/hall_service/hall_service.h"

#include <string>

namespace evenhall {

/// A hall as a table for a terminal: who waits where, what each staffed window does. Pure.
[[nodiscard]] std::string drawHall(const Update& snapshot);

/// One line for each open request for help, the oldest first; empty without any.
[[nodiscard]] std::string drawRequests(const Update& snapshot);

} // namespace evenhall

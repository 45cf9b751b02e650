// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/controller/outbox.h"
#include "app/domain/hall/hall.h"
#include "app/hall_service/hall_service.h"

#include <optional>

namespace evenhall {

/// Why a device that is bound to one window or kiosk may not give this command; nothing: it may. For commands that name
/// a ticket or a job, whose place only the hall knows; the server judges those that name the place themselves.
[[nodiscard]] std::optional<Error> refusalByBinding(const Hall& hall, const Outbox& outbox, const Actor& actor,
                                                    const Command& command);

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/hall.h"

#include <string_view>
#include <vector>

namespace evenhall::test {

/// Two trades in zone S, each with windows of its own, and a third in zone A: queues "pension" (windows 1, 2), "card"
/// (3, 4) and "marriage" (5). Weekdays from nine to five, tickets from half past eight to half past four.
[[nodiscard]] HallConfiguration advisedConfiguration();

/// That hall on one day, open, with nobody in it and every window closed on its plan.
[[nodiscard]] Hall advisedHall(std::string_view day, HallConfiguration configuration = advisedConfiguration());

/// Lets people wait in a queue since a local time, all at once.
void queueUp(Hall& hall, const QueueId& queue, int people, LocalTime since);

/// Opens a window with a clerk.
void staff(Hall& hall, const WindowId& window);

} // namespace evenhall::test

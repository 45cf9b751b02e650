// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/commands.h"
#include "app/domain/hall/hall.h"

#include <vector>

namespace evenhall {

/// What a hall that was put back from a backup must leave out today, so that no number is given out twice: in each
/// series as many numbers as it may have used between the last event of the backup and now, at half as much again as
/// its pace until then, and a few more. Nothing outside the day of the backup.
[[nodiscard]] std::vector<LeaseBlock> numbersToLeaveOut(const Hall& hall, const Now& now);

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/controller/waits/wait_lessons.h"

#include <set>

namespace evenhall {

/// The queues whose people were told better by what could be learned than by the simple rule: learns from the earlier
/// three quarters of the tickets and judges the last quarter by the interval score (Gneiting and Raftery 2007), which
/// counts the width of a range and twenty times what a wait lies outside. A queue with few tickets to judge follows the
/// verdict on all. A quiet hall with a short past is often served better by the simple rule.
[[nodiscard]] std::set<QueueId> queuesToldBetter(const WaitLessons& lessons);

/// Minutes; smaller is better. For ranges that nine of ten waits should lie in.
[[nodiscard]] double intervalScore(planner::Minutes from, planner::Minutes until, planner::Minutes wait);

} // namespace evenhall

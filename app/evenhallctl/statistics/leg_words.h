// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/evenhallctl/statistics/month_reader.h"

#include <string>

namespace evenhall {

/// How a leg ended, from the words of the journal. A ticket that was called, did not come and was there when the hall
/// shut is a no-show; one that was being served then was served.
[[nodiscard]] planner::LegEnd endOf(const std::string& outcome, bool wasCalled, bool wasStarted);

/// Adds what must be said about the days that were counted: holes, guesses, tickets left out.
void remarkOn(StatisticsReading& reading, const HallClock& clock);

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/hall.h"

namespace evenhall {

/// The plan that works on `day`, today or later, unless somebody activates another one before. A plan with valid_from
/// comes into force by itself when the hall opens on that day, or on the first day after it; the one that began last
/// wins. The plan in force stays while it is valid; after that a plan with valid_from, then the configuration's active
/// plan, then any other that is valid that day. The hall must have a catalogue.
[[nodiscard]] PlanId planOn(const Hall& hall, BusinessDay day);

/// The plan that works when the hall adopts `next` now: the one in force, unless `next` brings a new plan that should
/// have begun already.
[[nodiscard]] PlanId planAfterAdoption(const Hall& hall, const Catalogue& next);

} // namespace evenhall

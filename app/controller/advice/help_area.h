// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/catalogue.h"

#include <map>
#include <set>
#include <vector>

namespace evenhall {

/// Windows and queues that can relieve each other: what connects them is that some window may serve both. A hall falls
/// into areas that have nothing to do with each other, and each is advised alone.
struct HelpArea {
    std::vector<QueueId> queues;
    std::map<WindowId, std::set<QueueId>> mayServe; ///< of each window of the area
};

/// A window may serve the queues of its own zone, and whatever any plan of the hall gives it at any time: those are the
/// clerks' skills that a hall has written down.
[[nodiscard]] std::vector<HelpArea> helpAreas(const Catalogue& catalogue);

} // namespace evenhall

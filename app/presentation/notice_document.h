// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/catalogue.h"
#include "app/domain/values/id.h"
#include "app/domain/values/time.h"
#include "drivers/api/print_document.h"

#include <chrono>
#include <string>
#include <vector>

namespace evenhall {

/// 一次性告知: what somebody must still bring, all of it at once, so that nobody comes a third time.
struct NoticeFacts {
    std::string number;   ///< shown number of the ticket
    std::string language; ///< of the visit, as in TicketFacts
    ServiceId service;
    WindowId window;
    std::vector<int> missing; ///< indexes into the service's materials
    Instant at;
    std::chrono::minutes utcOffset{0};
};

/// Composes the notice. Pure; indexes that the service does not have are left out. Holds no name and no case data.
[[nodiscard]] device::PrintDocument composeNotice(const NoticeFacts& facts, const Catalogue& catalogue);

} // namespace evenhall

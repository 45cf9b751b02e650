// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/catalogue.h"
#include "app/domain/hall/answer.h"
#include "app/domain/queueing/visit.h"
#include "drivers/api/print_document.h"

#include <chrono>
#include <vector>

namespace evenhall {

/// What a ticket says; all that the paper shows comes from here, the catalogue and the templates.
struct TicketFacts {
    Visit visit;                       ///< its language is a tag ("zh-CN") or several, joined by '+' ("zh-CN+en")
    std::chrono::minutes utcOffset{0}; ///< of the business day
    int peopleAhead = 0;
    WaitRange wait;                ///< high of 0: nothing is said about the wait
    std::vector<WindowId> windows; ///< open windows that serve it; empty: only zone and floor are printed
    int copy = 0;                  ///< 0 is the only unmarked one; a copy carries 补打 and its number
};

/// Composes the paper of a ticket. Pure; same facts, same document. A visit of the green channel gets large type and
/// a mark. Never contains identity data; the QR code holds the public code, not the number.
[[nodiscard]] device::PrintDocument composeTicket(const TicketFacts& facts, const Catalogue& catalogue);

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"
#include "app/domain/values/ticket.h"
#include "app/hall_service/views.h"

#include <functional>

namespace evenhall {

/// Finds the ticket that a code belongs to, as its holder may see it. An error NotFound-like (UnknownTicket) means that
/// no open ticket has this code; any other that nobody could be asked.
class TicketLookup {
public:
    using Callback = std::function<void(const Result<TicketView>&)>;

    virtual ~TicketLookup() = default;
    /// Calls back once, later, on the same thread.
    virtual void find(const PublicCode& code, Callback done) = 0;
};

} // namespace evenhall

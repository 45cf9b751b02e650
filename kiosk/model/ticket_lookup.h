// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"
#include "app/domain/values/ticket.h"
#include "app/hall_service/views.h"

#include <functional>
#include <string>

namespace evenhall {

/// Finds a ticket by its code or its number, as its holder may see it. UnknownTicket means that the hall has no such
/// open ticket; any other error that nobody could be asked.
class TicketLookup {
public:
    using Callback = std::function<void(const Result<TicketView>&)>;

    virtual ~TicketLookup() = default;
    /// Calls back once, later, on the same thread.
    virtual void find(const PublicCode& code, Callback done) = 0;
    /// The same for the number that is shown; what comes has no code.
    virtual void findNumber(const std::string& number, Callback done) = 0;
};

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/hall_configuration.h"
#include "app/domain/values/result.h"
#include "app/domain/values/ticket.h"

namespace evenhall {

/// Numbers an issuer may give out alone. Online, the hall leases itself a block of one for each ticket; a kiosk box
/// that works alone gets a longer one.
struct NumberBlock {
    std::string prefix;
    int next = 0;
    int last = -1; ///< next > last: used up
    int digits = 3;

    [[nodiscard]] bool empty() const { return next > last; }
    friend bool operator==(const NumberBlock&, const NumberBlock&) = default;
};

/// The next `count` numbers of a series of which `used` were leased today; SeriesExhausted past the end.
[[nodiscard]] Result<NumberBlock> leaseBlock(const NumberSeries& series, int used, int count);

/// The next number of a block; SeriesExhausted when it is empty. The caller records that it was taken.
[[nodiscard]] Result<TicketNumber> nextNumber(const NumberBlock& block);

} // namespace evenhall

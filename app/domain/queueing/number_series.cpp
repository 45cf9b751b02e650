// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/queueing/number_series.h"

namespace evenhall {

Result<NumberBlock> leaseBlock(const NumberSeries& series, int used, int count) {
    const int next = series.first + used;
    if (count < 1)
        return {ErrorCode::BadValue, "a block has at least one number"};
    if (next > series.last || count > series.last - next + 1)
        return {ErrorCode::SeriesExhausted, "series " + series.prefix + " ended at " + std::to_string(series.last)};
    return NumberBlock{series.prefix, next, next + count - 1, series.digits};
}

Result<TicketNumber> nextNumber(const NumberBlock& block) {
    if (block.empty())
        return {ErrorCode::SeriesExhausted, "block " + block.prefix + " is used up"};
    return TicketNumber{block.prefix, block.next, block.digits};
}

} // namespace evenhall

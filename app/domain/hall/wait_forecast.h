// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/answer.h"
#include "app/domain/values/id.h"
#include "app/domain/values/time.h"

#include <optional>

namespace evenhall {

struct Hall;

/// What past days teach about waits, for waitRange(): the domain knows only the simple rule and asks this first. Pure
/// for one state of the hall; asked on the thread that owns the hall.
class WaitForecast {
public:
    virtual ~WaitForecast() = default;
    /// The wait of somebody with so many people ahead, as a range not yet rounded; nothing when the past does not help
    /// (a queue that nobody knows, no window open).
    [[nodiscard]] virtual std::optional<WaitRange> rangeOf(const Hall& hall, const QueueId& queue, int peopleAhead,
                                                           const Now& now) const = 0;
};

} // namespace evenhall

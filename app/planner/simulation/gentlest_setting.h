// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"

#include <cstdint>
#include <utility>

namespace evenhall::planner {

/// What the gentlest setting of a green channel does that still brings the ratio of waits down to `ratio`, found by
/// halving: a stronger setting never raises the ratio. `strongest` is what `high` does, the answer when nothing gentler
/// will do; `low` is too gentle. `play` gives the outcome of a setting; its first error ends the search.
template <typename Outcome, typename Play>
[[nodiscard]] Result<Outcome> gentlestSetting(std::int64_t low, std::int64_t high, Outcome strongest, double ratio,
                                              const Play& play) {
    Result<Outcome> best = std::move(strongest);
    while (high - low > 1) {
        const std::int64_t middle = low + (high - low) / 2;
        Result<Outcome> tried = play(middle);
        if (!tried)
            return tried;
        if (tried->ratio() > ratio) {
            low = middle;
        } else {
            high = middle;
            best = std::move(tried);
        }
    }
    return best;
}

} // namespace evenhall::planner

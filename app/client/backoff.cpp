// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/backoff.h"

#include <algorithm>

namespace evenhall {

std::chrono::milliseconds Backoff::wait(int failures, double random) const {
    const int doublings = std::clamp(failures, 0, 20);
    const auto full = std::min<std::int64_t>(first.count() << doublings, most.count());
    const auto half = static_cast<double>(full) / 2;
    return std::chrono::milliseconds(static_cast<std::int64_t>(half + half * std::clamp(random, 0.0, 1.0)));
}

} // namespace evenhall

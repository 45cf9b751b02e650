// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace evenhall::server {

/// A token bucket: `burst` at once, `perSecond` in the long run. Time is an argument.
class RateLimit {
public:
    using Time = std::chrono::steady_clock::time_point;

    RateLimit(double perSecond, double burst);

    /// True when one more is within the limit; then it counts.
    [[nodiscard]] bool take(Time now);

private:
    double m_perSecond;
    double m_burst;
    double m_left;
    Time m_last{};
};

} // namespace evenhall::server

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/server/rate_limit.h"

#include <algorithm>

namespace evenhall::server {

RateLimit::RateLimit(double perSecond, double burst) : m_perSecond(perSecond), m_burst(burst), m_left(burst) {}

bool RateLimit::take(Time now) {
    if (now > m_last) {
        const double seconds = std::chrono::duration<double>(now - m_last).count();
        m_left = std::min(m_burst, m_left + seconds * m_perSecond);
        m_last = now;
    }
    if (m_left < 1.0)
        return false;
    m_left -= 1.0;
    return true;
}

} // namespace evenhall::server

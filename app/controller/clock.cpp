// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/clock.h"

#include "app/controller/time_zone.h"

#include <algorithm>

namespace evenhall {

namespace {

constexpr Duration believableLeap = std::chrono::minutes(5);
constexpr Duration leapMustLast = std::chrono::minutes(1);
constexpr Duration tolerance = std::chrono::seconds(2);

Now inZone(Instant instant, const std::string& timeZone) {
    return {instant, utcOffset(timeZone, instant)};
}

} // namespace

Instant SystemTimeSource::wallClock() {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<Duration>(since).count()};
}

Duration SystemTimeSource::steadyClock() {
    return std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now().time_since_epoch());
}

GuardedClock::GuardedClock(std::unique_ptr<TimeSource> source)
    : m_source(std::move(source)), m_shown(m_source->wallClock()), m_steadyAtShown(m_source->steadyClock()) {}

void GuardedClock::continueAfter(Instant last) {
    m_shown = std::max(m_shown, last);
}

Instant GuardedClock::advance() {
    const Duration steady = m_source->steadyClock();
    const Instant expected = m_shown + std::max(Duration(0), steady - m_steadyAtShown);
    const Instant wall = m_source->wallClock();
    const bool leap = wall > expected + believableLeap;
    if (!leap)
        m_leapSince.reset();
    else if (!m_leapSince)
        m_leapSince = steady;
    const bool believed = !leap || steady - *m_leapSince >= leapMustLast;
    m_suspect = !believed || wall + tolerance < expected;
    m_shown = believed ? std::max(wall, expected) : expected;
    m_steadyAtShown = steady;
    return m_shown;
}

Now GuardedClock::now() {
    return inZone(advance(), m_timeZone);
}

Duration GuardedClock::realTimeUntil(Instant at, Duration longest) {
    return std::clamp(at - advance(), Duration(0), longest);
}

ReplayClock::ReplayClock(std::unique_ptr<TimeSource> source, Instant start, double speed)
    : m_source(std::move(source)), m_start(start), m_steadyAtStart(m_source->steadyClock()), m_speed(speed) {}

Now ReplayClock::now() {
    const auto passed = static_cast<double>((m_source->steadyClock() - m_steadyAtStart).count());
    return inZone(m_start + Duration(static_cast<std::int64_t>(passed * m_speed)), m_timeZone);
}

Duration ReplayClock::realTimeUntil(Instant at, Duration longest) {
    const auto left = static_cast<double>((at - now().instant).count()) / m_speed;
    return std::clamp(Duration(static_cast<std::int64_t>(left)), Duration(0), longest);
}

void ReplayClock::continueAfter(Instant last) {
    if (last > now().instant) {
        m_start = last;
        m_steadyAtStart = m_source->steadyClock();
    }
}

} // namespace evenhall

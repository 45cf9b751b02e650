// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/time.h"

#include <memory>
#include <optional>
#include <string>

namespace evenhall {

/// The hall's clock. The domain gets time as an argument; this is where it comes from. Belongs to the hall thread.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Now now() = 0;
    /// How long the hall thread may really sleep until this clock shows `at`, at most `longest`.
    [[nodiscard]] virtual Duration realTimeUntil(Instant at, Duration longest) = 0;
    /// True while this clock does not follow the machine's, because that one jumped.
    [[nodiscard]] virtual bool isSuspect() const { return false; }
    /// The zone of the adopted configuration.
    virtual void setTimeZone(const std::string& name) = 0;
    /// Time goes on from here at the earliest: what the journal saw last.
    virtual void continueAfter(Instant last) = 0;
};

/// The machine's two clocks at one moment; a test gives its own.
class TimeSource {
public:
    virtual ~TimeSource() = default;
    [[nodiscard]] virtual Instant wallClock() = 0;
    [[nodiscard]] virtual Duration steadyClock() = 0; ///< since any fixed moment; never jumps
};

class SystemTimeSource : public TimeSource {
public:
    [[nodiscard]] Instant wallClock() override;
    [[nodiscard]] Duration steadyClock() override;
};

/// Follows the wall clock as long as it behaves. It never goes back: while the wall clock lies behind, time goes on at
/// the steady clock's pace. A leap forward of more than five minutes is believed only after it has lasted a minute, so
/// that a clock set to another year and back does not end the business day.
class GuardedClock : public Clock {
public:
    explicit GuardedClock(std::unique_ptr<TimeSource> source);

    [[nodiscard]] Now now() override;
    [[nodiscard]] Duration realTimeUntil(Instant at, Duration longest) override;
    [[nodiscard]] bool isSuspect() const override { return m_suspect; }
    void setTimeZone(const std::string& name) override { m_timeZone = name; }
    void continueAfter(Instant last) override;

private:
    Instant advance();

    std::unique_ptr<TimeSource> m_source;
    std::string m_timeZone = "UTC";
    Instant m_shown;
    Duration m_steadyAtShown{0};
    std::optional<Duration> m_leapSince; ///< steady time when a leap forward was first seen
    bool m_suspect = false;
};

/// Runs `speed` times as fast as real time from a chosen instant on, so that a recorded day can be played.
class ReplayClock : public Clock {
public:
    ReplayClock(std::unique_ptr<TimeSource> source, Instant start, double speed);

    [[nodiscard]] Now now() override;
    [[nodiscard]] Duration realTimeUntil(Instant at, Duration longest) override;
    void setTimeZone(const std::string& name) override { m_timeZone = name; }
    void continueAfter(Instant last) override;

private:
    std::unique_ptr<TimeSource> m_source;
    std::string m_timeZone = "UTC";
    Instant m_start;
    Duration m_steadyAtStart;
    double m_speed;
};

} // namespace evenhall

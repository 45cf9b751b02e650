// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>

namespace evenhall::device {

/// Tells a device that cannot answer from one that is slow: a single unanswered question proves nothing, silence over
/// a long time on an idle line does, and one answer proves for good that it can. Knows no clock.
class SilenceWatch {
public:
    using Time = std::chrono::steady_clock::time_point;

    /// `proves`: silence for so long means that it cannot answer.
    explicit SilenceWatch(std::chrono::milliseconds proves) : m_proves(proves) {}

    void heard() {
        m_heard = true;
        m_since.reset();
    }
    /// A question stayed without answer although nothing kept the device from answering.
    void silent(Time now) {
        if (!m_since)
            m_since = now;
    }
    /// It was out of reach or had stopped: what it did not say meanwhile means nothing.
    void interrupted() { m_since.reset(); }
    /// Another device may stand there.
    void forget() {
        m_heard = false;
        m_since.reset();
    }

    [[nodiscard]] bool hasAnswered() const { return m_heard; }
    [[nodiscard]] bool provesMute(Time now) const { return !m_heard && m_since && now - *m_since >= m_proves; }

private:
    std::chrono::milliseconds m_proves;
    std::optional<Time> m_since;
    bool m_heard = false;
};

} // namespace evenhall::device

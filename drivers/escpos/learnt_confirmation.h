// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/print_job.h"
#include "drivers/api/silence_watch.h"

#include <algorithm>
#include <optional>

namespace evenhall::escpos {

/// By what one printer confirms: what it has shown, up to what its profile promises. Silence never lowers it; a
/// printer that has shown nothing is unknown until its silence has lasted long, and nothing but delivery after that.
class LearntConfirmation {
public:
    using Time = device::SilenceWatch::Time;

    LearntConfirmation(device::ConfirmLevel promised, std::chrono::milliseconds silenceProves)
        : m_promised(promised), m_silence(silenceProves) {}

    /// None while it is unknown.
    [[nodiscard]] std::optional<device::ConfirmLevel> level(Time now) const {
        if (m_shown)
            return m_shown;
        const bool none = m_promised < device::ConfirmLevel::Barrier || m_silence.provesMute(now);
        return none ? std::optional(device::ConfirmLevel::Delivered) : std::nullopt;
    }
    [[nodiscard]] bool hasShown() const { return m_shown.has_value(); }
    [[nodiscard]] device::ConfirmLevel promised() const { return m_promised; }

    void shown(device::ConfirmLevel level) {
        m_shown = std::max(m_shown.value_or(device::ConfirmLevel::None), std::min(level, m_promised));
        m_silence.heard();
    }
    /// It was ready and did not confirm.
    void silent(Time now) { m_silence.silent(now); }
    /// It was not ready, or out of reach.
    void interrupted() { m_silence.interrupted(); }
    /// It is another printer.
    void forget() {
        m_shown.reset();
        m_silence.forget();
    }

private:
    device::ConfirmLevel m_promised;
    device::SilenceWatch m_silence;
    std::optional<device::ConfirmLevel> m_shown;
};

} // namespace evenhall::escpos

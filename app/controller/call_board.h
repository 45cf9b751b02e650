// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/hall.h"
#include "app/hall_service/views.h"

#include <cstdint>
#include <deque>
#include <map>
#include <vector>

namespace evenhall {

/// The recent calls of the hall, as boards and voices show them: built from the same events as the hall itself, so that
/// a restart shows the same board. Belongs to the hall thread.
class CallBoard {
public:
    /// `hall` is the state after the event. Returns the calls that changed; `removed` gets those that fell off.
    std::vector<CallView> note(const Hall& hall, const Event& event, std::int64_t sequence, Instant at,
                               std::vector<std::int64_t>& removed);

    [[nodiscard]] const std::map<std::int64_t, CallView>& calls() const { return m_calls; }

private:
    struct Noter;

    std::map<std::int64_t, CallView> m_calls;
    std::map<ZoneId, std::deque<std::int64_t>> m_ofZone; ///< the same calls, oldest first
    std::map<WindowId, std::int64_t> m_current;          ///< the call of the ticket at each window
};

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/sign_schedule.h"

#include <algorithm>

namespace evenhall::device_host {

using device::SignState;
using std::chrono::milliseconds;

void SignSchedule::want(std::size_t sign, const device::SignMessage& message, Time now) {
    State& state = m_signs.at(sign);
    if (state.wanted == message)
        return;
    state.wanted = message;
    state.shown = false;
    ++state.version;
    // A silent sign keeps its back-off: a busy window must not slow the whole bus down.
    if (state.silences == 0)
        state.due = now;
}

std::optional<SignSchedule::Task> SignSchedule::next() const {
    std::optional<std::size_t> first;
    for (std::size_t i = 0; i < m_signs.size(); ++i)
        if (m_signs[i].wanted && (!first || m_signs[i].due < m_signs[*first].due))
            first = i;
    if (!first)
        return std::nullopt;
    const State& state = m_signs[*first];
    return Task{*first, state.due, *state.wanted, state.version};
}

void SignSchedule::finished(const Task& task, const device::SignOutcome& outcome, Time now) {
    State& state = m_signs.at(task.sign);
    switch (outcome.state) {
    case SignState::Acknowledged:
    case SignState::SentUnconfirmed:
    case SignState::Refused: // asking the same again at once would be refused again
        state.silences = 0;
        state.shown = state.version == task.version;
        break;
    case SignState::NoAnswer:
        state.due = now + retryAfter(++state.silences);
        return;
    }
    state.due = state.shown ? now + m_patience.refresh : now;
}

milliseconds SignSchedule::retryAfter(int silences) const {
    milliseconds wait = m_patience.firstRetry;
    for (int i = 1; i < silences && wait < m_patience.longestRetry; ++i)
        wait *= 2;
    return std::min(wait, m_patience.longestRetry);
}

} // namespace evenhall::device_host

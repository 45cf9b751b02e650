// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/steady_status.h"

#include <algorithm>

namespace evenhall::device_host {

using device::Condition;
using device::DeviceStatus;

namespace {

constexpr std::chrono::seconds flutter{2};

void setNearEnd(DeviceStatus& status, bool nearEnd) {
    std::vector<Condition>& conditions = status.conditions;
    const auto found = std::find(conditions.begin(), conditions.end(), Condition::PaperNearEnd);
    if ((found != conditions.end()) == nearEnd)
        return;
    if (nearEnd)
        conditions.insert(conditions.begin(), Condition::PaperNearEnd); // the first of the enumeration
    else
        conditions.erase(found);
    status.detail = describe(conditions);
}

} // namespace

DeviceStatus SteadyStatus::feed(DeviceStatus seen, device::WallTime now) {
    if (seen.readiness == device::Readiness::Unreachable || seen.readiness == device::Readiness::Unknown)
        return seen;
    const bool nearEnd =
        std::find(seen.conditions.begin(), seen.conditions.end(), Condition::PaperNearEnd) != seen.conditions.end();
    if (!m_nearEnd)
        m_nearEnd = nearEnd;
    if (*m_nearEnd == nearEnd) {
        m_differsSince.reset();
        return seen;
    }
    if (!m_differsSince)
        m_differsSince = now;
    if (now - *m_differsSince < flutter) {
        setNearEnd(seen, *m_nearEnd);
        return seen;
    }
    m_nearEnd = nearEnd;
    m_differsSince.reset();
    return seen;
}

} // namespace evenhall::device_host

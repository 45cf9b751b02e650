// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/escpos/ticket_watch.h"

namespace evenhall::escpos {

using device::ConfirmLevel;
using device::PrintOutcome;
using device::PrintState;

namespace {

constexpr int unasked = 0; // the question of the automatic status in profiles

std::string deliveredText(std::size_t bytes) {
    return "delivered " + std::to_string(bytes) + " bytes";
}

} // namespace

void TicketWatch::hear(const Answer& answer, const profiles::StatusRules& rules) {
    if (m_confirmed)
        return;
    if (const auto* automatic = std::get_if<AutomaticStatus>(&answer)) {
        const device::DeviceStatus status = profiles::statusOf(conditionsOf(rules, unasked, automatic->bytes));
        if (!status.canWork())
            sawTrouble(status.detail);
    } else if (const auto* processId = std::get_if<ProcessIdAnswer>(&answer)) {
        if (!m_asked.processId.empty() && processId->id == m_asked.processId)
            m_confirmed = ConfirmLevel::ProcessId;
    } else if (std::holds_alternative<BarrierAnswer>(answer)) {
        if (++m_barriersHeard == m_asked.barriers)
            m_confirmed = ConfirmLevel::Barrier;
    }
}

void TicketWatch::sawTrouble(const std::string& what) {
    if (!m_confirmed && m_trouble.empty())
        m_trouble = what;
}

PrintOutcome TicketWatch::delivered() const {
    return {PrintState::Printed, ConfirmLevel::Delivered, deliveredText(m_bytes)};
}

PrintOutcome TicketWatch::doubt(const std::string& why) const {
    return {PrintState::InDoubt, ConfirmLevel::Delivered,
            deliveredText(m_bytes) + ", then " + (m_trouble.empty() ? why : m_trouble)};
}

PrintOutcome TicketWatch::confirmedOutcome() const {
    const ConfirmLevel level = m_confirmed.value_or(ConfirmLevel::Delivered);
    const std::string how = level == ConfirmLevel::ProcessId ? ", printed as " + m_asked.processId : ", processed";
    if (m_trouble.empty())
        return {PrintState::Printed, level, deliveredText(m_bytes) + how};
    PrintOutcome outcome = doubt(m_trouble);
    outcome.evidence += "; the printer went on later and told the end" + how;
    return outcome;
}

} // namespace evenhall::escpos

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/ledger/ledger_entry.h"

#include <array>

namespace evenhall::ledger {

std::string_view toText(LedgerState state) {
    switch (state) {
    case LedgerState::Queued:
        return "queued";
    case LedgerState::Sending:
        return "sending";
    case LedgerState::Sent:
        return "sent";
    case LedgerState::Printed:
        return "printed";
    case LedgerState::NotPrinted:
        return "not_printed";
    case LedgerState::InDoubt:
        return "in_doubt";
    case LedgerState::Expired:
        return "expired";
    case LedgerState::Reprinted:
        return "reprinted";
    case LedgerState::Voided:
        return "voided";
    }
    return "in_doubt";
}

std::optional<LedgerState> ledgerStateFromText(std::string_view text) {
    constexpr std::array all{LedgerState::Queued,  LedgerState::Sending,    LedgerState::Sent,
                             LedgerState::Printed, LedgerState::NotPrinted, LedgerState::InDoubt,
                             LedgerState::Expired, LedgerState::Reprinted,  LedgerState::Voided};
    for (const LedgerState state : all)
        if (toText(state) == text)
            return state;
    return std::nullopt;
}

std::optional<device::PrintOutcome> outcomeOf(const LedgerEntry& entry) {
    const auto as = [&entry](device::PrintState state) {
        return device::PrintOutcome{state, entry.confirm, entry.evidence};
    };
    switch (entry.state) {
    case LedgerState::Queued:
    case LedgerState::Sending:
    case LedgerState::Sent:
        return std::nullopt;
    case LedgerState::Printed:
        return as(device::PrintState::Printed);
    case LedgerState::NotPrinted:
        return as(device::PrintState::Failed);
    case LedgerState::Expired:
        return as(device::PrintState::Expired);
    case LedgerState::InDoubt:
    case LedgerState::Reprinted:
    case LedgerState::Voided:
        return as(device::PrintState::InDoubt);
    }
    return std::nullopt;
}

std::string traceOf(const LedgerEntry& entry) {
    std::string trace = "accepted " + std::to_string(entry.accepted) + " of " + std::to_string(entry.bytes) + " bytes";
    if (entry.before.cuts && entry.after.cuts)
        trace += ", cuts " + std::to_string(*entry.before.cuts) + " before and " + std::to_string(*entry.after.cuts) +
                 " after";
    return trace;
}

} // namespace evenhall::ledger

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/print_job.h"
#include "drivers/escpos/answers.h"
#include "drivers/profiles/printer_profile.h"

#include <cstddef>
#include <optional>
#include <string>

namespace evenhall::escpos {

/// The questions behind a ticket whose answers confirm it.
struct ConfirmationAsked {
    std::string processId;    ///< empty: not asked
    std::size_t barriers = 0; ///< how many answers to GS r prove it; 0: not asked
};

/// Judges one ticket by what its printer said since its first byte, in the order it was said: a confirmation counts
/// only when the printer did not stop before it. One that stopped (paper end, cover, jam) goes on where it was when it
/// can, on a new roll too, and still answers what was asked behind the ticket, whose halves hang on two rolls then.
class TicketWatch {
public:
    TicketWatch() = default;
    TicketWatch(std::size_t bytes, ConfirmationAsked asked) : m_bytes(bytes), m_asked(std::move(asked)) {}

    /// `rules` read an automatic status.
    void hear(const Answer& answer, const profiles::StatusRules& rules);
    /// A status question showed that the printer has stopped.
    void sawTrouble(const std::string& what);
    /// It has stopped, and whether before or after its confirmation nobody knows.
    void sawTroubleAtTheEnd(const std::string& what) { m_trouble = what; }
    /// The answers so far belong to a question between two bands.
    void passedBand() { m_barriersHeard = 0; }

    [[nodiscard]] std::size_t bytes() const { return m_bytes; }
    [[nodiscard]] bool isAsked() const { return !m_asked.processId.empty() || m_asked.barriers > 0; }
    /// Why the printer stopped before it confirmed; empty: it did not.
    [[nodiscard]] const std::string& trouble() const { return m_trouble; }
    /// What it was confirmed by, though perhaps after trouble.
    [[nodiscard]] std::optional<device::ConfirmLevel> confirmed() const { return m_confirmed; }

    /// How it ends when it was confirmed: Printed, or InDoubt after trouble.
    [[nodiscard]] device::PrintOutcome confirmedOutcome() const;
    [[nodiscard]] device::PrintOutcome delivered() const;
    /// InDoubt; the trouble, if there was any, is the reason.
    [[nodiscard]] device::PrintOutcome doubt(const std::string& why) const;

private:
    std::size_t m_bytes = 0;
    ConfirmationAsked m_asked;
    std::size_t m_barriersHeard = 0;
    std::string m_trouble;
    std::optional<device::ConfirmLevel> m_confirmed;
};

} // namespace evenhall::escpos

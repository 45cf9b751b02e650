// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/ticket_printer.h"
#include "drivers/ledger/admission.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace evenhall::device_host {

/// A thread's own connection to the ledger, and what an earlier run left unfinished on its printer.
struct OpenedLedger {
    std::unique_ptr<ledger::PrintLedger> ledger;
    std::vector<ledger::LedgerEntry> unfinished{};
    /// True when this one turned out to be damaged and another took its place: a paper that only this one knew would be
    /// printed twice.
    std::shared_ptr<const std::atomic<bool>> isReplaced = std::make_shared<const std::atomic<bool>>(false);
    bool mayHoldLeftover = false; ///< the printer may be inside a paper that an earlier run gave up
};

/// Carries jobs out on one printer with the ledger always ahead of the paper. Knows no threads: it belongs to the
/// worker's.
///
/// A job, step by step: the ledger admits it (or tells what became of it); it is laid out; the printer prints and the
/// ledger records each step before the next; its end is recorded, then reported. Whatever is killed in between, the
/// next run reads in the ledger how far it came.
class PrintDesk {
public:
    using LayOut =
        std::function<device::Outcome<device::Raster>(const device::PrintDocument&, const device::PaperGeometry&)>;
    using OpenLedger = std::function<device::Outcome<OpenedLedger>()>; ///< asked again after a fault
    using Report = std::function<void(const device::JobId&, const device::PrintOutcome&)>;

    PrintDesk(std::unique_ptr<device::TicketPrinter> printer, LayOut layOut, OpenLedger openLedger,
              std::function<device::WallTime()> now, Report report);

    /// Prints it or finds out why not; reports in any case.
    void carryOut(const device::PrintJob& job, ledger::Arrival arrival);
    /// This box stops before the job could start.
    void turnAway(const device::PrintJob& job, ledger::Arrival arrival);
    /// Looks after what is open (a doubt that may end, an end that could not be written) and says how the printer is. A
    /// printer without a ledger cannot work.
    [[nodiscard]] device::DeviceStatus look();

private:
    [[nodiscard]] device::Outcome<void> haveLedger();
    void takeOver(std::vector<ledger::LedgerEntry> unfinished);
    [[nodiscard]] device::PrintOutcome outcomeFor(const device::PrintJob& job, ledger::Arrival arrival);
    [[nodiscard]] device::PrintOutcome print(const device::PrintJob& job);
    [[nodiscard]] device::PrintOutcome record(const device::JobId& job, device::PrintOutcome outcome);
    void noteTrouble(const device::Outcome<void>& written);
    void settleDoubt();
    void clearStale(const device::DeviceStatus& status);
    void countDoubtful();

    std::unique_ptr<device::TicketPrinter> m_printer;
    LayOut m_layOut;
    OpenLedger m_openLedger;
    std::function<device::WallTime()> m_now;
    Report m_report;
    std::unique_ptr<ledger::PrintLedger> m_ledger;         ///< absent until it could be opened
    std::shared_ptr<const std::atomic<bool>> m_isReplaced; ///< the ledger; with it
    std::optional<device::Fault> m_ledgerFault;            ///< until a check succeeds
    std::optional<device::JobId> m_doubtful;               ///< of this run, not settled, perhaps still in the printer
    std::optional<std::pair<device::JobId, device::PrintOutcome>> m_unwritten; ///< an end that the ledger lacks
    std::vector<ledger::LedgerEntry> m_uncounted; ///< in doubt, and the knife's counter was not asked since
};

} // namespace evenhall::device_host

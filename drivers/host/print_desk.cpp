// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/print_desk.h"

#include "drivers/host/ledger_progress.h"

#include <utility>

namespace evenhall::device_host {

using device::ConfirmLevel;
using device::DeviceStatus;
using device::JobId;
using device::Outcome;
using device::PrintOutcome;
using device::PrintState;
using device::Readiness;
using ledger::Arrival;

PrintDesk::PrintDesk(std::unique_ptr<device::TicketPrinter> printer, LayOut layOut, OpenLedger openLedger,
                     std::function<device::WallTime()> now, Report report)
    : m_printer(std::move(printer))
    , m_layOut(std::move(layOut))
    , m_openLedger(std::move(openLedger))
    , m_now(std::move(now))
    , m_report(std::move(report)) {}

/// An earlier run left these papers of this printer unfinished: what its counters say is added to their evidence.
void PrintDesk::takeOver(std::vector<ledger::LedgerEntry> unfinished) {
    if (!unfinished.empty())
        m_uncounted = std::move(unfinished);
}

Outcome<void> PrintDesk::haveLedger() {
    const bool isDamaged = m_ledgerFault && m_ledgerFault->code == device::FaultCode::Garbled;
    if (m_ledger && !*m_isReplaced && !isDamaged)
        return {};
    m_ledger.reset();
    Outcome<OpenedLedger> opened = m_openLedger();
    if (!opened)
        return opened.fault();
    m_ledger = std::move(opened->ledger);
    m_isReplaced = std::move(opened->isReplaced);
    if (opened->mayHoldLeftover)
        m_printer->expectLeftover();
    takeOver(std::move(opened->unfinished));
    return {};
}

void PrintDesk::noteTrouble(const Outcome<void>& written) {
    if (!written)
        m_ledgerFault = written.fault();
}

void PrintDesk::carryOut(const device::PrintJob& job, Arrival arrival) {
    m_report(job.id, outcomeFor(job, arrival));
}

/// Without its ledger this box can say of a fresh job that nothing was printed, but of an older one nothing.
PrintOutcome PrintDesk::outcomeFor(const device::PrintJob& job, Arrival arrival) {
    const PrintState unknown = arrival == Arrival::Fresh ? PrintState::Failed : PrintState::InDoubt;
    if (const Outcome<void> have = haveLedger(); !have) {
        noteTrouble(have);
        return {unknown, ConfirmLevel::None, have.fault().context};
    }
    const auto admitted = ledger::admit(*m_ledger, job, arrival, m_now());
    if (!admitted) {
        noteTrouble(admitted.fault());
        return {unknown, ConfirmLevel::None, admitted.fault().context};
    }
    return admitted->has_value() ? **admitted : print(job);
}

PrintOutcome PrintDesk::print(const device::PrintJob& job) {
    settleDoubt();
    countDoubtful();
    m_uncounted.clear(); // from here on the counter counts other papers, too
    LedgerProgress progress(*m_ledger, job.id, m_now);
    PrintOutcome outcome = m_printer->printDocument(job.document, m_layOut, progress);
    if (progress.fault())
        noteTrouble(*progress.fault());
    outcome = record(job.id, std::move(outcome));
    if (outcome.state == PrintState::InDoubt) {
        m_doubtful = job.id;
        if (const auto entry = m_ledger->find(job.id); entry && entry->has_value() && (*entry)->before.cuts)
            m_uncounted.push_back(**entry);
        clearStale(m_printer->status());
    } else if (outcome.state == PrintState::Printed) {
        m_doubtful.reset(); // nothing older can be in the printer now
    }
    return outcome;
}

/// What the ledger makes of it is what is reported; an end that cannot be written now is written later. One that the
/// ledger refuses is stale: a person or a copy has ended the doubt.
PrintOutcome PrintDesk::record(const JobId& job, PrintOutcome outcome) {
    const Outcome<void> ended = m_ledger->end(job, outcome, m_now());
    if (!ended && ended.fault().code != device::FaultCode::Refused) {
        noteTrouble(ended);
        m_unwritten.emplace(job, outcome);
        return outcome;
    }
    const auto entry = m_ledger->find(job);
    const std::optional<PrintOutcome> recorded =
        entry && entry->has_value() ? outcomeOf(**entry) : std::optional<PrintOutcome>();
    return recorded.value_or(outcome);
}

void PrintDesk::turnAway(const device::PrintJob& job, Arrival arrival) {
    const PrintOutcome stopped{PrintState::Failed, ConfirmLevel::None, "the device host stopped"};
    const auto admitted = haveLedger() ? ledger::admit(*m_ledger, job, arrival, m_now())
                                       : Outcome<std::optional<PrintOutcome>>(std::nullopt);
    if (!admitted || !m_ledger)
        return; // the next run knows as much as this one
    m_report(job.id, admitted->has_value() ? **admitted : record(job.id, stopped));
}

DeviceStatus PrintDesk::look() {
    if (const Outcome<void> have = haveLedger(); !have)
        m_ledgerFault = have.fault();
    else if (m_ledgerFault && m_ledger->check())
        m_ledgerFault.reset();
    if (m_ledger && m_unwritten && !m_ledgerFault) {
        (void)record(m_unwritten->first, m_unwritten->second);
        if (!m_ledgerFault)
            m_unwritten.reset();
    }
    settleDoubt();
    DeviceStatus status = m_printer->status();
    if (status.readiness == Readiness::Ready)
        countDoubtful();
    clearStale(status);
    if (m_ledgerFault)
        return {Readiness::NotReady, std::move(status.conditions),
                "no ticket is printed until the print record can be kept: " + m_ledgerFault->context};
    return status;
}

/// A slow printer may have told its end after our patience did; of one that stopped within the ticket that end is no
/// more than evidence.
void PrintDesk::settleDoubt() {
    if (!m_doubtful || !m_ledger)
        return;
    const std::optional<PrintOutcome> late = m_printer->settle();
    if (!late)
        return;
    const JobId job = *std::exchange(m_doubtful, std::nullopt);
    m_report(job, record(job, *late));
}

/// A printer that stopped within a ticket would print its rest on the new paper, long after its citizen was sent
/// elsewhere. One that cannot be cleared keeps it; it is the number's only unmarked paper all the same.
void PrintDesk::clearStale(const DeviceStatus& status) {
    if (!m_doubtful || status.readiness != Readiness::NotReady)
        return;
    const Outcome<void> cleared = m_printer->clear();
    if (m_ledger && cleared)
        noteTrouble(m_ledger->addEvidence(*m_doubtful, "the printer was cleared"));
    if (cleared || cleared.fault().code == device::FaultCode::Unsupported)
        m_doubtful.reset();
}

/// The knife's counter tells a person whether a paper in doubt came out whole.
void PrintDesk::countDoubtful() {
    if (m_uncounted.empty() || !m_ledger)
        return;
    const Outcome<device::PrinterCounters> counters = m_printer->counters();
    if (!counters && counters.fault().code == device::FaultCode::Busy)
        return; // the answer waits behind the paper
    const std::vector<ledger::LedgerEntry> entries = std::exchange(m_uncounted, {});
    for (const ledger::LedgerEntry& entry : entries) {
        const auto now = m_ledger->find(entry.job);
        const bool isOpen = now && now->has_value() && (*now)->state == ledger::LedgerState::InDoubt;
        if (!isOpen || !counters || !counters->cuts || !entry.before.cuts)
            continue;
        noteTrouble(m_ledger->addEvidence(entry.job, "cuts " + std::to_string(*entry.before.cuts) + " before and " +
                                                         std::to_string(*counters->cuts) + " after"));
        if (const auto told = m_ledger->find(entry.job); told && told->has_value())
            if (const std::optional<PrintOutcome> outcome = outcomeOf(**told))
                m_report(entry.job, *outcome);
    }
}

} // namespace evenhall::device_host

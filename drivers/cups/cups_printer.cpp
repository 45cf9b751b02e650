// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/cups/cups_printer.h"

#include "drivers/cups/cups_queue.h"
#include "drivers/cups/job_end.h"
#include "drivers/cups/printer_reasons.h"
#include "drivers/cups/pwg_raster.h"

#include <algorithm>
#include <cstdlib>
#include <random>
#include <thread>

namespace evenhall::cups {

namespace {

using device::Condition;
using device::ConfirmLevel;
using device::DeviceStatus;
using device::Fault;
using device::FaultCode;
using device::Outcome;
using device::PrintOutcome;
using device::PrintState;
using device::Readiness;
using std::chrono::milliseconds;

constexpr const char* pwgRaster = "image/pwg-raster";
constexpr const char* rawBytes = "application/vnd.cups-raw";
constexpr milliseconds setUpPatience{10'000};
constexpr std::chrono::seconds lifetimeMargin{10}; // the print server's own cancelling comes after ours

bool holds(const std::vector<std::string>& texts, std::string_view text) {
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}

PrintOutcome failed(std::string evidence) {
    return {PrintState::Failed, ConfirmLevel::None, std::move(evidence)};
}

/// Tells a job from all others, in the queue and in the printer, and nothing of the ticket: the logs of a print server
/// are not ours to keep.
std::string newJobName() {
    std::random_device random;
    std::string name = "ticket ";
    for (int digit = 0; digit < 12; ++digit)
        name += "0123456789abcdef"[random() % 16];
    return name;
}

DeviceStatus toStatus(const PrinterSeen& seen) {
    std::vector<Condition> conditions = conditionsOf(seen.reasons);
    if ((seen.isStopped || !seen.isAccepting) && !isBlocking(conditions))
        conditions.push_back(Condition::Offline);
    std::string detail = device::describe(conditions);
    if (!conditions.empty() && !seen.message.empty())
        detail += " (" + seen.message + ")";
    return {isBlocking(conditions) ? Readiness::NotReady : Readiness::Ready, std::move(conditions), std::move(detail)};
}

} // namespace

/// What goes into the queue.
struct CupsPrinter::Document {
    std::string mimeType;
    std::vector<std::byte> bytes;
};

PrintOutcome CupsPrinter::print(const device::Raster& ticket, device::PrintProgress& progress) {
    Outcome<CupsQueue> queue = CupsQueue::connect(m_address);
    if (!queue)
        return failed(describe(queue.fault()));
    const Outcome<PrinterSeen> seen = ready(*queue);
    if (!seen)
        return failed(describe(seen.fault()));
    if (const DeviceStatus status = statusOf(*seen); !status.canWork())
        return failed(status.detail);
    if (const Outcome<void> emptied = empty(*queue, *seen); !emptied)
        return failed("an earlier ticket is stuck: " + describe(emptied.fault()));
    const Outcome<Document> document = encode(ticket, *seen);
    if (!document)
        return failed(describe(document.fault()));
    const std::string name = newJobName();
    if (const Outcome<void> recorded = progress.starting({document->bytes, name, {}}); !recorded)
        return failed(describe(recorded.fault()));
    m_doubtful.reset();
    return submit(*queue, *document, name, progress);
}

/// The queue as it must be. One that names its printer is made and mended here; another is taken as it is.
Outcome<PrinterSeen> CupsPrinter::ready(CupsQueue& queue) {
    Outcome<PrinterSeen> seen = queue.look();
    if (m_address.printer.empty())
        return seen;
    if (!seen && seen.fault().code != FaultCode::NotFound)
        return seen;
    if (!seen || seen->target != m_address.printer || seen->errorPolicy != "abort-job")
        if (const Outcome<void> made = queue.setUp(); !made)
            return made.fault();
    // A queue of IPP Everywhere asks its printer for its abilities first, in the background.
    const Clock::time_point deadline = Clock::now() + setUpPatience;
    for (bool resumed = false;; std::this_thread::sleep_for(m_settings.lookEvery)) {
        seen = queue.look();
        const bool knowsFormats = seen && (m_address.raw || holds(seen->formats, pwgRaster));
        if (knowsFormats && !seen->isStopped && seen->isAccepting)
            return seen;
        if (knowsFormats && !std::exchange(resumed, true))
            (void)queue.resume();
        if (Clock::now() >= deadline)
            return seen ? Outcome<PrinterSeen>(Fault{FaultCode::TimedOut, "the queue is not ready: " + seen->message})
                        : seen;
    }
}

/// The printer itself, where it speaks IPP: its queue only repeats what it heard with its last job.
Outcome<CupsQueue> CupsPrinter::insideOf(const PrinterSeen& seen) const {
    if (const std::optional<IppEndpoint> printer = IppEndpoint::fromUri(seen.target); printer && !m_address.raw)
        return CupsQueue::insidePrinter(*printer);
    return Fault{FaultCode::Unsupported, "this queue knows nothing of its printer"};
}

/// Cancels what an earlier ticket left in the queue, and in the printer where the queue could not take it back.
Outcome<void> CupsPrinter::empty(CupsQueue& queue, const PrinterSeen& seen) const {
    if (const Outcome<void> cancelled = cancelAll(queue); !cancelled)
        return cancelled.fault();
    Outcome<CupsQueue> printer = insideOf(seen);
    if (!printer)
        return printer.fault().code == FaultCode::Unsupported ? Outcome<void>() : Outcome<void>(printer.fault());
    return cancelAll(*printer);
}

Outcome<void> CupsPrinter::cancelAll(CupsQueue& queue) const {
    const Outcome<std::vector<int>> jobs = queue.openJobs();
    if (!jobs)
        return jobs.fault();
    for (const int job : *jobs) {
        (void)queue.cancel(job); // fails when the job ended meanwhile
        if (!awaitEnd(queue, job, m_settings.cancelPatience))
            return Fault{FaultCode::TimedOut, "job " + std::to_string(job) + " cannot be cancelled"};
    }
    return {};
}

DeviceStatus CupsPrinter::statusOf(const PrinterSeen& seen) const {
    if (Outcome<CupsQueue> printer = insideOf(seen)) {
        const Outcome<PrinterSeen> live = printer->look();
        return live ? toStatus(*live) : DeviceStatus{Readiness::Unreachable, {}, describe(live.fault())};
    } else if (printer.fault().code != FaultCode::Unsupported) {
        return {Readiness::Unreachable, {}, describe(printer.fault())};
    }
    if (seen.isStopped || !seen.isAccepting)
        return {Readiness::NotReady, {Condition::Offline}, "the queue is stopped"};
    return {Readiness::Unknown, {}, "this queue knows nothing of its printer"};
}

Outcome<CupsPrinter::Document> CupsPrinter::encode(const device::Raster& ticket, const PrinterSeen& seen) const {
    if (m_address.raw && m_settings.encodeNative)
        return Document{rawBytes, m_settings.encodeNative(ticket)};
    if (m_address.raw)
        return Fault{FaultCode::Unsupported, "a raw queue needs the printer's own language"};
    if (!holds(seen.formats, pwgRaster))
        return Fault{FaultCode::Unsupported, "the queue takes no pictures (image/pwg-raster)"};
    PrinterSeen abilities = seen;
    if (Outcome<CupsQueue> printer = insideOf(seen))
        if (Outcome<PrinterSeen> live = printer->look())
            abilities = std::move(*live);
    const int wanted = m_settings.paper.dotsPerInch;
    const auto nearest =
        std::min_element(abilities.resolutions.begin(), abilities.resolutions.end(),
                         [wanted](int left, int right) { return std::abs(left - wanted) < std::abs(right - wanted); });
    const PwgKind kind = holds(abilities.kinds, "black_1") ? PwgKind::Black : PwgKind::Gray;
    const int resolution = nearest == abilities.resolutions.end() ? wanted : *nearest;
    return Document{pwgRaster, toPwgRaster(ticket, wanted, resolution, kind)};
}

PrintOutcome CupsPrinter::submit(CupsQueue& queue, const Document& document, const std::string& name,
                                 device::PrintProgress& progress) {
    const auto lifetime = std::chrono::ceil<std::chrono::seconds>(m_settings.patience) + lifetimeMargin;
    const Outcome<int> job = queue.createJob(name, lifetime);
    if (!job)
        return failed(describe(job.fault())); // a job without a document never prints
    const Submitted ticket{*job, name};
    const Outcome<void> sent = queue.sendDocument(*job, document.mimeType, document.bytes);
    progress.accepted(document.bytes.size()); // after a fault at most; whether it arrived is not known
    PrintOutcome outcome = sent ? follow(queue, ticket) : giveUp(queue, ticket, describe(sent.fault()));
    if (outcome.state == PrintState::InDoubt)
        m_doubtful = ticket;
    return outcome;
}

PrintOutcome CupsPrinter::follow(CupsQueue& queue, const Submitted& ticket) const {
    const Clock::time_point deadline = Clock::now() + m_settings.patience;
    std::optional<Clock::time_point> blockedSince;
    for (; Clock::now() < deadline; std::this_thread::sleep_for(m_settings.lookEvery)) {
        if (const Outcome<JobSeen> seen = queue.job(ticket.job); seen && seen->isOver())
            return conclude(queue, ticket, judge(*seen, "job " + std::to_string(ticket.job)),
                            m_settings.cancelPatience);
        const std::string blockage = blockageOf(queue);
        if (blockage.empty())
            blockedSince.reset();
        else if (!blockedSince)
            blockedSince = Clock::now();
        else if (Clock::now() - *blockedSince >= m_settings.blockedPatience)
            return giveUp(queue, ticket, blockage);
    }
    return giveUp(queue, ticket, "not finished in time");
}

/// What the word of the queue is worth. The IPP backend of CUPS 2.4 ends well whenever the printer's job is
/// over, however: only its second thread looks for "aborted", and not always in time; and it ends well when the printer
/// vanished. So the printer itself is asked for the end of this ticket.
PrintOutcome CupsPrinter::conclude(CupsQueue& queue, const Submitted& ticket, const PrintOutcome& word,
                                   milliseconds patience) const {
    const Outcome<PrinterSeen> seen = queue.look();
    Outcome<CupsQueue> printer = seen ? insideOf(*seen) : Outcome<CupsQueue>(seen.fault());
    if (printer)
        return askPrinter(*printer, ticket, word, patience);
    if (printer.fault().code == FaultCode::Unsupported || word.state != PrintState::Printed)
        return word;
    return {PrintState::InDoubt, ConfirmLevel::None, word.evidence + "; then " + describe(printer.fault())};
}

PrintOutcome CupsPrinter::askPrinter(CupsQueue& printer, const Submitted& ticket, const PrintOutcome& word,
                                     milliseconds patience) const {
    const Clock::time_point deadline = Clock::now() + patience;
    for (;; std::this_thread::sleep_for(m_settings.lookEvery)) {
        const Outcome<std::vector<JobSeen>> jobs = printer.jobsNamed(ticket.name);
        if (!jobs && word.state == PrintState::Printed)
            return {PrintState::InDoubt, ConfirmLevel::None, word.evidence + "; then " + describe(jobs.fault())};
        if (!jobs || (jobs->empty() && word.state == PrintState::Failed))
            return word; // never left the queue
        const bool isOver =
            !jobs->empty() && std::all_of(jobs->begin(), jobs->end(), [](const JobSeen& job) { return job.isOver(); });
        // What the queue gave up may stay in the printer until a person comes.
        if (isOver || word.state != PrintState::Printed || Clock::now() >= deadline)
            return judgeInside(*jobs, word.evidence);
    }
}

/// What a person must mend before the job at hand can go on; empty when nothing.
std::string CupsPrinter::blockageOf(CupsQueue& queue) const {
    const Outcome<PrinterSeen> seen = queue.look();
    if (!seen)
        return {};
    const std::vector<Condition> conditions = conditionsOf(seen->reasons);
    return isBlocking(conditions) ? device::describe(conditions) : std::string();
}

/// No ticket stays in the queue: it would come out when nobody waits for it any more.
PrintOutcome CupsPrinter::giveUp(CupsQueue& queue, const Submitted& ticket, const std::string& reason) const {
    (void)queue.cancel(ticket.job);
    if (const std::optional<JobSeen> end = awaitEnd(queue, ticket.job, m_settings.cancelPatience))
        return conclude(queue, ticket, judge(*end, reason), m_settings.cancelPatience);
    return {PrintState::InDoubt, ConfirmLevel::None, reason + "; the job could not be cancelled"};
}

std::optional<JobSeen> CupsPrinter::awaitEnd(CupsQueue& queue, int job, milliseconds timeout) const {
    const Clock::time_point deadline = Clock::now() + timeout;
    for (;; std::this_thread::sleep_for(m_settings.lookEvery)) {
        if (const Outcome<JobSeen> seen = queue.job(job); seen && seen->isOver())
            return *seen;
        if (Clock::now() >= deadline)
            return std::nullopt;
    }
}

DeviceStatus CupsPrinter::status() {
    Outcome<CupsQueue> queue = CupsQueue::connect(m_address);
    if (!queue)
        return {Readiness::Unreachable, {}, describe(queue.fault())};
    // Between tickets nothing of ours belongs into the queue: it would print when the printer comes back.
    (void)cancelAll(*queue);
    const Outcome<PrinterSeen> seen = ready(*queue);
    if (!seen)
        return {Readiness::Unreachable, {}, describe(seen.fault())};
    return statusOf(*seen);
}

std::optional<PrintOutcome> CupsPrinter::settle() {
    if (!m_doubtful)
        return std::nullopt;
    Outcome<CupsQueue> queue = CupsQueue::connect(m_address);
    const Outcome<JobSeen> seen = queue ? queue->job(m_doubtful->job) : Outcome<JobSeen>(queue.fault());
    if (!seen || !seen->isOver())
        return std::nullopt;
    PrintOutcome outcome = conclude(*queue, *m_doubtful, judge(*seen, "told later"), milliseconds(0));
    if (outcome.state == PrintState::InDoubt)
        return std::nullopt;
    m_doubtful.reset();
    return outcome;
}

Outcome<void> CupsPrinter::clear() {
    Outcome<CupsQueue> queue = CupsQueue::connect(m_address);
    const Outcome<PrinterSeen> seen = queue ? queue->look() : Outcome<PrinterSeen>(queue.fault());
    if (!seen)
        return seen.fault();
    return empty(*queue, *seen);
}

} // namespace evenhall::cups

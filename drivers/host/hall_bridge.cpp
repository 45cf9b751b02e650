// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/hall_bridge.h"

#include <QTimer>

#include <algorithm>
#include <chrono>

namespace evenhall::device_host {

namespace {

constexpr std::chrono::milliseconds picturePatience{1000};

PrintState toHallState(device::PrintState state) {
    switch (state) {
    case device::PrintState::Printed:
        return PrintState::Printed;
    case device::PrintState::Failed:
        return PrintState::Failed;
    case device::PrintState::InDoubt:
        return PrintState::InDoubt;
    case device::PrintState::Expired:
        return PrintState::Expired;
    }
    return PrintState::InDoubt;
}

PrinterCondition conditionOf(const device::DeviceStatus& status) {
    const auto has = [&status](device::Condition condition) {
        return std::find(status.conditions.begin(), status.conditions.end(), condition) != status.conditions.end();
    };
    switch (status.readiness) {
    case device::Readiness::Ready:
        return has(device::Condition::PaperNearEnd) ? PrinterCondition::PaperLow : PrinterCondition::Ready;
    case device::Readiness::NotReady:
        return has(device::Condition::PaperEnd) ? PrinterCondition::NoPaper : PrinterCondition::Fault;
    case device::Readiness::Unreachable:
        return PrinterCondition::Offline;
    case device::Readiness::Unknown:
        break;
    }
    return PrinterCondition::Unknown;
}

/// Copies of one ticket share its id; a notice is a paper of its own.
std::string subjectOf(const PrintJobView& job) {
    const std::string ticket = job.ticket.toString();
    return job.job == ticket + "-" + std::to_string(job.copy) ? ticket : job.job;
}

device::PrinterName printerOf(const PrintJobView& job) {
    return {job.kiosk.toString()};
}

} // namespace

HallBridge::HallBridge(HallSource& hall, DeviceHost& devices, std::function<device::WallTime()> now,
                       PictureBook::Warn warn, QObject* parent)
    : QObject(parent), m_hall(hall), m_devices(devices), m_now(std::move(now)), m_pictures(hall, std::move(warn)) {
    connect(&m_hall, &HallSource::reset, this, &HallBridge::takeAll);
    connect(&m_hall, &HallSource::entityChanged, this, &HallBridge::take);
    connect(&m_hall, &HallSource::entityRemoved, this, &HallBridge::forget);
    takeAll();
}

std::size_t HallBridge::unreported() const {
    return static_cast<std::size_t>(std::count_if(m_jobs.begin(), m_jobs.end(), [](const auto& entry) {
        return entry.second.stage == Stage::Printing || entry.second.stage == Stage::Ended;
    }));
}

void HallBridge::takeAll() {
    for (const auto& [printer, condition] : m_conditions)
        tellCondition(printer, condition);
    for (const EntityKind kind : {EntityKind::PrintJob, EntityKind::Sign})
        for (const Entity* entity : m_hall.all(kind))
            take(keyOf(*entity));
    // The hall may have put a job away whose end it does not know.
    std::vector<std::string> ended;
    for (const auto& [job, track] : m_jobs)
        if (track.stage == Stage::Ended)
            ended.push_back(job);
    for (const std::string& job : ended)
        report(job);
}

void HallBridge::take(const EntityKey& key) {
    const Entity* entity = m_hall.find(key);
    if (entity == nullptr)
        return;
    if (const auto* job = std::get_if<PrintJobView>(entity))
        takeJob(*job);
    else if (const auto* sign = std::get_if<SignView>(entity))
        takeSign(*sign);
}

/// What the hall has put away is over; the print workers still know its id.
void HallBridge::forget(const EntityKey& key) {
    const auto known = key.kind == EntityKind::PrintJob ? m_jobs.find(key.id) : m_jobs.end();
    if (known != m_jobs.end() && known->second.stage == Stage::Settled)
        m_jobs.erase(known);
}

void HallBridge::takeSign(const SignView& sign) {
    const device::Attention attention = sign.attention ? device::Attention::Flash : device::Attention::Steady;
    (void)m_devices.show(SignName{sign.window.toString()}, {sign.text, attention});
}

void HallBridge::takeJob(const PrintJobView& job) {
    if (!m_devices.has(printerOf(job)) || mustAwaitPictures(job))
        return;
    if (!job.state)
        takeUntouchedJob(job);
    else if (*job.state == PrintState::Accepted)
        takeAcceptedJob(job);
    else if (const auto known = m_jobs.find(job.job); known != m_jobs.end() && known->second.stage == Stage::Ended)
        known->second.stage = Stage::Settled;
}

/// After a start the configuration arrives a moment behind the first jobs. Tickets with a logo wait for it that moment
/// and no longer; its arrival takes all jobs again.
bool HallBridge::mustAwaitPictures(const PrintJobView& job) {
    if (m_awaiting == Awaiting::NoLonger || m_hall.configuration() != nullptr || !PictureBook::isNeeded(job.document))
        return false;
    if (m_awaiting == Awaiting::NotYet)
        QTimer::singleShot(picturePatience, this, [this] {
            m_awaiting = Awaiting::NoLonger;
            takeAll();
        });
    m_awaiting = Awaiting::Now;
    return true;
}

/// The hall waits for somebody to accept the job. A hall that was restored from a backup may ask for an old paper.
void HallBridge::takeUntouchedJob(const PrintJobView& job) {
    const auto known = m_jobs.find(job.job);
    if (known == m_jobs.end())
        if (const std::optional<device::PrintOutcome> outcome = m_devices.outcomeOf({job.job})) {
            onPrinted({job.job}, *outcome);
            return;
        }
    if (known == m_jobs.end() || known->second.stage == Stage::AcceptingUnsure)
        accept(job);
    else if (known->second.stage == Stage::Ended)
        report(job.job);
}

/// The hall thinks that we have the job.
void HallBridge::takeAcceptedJob(const PrintJobView& job) {
    const auto known = m_jobs.find(job.job);
    if (known == m_jobs.end()) {
        print(job, ledger::Arrival::EarlierRun); // the ledger decides
    } else if (known->second.stage == Stage::AcceptingUnsure) {
        print(job, ledger::Arrival::Fresh);
    } else if (known->second.stage == Stage::Ended) {
        report(job.job);
    }
}

void HallBridge::accept(const PrintJobView& job) {
    m_jobs[job.job] = Track{Stage::Accepting, {}};
    m_hall.execute(ReportPrint{job.job, PrintState::Accepted, {}, {}}, {},
                   [this, id = job.job](const Answer& answer) { onAcceptAnswered(id, answer); });
}

void HallBridge::onAcceptAnswered(const std::string& job, const Answer& answer) {
    const auto known = m_jobs.find(job);
    if (known == m_jobs.end() || known->second.stage != Stage::Accepting)
        return;
    const Entity* entity = m_hall.find({EntityKind::PrintJob, job});
    const auto* view = entity == nullptr ? nullptr : std::get_if<PrintJobView>(entity);
    if (!answer.error && view != nullptr) {
        print(*view, ledger::Arrival::Fresh);
    } else if (answer.error && answer.error->code == ErrorCode::Io) {
        known->second.stage = Stage::AcceptingUnsure;
        take({EntityKind::PrintJob, job}); // the hall's word may be here already
    } else {
        known->second.stage = Stage::Settled; // the hall does not want it printed any more
    }
}

/// The hall's clock may differ from ours, so the time that is left counts.
void HallBridge::print(const PrintJobView& job, ledger::Arrival arrival) {
    m_jobs[job.job].stage = Stage::Printing;
    const Duration left = job.expiresAt - m_hall.hallNow();
    device::PrintDocument document = job.document;
    m_pictures.fill(document);
    (void)m_devices.print({{job.job}, printerOf(job), std::move(document), m_now() + left, job.copy, subjectOf(job)},
                          arrival);
}

void HallBridge::onPrinted(const device::JobId& job, const device::PrintOutcome& outcome) {
    Track& track = m_jobs[job.text];
    track.stage = Stage::Ended;
    track.outcome = outcome;
    report(job.text);
}

void HallBridge::report(const std::string& job) {
    Track& track = m_jobs[job];
    if (track.reporting)
        return;
    track.reporting = true;
    m_hall.execute(ReportPrint{job, toHallState(track.outcome.state), std::string(toText(track.outcome.confirm)),
                               track.outcome.evidence},
                   {},
                   [this, job, told = track.outcome](const Answer& answer) { onReportAnswered(job, told, answer); });
}

void HallBridge::onReportAnswered(const std::string& job, const device::PrintOutcome& told, const Answer& answer) {
    Track& track = m_jobs[job];
    track.reporting = false;
    if (track.outcome != told) {
        report(job); // there is news since
    } else if (!answer.error || answer.error->code != ErrorCode::Io) {
        // An error other than Io is the hall's last word as well: it knows an end already.
        track.stage = Stage::Settled;
        m_devices.told({job});
        if (m_hall.find({EntityKind::PrintJob, job}) == nullptr)
            m_jobs.erase(job);
    }
}

void HallBridge::onStatus(const device::PrinterName& printer, const device::DeviceStatus& status) {
    const PrinterCondition condition = conditionOf(status);
    const auto known = m_conditions.find(printer);
    if (known != m_conditions.end() && known->second == condition)
        return;
    m_conditions[printer] = condition;
    tellCondition(printer, condition);
}

/// An answer is not waited for: the latest condition is told again with every new connection.
void HallBridge::tellCondition(const device::PrinterName& printer, PrinterCondition condition) {
    if (m_hall.isConnected())
        m_hall.execute(ReportPrinter{KioskId(printer.text), condition}, {}, [](const Answer&) {});
}

} // namespace evenhall::device_host

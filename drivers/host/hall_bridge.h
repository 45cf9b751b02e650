// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_source.h"
#include "drivers/host/device_host.h"
#include "drivers/host/picture_book.h"

#include <QObject>

#include <map>
#include <string>

namespace evenhall::device_host {

/// Ties the devices of this box to the hall: print jobs and sign texts from the hall to the host, outcomes back.
///
/// A print job, step by step:
/// 1. The hall shows a job without a state. What the print ledger knows of it already is reported; else it is reported
///    as accepted, and nothing is printed yet.
/// 2. The hall has made that durable: the job goes to its printer, whose ledger is ahead of the paper. A host that dies
///    between 1 and 2 has not printed: its next run finds the job accepted in the hall and unknown to the ledger, and
///    prints it in its time. What the ledger knows as begun is reported, never printed again.
/// 3. The printer's outcome is reported, and again after each reconnect until the hall has answered; the ledger keeps
///    it for the next run until then.
/// So no loss of the connection loses or doubles a paper. What a printer says of its paper goes to the hall too, so
/// that a kiosk can send people to one that prints. Lives on the thread of its event loop, like the source.
class HallBridge : public QObject {
    Q_OBJECT
public:
    /// Hall and devices must outlive the bridge; `warn` gets what a person should know about tickets. Takes the jobs
    /// and signs that are there already.
    HallBridge(HallSource& hall, DeviceHost& devices, std::function<device::WallTime()> now,
               PictureBook::Warn warn = {}, QObject* parent = nullptr);

    /// A worker's report; call it on the bridge's thread.
    void onPrinted(const device::JobId& job, const device::PrintOutcome& outcome);

    /// A worker's look at its printer; call it on the bridge's thread.
    void onStatus(const device::PrinterName& printer, const device::DeviceStatus& status);

    /// Jobs of this run whose end the hall does not know yet.
    [[nodiscard]] std::size_t unreported() const;

private:
    enum class Stage {
        Accepting,       ///< the hall is asked to make it durable
        AcceptingUnsure, ///< no answer came; the hall's next word decides
        Printing,
        Ended,  ///< the outcome is known here
        Settled ///< and in the hall
    };
    struct Track {
        Stage stage = Stage::Accepting;
        device::PrintOutcome outcome;
        bool reporting = false; ///< a report is on its way
    };

    void takeAll();
    void take(const EntityKey& key);
    void forget(const EntityKey& key);
    void takeJob(const PrintJobView& job);
    [[nodiscard]] bool mustAwaitPictures(const PrintJobView& job);
    void takeUntouchedJob(const PrintJobView& job);
    void takeAcceptedJob(const PrintJobView& job);
    void takeSign(const SignView& sign);
    void accept(const PrintJobView& job);
    void onAcceptAnswered(const std::string& job, const Answer& answer);
    void print(const PrintJobView& job, ledger::Arrival arrival);
    void report(const std::string& job);
    void onReportAnswered(const std::string& job, const device::PrintOutcome& told, const Answer& answer);
    void tellCondition(const device::PrinterName& printer, PrinterCondition condition);

    HallSource& m_hall;
    DeviceHost& m_devices;
    std::function<device::WallTime()> m_now;
    PictureBook m_pictures;
    enum class Awaiting { NotYet, Now, NoLonger } m_awaiting = Awaiting::NotYet; ///< the configuration and its pictures
    std::map<std::string, Track> m_jobs;
    std::map<device::PrinterName, PrinterCondition> m_conditions; ///< told again after each reconnect
};

} // namespace evenhall::device_host

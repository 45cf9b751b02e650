// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/channels/usb_watch.h"
#include "drivers/host/device_file.h"
#include "drivers/host/ledger_keeper.h"
#include "drivers/host/print_worker.h"
#include "drivers/host/sign_bus_worker.h"

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace evenhall::device_host {

/// What the host tells; called on worker threads.
struct HostReports {
    std::function<void(const device::JobId&, const device::PrintOutcome&)> printed;
    std::function<void(const device::PrinterName&, const device::DeviceStatus&)> printerStatus;
    std::function<void(const SignName&, const device::SignOutcome&)> shown;
};

/// All devices of this box, one worker thread per printer and per bus of signs. Knows no network: jobs and messages
/// come by method calls, results go by callback. Functions may be called from any thread and do not block.
class DeviceHost {
public:
    /// Works without its ledger too: signs go on, printers report that they cannot.
    DeviceHost(const DeviceConfiguration& configuration, std::unique_ptr<LedgerKeeper> ledger,
               const std::function<device::WallTime()>& now, HostReports reports);

    [[nodiscard]] bool has(const device::PrinterName& printer) const { return m_printers.contains(printer); }
    [[nodiscard]] bool has(const SignName& sign) const;

    /// Prints the job once, however often it is submitted. False when its printer is not of this box.
    bool print(device::PrintJob job, ledger::Arrival arrival = ledger::Arrival::Fresh);
    /// What became of a job, also one of an earlier run; nothing while it is unknown or under way. These three belong
    /// to the thread that made the host.
    [[nodiscard]] std::optional<device::PrintOutcome> outcomeOf(const device::JobId& job);
    /// The hall knows the end of the job.
    void told(const device::JobId& job);
    /// Reports what the ledger knows and the hall was not told: all of it once the ledger is there, later what another
    /// program of this box wrote into it (a ticket that staff gave up). To be called now and then.
    void reportNews();
    /// False when the sign is not of this box.
    bool show(const SignName& sign, const device::SignMessage& message);
    /// Finishes what is at hand and waits for all threads; no report comes afterwards.
    void stop();

private:
    [[nodiscard]] ledger::PrintLedger* haveLedger();

    std::unique_ptr<LedgerKeeper> m_keeper;
    HostReports m_reports;
    OpenedLedger m_ledger; ///< absent until it could be opened; the workers have their own
    std::map<device::PrinterName, std::unique_ptr<PrintWorker>> m_printers;
    std::vector<std::unique_ptr<channels::UsbWatch>> m_watches; ///< of the printers on USB
    std::vector<std::unique_ptr<SignBusWorker>> m_buses;
};

} // namespace evenhall::device_host

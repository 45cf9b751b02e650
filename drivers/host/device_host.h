// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/host/device_file.h"
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
    DeviceHost(const DeviceConfiguration& configuration, const std::function<device::WallTime()>& now,
               const HostReports& reports);

    [[nodiscard]] bool has(const device::PrinterName& printer) const { return m_printers.contains(printer); }
    [[nodiscard]] bool has(const SignName& sign) const;

    /// Prints the job once, however often it is submitted. False when its printer is not of this box.
    bool print(device::PrintJob job);
    /// False when the sign is not of this box.
    bool show(const SignName& sign, const device::SignMessage& message);
    /// Finishes what is at hand and waits for all threads; no report comes afterwards.
    void stop();

private:
    std::map<device::PrinterName, std::unique_ptr<PrintWorker>> m_printers;
    std::vector<std::unique_ptr<SignBusWorker>> m_buses;
};

/// The printer of an entry, on its own channel.
[[nodiscard]] std::unique_ptr<device::TicketPrinter> makePrinter(const PrinterEntry& entry);

} // namespace evenhall::device_host

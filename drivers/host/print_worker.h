// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/outcome.h"
#include "drivers/api/ticket_printer.h"
#include "drivers/host/job_memory.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <queue>
#include <thread>

namespace evenhall::device_host {

/// What a print worker needs from outside; every function is called on the worker's thread.
struct PrintWorkerEnvironment {
    using LayOut =
        std::function<device::Outcome<device::Raster>(const device::PrintDocument&, const device::PaperGeometry&)>;

    LayOut layOut;
    std::function<device::WallTime()> now;
    std::function<void(const device::JobId&, const device::PrintOutcome&)> report; ///< exactly once per submitted job
    std::function<void(const device::DeviceStatus&)> statusChanged; ///< the first look, then only changes
    std::chrono::milliseconds lookEvery{0}; ///< at an idle printer that answers; 0: only before and after jobs
};

/// One printer and its thread: jobs in the order they came, each at most once, none after its time. The printer is
/// used by this thread alone. Functions may be called from any thread and do not block.
class PrintWorker {
public:
    PrintWorker(std::unique_ptr<device::TicketPrinter> printer, PrintWorkerEnvironment environment);
    PrintWorker(const PrintWorker&) = delete;
    PrintWorker& operator=(const PrintWorker&) = delete;
    ~PrintWorker() { stop(); }

    /// A job that is waiting or printing already is left as it is; one that ended reports its end again.
    void submit(device::PrintJob job);
    /// Finishes the job at hand; waiting ones are reported as failed. Waits for the thread.
    void stop();

private:
    void run();
    void look();
    void awaitWork(std::unique_lock<std::mutex>& lock);
    [[nodiscard]] device::PrintOutcome carryOut(const device::PrintJob& job);
    void finish(const device::JobId& job, const device::PrintOutcome& outcome);

    std::unique_ptr<device::TicketPrinter> m_printer; ///< the thread's
    PrintWorkerEnvironment m_environment;             ///< the thread's
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::queue<device::PrintJob> m_waiting;                                     ///< guarded
    std::queue<std::pair<device::JobId, device::PrintOutcome>> m_toReportAgain; ///< guarded
    JobMemory m_memory;                                                         ///< guarded
    std::optional<device::DeviceStatus> m_status;                               ///< the thread's, as last told
    bool m_stopping = false;                                                    ///< guarded
    std::thread m_thread; ///< last: it starts when everything else is there
};

} // namespace evenhall::device_host

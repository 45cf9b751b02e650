// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/host/print_desk.h"
#include "drivers/host/steady_status.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <queue>
#include <set>
#include <thread>

namespace evenhall::device_host {

/// What a print worker needs from outside; every function is called on the worker's thread.
struct PrintWorkerEnvironment {
    PrintDesk::LayOut layOut;
    PrintDesk::OpenLedger openLedger;
    std::function<device::WallTime()> now;
    PrintDesk::Report report; ///< once per submitted job, and again when a doubt ended
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
    void submit(device::PrintJob job, ledger::Arrival arrival = ledger::Arrival::Fresh);
    /// Looks at the printer as soon as it is idle, also at one without voice: its cable was put in or pulled.
    void lookSoon();
    /// Finishes the job at hand; waiting ones are turned away. Waits for the thread.
    void stop();

private:
    struct Waiting {
        device::PrintJob job;
        ledger::Arrival arrival = ledger::Arrival::Fresh;
    };

    void run();
    void look();
    void awaitWork(std::unique_lock<std::mutex>& lock);

    PrintDesk m_desk;                     ///< the thread's
    PrintWorkerEnvironment m_environment; ///< the thread's
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::queue<Waiting> m_waiting;                ///< guarded
    std::set<device::JobId> m_taken;              ///< guarded: waiting or at hand
    SteadyStatus m_steady;                        ///< the thread's
    std::optional<device::DeviceStatus> m_status; ///< the thread's, as last told
    bool m_mustLook = false;                      ///< guarded
    bool m_stopping = false;                      ///< guarded
    std::thread m_thread;                         ///< last: it starts when everything else is there
};

} // namespace evenhall::device_host

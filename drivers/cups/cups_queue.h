// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/device_uri.h"
#include "drivers/cups/ipp.h"

#include <string>
#include <vector>

namespace evenhall::cups {

/// A printer or a queue at one look.
struct PrinterSeen {
    bool isStopped = false;
    bool isAccepting = true;
    std::vector<std::string> reasons; ///< printer-state-reasons without "none"
    std::string message;
    std::vector<std::string> formats; ///< MIME types it takes
    std::vector<std::string> kinds;   ///< of PWG raster
    std::vector<int> resolutions;     ///< of PWG raster, dots per inch
    std::string target;               ///< of a queue: its device-uri
    std::string errorPolicy;          ///< of a queue
};

enum class JobPhase { Waiting, Printing, Completed, Cancelled, Aborted };

/// A job at one look.
struct JobSeen {
    JobPhase phase = JobPhase::Waiting;
    bool everStarted = false;         ///< the queue began to print it
    std::vector<std::string> reasons; ///< job-state-reasons
    std::string message;

    [[nodiscard]] bool isOver() const { return phase != JobPhase::Waiting && phase != JobPhase::Printing; }
};

/// A queue of the print server on this box, or the jobs inside a printer, during one connection. Every call is one
/// request; faults as IppConnection.
class CupsQueue {
public:
    [[nodiscard]] static device::Outcome<CupsQueue> connect(const device::CupsAddress& address);
    /// The printer's own jobs: what the print server gave it and could not take back stays there.
    [[nodiscard]] static device::Outcome<CupsQueue> insidePrinter(const IppEndpoint& printer);

    [[nodiscard]] device::Outcome<PrinterSeen> look();
    /// Makes the queue what its address says, where that names a printer: its target, and "abort-job" for its error
    /// policy. The other policies keep a failed ticket and print it when nobody expects it, or stop the queue until
    /// somebody finds out. A stopped queue is started. Returns before a new queue is ready.
    [[nodiscard]] device::Outcome<void> setUp();
    [[nodiscard]] device::Outcome<void> resume();

    /// The jobs of this program that are not over.
    [[nodiscard]] device::Outcome<std::vector<int>> openJobs();
    /// An empty job: nothing prints before its document is there. The print server itself cancels it `lifetime` after
    /// it started to print, should this program die. It gives the job to the printer under the same name.
    [[nodiscard]] device::Outcome<int> createJob(const std::string& name, std::chrono::seconds lifetime);
    [[nodiscard]] device::Outcome<void> sendDocument(int job, const std::string& mimeType,
                                                     std::span<const std::byte> document);
    [[nodiscard]] device::Outcome<JobSeen> job(int number);
    /// The jobs of this program under a name, also those that are over as long as they are remembered.
    [[nodiscard]] device::Outcome<std::vector<JobSeen>> jobsNamed(const std::string& name);
    [[nodiscard]] device::Outcome<void> cancel(int number);

private:
    CupsQueue(device::CupsAddress address, IppConnection connection, std::string uri, std::string resource);
    [[nodiscard]] IppMessage jobRequest(int operation, int number) const;
    [[nodiscard]] device::Outcome<std::vector<int>> listNamed(const std::string& name, const char* which);

    device::CupsAddress m_address;
    IppConnection m_connection;
    std::string m_uri;
    std::string m_resource;
};

} // namespace evenhall::cups

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

#include <sys/types.h>

namespace evenhall::bench {

/// Memory and processor time of a process, from /proc.
struct ProcessUse {
    double residentMegabytes = 0;
    double mostResidentMegabytes = 0;
    double processorSeconds = 0;
};
[[nodiscard]] ProcessUse useOf(pid_t process);

/// A controller of our own: started with a data folder, stopped with it.
class DaemonProcess {
public:
    /// Starts `program` and waits for its ready line.
    static Result<std::unique_ptr<DaemonProcess>> start(const std::string& program, const std::string& dataFolder,
                                                        const std::string& hallFile);
    DaemonProcess(const DaemonProcess&) = delete;
    DaemonProcess& operator=(const DaemonProcess&) = delete;
    ~DaemonProcess();

    [[nodiscard]] std::uint16_t port() const { return m_port; }
    /// From the start of the process to its ready line.
    [[nodiscard]] std::chrono::microseconds readyAfter() const { return m_readyAfter; }
    [[nodiscard]] ProcessUse use() const { return useOf(m_process); }
    /// Asks it to stop and waits. An exit code other than 0 is an error.
    Result<void> stop();

private:
    explicit DaemonProcess(pid_t process) : m_process(process) {}
    [[nodiscard]] Result<void> awaitReady(int output);

    pid_t m_process;
    std::uint16_t m_port = 0;
    std::chrono::microseconds m_readyAfter{0};
};

/// The evenhalld that stands beside the running program.
[[nodiscard]] std::string daemonBesideUs();

} // namespace evenhall::bench

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include <sys/types.h>

namespace evenhall::bench {

/// Memory and processor time of a process, from /proc.
struct ProcessUse {
    double residentMegabytes = 0;
    double mostResidentMegabytes = 0;
    double processorSeconds = 0;
};
[[nodiscard]] ProcessUse useOf(pid_t process);

/// A program of ours, started and ended with this object. Blocking; one thread.
class ChildProcess {
public:
    /// The first word is the file to run. Its standard output is ours to read, its complaints go to a file.
    static Result<std::unique_ptr<ChildProcess>> start(const std::vector<std::string>& words,
                                                       const std::string& complaintFile);
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;
    /// Kills what still runs.
    ~ChildProcess();

    /// The next line it writes, without its end.
    [[nodiscard]] Result<std::string> readLine(std::chrono::milliseconds patience);
    [[nodiscard]] pid_t id() const { return m_process; }
    /// Asks it to end and waits. An exit code other than 0 is an error.
    [[nodiscard]] Result<void> stop();

private:
    ChildProcess(pid_t process, int output) : m_process(process), m_output(output) {}

    pid_t m_process;
    int m_output;
    std::string m_read;
};

} // namespace evenhall::bench

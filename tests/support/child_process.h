// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <sys/types.h>
#include <vector>

namespace evenhall::support {

/// A program under test or a virtual device as a child, spoken to in lines. It is killed with this object.
class ChildProcess {
public:
    explicit ChildProcess(std::vector<std::string> command);
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;
    ~ChildProcess();

    /// The next line of its standard output, without its end. Throws when it ends or stays silent for 30 seconds.
    [[nodiscard]] std::string readLine();
    /// Reads on until a line contains the text, and returns that line.
    [[nodiscard]] std::string readUntil(const std::string& text);
    void writeLine(const std::string& line) const;
    /// Sends the signal and waits for the end; the exit code, or minus the signal that ended it. Throws when the child
    /// was stopped before: its process id then means nothing, or worse, everybody.
    int stop(int signal);

private:
    pid_t m_process = -1;
    int m_input = -1;
    int m_output = -1;
    std::string m_pending;
};

} // namespace evenhall::support

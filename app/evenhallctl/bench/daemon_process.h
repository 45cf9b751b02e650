// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/evenhallctl/bench/child_process.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace evenhall::bench {

/// A controller of our own on a free port of the loopback.
class DaemonProcess {
public:
    /// Starts `program` on a data folder and waits for its ready line; `more` are further words of its command line.
    static Result<std::unique_ptr<DaemonProcess>> start(const std::string& program, const std::string& dataFolder,
                                                        const std::vector<std::string>& more);

    [[nodiscard]] std::uint16_t port() const { return m_port; }
    /// From the start of the process to its ready line.
    [[nodiscard]] std::chrono::microseconds readyAfter() const { return m_readyAfter; }
    [[nodiscard]] ProcessUse use() const { return useOf(m_process->id()); }
    [[nodiscard]] Result<void> stop() { return m_process->stop(); }

private:
    explicit DaemonProcess(std::unique_ptr<ChildProcess> process) : m_process(std::move(process)) {}
    [[nodiscard]] Result<void> awaitReady();

    std::unique_ptr<ChildProcess> m_process;
    std::uint16_t m_port = 0;
    std::chrono::microseconds m_readyAfter{0};
};

/// Where the daemon of a data folder writes its log: beside the folder.
[[nodiscard]] std::string logOf(const std::string& dataFolder);
[[nodiscard]] std::string lastLinesOf(const std::string& file, int lines);

/// A program that stands beside the running one.
[[nodiscard]] std::string besideUs(const std::string& program);

} // namespace evenhall::bench

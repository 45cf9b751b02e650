// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/json_line.h"
#include "tests/support/line_port.h"
#include "tests/support/virtual_printer/printer_core.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>

namespace evenhall::support {

struct FrontOptions {
    PortChoice port;
    PrinterModel model;
    std::filesystem::path folder = ".";
    std::string log;
};

/// A virtual printer behind a TCP port or a terminal, with its orders on standard input and its papers as PNG files.
class PrinterFront {
public:
    explicit PrinterFront(const FrontOptions& options);

    /// Until the line ends for good.
    void run();

private:
    using Clock = std::chrono::steady_clock;

    void serve();
    void letTimePass();
    void react(const Bytes& answers);
    void keep(const PrintedPaper& paper);
    void say(const JsonLine& line);
    void takeOrders();
    void obey(const std::string& order);
    [[nodiscard]] bool obeyLine(const std::string& order);
    [[nodiscard]] bool obeySensor(const std::string& order);

    FrontOptions m_options;
    LinePort m_port;
    PrinterCore m_core;
    std::ofstream m_log;
    std::string m_orders;
    Clock::time_point m_lastLook = Clock::now();
    std::int64_t m_papers = 0;
    std::int64_t m_bytesToHangUp = 0; ///< 0: never
    bool m_stalled = false;
    bool m_unplugged = false;
    bool m_listensToOrders = true;
};

} // namespace evenhall::support

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"
#include "app/domain/values/time.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>
#include <string>

namespace evenhall {

/// A controller of our own on a fresh data folder, with a clock that runs from a chosen instant at a chosen speed.
/// Stopped, and its folder removed, with this object.
class HallProcess {
public:
    HallProcess() = default;
    ~HallProcess();
    HallProcess(const HallProcess&) = delete;
    HallProcess& operator=(const HallProcess&) = delete;

    /// Starts `program` with this configuration and waits until it serves; Io with what it said when it does not.
    Result<void> start(const std::string& program, const std::string& configuration, Instant clockStart, double speed);
    /// Asks it to end and waits; an error when it does not end cleanly.
    Result<void> stop();

    [[nodiscard]] const std::string& server() const { return m_server; }
    [[nodiscard]] std::string folder() const;
    /// Leaves the folder behind for whoever wants to look into it.
    void keepFolder();

private:
    [[nodiscard]] Result<void> waitUntilReady();

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcess m_process;
    std::string m_server;
};

} // namespace evenhall

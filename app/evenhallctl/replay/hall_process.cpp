// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/replay/hall_process.h"

#include "app/evenhallctl/tables/text_file.h"

#include <QStringList>

namespace evenhall {

namespace {

constexpr int startMilliseconds = 30'000;
constexpr int stopMilliseconds = 30'000;
constexpr std::string_view readyLine = "evenhalld ready on ";

} // namespace

HallProcess::~HallProcess() {
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(stopMilliseconds);
    }
}

std::string HallProcess::folder() const {
    return m_folder->filePath(QStringLiteral("data")).toStdString();
}

void HallProcess::keepFolder() {
    m_folder->setAutoRemove(false);
}

Result<void> HallProcess::start(const std::string& program, const std::string& configuration, Instant clockStart,
                                double speed) {
    m_folder = std::make_unique<QTemporaryDir>();
    if (!m_folder->isValid())
        return {ErrorCode::Io, "no folder for the data: " + m_folder->errorString().toStdString()};
    const std::string hall = m_folder->filePath(QStringLiteral("hall.json")).toStdString();
    const Result<void> written = replaceTextFile(hall, configuration);
    if (!written)
        return written;
    const QString clock = QStringLiteral("replay:%1:%2").arg(clockStart.milliseconds).arg(speed);
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.setStandardErrorFile(m_folder->filePath(QStringLiteral("evenhalld.log")));
    m_process.start(QString::fromStdString(program),
                    {QStringLiteral("--data"), QString::fromStdString(folder()), QStringLiteral("--hall"),
                     QString::fromStdString(hall), QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"),
                     QStringLiteral("--clock"), clock});
    if (!m_process.waitForStarted(startMilliseconds))
        return {ErrorCode::Io, "cannot start " + program + ": " + m_process.errorString().toStdString()};
    return waitUntilReady();
}

Result<void> HallProcess::waitUntilReady() {
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(startMilliseconds)) {
            const Result<std::string> log =
                readTextFile(m_folder->filePath(QStringLiteral("evenhalld.log")).toStdString());
            return {ErrorCode::Io, "the controller does not serve: " + (log ? *log : std::string())};
        }
    }
    const std::string line = m_process.readLine().trimmed().toStdString();
    if (line.compare(0, readyLine.size(), readyLine) != 0)
        return {ErrorCode::Io, "the controller said: " + line};
    m_server = line.substr(readyLine.size());
    return {};
}

Result<void> HallProcess::stop() {
    m_process.terminate();
    if (!m_process.waitForFinished(stopMilliseconds))
        return {ErrorCode::Io, "the controller does not end"};
    if (m_process.exitStatus() != QProcess::NormalExit || m_process.exitCode() != 0)
        return {ErrorCode::Io, "the controller ended with code " + std::to_string(m_process.exitCode())};
    return {};
}

} // namespace evenhall

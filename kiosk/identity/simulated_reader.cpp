// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/identity/simulated_reader.h"

#include <QFile>

#include <chrono>
#include <utility>

namespace evenhall {
namespace {

constexpr std::chrono::milliseconds lookEvery(200);
constexpr qint64 longestLine = 64;

} // namespace

SimulatedReader::SimulatedReader(QString file, QObject* parent) : QObject(parent), m_file(std::move(file)) {
    m_looking.setInterval(lookEvery);
    connect(&m_looking, &QTimer::timeout, this, &SimulatedReader::look);
}

void SimulatedReader::read(Callback done) {
    m_waiting = std::move(done);
    m_looking.start();
}

void SimulatedReader::stop() {
    m_waiting = nullptr;
    m_looking.stop();
}

void SimulatedReader::look() {
    QFile document(m_file);
    if (!document.open(QIODevice::ReadOnly))
        return;
    std::string number = document.readLine(longestLine).trimmed().toStdString();
    document.close();
    document.remove();
    m_looking.stop();
    const Callback waiting = std::exchange(m_waiting, nullptr);
    if (!waiting)
        return;
    if (number.empty())
        waiting({ErrorCode::BadValue, "an empty document"});
    else
        waiting(RawIdentity{"simulated", std::move(number)});
}

} // namespace evenhall

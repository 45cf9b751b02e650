// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/virtual_printer/printer_core.h"

#include <algorithm>
#include <utility>

namespace evenhall::support {

namespace {

constexpr std::uint8_t dle = 16;
constexpr std::uint8_t eot = 4;
constexpr std::uint8_t esc = 27;
constexpr std::uint8_t gs = 29;
constexpr int lineRows = 30;      // one line feed: 1/6 inch at 203 dpi, less a little
constexpr int knifeDistance = 90; // rows between head and knife

} // namespace

bool PrintedPaper::isBlank() const {
    return std::all_of(rows.begin(), rows.end(), [](const std::vector<bool>& row) {
        return std::find(row.begin(), row.end(), true) == row.end();
    });
}

std::vector<std::uint8_t> PrinterCore::receive(std::span<const std::uint8_t> bytes) {
    Answers answers;
    for (const std::uint8_t byte : bytes) {
        watchRealTime(byte, answers);
        m_buffer.push_back(byte);
    }
    work(answers);
    return answers;
}

std::vector<std::uint8_t> PrinterCore::setSensors(PrinterSensors sensors) {
    m_sensors = sensors;
    Answers answers;
    work(answers);
    return answers;
}

std::vector<PrintedPaper> PrinterCore::takePapers() {
    return std::exchange(m_cutPapers, {});
}

/// DLE EOT n wherever it occurs on the line.
void PrinterCore::watchRealTime(std::uint8_t byte, Answers& answers) {
    if (m_realTimeProgress == 2) {
        m_realTimeProgress = 0;
        if (byte >= 1 && byte <= 4) {
            ++m_realTimeCommands;
            answers.push_back(statusFor(byte));
        }
    } else if (m_realTimeProgress == 1 && byte == eot) {
        m_realTimeProgress = 2;
    } else {
        m_realTimeProgress = byte == dle ? 1 : 0;
    }
}

std::uint8_t PrinterCore::statusFor(std::uint8_t question) const {
    unsigned value = 0b0001'0010;
    const bool offline = m_sensors.paperEnd || m_sensors.coverOpen;
    if (question == 1 && offline)
        value |= 1U << 3;
    if (question == 2 && m_sensors.coverOpen)
        value |= 1U << 2;
    if (question == 2 && m_sensors.paperEnd)
        value |= 1U << 5;
    if (question == 4 && m_sensors.paperNearEnd)
        value |= 3U << 2;
    if (question == 4 && m_sensors.paperEnd)
        value |= 3U << 5;
    return static_cast<std::uint8_t>(value);
}

void PrinterCore::work(Answers& answers) {
    while (!m_buffer.empty() && !m_sensors.paperEnd && !m_sensors.coverOpen) {
        const std::optional<std::size_t> used = execute(answers);
        if (!used)
            return;
        m_buffer.erase(m_buffer.begin(), m_buffer.begin() + static_cast<std::ptrdiff_t>(*used));
    }
}

std::optional<std::size_t> PrinterCore::execute(Answers& answers) {
    switch (m_buffer.front()) {
    case 0:
        return 1;
    case '\n':
        feedRows(lineRows);
        return 1;
    case dle:
        return m_buffer.size() < 3 ? std::nullopt : std::optional<std::size_t>(3); // acted on receipt already
    case esc:
        return executeEscape();
    case gs:
        return executeGroup(answers);
    default:
        ++m_paper.strayBytes;
        return 1;
    }
}

std::optional<std::size_t> PrinterCore::executeEscape() {
    if (m_buffer.size() < 2)
        return std::nullopt;
    if (m_buffer[1] == '@')
        return 2;
    ++m_paper.strayBytes;
    return 1;
}

std::optional<std::size_t> PrinterCore::executeGroup(Answers& answers) {
    if (m_buffer.size() < 3)
        return std::nullopt;
    switch (m_buffer[1]) {
    case 'v':
        return printPicture();
    case 'V':
        return cut();
    case 'r':
        answers.push_back(m_sensors.paperNearEnd ? 3 : 0);
        return 3;
    default:
        ++m_paper.strayBytes;
        return 1;
    }
}

/// GS v 0 m xL xH yL yH data
std::optional<std::size_t> PrinterCore::printPicture() {
    constexpr std::size_t header = 8;
    if (m_buffer.size() < header)
        return std::nullopt;
    const std::size_t rowBytes = m_buffer[4] + m_buffer[5] * std::size_t{256};
    const std::size_t rowCount = m_buffer[6] + m_buffer[7] * std::size_t{256};
    if (m_buffer.size() < header + rowBytes * rowCount)
        return std::nullopt;
    for (std::size_t y = 0; y < rowCount; ++y) {
        std::vector<bool> row(static_cast<std::size_t>(m_headDots));
        for (std::size_t x = 0; x < std::min(rowBytes * 8, row.size()); ++x)
            row[x] = (m_buffer[header + y * rowBytes + x / 8] >> (7 - x % 8) & 1) != 0;
        m_paper.rows.push_back(std::move(row));
    }
    return header + rowBytes * rowCount;
}

std::optional<std::size_t> PrinterCore::cut() {
    const std::uint8_t function = m_buffer[2];
    const bool feedsFirst = function == 65 || function == 66;
    if (feedsFirst && m_buffer.size() < 4)
        return std::nullopt;
    if (feedsFirst)
        feedRows(knifeDistance + m_buffer[3]);
    m_cutPapers.push_back(std::exchange(m_paper, {}));
    return feedsFirst ? 4 : 3;
}

void PrinterCore::feedRows(int count) {
    for (int i = 0; i < count; ++i)
        m_paper.rows.emplace_back(static_cast<std::size_t>(m_headDots));
}

} // namespace evenhall::support

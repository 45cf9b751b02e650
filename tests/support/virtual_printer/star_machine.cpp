// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/virtual_printer/star_machine.h"

#include <algorithm>
#include <utility>

namespace evenhall::support {

namespace {

constexpr std::uint8_t esc = 0x1B;
constexpr std::uint8_t etb = 0x17;
constexpr std::uint8_t can = 0x18;
constexpr std::uint8_t ack = 0x06;
constexpr std::uint8_t recordSeparator = 0x1E;
constexpr int lineRows = 24;
constexpr int knifeDistance = 90;

constexpr unsigned bit(int number) {
    return 1U << static_cast<unsigned>(number);
}

} // namespace

void StarMachine::reset() {
    m_command.clear();
    m_row.clear();
    m_rowLeft = 0;
    m_raster = m_automatic = m_etbSeen = false;
    m_etbCounter = 0;
    m_lastStatus.clear();
    m_seen.clear();
}

/// Nine bytes: length, version, printer, errors, more errors, paper, presenter, ETB counter, presenter position.
Bytes StarMachine::status() const {
    constexpr unsigned nineBytes = 0x23;
    constexpr unsigned version = 0x06;
    const PrinterSensors& sensors = m_parts.sensors;
    const auto counter = static_cast<unsigned>(m_etbCounter);
    const unsigned printer =
        (sensors.coverOpen ? bit(5) : 0) | (sensors.block() ? bit(3) : 0) | (m_etbSeen ? bit(1) : 0);
    const unsigned errors = (sensors.headHot ? bit(6) : 0) | (sensors.cutterError ? bit(3) : 0);
    const unsigned moreErrors = sensors.jam ? bit(2) : 0;
    const bool nearEnd = m_parts.model.hasNearEndSensor && sensors.paperNearEnd;
    const unsigned paper = (sensors.paperEnd ? bit(3) : 0) | (nearEnd ? bit(2) : 0);
    const unsigned etbBits = (counter & 7U) << 1U | (counter >> 3U) << 5U; // bits 1 to 3, 5 and 6
    Bytes bytes;
    for (const unsigned value : {nineBytes, version, printer, errors, moreErrors, paper, 0U, etbBits, 0U})
        bytes.push_back(static_cast<std::uint8_t>(value));
    return bytes;
}

void StarMachine::statusChanged(Bytes& answers) {
    Bytes now = status();
    if (!m_automatic || now == m_lastStatus)
        return;
    answers.insert(answers.end(), now.begin(), now.end());
    m_lastStatus = std::move(now);
}

/// ESC ACK SOH asks for the status, ESC ACK CAN resets, both at once; CAN does where no picture can hold it.
bool StarMachine::watch(std::uint8_t byte, Bytes& answers) {
    m_seen.push_back(byte);
    if (m_seen.size() > 3)
        m_seen.erase(m_seen.begin());
    const bool realTime = m_seen.size() == 3 && m_seen[0] == esc && m_seen[1] == ack;
    if (realTime && byte == 1) {
        const Bytes now = status();
        answers.insert(answers.end(), now.begin(), now.end());
    }
    const bool plainCancel = byte == can && !m_raster && m_parts.sensors.block();
    if (!(realTime && byte == can) && !plainCancel)
        return false;
    const bool automatic = m_automatic;
    reset();
    m_automatic = automatic;
    return true;
}

std::size_t StarMachine::length() const {
    const auto starts = [this](std::initializer_list<std::uint8_t> bytes) {
        return m_command.size() >= bytes.size() && std::equal(bytes.begin(), bytes.end(), m_command.begin());
    };
    if (m_command.front() != esc)
        return 1;
    if (starts({esc, '*', 'r'})) // A and B end here; the others end with NUL
        return m_command.size() < 4                            ? 4
               : m_command[3] == 'A' || m_command[3] == 'B'    ? 4
               : m_command.size() > 4 && m_command.back() == 0 ? m_command.size()
                                                               : m_command.size() + 1;
    if (starts({esc, '*'}))
        return 3;
    if (starts({esc, recordSeparator}))
        return 4;
    if (starts({esc, ack}) || starts({esc, 'd'}) || starts({esc, 'J'}) || starts({esc, 'a'}) || starts({esc, 'I'}))
        return 3;
    return starts({esc, 0x1D}) ? 4 : 2;
}

void StarMachine::take(std::uint8_t byte, Bytes& answers) {
    if (m_rowLeft > 0) {
        printRow(byte);
        return;
    }
    const bool rasterCommand = m_raster && (m_command.empty() ? byte != esc : m_command.front() != esc);
    m_command.push_back(byte);
    if (rasterCommand) {
        takeRasterCommand(byte);
    } else if (m_command.size() >= length()) {
        execute(answers);
        m_command.clear();
    }
}

/// b nL nH data: a row and a step; k nL nH data: a row without a step is not seen in practice and counts the same.
void StarMachine::takeRasterCommand(std::uint8_t /*byte*/) {
    const std::uint8_t first = m_command.front();
    if (first != 'b' && first != 'k') {
        if (first != 0 && first != '\n' && first != '\f')
            m_parts.roll.stray();
        m_command.clear();
    } else if (m_command.size() == 3) {
        m_rowLeft = m_command[1] + m_command[2] * std::size_t{256};
        m_row.clear();
        m_command.clear();
        if (m_rowLeft == 0)
            m_parts.roll.print({});
    }
}

void StarMachine::printRow(std::uint8_t byte) {
    m_row.push_back(byte);
    if (--m_rowLeft > 0)
        return;
    std::vector<bool> dots(static_cast<std::size_t>(m_parts.roll.headDots()));
    for (std::size_t x = 0; x < std::min(m_row.size() * 8, dots.size()); ++x)
        dots[x] = (m_row[x / 8] >> (7 - x % 8) & 1) != 0;
    m_parts.roll.print(std::move(dots));
}

void StarMachine::execute(Bytes& answers) {
    const std::uint8_t first = m_command.front();
    constexpr int etbModulus = 32;
    if (first == '\n') {
        m_parts.roll.feed(lineRows);
    } else if (first == etb) {
        m_etbCounter = (m_etbCounter + 1) % etbModulus;
        m_etbSeen = true;
        statusChanged(answers);
    } else if (first == can || (m_command.size() > 2 && m_command[1] == recordSeparator && m_command[2] == 'E')) {
        m_etbCounter = 0;
        m_etbSeen = false;
    } else if (first != esc) {
        if (first != 0 && first != '\r' && first != '\f')
            m_parts.roll.stray();
    } else if (m_command[1] == '*' && m_command[2] == 'r' && (m_command[3] == 'A' || m_command[3] == 'B')) {
        m_raster = m_command[3] == 'A';
    } else if (m_command[1] == 'd') {
        if (m_command[2] >= 2)
            m_parts.roll.feed(knifeDistance);
        m_parts.roll.cut();
    } else if (m_command[1] == 'J' || m_command[1] == 'I') {
        m_parts.roll.feed(m_command[2]);
    } else if (m_command[1] == recordSeparator && m_command[2] == 'a') {
        m_automatic = m_command[3] != 0;
        m_lastStatus.clear();
        statusChanged(answers);
    }
}

} // namespace evenhall::support

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/virtual_printer/printer_core.h"

#include "tests/support/virtual_printer/escpos_machine.h"
#include "tests/support/virtual_printer/star_machine.h"

#include <algorithm>
#include <utility>

namespace evenhall::support {

namespace {

constexpr std::size_t reserve = 128;       // for real-time commands
constexpr std::size_t muchRoom = 1U << 16; // what an unlimited printer takes at once

std::unique_ptr<PrinterMachine> makeMachine(PrinterParts& parts) {
    if (parts.model.dialect == Dialect::Star)
        return std::make_unique<StarMachine>(parts);
    return std::make_unique<EscposMachine>(parts);
}

PrinterModel epson(int headDots) {
    PrinterModel model = PrinterModel::of(Dialect::Epson);
    model.headDots = headDots;
    return model;
}

} // namespace

PrinterCore::PrinterCore(PrinterModel model) : m_parts(std::move(model)), m_machine(makeMachine(m_parts)) {}

PrinterCore::PrinterCore(int headDots) : PrinterCore(epson(headDots)) {}

PrinterCore::~PrinterCore() = default;

std::size_t PrinterCore::room() const {
    const std::size_t limit = m_parts.model.bufferBytes;
    if (limit == 0)
        return muchRoom;
    if (m_buffer.size() < limit)
        return limit - m_buffer.size();
    return m_buffer.size() < limit + reserve ? 1 : 0;
}

Bytes PrinterCore::receive(std::span<const std::uint8_t> bytes) {
    Bytes answers;
    for (const std::uint8_t byte : bytes) {
        ++m_received;
        m_buffer.push_back(byte);
        if (m_machine->watch(byte, answers))
            m_buffer.clear();
    }
    const Bytes worked = work();
    answers.insert(answers.end(), worked.begin(), worked.end());
    return voiced(std::move(answers));
}

Bytes PrinterCore::advance(std::chrono::microseconds time) {
    if (m_parts.model.bytesPerSecond == 0)
        return {};
    m_budget += static_cast<double>(m_parts.model.bytesPerSecond) * std::chrono::duration<double>(time).count();
    Bytes answers = work();
    if (!isWorking())
        m_budget = 0; // an idle printer saves no time up
    return voiced(std::move(answers));
}

bool PrinterCore::isBlocked() const {
    return m_paused || m_parts.sensors.block();
}

bool PrinterCore::isWorking() const {
    return !m_buffer.empty() && !isBlocked() && m_parts.model.bytesPerSecond > 0;
}

Bytes PrinterCore::work() {
    const bool atOnce = m_parts.model.bytesPerSecond == 0;
    Bytes answers;
    while (!m_buffer.empty() && !isBlocked() && (atOnce || m_budget >= 1)) {
        if (!atOnce)
            m_budget -= 1;
        const std::uint8_t byte = m_buffer.front();
        m_buffer.pop_front();
        m_machine->take(byte, answers);
        noticePaper(answers);
    }
    return answers;
}

void PrinterCore::noticePaper(Bytes& answers) {
    if (m_parts.sensors.paperEnd || !m_parts.roll.hasEnded())
        return;
    m_parts.sensors.paperEnd = true;
    m_machine->statusChanged(answers);
}

Bytes PrinterCore::setSensors(PrinterSensors sensors) {
    if (m_parts.sensors.paperEnd && !sensors.paperEnd)
        m_parts.roll.load();
    if (!m_parts.sensors.paperEnd && sensors.paperEnd)
        m_parts.roll.endAfter(0);
    const bool changed = m_parts.sensors != sensors;
    m_parts.sensors = sensors;
    Bytes answers;
    if (changed)
        m_machine->statusChanged(answers);
    const Bytes worked = work();
    answers.insert(answers.end(), worked.begin(), worked.end());
    return voiced(std::move(answers));
}

Bytes PrinterCore::setPaused(bool paused) {
    m_paused = paused;
    return voiced(work());
}

void PrinterCore::cutPower() {
    m_buffer.clear();
    m_machine->reset();
    m_budget = 0;
}

Bytes PrinterCore::voiced(Bytes answers) const {
    return m_mute || !m_parts.model.answers ? Bytes() : std::move(answers);
}

std::uint8_t PrinterCore::portStatus() const {
    constexpr unsigned noError = 0x08;
    constexpr unsigned selected = 0x10;
    constexpr unsigned noPaper = 0x20;
    const PrinterSensors& sensors = m_parts.sensors;
    return static_cast<std::uint8_t>((sensors.isError() ? 0 : noError) | (sensors.block() ? 0 : selected) |
                                     (sensors.paperEnd ? noPaper : 0));
}

std::string PrinterCore::deviceId() const {
    const bool star = m_parts.model.dialect == Dialect::Star;
    return "MFG:" + m_parts.model.maker + ";CMD:" + (star ? "STAR" : "ESC/POS") + ";MDL:" + m_parts.model.name +
           ";CLS:PRINTER;";
}

} // namespace evenhall::support

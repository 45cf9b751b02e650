// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/virtual_printer/printer_machine.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace evenhall::support {

/// A ticket printer in memory, written from the manuals alone and independent of the product's encoders, so that a
/// shared mistake shows. Bytes in, answers and paper out; whoever has a line (TCP, a terminal, USB) stands in front.
///
/// A front end reads the line only while there is `room()`, gives what it read to `receive`, sends the returned
/// answers back, and calls `advance` with the time that passed while `isWorking()`. A blocked printer (no paper, cover
/// open, paused) keeps what it has; real-time commands act on receipt, even inside a picture.
class PrinterCore {
public:
    explicit PrinterCore(PrinterModel model);
    /// An Epson that prints at once and has no limits.
    explicit PrinterCore(int headDots);
    PrinterCore(const PrinterCore&) = delete;
    PrinterCore& operator=(const PrinterCore&) = delete;
    ~PrinterCore();

    /// Bytes that the printer takes now. A full buffer keeps a reserve for real-time commands, as serial and USB do.
    [[nodiscard]] std::size_t room() const;
    /// Takes bytes from the line, more than `room()` too, and returns what the printer answers.
    [[nodiscard]] Bytes receive(std::span<const std::uint8_t> bytes);
    /// Prints for so long; only a printer with a speed needs it.
    [[nodiscard]] Bytes advance(std::chrono::microseconds time);
    /// There is something in the buffer that time would print.
    [[nodiscard]] bool isWorking() const;

    /// Changes the sensors; new paper lets the buffer print, which may answer a queued question.
    [[nodiscard]] Bytes setSensors(PrinterSensors sensors);
    [[nodiscard]] const PrinterSensors& sensors() const { return m_parts.sensors; }
    /// The roll ends so many rows from now: in the middle of a ticket.
    void endPaperAfter(int rows) { m_parts.roll.endAfter(rows); }
    /// A printer that takes its time without a reason that any sensor shows.
    [[nodiscard]] Bytes setPaused(bool paused);
    /// Off and on again: buffer, command at hand and settings are gone; the paper hangs where it was.
    void cutPower();
    /// Answers are thrown away.
    void setMute(bool mute) { m_mute = mute; }

    /// The papers that fell since the last call.
    [[nodiscard]] std::vector<PrintedPaper> takePapers() { return m_parts.roll.take(); }
    [[nodiscard]] const PaperRoll& roll() const { return m_parts.roll; }
    [[nodiscard]] std::size_t bytesWaiting() const { return m_buffer.size(); }
    [[nodiscard]] std::int64_t bytesReceived() const { return m_received; }

    /// USB printer class: GET_PORT_STATUS (bit 3 no error, bit 4 selected, bit 5 no paper) and the text of
    /// GET_DEVICE_ID without its length.
    [[nodiscard]] std::uint8_t portStatus() const;
    [[nodiscard]] std::string deviceId() const;

private:
    [[nodiscard]] Bytes work();
    [[nodiscard]] bool isBlocked() const;
    void noticePaper(Bytes& answers);
    [[nodiscard]] Bytes voiced(Bytes answers) const;

    PrinterParts m_parts;
    std::unique_ptr<PrinterMachine> m_machine;
    std::deque<std::uint8_t> m_buffer;
    std::int64_t m_received = 0;
    double m_budget = 0; ///< bytes that the time given so far allows
    bool m_paused = false;
    bool m_mute = false;
};

} // namespace evenhall::support

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <vector>

namespace evenhall::support {

/// What fell into the tray at one cut.
struct PrintedPaper {
    std::vector<std::vector<bool>> rows; ///< true is black; each row as long as the head is wide
    int strayBytes = 0;                  ///< bytes that were printed as text or were no command: garbage on the paper

    [[nodiscard]] bool isBlank() const;
};

/// What the printer's sensors say; set by the test.
struct PrinterSensors {
    bool paperEnd = false;
    bool paperNearEnd = false;
    bool coverOpen = false;
};

/// An ESC/POS printer in memory, written from the manual alone and independent of the product's encoder, so that a
/// shared mistake shows. Real-time commands act on receipt, even inside a picture; everything else waits in the
/// buffer while there is no paper.
class PrinterCore {
public:
    explicit PrinterCore(int headDots) : m_headDots(headDots) {}

    /// Takes bytes from the line and returns what the printer answers.
    [[nodiscard]] std::vector<std::uint8_t> receive(std::span<const std::uint8_t> bytes);
    /// Changes the sensors; new paper lets the buffer print, which may answer a queued question.
    [[nodiscard]] std::vector<std::uint8_t> setSensors(PrinterSensors sensors);
    /// The papers cut since the last call.
    [[nodiscard]] std::vector<PrintedPaper> takePapers();
    [[nodiscard]] int realTimeCommands() const { return m_realTimeCommands; }

private:
    using Answers = std::vector<std::uint8_t>;

    void watchRealTime(std::uint8_t byte, Answers& answers);
    [[nodiscard]] std::uint8_t statusFor(std::uint8_t question) const;
    void work(Answers& answers);
    /// Bytes of the command at the front; nothing while it is incomplete.
    [[nodiscard]] std::optional<std::size_t> execute(Answers& answers);
    [[nodiscard]] std::optional<std::size_t> executeEscape();
    [[nodiscard]] std::optional<std::size_t> executeGroup(Answers& answers);
    [[nodiscard]] std::optional<std::size_t> printPicture();
    [[nodiscard]] std::optional<std::size_t> cut();
    void feedRows(int count);

    int m_headDots;
    PrinterSensors m_sensors;
    std::deque<std::uint8_t> m_buffer;
    std::size_t m_realTimeProgress = 0;
    int m_realTimeCommands = 0;
    PrintedPaper m_paper;
    std::vector<PrintedPaper> m_cutPapers;
};

} // namespace evenhall::support

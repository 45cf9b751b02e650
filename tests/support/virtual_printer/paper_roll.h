// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace evenhall::support {

using Bytes = std::vector<std::uint8_t>;

/// What fell into the tray at one cut, or into a hand.
struct PrintedPaper {
    std::vector<std::vector<bool>> rows; ///< true is black; each row as long as the head is wide
    int strayBytes = 0; ///< bytes that were printed as text by surprise or were no command: garbage on the paper
    std::string text;   ///< what was printed as characters, UTF-8, one line per line feed
    bool torn = false;  ///< not cut by the knife: the end of an old roll, or pulled off

    [[nodiscard]] bool isBlank() const;
};

/// The paper way of a printer: head, knife, the roll behind them and what hangs out in front. Survives a power cut.
class PaperRoll {
public:
    explicit PaperRoll(int headDots) : m_headDots(headDots) {}

    [[nodiscard]] int headDots() const { return m_headDots; }
    void print(std::vector<bool> row);
    void feed(int rows);
    /// A power cut takes no paper; a cut on no paper at all gives none.
    void cut();
    /// A hand takes what hangs out, for instance when the roll is changed.
    void tear();
    void stray() { ++m_paper.strayBytes; }
    void write(const std::string& text) { m_paper.text += text; }

    /// The roll ends so many rows from now.
    void endAfter(int rows) { m_rowsLeft = rows; }
    [[nodiscard]] bool hasEnded() const { return m_rowsLeft <= 0; }
    void load();

    [[nodiscard]] std::int64_t cuts() const { return m_cuts; }
    [[nodiscard]] std::int64_t rowsFed() const { return m_rowsFed; }
    [[nodiscard]] std::vector<PrintedPaper> take();
    /// What hangs out of the slot now.
    [[nodiscard]] const PrintedPaper& hanging() const { return m_paper; }

private:
    static constexpr int endless = std::numeric_limits<int>::max();

    int m_headDots;
    PrintedPaper m_paper;
    std::vector<PrintedPaper> m_fallen;
    int m_rowsLeft = endless;
    std::int64_t m_cuts = 0;
    std::int64_t m_rowsFed = 0;
};

} // namespace evenhall::support

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/virtual_printer/paper_roll.h"

#include <algorithm>
#include <utility>

namespace evenhall::support {

bool PrintedPaper::isBlank() const {
    return std::all_of(rows.begin(), rows.end(), [](const std::vector<bool>& row) {
        return std::find(row.begin(), row.end(), true) == row.end();
    });
}

void PaperRoll::print(std::vector<bool> row) {
    row.resize(static_cast<std::size_t>(m_headDots));
    m_paper.rows.push_back(std::move(row));
    ++m_rowsFed;
    if (m_rowsLeft != endless && m_rowsLeft > 0)
        --m_rowsLeft;
}

void PaperRoll::feed(int rows) {
    for (int i = 0; i < rows; ++i)
        print({});
}

void PaperRoll::cut() {
    ++m_cuts;
    m_fallen.push_back(std::exchange(m_paper, {}));
}

void PaperRoll::tear() {
    if (m_paper.rows.empty())
        return;
    m_paper.torn = true;
    m_fallen.push_back(std::exchange(m_paper, {}));
}

void PaperRoll::load() {
    if (m_rowsLeft != endless)
        tear();
    m_rowsLeft = endless;
}

std::vector<PrintedPaper> PaperRoll::take() {
    return std::exchange(m_fallen, {});
}

} // namespace evenhall::support

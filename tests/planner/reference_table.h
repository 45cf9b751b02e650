// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace evenhall::planner {

/// A table of reference values: comma-separated, a heading, lines with # in front left out.
class ReferenceTable {
public:
    explicit ReferenceTable(const std::string& fileName);

    [[nodiscard]] std::size_t rows() const { return m_rows.size(); }
    [[nodiscard]] double number(std::size_t row, const std::string& column) const;
    /// Numbers with blanks between.
    [[nodiscard]] std::vector<double> numbers(std::size_t row, const std::string& column) const;

private:
    [[nodiscard]] const std::string& field(std::size_t row, const std::string& column) const;

    std::vector<std::string> m_columns;
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace evenhall::planner

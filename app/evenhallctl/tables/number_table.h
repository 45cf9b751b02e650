// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"
#include "app/evenhallctl/tables/csv.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhall {

/// The shortest text that reads back as the same number.
[[nodiscard]] std::string toText(double number);

/// One row of comma-separated values, its line ended by a newline alone as programs expect it.
[[nodiscard]] std::string csvLine(const std::vector<std::string>& fields);

/// A whole field as a number, blanks around it allowed; nothing otherwise.
[[nodiscard]] std::optional<double> toNumber(std::string_view text);

/// A table of numbers under named columns, as people exchange them: comma-separated, a heading, lines that begin with #
/// left out. Cells are found by the name of their column, so the order of columns does not matter.
class NumberTable {
public:
    /// Io, or BadValue for a file without a heading and for a row of another length, with its line.
    static Result<NumberTable> read(const std::string& fileName);
    /// The same for text that was read already.
    static Result<NumberTable> parse(std::string_view text);

    [[nodiscard]] std::size_t rows() const { return m_rows.size(); }
    [[nodiscard]] std::size_t line(std::size_t row) const { return m_rows[row].line; }
    [[nodiscard]] bool has(std::string_view column) const { return columnOf(column).has_value(); }
    /// Empty where the column is not there.
    [[nodiscard]] std::string text(std::size_t row, std::string_view column) const;
    /// BadValue, naming line and column, where there is none.
    [[nodiscard]] Result<double> number(std::size_t row, std::string_view column) const;
    /// A number without a fraction, within int.
    [[nodiscard]] Result<int> whole(std::size_t row, std::string_view column) const;
    /// Numbers with blanks between.
    [[nodiscard]] Result<std::vector<double>> numbers(std::size_t row, std::string_view column) const;
    /// Writes a cell; a column that is not there is added at the right.
    void set(std::size_t row, std::string_view column, const std::string& text);
    /// Comma-separated, with the heading; lines end with a newline alone.
    [[nodiscard]] std::string toCsv() const;

private:
    [[nodiscard]] std::optional<std::size_t> columnOf(std::string_view column) const;

    std::vector<std::string> m_columns;
    std::vector<CsvRow> m_rows;
};

} // namespace evenhall

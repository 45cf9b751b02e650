// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/tables/number_table.h"

#include "app/evenhallctl/tables/text_file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace evenhall {

namespace {

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool isRemark(const CsvRow& row) {
    const std::string& first = row.fields.front();
    return (row.fields.size() == 1 && trimmed(first).empty()) || (!first.empty() && first.front() == '#');
}

Error complaint(std::size_t line, std::string_view column, std::string_view what) {
    return {ErrorCode::BadValue, "line " + std::to_string(line) + ": " + std::string(column) + " " + std::string(what)};
}

} // namespace

std::string csvLine(const std::vector<std::string>& fields) {
    std::string line = toCsvRow(fields);
    line.resize(line.size() - 2); // its own line end
    return line + '\n';
}

std::string toText(double number) {
    std::array<char, 64> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number);
    return {text.data(), end.ptr};
}

std::optional<double> toNumber(std::string_view text) {
    const std::string_view field = trimmed(text);
    double number = 0;
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), number);
    if (field.empty() || error != std::errc() || end != field.data() + field.size())
        return std::nullopt;
    return number;
}

Result<NumberTable> NumberTable::read(const std::string& fileName) {
    const Result<std::string> text = readTextFile(fileName);
    if (!text)
        return text.error();
    Result<NumberTable> table = parse(*text);
    if (!table)
        return {ErrorCode::BadValue, fileName + ": " + table.error().context};
    return table;
}

Result<NumberTable> NumberTable::parse(std::string_view text) {
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (text.substr(0, byteOrderMark.size()) == byteOrderMark)
        text.remove_prefix(byteOrderMark.size());
    Result<std::vector<CsvRow>> rows = parseCsv(text);
    if (!rows)
        return rows.error();
    NumberTable table;
    for (CsvRow& row : *rows) {
        if (isRemark(row))
            continue;
        if (table.m_columns.empty()) {
            for (const std::string& column : row.fields)
                table.m_columns.emplace_back(trimmed(column));
        } else if (row.fields.size() != table.m_columns.size()) {
            return {ErrorCode::BadValue, "line " + std::to_string(row.line) + " has " +
                                             std::to_string(row.fields.size()) + " fields where the heading has " +
                                             std::to_string(table.m_columns.size())};
        } else {
            table.m_rows.push_back(std::move(row));
        }
    }
    if (table.m_columns.empty())
        return {ErrorCode::BadValue, "there is no heading"};
    return table;
}

std::optional<std::size_t> NumberTable::columnOf(std::string_view column) const {
    const auto found = std::find(m_columns.begin(), m_columns.end(), column);
    return found == m_columns.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - m_columns.begin()));
}

std::string NumberTable::text(std::size_t row, std::string_view column) const {
    const std::optional<std::size_t> place = columnOf(column);
    return place ? m_rows[row].fields[*place] : std::string();
}

Result<double> NumberTable::number(std::size_t row, std::string_view column) const {
    const std::optional<double> number = toNumber(text(row, column));
    if (!number)
        return complaint(line(row), column, "is not a number");
    return *number;
}

Result<int> NumberTable::whole(std::size_t row, std::string_view column) const {
    const Result<double> number = this->number(row, column);
    if (!number)
        return number.error();
    if (!(std::abs(*number) <= std::numeric_limits<int>::max()) || std::trunc(*number) != *number)
        return complaint(line(row), column, "is not a whole number");
    return static_cast<int>(*number);
}

Result<std::vector<double>> NumberTable::numbers(std::size_t row, std::string_view column) const {
    std::vector<double> numbers;
    const std::string cell = text(row, column);
    std::string_view rest = trimmed(cell);
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        const std::optional<double> number = toNumber(rest.substr(0, end));
        if (!number)
            return complaint(line(row), column, "is not a list of numbers");
        numbers.push_back(*number);
        rest = trimmed(rest.substr(end));
    }
    return numbers;
}

void NumberTable::set(std::size_t row, std::string_view column, const std::string& text) {
    std::optional<std::size_t> place = columnOf(column);
    if (!place) {
        place = m_columns.size();
        m_columns.emplace_back(column);
        for (CsvRow& other : m_rows)
            other.fields.emplace_back();
    }
    m_rows[row].fields[*place] = text;
}

std::string NumberTable::toCsv() const {
    std::string text = csvLine(m_columns);
    for (const CsvRow& row : m_rows)
        text += csvLine(row.fields);
    return text;
}

} // namespace evenhall

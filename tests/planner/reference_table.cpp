// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/planner/reference_table.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace evenhall::planner {

namespace {

std::vector<std::string> split(const std::string& line) {
    std::vector<std::string> fields;
    std::istringstream stream(line);
    for (std::string field; std::getline(stream, field, ',');)
        fields.push_back(field);
    return fields;
}

} // namespace

ReferenceTable::ReferenceTable(const std::string& fileName) {
    std::ifstream file(std::string(EVENHALL_REFERENCE) + "/" + fileName);
    for (std::string line; std::getline(file, line);) {
        if (!line.empty() && line.back() == '\r')
            line.pop_back();
        if (line.empty() || line.front() == '#')
            continue;
        if (m_columns.empty())
            m_columns = split(line);
        else
            m_rows.push_back(split(line));
    }
    if (m_rows.empty())
        throw std::runtime_error(fileName + " is missing or empty");
}

const std::string& ReferenceTable::field(std::size_t row, const std::string& column) const {
    const auto found = std::find(m_columns.begin(), m_columns.end(), column);
    if (found == m_columns.end())
        throw std::runtime_error("no column " + column);
    return m_rows.at(row).at(static_cast<std::size_t>(found - m_columns.begin()));
}

double ReferenceTable::number(std::size_t row, const std::string& column) const {
    return std::stod(field(row, column));
}

std::vector<double> ReferenceTable::numbers(std::size_t row, const std::string& column) const {
    std::vector<double> numbers;
    std::istringstream stream(field(row, column));
    for (double number = 0; stream >> number;)
        numbers.push_back(number);
    return numbers;
}

} // namespace evenhall::planner

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/tables/csv.h"

namespace evenhall {

namespace {

/// Cuts text into rows, one character after the other.
class CsvParser {
public:
    explicit CsvParser(std::string_view text) : m_text(text) {}

    Result<std::vector<CsvRow>> parse() {
        while (m_at < m_text.size()) {
            CsvRow row{m_line, {}};
            do {
                if (!readField(row))
                    return {ErrorCode::BadValue, "line " + std::to_string(row.line) + ": a quote is never closed"};
            } while (take(','));
            if (m_at < m_text.size() && !takeLineEnd())
                return {ErrorCode::BadValue, "line " + std::to_string(row.line) + ": text after a closing quote"};
            m_rows.push_back(std::move(row));
        }
        return std::move(m_rows);
    }

private:
    bool take(char wanted) {
        if (m_at >= m_text.size() || m_text[m_at] != wanted)
            return false;
        ++m_at;
        return true;
    }
    bool takeLineEnd() {
        take('\r');
        ++m_line;
        return take('\n');
    }
    bool readField(CsvRow& row) {
        if (take('"'))
            return readQuoted(row);
        const std::size_t end = m_text.find_first_of(",\r\n", m_at);
        const std::size_t length = (end == std::string_view::npos ? m_text.size() : end) - m_at;
        row.fields.emplace_back(m_text.substr(m_at, length));
        m_at += length;
        return true;
    }
    bool readQuoted(CsvRow& row) {
        std::string field;
        while (m_at < m_text.size()) {
            const char character = m_text[m_at++];
            if (character == '"' && !take('"')) {
                row.fields.push_back(std::move(field));
                return true;
            }
            if (character == '\n')
                ++m_line;
            field += character;
        }
        return false;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    std::vector<CsvRow> m_rows;
};

bool isNumber(std::string_view field) {
    return field.find_first_not_of("+-0123456789.") == std::string_view::npos;
}

} // namespace

Result<std::vector<CsvRow>> parseCsv(std::string_view text) {
    return CsvParser(text).parse();
}

std::string toCsvRow(const std::vector<std::string>& fields) {
    std::string row;
    for (const std::string& field : fields) {
        if (&field != &fields.front())
            row += ',';
        const bool formula = !field.empty() && std::string_view("=+-@").find(field.front()) != std::string_view::npos &&
                             !isNumber(field);
        const std::string text = formula ? "'" + field : field;
        if (text.find_first_of(",\"\r\n") == std::string::npos) {
            row += text;
            continue;
        }
        row += '"';
        for (const char character : text)
            row += character == '"' ? std::string("\"\"") : std::string(1, character);
        row += '"';
    }
    return row + "\r\n";
}

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/linear/lp_text.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <map>
#include <optional>

namespace evenhall::planner {

namespace {

enum class Section { None, Objective, Rows, Bounds, Whole, Binary, End };

bool sameWord(std::string_view a, std::string_view b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
               return std::tolower(static_cast<unsigned char>(x)) == std::tolower(static_cast<unsigned char>(y));
           });
}

bool isRelation(std::string_view word) {
    return word == "<=" || word == ">=" || word == "=" || word == "<" || word == ">";
}

std::optional<double> numberOf(std::string_view word) {
    if (sameWord(word, "inf") || sameWord(word, "+inf") || sameWord(word, "infinity"))
        return unbounded;
    if (sameWord(word, "-inf") || sameWord(word, "-infinity"))
        return -unbounded;
    if (!word.empty() && word.front() == '+')
        word.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc{} || end != word.data() + word.size() || word.empty())
        return std::nullopt;
    return value;
}

std::vector<std::string_view> wordsOf(std::string_view text) {
    std::vector<std::string_view> words;
    std::size_t at = 0;
    while (at < text.size()) {
        if (text[at] == '\\') {
            at = std::min(text.find('\n', at), text.size());
        } else if (std::isspace(static_cast<unsigned char>(text[at])) != 0) {
            ++at;
        } else {
            std::size_t end = at;
            while (end < text.size() && std::isspace(static_cast<unsigned char>(text[end])) == 0)
                ++end;
            words.push_back(text.substr(at, end - at));
            at = end;
        }
    }
    return words;
}

/// Reads word after word; knows the section it is in.
class LpReader {
public:
    explicit LpReader(std::string_view text) : m_words(wordsOf(text)) {}

    Result<LinearProgram> read() {
        while (m_at < m_words.size() && m_section != Section::End) {
            if (beginSection())
                continue;
            if (!readItem())
                return {ErrorCode::BadValue, "the program cannot be read at word " + std::to_string(m_at) + ", '" +
                                                 std::string(m_at < m_words.size() ? m_words[m_at] : "its end") + "'"};
        }
        if (m_section != Section::End)
            return {ErrorCode::BadValue, "the program does not end with End"};
        return std::move(m_program);
    }

private:
    [[nodiscard]] bool is(std::string_view word, std::size_t ahead = 0) const {
        return m_at + ahead < m_words.size() && sameWord(m_words[m_at + ahead], word);
    }
    void enter(Section section, std::size_t words) {
        m_section = section;
        m_at += words;
    }
    bool beginSection() {
        if (is("minimize") || is("minimise") || is("min"))
            enter(Section::Objective, 1);
        else if ((is("subject") || is("such")) && (is("to", 1) || is("that", 1)))
            enter(Section::Rows, 2);
        else if (is("st") || is("s.t."))
            enter(Section::Rows, 1);
        else if (is("bounds"))
            enter(Section::Bounds, 1);
        else if (is("general") || is("generals") || is("gen") || is("integer") || is("integers"))
            enter(Section::Whole, 1);
        else if (is("binary") || is("binaries") || is("bin"))
            enter(Section::Binary, 1);
        else if (is("end"))
            enter(Section::End, 1);
        else
            return false;
        return true;
    }
    bool readItem() {
        switch (m_section) {
        case Section::Objective:
            return readObjective();
        case Section::Rows:
            return readRow();
        case Section::Bounds:
            return readBound();
        case Section::Whole:
            column(m_words[m_at++]).whole = true;
            return true;
        case Section::Binary: {
            LinearColumn& binary = column(m_words[m_at++]);
            binary.whole = true;
            binary.lower = 0;
            binary.upper = 1;
            return true;
        }
        case Section::None:
        case Section::End:
            return false;
        }
        return false;
    }

    int indexOf(std::string_view name) {
        const auto [place, isNew] = m_names.emplace(name, static_cast<int>(m_program.columns.size()));
        if (isNew)
            m_program.columns.push_back({std::string(name), 0, 0, unbounded, false});
        return place->second;
    }
    LinearColumn& column(std::string_view name) { return m_program.columns[static_cast<std::size_t>(indexOf(name))]; }

    void skipLabel() {
        if (m_at < m_words.size() && m_words[m_at].back() == ':')
            ++m_at;
        else if (is(":", 1))
            m_at += 2;
    }

    /// "+ 0.5 x", "- x", "2 x"; false where something else stands.
    bool readTerm(LinearRow& row) {
        double factor = 1;
        std::size_t at = m_at;
        while (at < m_words.size() && (m_words[at] == "+" || m_words[at] == "-"))
            factor = m_words[at++] == "-" ? -factor : factor;
        if (at < m_words.size()) {
            if (const std::optional<double> number = numberOf(m_words[at])) {
                factor *= *number;
                ++at;
            }
        }
        if (at >= m_words.size() || isRelation(m_words[at]) || numberOf(m_words[at]))
            return false;
        row.columns.push_back(indexOf(m_words[at]));
        row.factors.push_back(factor);
        m_at = at + 1;
        return true;
    }

    [[nodiscard]] bool atSection() const {
        return is("subject") || is("such") || is("st") || is("s.t.") || is("bounds") || is("end");
    }

    bool readObjective() {
        skipLabel();
        LinearRow row;
        while (m_at < m_words.size() && !atSection()) {
            if (!readTerm(row))
                return false;
        }
        for (std::size_t i = 0; i < row.columns.size(); ++i)
            m_program.columns[static_cast<std::size_t>(row.columns[i])].cost += row.factors[i];
        return true;
    }

    bool readRow() {
        skipLabel();
        LinearRow row;
        while (m_at < m_words.size() && !isRelation(m_words[m_at])) {
            if (!readTerm(row))
                return false;
        }
        if (m_at + 1 >= m_words.size())
            return false;
        const std::string_view relation = m_words[m_at++];
        const std::optional<double> side = numberOf(m_words[m_at]);
        if (!side)
            return false;
        ++m_at;
        if (relation.front() != '<')
            row.lower = *side;
        if (relation.front() != '>')
            row.upper = *side;
        m_program.rows.push_back(std::move(row));
        return true;
    }

    static void bind(LinearColumn& column, std::string_view relation, double side) {
        if (relation.front() != '<')
            column.lower = side;
        if (relation.front() != '>')
            column.upper = side;
    }

    /// "0 <= x <= 6", "x <= 6", "x = 2", "x free".
    bool readBound() {
        const std::optional<double> left = numberOf(m_words[m_at]);
        if (left) {
            if (m_at + 2 >= m_words.size() || !isRelation(m_words[m_at + 1]))
                return false;
            const std::string_view relation = m_words[m_at + 1];
            LinearColumn& bounded = column(m_words[m_at + 2]);
            bind(bounded, relation.front() == '<' ? ">=" : relation.front() == '>' ? "<=" : "=", *left);
            m_at += 3;
            if (m_at + 1 < m_words.size() && isRelation(m_words[m_at]))
                return readSide(bounded);
            return true;
        }
        LinearColumn& bounded = column(m_words[m_at++]);
        if (is("free")) {
            bounded.lower = -unbounded;
            ++m_at;
            return true;
        }
        return readSide(bounded);
    }

    bool readSide(LinearColumn& bounded) {
        if (m_at + 1 >= m_words.size() || !isRelation(m_words[m_at]))
            return false;
        const std::optional<double> right = numberOf(m_words[m_at + 1]);
        if (!right)
            return false;
        bind(bounded, m_words[m_at], *right);
        m_at += 2;
        return true;
    }

    std::vector<std::string_view> m_words;
    std::size_t m_at = 0;
    Section m_section = Section::None;
    LinearProgram m_program;
    std::map<std::string_view, int> m_names;
};

} // namespace

Result<LinearProgram> parseLinearProgram(std::string_view text) {
    return LpReader(text).read();
}

} // namespace evenhall::planner

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/virtual_printer/escpos_machine.h"

#include "tests/support/virtual_printer/characters.h"
#include "tests/support/virtual_printer/escpos_length.h"
#include "tests/support/virtual_printer/status_bytes.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace evenhall::support {

namespace {

constexpr std::uint8_t dle = 0x10;
constexpr std::uint8_t eot = 4;
constexpr std::uint8_t enq = 5;
constexpr std::uint8_t esc = 0x1B;
constexpr std::uint8_t fs = 0x1C;
constexpr std::uint8_t gs = 0x1D;
constexpr std::uint8_t space = 0x20;
constexpr int lineRows = 30;      // one line feed: 1/6 inch at 203 dpi, less a little
constexpr int knifeDistance = 90; // rows between head and knife
constexpr std::array<std::uint8_t, 10> clearCommand{dle, 0x14, 8, 1, 3, 0x14, 1, 6, 2, 8};
constexpr std::array<std::uint8_t, 5> powerOffCommand{dle, 0x14, 2, 1, 8};

void append(Bytes& answers, const Bytes& answer) {
    answers.insert(answers.end(), answer.begin(), answer.end());
}

/// Header, text, NUL.
void appendBlock(Bytes& answers, std::string_view text) {
    constexpr std::uint8_t header = 0x5F;
    answers.push_back(header);
    answers.insert(answers.end(), text.begin(), text.end());
    answers.push_back(0);
}

template <std::size_t Size>
bool endsWith(const std::deque<std::uint8_t>& seen, const std::array<std::uint8_t, Size>& command) {
    return seen.size() >= Size && std::equal(command.rbegin(), command.rend(), seen.rbegin());
}

} // namespace

void EscposMachine::reset() {
    forgetCommand();
    m_pictureLeft = 0;
    m_row.clear();
    m_line.clear();
    m_lineRows = lineRows;
    m_chinese = m_parts.model.chineseFromStart;
    m_automatic = 0;
    m_lastAutomatic.clear();
    m_seen.clear();
}

/// Real-time commands act wherever they occur on the line, in a picture too.
bool EscposMachine::watch(std::uint8_t byte, Bytes& answers) {
    m_seen.push_back(byte);
    if (m_seen.size() > clearCommand.size())
        m_seen.pop_front();
    const std::size_t count = m_seen.size();
    if (count >= 3 && m_seen[count - 3] == dle && m_seen[count - 2] == eot)
        append(answers, statusAnswer(m_parts, byte));
    const bool clears = m_parts.model.clears && endsWith(m_seen, clearCommand);
    const bool recovers =
        count >= 3 && m_seen[count - 3] == dle && m_seen[count - 2] == enq && byte == 2 && m_parts.sensors.isError();
    if (clears) {
        constexpr std::array<std::uint8_t, 3> cleared{0x37, 0x25, 0x00};
        answers.insert(answers.end(), cleared.begin(), cleared.end());
    }
    if (!clears && !recovers && !endsWith(m_seen, powerOffCommand))
        return false;
    const int automatic = m_automatic;
    reset();
    m_automatic = automatic;
    return true;
}

void EscposMachine::statusChanged(Bytes& answers) {
    Bytes status = automaticStatus(m_parts);
    if (m_automatic == 0 || status == m_lastAutomatic)
        return;
    append(answers, status);
    m_lastAutomatic = std::move(status);
}

void EscposMachine::take(std::uint8_t byte, Bytes& answers) {
    if (m_pictureLeft > 0) {
        takePicture(byte);
        return;
    }
    m_command.push_back(byte);
    const std::optional<std::size_t> length = escposLength(m_command, chinese());
    if (!length || (*length > m_command.size()))
        return;
    if (*length == 0) // the first byte was no command, the rest may be one
        m_parts.roll.stray();
    else
        execute(answers);
    const Bytes rest(m_command.begin() + 1, *length == 0 ? m_command.end() : m_command.begin() + 1);
    forgetCommand();
    for (const std::uint8_t again : rest)
        take(again, answers);
}

void EscposMachine::execute(Bytes& answers) {
    switch (m_command.front()) {
    case 0:
    case '\r':
    case dle: // acted on receipt already
        return;
    case '\n':
        endLine();
        return;
    case esc:
        executeEscape();
        return;
    case fs:
        executeChinese();
        return;
    case gs:
        executeGroup(answers);
        return;
    default: // characters and control codes that nobody sends on purpose
        if (m_command.front() >= space)
            write();
        else
            m_parts.roll.stray();
    }
}

void EscposMachine::executeEscape() {
    const int value = m_command.size() > 2 ? m_command[2] : 0;
    switch (m_command[1]) {
    case '@':
        m_lineRows = lineRows;
        m_line.clear();
        m_chinese = m_parts.model.chineseFromStart;
        return;
    case 'd':
        for (int line = 0; line < value; ++line)
            endLine();
        return;
    case 'J':
        m_parts.roll.feed(value);
        return;
    case '2':
        m_lineRows = lineRows;
        return;
    case '3':
        m_lineRows = value;
        return;
    case 'i':
    case 'm':
        m_parts.roll.cut();
        return;
    default: // sizes, code pages and the like, which change the look only
        return;
    }
}

void EscposMachine::executeChinese() {
    if (m_command[1] == '&')
        m_chinese = true;
    else if (m_command[1] == '.')
        m_chinese = false;
}

void EscposMachine::executeGroup(Bytes& answers) {
    switch (m_command[1]) {
    case 'v':
        startPicture();
        return;
    case 'V':
        cut();
        return;
    case 'r':
        answers.push_back(m_parts.sensors.paperNearEnd && m_parts.model.hasNearEndSensor ? 3 : 0);
        return;
    case 'a':
        m_automatic = m_command[2];
        m_lastAutomatic.clear();
        statusChanged(answers);
        return;
    case 'I':
        identify(answers);
        return;
    case 'g':
        countersAsked(answers);
        return;
    case '(':
        executeParenthesis(answers);
        return;
    default: // sizes and margins
        return;
    }
}

/// GS ( H pL pH 48 48 d1 d2 d3 d4: everything before it is on paper now.
void EscposMachine::executeParenthesis(Bytes& answers) {
    constexpr std::size_t length = 11;
    constexpr std::uint8_t function = 48;
    if (m_command[2] != 'H' || !m_parts.model.reportsProcessId || m_command.size() != length ||
        m_command[5] != function)
        return;
    answers.insert(answers.end(), {0x37, 0x22});
    answers.insert(answers.end(), m_command.begin() + 7, m_command.end());
    answers.push_back(0);
}

void EscposMachine::identify(Bytes& answers) const {
    const PrinterModel& model = m_parts.model;
    switch (m_command[2]) {
    case 1:
        answers.push_back(0x20);
        return;
    case 2:
        answers.push_back(0x02); // has a knife
        return;
    case 65:
        appendBlock(answers, "1.00");
        return;
    case 66:
        appendBlock(answers, model.maker);
        return;
    case 67:
        appendBlock(answers, model.name);
        return;
    case 68:
        appendBlock(answers, model.serial);
        return;
    case 69:
        if (model.charset != Charset::None)
            appendBlock(answers, model.charset == Charset::Gb18030 ? "CHINA GB18030" : "CHINA GB2312");
        return;
    default: // an open set of numbers on the line
        return;
    }
}

/// GS g 2 0 nL nH
void EscposMachine::countersAsked(Bytes& answers) const {
    constexpr int cuts = 50;
    constexpr int cutsEver = 178;
    constexpr int lines = 20;
    constexpr int linesEver = 148;
    const int counter = m_command[4] + 256 * m_command[5];
    if (!m_parts.model.countsCuts || m_command[2] != '2')
        return;
    if (counter == cuts || counter == cutsEver)
        appendBlock(answers, std::to_string(m_parts.roll.cuts()));
    else if (counter == lines || counter == linesEver)
        appendBlock(answers, std::to_string(m_parts.roll.rowsFed() / lineRows));
}

/// GS v 0 m xL xH yL yH, data follow.
void EscposMachine::startPicture() {
    m_rowBytes = m_command[4] + m_command[5] * std::size_t{256};
    const std::size_t rowCount = m_command[6] + m_command[7] * std::size_t{256};
    m_pictureLeft = m_rowBytes * rowCount;
    m_row.clear();
}

void EscposMachine::takePicture(std::uint8_t byte) {
    --m_pictureLeft;
    m_row.push_back(byte);
    if (m_row.size() < m_rowBytes)
        return;
    std::vector<bool> dots(static_cast<std::size_t>(m_parts.roll.headDots()));
    for (std::size_t x = 0; x < std::min(m_row.size() * 8, dots.size()); ++x)
        dots[x] = (m_row[x / 8] >> (7 - x % 8) & 1) != 0;
    m_parts.roll.print(std::move(dots));
    m_row.clear();
}

/// Acts at the start of a line only.
void EscposMachine::cut() {
    if (!m_line.empty())
        return;
    if (m_command.size() == 4)
        m_parts.roll.feed(knifeDistance + m_command[3]);
    m_parts.roll.cut();
}

void EscposMachine::write() {
    if (!m_parts.model.printsText)
        m_parts.roll.stray();
    m_line += decoded(m_command, m_parts.model.charset);
}

void EscposMachine::endLine() {
    if (!m_line.empty()) {
        for (std::vector<bool>& row : drawn(m_line, m_parts.roll.headDots()))
            m_parts.roll.print(std::move(row));
        m_parts.roll.write(m_line + "\n");
        m_line.clear();
        return;
    }
    m_parts.roll.feed(m_lineRows);
}

} // namespace evenhall::support

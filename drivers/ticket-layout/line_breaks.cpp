// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/ticket-layout/line_breaks.h"

#include <algorithm>
#include <array>

namespace evenhall::ticket_layout {

namespace {

constexpr QChar wordJoiner(0x2060);   // forbids a break and has no width
constexpr QChar noBreakSpace(0x00A0); // as wide as the other
/// Signs between the two ends of a range, and within a date or a time.
constexpr std::array joining{u'-', u'\u2013', u'~', u'/', u':'};

bool isDigit(QChar character) {
    return character >= u'0' && character <= u'9';
}

bool isLatinLetter(QChar character) {
    return character.isLetter() && character.script() == QChar::Script_Latin;
}

bool joins(QChar character) {
    return std::find(joining.begin(), joining.end(), character.unicode()) != joining.end();
}

} // namespace

QString withoutBadBreaks(const QString& text) {
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar before = at > 0 ? text[at - 1] : QChar();
        const QChar after = at + 1 < text.size() ? text[at + 1] : QChar();
        if (joins(text[at]) && isDigit(before) && isDigit(after))
            result += QString(wordJoiner) + text[at] + wordJoiner;
        else if (text[at] == u' ' && isLatinLetter(before) && isDigit(after))
            result += noBreakSpace;
        else if (isDigit(text[at]) && after.script() == QChar::Script_Han)
            result += QString(text[at]) + wordJoiner;
        else
            result += text[at];
    }
    return result;
}

} // namespace evenhall::ticket_layout

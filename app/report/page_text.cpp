// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/report/page_text.h"

#include <QJsonArray>

#include <cmath>

namespace evenhall::report {

QString Words::field(const QJsonObject& object, const QString& stem) const {
    return object[stem + (m_chinese ? "_zh" : "_en")].toString().toHtmlEscaped();
}

QString Words::paragraphs(const QJsonObject& object, const QString& stem) const {
    QString html;
    for (const QJsonValue line : object[stem + (m_chinese ? "_zh" : "_en")].toArray())
        html += "<p>" + line.toString().toHtmlEscaped() + "</p>";
    return html;
}

QString whole(double value) {
    return QString::number(std::lround(value));
}

QString signedText(double value) {
    const QString text = QString::number(std::abs(value), 'f', 1);
    return std::abs(value) < 0.05 ? QString("0") : (value > 0 ? "+" : "−") + text;
}

QString percent(double share) {
    const long value = std::lround(100 * share);
    return (value > 0 ? "+" : value < 0 ? "−" : "") + QString::number(std::labs(value)) + " %";
}

QString percentSpan(const QJsonObject& object, const QString& middle) {
    return percent(object[middle].toDouble()) + " [" + percent(object["low"].toDouble()) + ", " +
           percent(object["high"].toDouble()) + "]";
}

QString cell(const QString& text, const QString& attributes) {
    return "<td " + attributes + ">" + text + "</td>";
}

QString numberCell(const QString& text) {
    return cell(text, "align=\"right\"");
}

QString table(const std::vector<QString>& titles, const QString& rows, const std::vector<int>& percents) {
    QString html = "<table border=\"0.5\" cellspacing=\"0\" cellpadding=\"1.5\" width=\"100%\"><thead><tr>";
    for (std::size_t column = 0; column < titles.size(); ++column) {
        const QString width = column < percents.size() ? QString(" width=\"%1%\"").arg(percents[column]) : QString();
        html +=
            "<th bgcolor=\"#e8eef4\"" + width + "><span style=\"font-size:6.5pt\">" + titles[column] + "</span></th>";
    }
    return html + "</tr></thead>" + rows + "</table>"; // Qt repeats the head on the next sheet
}

QString pageHead(const QString& title) {
    return "<body style=\"font-family:'Noto Sans','Noto Sans CJK SC',sans-serif;font-size:8pt\">"
           "<h1 style=\"font-size:15pt;margin-bottom:2px\">" +
           title + "</h1>";
}

} // namespace evenhall::report

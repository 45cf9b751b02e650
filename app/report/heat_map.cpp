// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/report/heat_map.h"

#include <QJsonArray>

#include <algorithm>

namespace evenhall::report {

namespace {

/// Cold to hot, readable in grey print too: the number stands in the cell.
QString colourOf(double minutes) {
    if (minutes < 0)
        return "#ffffff";
    if (minutes < 5)
        return "#e3f1e3";
    if (minutes < 15)
        return "#fff6cf";
    if (minutes < 30)
        return "#ffdca3";
    return minutes < 60 ? "#f7a98b" : "#e0705f";
}

std::vector<QJsonObject> largestQueues(const QJsonObject& kind, std::size_t most) {
    std::vector<QJsonObject> queues;
    for (const QJsonValue value : kind["queues"].toArray())
        queues.push_back(value.toObject());
    std::stable_sort(queues.begin(), queues.end(), [](const QJsonObject& a, const QJsonObject& b) {
        return a["tickets"].toDouble() > b["tickets"].toDouble();
    });
    queues.resize(std::min(queues.size(), most));
    return queues;
}

QString clockText(int minutes) {
    return QString("%1:%2").arg(minutes / 60).arg(minutes % 60, 2, 10, QChar('0'));
}

int minutesOf(const QString& clock) {
    const QStringList parts = clock.split(':');
    return parts.size() < 2 ? 0 : parts[0].toInt() * 60 + parts[1].toInt();
}

} // namespace

QString heatMap(const QJsonObject& kind, const QString& field, int mostQueues, const Words& words) {
    const int first = minutesOf(kind["first_slot"].toString());
    const int length = std::clamp(kind["slot_minutes"].toInt(), 1, 24 * 60);
    const int slotCount = std::clamp(kind["slots"].toInt(), 0, 24 * 60 / length);
    std::vector<QString> titles{QString()};
    for (int slot = 0; slot < slotCount; ++slot)
        titles.push_back(clockText(first + slot * length));
    QString rows;
    for (const QJsonObject& queue : largestQueues(kind, static_cast<std::size_t>(mostQueues))) {
        rows += "<tr>" + cell(words.field(queue, "name"));
        for (const QJsonValue value : queue[field].toArray()) {
            const double minutes = value.toDouble();
            rows += cell(minutes < 0 ? QString("·") : whole(minutes),
                         "align=\"center\" bgcolor=\"" + colourOf(minutes) + "\"");
        }
        rows += "</tr>";
    }
    return "<div style=\"font-size:6.5pt\">" + table(titles, rows) + "</div>";
}

} // namespace evenhall::report

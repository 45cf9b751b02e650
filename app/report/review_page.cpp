// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/report/review_page.h"

#include <QJsonArray>

#include <algorithm>

namespace evenhall::report {

namespace {

constexpr std::size_t mostQueues = 24;
constexpr int mostChanges = 24;

QString spanText(const QJsonValue& interval) {
    return whole(interval["value"].toDouble()) + " [" + whole(interval["low"].toDouble()) + ", " +
           whole(interval["high"].toDouble()) + "]";
}

QString queueTable(const QJsonObject& review, const Words& words) {
    std::vector<QJsonObject> queues;
    for (const QJsonValue value : review["queues"].toArray())
        queues.push_back(value.toObject());
    std::stable_sort(queues.begin(), queues.end(), [](const QJsonObject& a, const QJsonObject& b) {
        return a["tickets"].toDouble() > b["tickets"].toDouble();
    });
    QString rows;
    for (std::size_t i = 0; i < std::min(mostQueues, queues.size()); ++i) {
        const QJsonObject& queue = queues[i];
        rows += "<tr>" + cell(words.field(queue, "name") + (queue["other_demand"].toBool() ? " *" : "")) +
                numberCell(whole(queue["tickets_expected"].toDouble())) +
                numberCell(whole(queue["tickets"].toDouble())) + numberCell(whole(queue["wait_expected"].toDouble())) +
                numberCell(spanText(queue["wait_seen"])) + numberCell(whole(queue["wait_old_plan"].toDouble())) +
                numberCell(whole(queue["wait_new_plan"].toDouble())) + "</tr>";
    }
    return "<h2>" + words.of("各队列", "Queue by queue") + "</h2>" +
           table({words.of("队列（* 取号量与预计不同）", "Queue (* demand was different)"),
                  words.of("预计取号/天", "tickets a day expected"), words.of("实际", "came"),
                  words.of("预计等候(分)", "wait promised (min)"),
                  words.of("实际等候 [95%区间]", "seen [95 % interval]"),
                  words.of("重演：原方案", "replayed: old plan"), words.of("重演：新方案", "replayed: new plan")},
                 rows);
}

QString changeTable(const QJsonObject& review, const Words& words) {
    const QJsonArray changes = review["changes"].toArray();
    QString rows;
    for (int i = 0; i < std::min<int>(mostChanges, static_cast<int>(changes.size())); ++i) {
        const QJsonObject change = changes[i].toObject();
        // The first sentence says what was changed; the others were promises.
        const QString sentence = words.field(change, "sentence");
        const qsizetype end = sentence.indexOf(words.of("。", ". "));
        rows += "<tr>" + cell(end < 0 ? sentence : sentence.left(end)) +
                numberCell(whole(change["saved_expected"].toDouble())) + numberCell(spanText(change["saved"])) +
                "</tr>";
    }
    if (rows.isEmpty())
        return {};
    QString html = "<h2>" + words.of("逐项调整", "Change by change") + "</h2>" +
                   table({words.of("调整", "Change"), words.of("预计每天少等(分)", "minutes a day promised"),
                          words.of("实际来客重演 [95%区间]", "with those who came [95 % interval]")},
                         rows);
    if (changes.size() > mostChanges)
        html += "<p>" + words.of("其余见JSON文件。", "The others are in the JSON file.") + "</p>";
    return html;
}

} // namespace

QString reviewPage(const QJsonObject& review, PageLanguage language) {
    const Words words(language);
    return pageHead(words.of("窗口调整月度回顾", "Month review of the windows")) + "<p>" +
           review["hall"].toString().toHtmlEscaped() + " · " + review["first_day"].toString() + " – " +
           review["last_day"].toString() + "</p>" + words.paragraphs(review, "sentences") + queueTable(review, words) +
           changeTable(review, words) + "</body>";
}

} // namespace evenhall::report

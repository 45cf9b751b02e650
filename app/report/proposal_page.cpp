// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/report/proposal_page.h"

#include "app/report/heat_map.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace evenhall::report {

namespace {

constexpr int mostKinds = 2; ///< told in full

/// Of the sheet, by department: shared queues carry several long names.
const std::vector<int> departmentWidths{33, 8, 9, 8, 8, 8, 8, 9, 9};

/// Queue names by id.
QHash<QString, QString> queueNames(const QJsonObject& proposal, const Words& words) {
    QHash<QString, QString> names;
    for (const QJsonValue kind : proposal["kinds"].toArray()) {
        for (const QJsonValue queue : kind["queues"].toArray())
            names[queue["id"].toString()] = words.field(queue.toObject(), "name");
    }
    return names;
}

/// Kinds with most to tell first.
std::vector<QJsonObject> kindsOf(const QJsonObject& proposal) {
    std::vector<QJsonObject> kinds;
    for (const QJsonValue value : proposal["kinds"].toArray())
        kinds.push_back(value.toObject());
    std::stable_sort(kinds.begin(), kinds.end(), [](const QJsonObject& a, const QJsonObject& b) {
        const auto weight = [](const QJsonObject& kind) {
            return kind["saved_together"].toDouble() * static_cast<double>(kind["weekdays"].toArray().size());
        };
        return weight(a) > weight(b);
    });
    return kinds;
}

QString judgementTable(const QJsonObject& proposal, const Words& words) {
    QString rows;
    const auto row = [&](const QString& name, const QString& figures, const QString& compared) {
        const QJsonObject f = proposal[figures].toObject();
        rows += "<tr>" + cell(name) + numberCell(whole(f["mean_minutes"].toDouble())) +
                numberCell(whole(f["p90_minutes"].toDouble())) +
                numberCell(whole(100 * f["share_over_30"].toDouble()) + " %") +
                numberCell(whole(f["worst_queue_minutes"].toDouble())) +
                cell(compared.isEmpty() ? QString("–") : percentSpan(proposal[compared].toObject(), "change")) +
                "</tr>";
    };
    row(words.of("现行安排", "Today's plan"), "judged_before", {});
    row(words.of("本方案", "This proposal"), "judged_after", "comparison");
    row(words.of("参考：只调专窗，不设兼办", "For comparison: windows switched, none helping"), "judged_switched",
        "comparison_switched");
    return table({words.of("后续日子重演", "Replayed later days"), words.of("平均等候(分)", "mean wait (min)"),
                  words.of("九成不超过", "nine in ten within"), words.of("超30分钟", "over 30 min"),
                  words.of("最久队列平均", "worst queue's mean"),
                  words.of("等候总量变化 [95%区间]", "change of waiting [95 % interval]")},
                 rows);
}

/// The plan that the changes start from.
QString planName(const QJsonObject& proposal, const Words& words) {
    const QString plan = proposal["plan"].toString().toHtmlEscaped();
    return plan.isEmpty() ? QString() : words.of("现行方案 ", "today's plan ") + plan + " · ";
}

QString limitSentence(const QJsonObject& proposal, const Words& words) {
    if (!proposal.contains("most_changed_windows"))
        return {};
    return "<p>" +
           words
               .of("%1个窗口中有%2个调整（上限%3个，可在限制文件中更改）。",
                   "%2 of %1 windows change; the limit is %3, and a file of limits may give another.")
               .arg(proposal["windows"].toInt())
               .arg(proposal["changed_windows"].toInt())
               .arg(proposal["most_changed_windows"].toInt()) +
           "</p>";
}

QString firstSentences(const QJsonObject& kind, const Words& words, int most) {
    const QJsonArray changes = kind["changes"].toArray();
    if (changes.isEmpty())
        return "<p>" + words.of("无需调整。", "No changes.") + "</p>";
    QString html = "<ol>";
    for (int i = 0; i < std::min<int>(most, static_cast<int>(changes.size())); ++i)
        html += "<li>" + words.field(changes[i].toObject(), "sentence") + "</li>";
    return html + "</ol><p>" + words.of("全部调整一起每天节省", "All changes together save ") +
           whole(kind["saved_together"].toDouble()) +
           words.of("分钟；逐项（单独撤销一项所多等的时间）合计", " minutes a day; each left out alone, added up: ") +
           whole(kind["saved_one_by_one"].toDouble()) +
           words.of("分钟，两数之差是各项相互替代或配合的部分。</p>",
                    " minutes. The difference is what the changes do for each other.</p>");
}

/// "35 of 160"
QString appointmentText(const QJsonObject& shortage, const Words& words) {
    if (shortage["by_appointment"].toDouble() <= 0)
        return words.of("仅靠预约不够", "not enough alone");
    return whole(shortage["by_appointment"].toDouble()) + " / " + whole(shortage["people"].toDouble());
}

QString shortageTable(const QJsonObject& kind, const QHash<QString, QString>& names, const Words& words, int detail) {
    const auto most = static_cast<std::size_t>(detail);
    std::vector<QJsonObject> shortages;
    for (const QJsonValue value : kind["shortages"].toArray())
        shortages.push_back(value.toObject());
    if (shortages.empty())
        return {};
    std::stable_sort(shortages.begin(), shortages.end(), [](const QJsonObject& a, const QJsonObject& b) {
        return a["wait"].toDouble() > b["wait"].toDouble();
    });
    QString rows;
    for (std::size_t i = 0; i < std::min(most, shortages.size()); ++i) {
        const QJsonObject& one = shortages[i];
        const int windows = one["windows"].toInt();
        rows += "<tr>" + cell(names.value(one["queue"].toString(), one["queue"].toString())) +
                numberCell(whole(one["wait"].toDouble())) +
                cell(one["from"].toString() + "–" + one["until"].toString()) +
                numberCell(windows > 0 ? QString::number(windows) : words.of("十个以上", "over a dozen")) +
                numberCell(whole(one["wait_then"].toDouble())) + numberCell(appointmentText(one, words)) + "</tr>";
    }
    const QString rest = shortages.size() > most
                             ? words.of("（共%1个队列，此处列最久的%2个）", " (the longest %2 of %1 queues)")
                                   .arg(shortages.size())
                                   .arg(most)
                             : QString();
    return "<p><b>" +
           words.of("在限制内调整窗口后仍等候过久：另增窗口，或改为预约",
                    "Still too long after moving windows within the limits: more windows, or appointments") +
           rest + "</b></p>" +
           table({words.of("队列", "Queue"), words.of("按方案仍等(分)", "wait with the plan (min)"),
                  words.of("时段", "hours"), words.of("需另增窗口", "more windows"),
                  words.of("增后等候(分)", "wait then (min)"),
                  words.of("或改约到空闲时段（人/天）", "or by appointment at quiet hours (people a day)")},
                 rows);
}

QString windowList(const QJsonObject& change) {
    QStringList windows;
    for (const QJsonValue window : change["windows"].toArray())
        windows.append(window.toString());
    return windows.join(", ").isEmpty() || windows.first().isEmpty() ? QString("×%1").arg(windows.size())
                                                                     : windows.join(", ");
}

QString workText(const QJsonValue& work, const QHash<QString, QString>& names) {
    QStringList own;
    QStringList helps;
    for (const QJsonValue queue : work["own"].toArray())
        own.append(names.value(queue.toString(), queue.toString()));
    for (const QJsonValue queue : work["helps"].toArray())
        helps.append(names.value(queue.toString(), queue.toString()));
    return own.join(", ") + (helps.isEmpty() ? QString() : " + (" + helps.join(", ") + ")");
}

QString changeTable(const std::vector<QJsonObject>& kinds, const QHash<QString, QString>& names, const Words& words,
                    int most) {
    const auto hasChanges = [](const QJsonObject& kind) { return !kind["changes"].toArray().isEmpty(); };
    const auto shares = std::max<std::ptrdiff_t>(1, std::count_if(kinds.begin(), kinds.end(), hasChanges));
    const qsizetype mostOfKind = std::max<qsizetype>(1, most / shares); // every kind of day has its part
    QString rows;
    qsizetype told = 0;
    qsizetype all = 0;
    for (const QJsonObject& kind : kinds) {
        const QJsonArray changes = kind["changes"].toArray();
        all += changes.size();
        for (qsizetype i = 0; i < std::min(mostOfKind, changes.size()); ++i) {
            const QJsonObject change = changes[i].toObject();
            ++told;
            rows += "<tr>" + cell(words.field(kind, "weekdays")) + cell(windowList(change)) +
                    cell(change["from"].toString() + "–" + change["until"].toString()) +
                    cell(workText(change["before"], names)) + cell(workText(change["after"], names)) +
                    numberCell(whole(change["saved_minutes"].toDouble())) + "</tr>";
        }
    }
    if (all == 0)
        return {};
    QString html =
        "<h2>" + words.of("全部调整", "All changes") + "</h2><div style=\"font-size:7pt\">" +
        table({words.of("日期", "days"), words.of("窗口", "windows"), words.of("时段", "hours"),
               words.of("现办理", "now"),
               words.of("拟办理（括号内为无人等候时兼办）", "proposed (in parentheses: while nobody waits at its own)"),
               words.of("每天少等(分)", "minutes saved a day")},
              rows) +
        "</div>";
    if (told < all)
        html += "<p>" + words.of("另有%1项，见JSON文件。", "%1 more are in the JSON file.").arg(all - told) + "</p>";
    return html;
}

/// Departments whose windows change first, then those with most tickets.
QString departmentTable(const QJsonObject& proposal, const Words& words, int most) {
    std::vector<QJsonObject> lines;
    for (const QJsonValue value : proposal["departments"].toArray())
        lines.push_back(value.toObject());
    if (lines.empty())
        return {};
    const auto moved = [](const QJsonObject& line) {
        return std::abs(line["window_hours_after"].toDouble() - line["window_hours_before"].toDouble()) +
               std::abs(line["helped_hours_after"].toDouble() - line["helped_hours_before"].toDouble());
    };
    std::stable_sort(lines.begin(), lines.end(),
                     [&](const QJsonObject& a, const QJsonObject& b) { return moved(a) > moved(b); });
    QString rows;
    const std::size_t shown = std::min(static_cast<std::size_t>(most), lines.size());
    for (std::size_t i = 0; i < shown; ++i) {
        const QJsonObject& line = lines[i];
        const double own = line["window_hours_after"].toDouble() - line["window_hours_before"].toDouble();
        const double helped = line["helped_hours_after"].toDouble() - line["helped_hours_before"].toDouble();
        rows += "<tr>" + cell(words.field(line, "name")) + numberCell(QString::number(line["windows_before"].toInt())) +
                numberCell(QString::number(line["windows_after"].toInt())) + numberCell(signedText(own)) +
                numberCell(signedText(helped)) +
                numberCell(line.contains("cases") ? QString::number(line["cases"].toInt()) : QString("–")) +
                numberCell(QString::number(line["tickets_recorded"].toInt())) +
                numberCell(whole(line["wait_before"].toDouble())) + numberCell(whole(line["wait_after"].toDouble())) +
                "</tr>";
    }
    QString html =
        "<h2>" + words.of("各部门窗口增减方案", "Windows by department") + "</h2>" +
        table({words.of("部门", "Department"), words.of("现窗口", "windows now"), words.of("拟窗口", "proposed"),
               words.of("专窗时数/周", "own hours a week"), words.of("兼办时数/周", "helping hours a week"),
               words.of("办件量", "cases"), words.of("取号数", "tickets"),
               words.of("现平均等候(分)", "mean wait now (min)"), words.of("预计(分)", "expected (min)")},
              rows, departmentWidths);
    if (shown < lines.size())
        html += "<p>" +
                words.of("其余%1行窗口无变化或变化较小，见JSON文件。", "%1 more lines change less; see the JSON file.")
                    .arg(lines.size() - shown) +
                "</p>";
    return html;
}

QString heatMaps(const std::vector<QJsonObject>& kinds, const Words& words) {
    constexpr int rowsOfSheet = 36;
    QString html;
    const int shown = std::min<int>(mostKinds, static_cast<int>(kinds.size()));
    for (int i = 0; i < shown; ++i) {
        const QJsonObject& kind = kinds[static_cast<std::size_t>(i)];
        const int rows = rowsOfSheet / (2 * shown);
        const QString days = words.field(kind, "weekdays");
        html += "<h3" + QString(i == 0 ? " style=\"page-break-before:always\"" : "") + ">" + days +
                words.of("：冷热图，现行（平均等候分钟，取号最多的队列）",
                         ": hot and cold now (mean wait in minutes, queues with most tickets)") +
                "</h3>" + heatMap(kind, "slot_waits_before", rows, words) + "<h3>" + days +
                words.of("：调整后（预计）", ": with the proposal (expected)") + "</h3>" +
                heatMap(kind, "slot_waits_after", rows, words);
    }
    return html;
}

} // namespace

const std::vector<PageDetail>& pageDetails() {
    static const std::vector<PageDetail> details{
        {}, {4, 5, 12, 22}, {4, 5, 10, 22}, {4, 5, 10, 18}, {4, 5, 8, 15}, {3, 4, 8, 11}, {2, 3, 6, 8}};
    return details;
}

QString proposalPage(const QJsonObject& proposal, PageLanguage language, const PageDetail& detail) {
    const Words words(language);
    const auto span = [](const QJsonArray& days) {
        return days.isEmpty() ? QString("–") : days.first().toString() + " – " + days.last().toString();
    };
    QString html = pageHead(words.of("窗口调整月度建议", "Month proposal for the windows")) + "<p>" +
                   proposal["hall"].toString().toHtmlEscaped() + " · " + planName(proposal, words) +
                   words.of("依据 ", "made from ") + span(proposal["training"].toArray()) +
                   words.of("，检验 ", ", judged on ") + span(proposal["judged"].toArray()) + "</p><p><b>" +
                   words.field(proposal, "sentence") + "</b></p>" + judgementTable(proposal, words) +
                   limitSentence(proposal, words);
    const std::vector<QJsonObject> kinds = kindsOf(proposal);
    const QHash<QString, QString> names = queueNames(proposal, words);
    const bool proposes = proposal["verdict"].toString() == "propose";
    for (int i = 0; i < std::min<int>(mostKinds, static_cast<int>(kinds.size())); ++i) {
        const QJsonObject& kind = kinds[static_cast<std::size_t>(i)];
        html += "<h2>" + words.field(kind, "weekdays") + "</h2><p>" + words.field(kind, "reach") + "</p>" +
                (proposes ? firstSentences(kind, words, detail.sentences) : QString()) +
                shortageTable(kind, names, words, detail.shortages);
    }
    if (!proposes)
        return html + "</body>";
    return html + departmentTable(proposal, words, detail.departments) +
           changeTable(kinds, names, words, detail.changes) + heatMaps(kinds, words) + "</body>";
}

} // namespace evenhall::report

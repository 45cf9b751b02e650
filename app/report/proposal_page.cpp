// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/report/proposal_page.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <vector>

namespace evenhall::report {

namespace {

/// Picks the words of one language.
class Words {
public:
    explicit Words(PageLanguage language) : m_chinese(language == PageLanguage::Chinese) {}
    [[nodiscard]] QString of(const char* chinese, const char* english) const {
        return QString::fromUtf8(m_chinese ? chinese : english);
    }
    /// The field `stem`_zh or `stem`_en.
    [[nodiscard]] QString field(const QJsonObject& object, const QString& stem) const {
        return object[stem + (m_chinese ? "_zh" : "_en")].toString().toHtmlEscaped();
    }

private:
    bool m_chinese;
};

QString whole(double value) {
    return QString::number(std::lround(value));
}

QString signedText(double value) {
    const QString text = QString::number(std::abs(value), 'f', 1);
    return std::abs(value) < 0.05 ? QString("0") : (value > 0 ? "+" : "−") + text;
}

QString cell(const QString& text, const QString& attributes = {}) {
    return "<td " + attributes + ">" + text + "</td>";
}

QString headerCell(const QString& text) {
    return "<th bgcolor=\"#e8eef4\">" + text + "</th>";
}

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

/// Queues with most tickets first; a page holds so many.
std::vector<QJsonObject> largestQueues(const QJsonObject& kind, std::size_t most) {
    std::vector<QJsonObject> queues;
    for (const QJsonValue& value : kind["queues"].toArray())
        queues.push_back(value.toObject());
    std::stable_sort(queues.begin(), queues.end(), [](const QJsonObject& a, const QJsonObject& b) {
        return a["tickets"].toDouble() > b["tickets"].toDouble();
    });
    queues.resize(std::min(queues.size(), most));
    return queues;
}

QString changeList(const QJsonObject& kind, const Words& words) {
    const QJsonArray changes = kind["changes"].toArray();
    if (changes.isEmpty())
        return "<p>" + words.of("无需调整。", "No changes.") + "</p>";
    QString html = "<ol>";
    for (const QJsonValue& value : changes)
        html += "<li>" + words.field(value.toObject(), "sentence") + "</li>";
    html += "</ol><p>" +
            words.of("逐项合计（单独撤销一项所多等的时间之和）：",
                     "Single effects added up (each change left out alone): ") +
            whole(kind["saved_one_by_one"].toDouble()) +
            words.of("分钟/天；全部调整一起：", " minutes a day; all changes together: ") +
            whole(kind["saved_together"].toDouble()) +
            words.of("分钟/天。两数之差是各项调整相互影响的部分。</p>",
                     " minutes a day. The difference is what the changes do to each other.</p>");
    return html;
}

QString queueTable(const QJsonObject& kind, const Words& words) {
    QString html = "<table border=\"0.5\" cellspacing=\"0\" cellpadding=\"2\" width=\"100%\"><tr>";
    for (const QString& title :
         {words.of("队列（业务）", "Queue"), words.of("每日取号", "Tickets a day"),
          words.of("现窗口时数", "Window-hours now"), words.of("拟窗口时数", "proposed"), words.of("增减", "change"),
          words.of("现平均等候(分)", "Mean wait now (min)"), words.of("预计平均等候(分)", "expected")})
        html += headerCell(title);
    html += "</tr>";
    constexpr std::size_t all = 1000;
    for (const QJsonObject& queue : largestQueues(kind, all)) {
        const double before = queue["window_hours_before"].toDouble();
        const double after = queue["window_hours_after"].toDouble();
        html += "<tr>" + cell(words.field(queue, "name")) +
                cell(whole(queue["tickets"].toDouble()), "align=\"right\"") +
                cell(QString::number(before, 'f', 1), "align=\"right\"") +
                cell(QString::number(after, 'f', 1), "align=\"right\"") +
                cell(signedText(after - before), "align=\"right\"") +
                cell(whole(queue["wait_before"].toDouble()), "align=\"right\"") +
                cell(whole(queue["wait_after"].toDouble()), "align=\"right\"") + "</tr>";
    }
    return html + "</table>";
}

QString clockText(int minutes) {
    return QString("%1:%2").arg(minutes / 60).arg(minutes % 60, 2, 10, QChar('0'));
}

int minutesOf(const QString& clock) {
    const QStringList parts = clock.split(':');
    return parts.size() < 2 ? 0 : parts[0].toInt() * 60 + parts[1].toInt();
}

QString heatMap(const QJsonObject& kind, const QString& field, const Words& words) {
    constexpr std::size_t most = 16;
    const int first = minutesOf(kind["first_slot"].toString());
    QString html = "<table border=\"0.5\" cellspacing=\"0\" cellpadding=\"1\" width=\"100%\" "
                   "style=\"font-size:6.5pt\"><tr>" +
                   headerCell({});
    for (int slot = 0; slot < kind["slots"].toInt(); ++slot)
        html += headerCell(clockText(first + slot * kind["slot_minutes"].toInt()));
    html += "</tr>";
    for (const QJsonObject& queue : largestQueues(kind, most)) {
        html += "<tr>" + cell(words.field(queue, "name"));
        for (const QJsonValue& value : queue[field].toArray()) {
            const double minutes = value.toDouble();
            html += cell(minutes < 0 ? QString("·") : whole(minutes),
                         "align=\"center\" bgcolor=\"" + colourOf(minutes) + "\"");
        }
        html += "</tr>";
    }
    return html + "</table>";
}

QString percent(double share) {
    return signedText(100 * share) + " %";
}

QString judgementTable(const QJsonObject& proposal, const Words& words) {
    QString html = "<table border=\"0.5\" cellspacing=\"0\" cellpadding=\"2\"><tr>";
    for (const QString& title : {words.of("后续日子重演", "Replayed later days"), words.of("平均等候", "mean wait"),
                                 words.of("九成不超过", "nine in ten within"), words.of("超30分钟", "over 30 min"),
                                 words.of("最久队列平均", "worst queue's mean"),
                                 words.of("等候总量变化 [95%区间]", "change of waiting [95 % interval]")})
        html += headerCell(title);
    html += "</tr>";
    const auto row = [&](const QString& name, const QString& figures, const QString& compared) {
        const QJsonObject f = proposal[figures].toObject();
        const QJsonObject c = proposal[compared].toObject();
        const QString change = compared.isEmpty()
                                   ? QString("–")
                                   : percent(c["change"].toDouble()) + " [" + percent(c["low"].toDouble()) + ", " +
                                         percent(c["high"].toDouble()) + "]";
        html += "<tr>" + cell(name) + cell(whole(f["mean_minutes"].toDouble())) +
                cell(whole(f["p90_minutes"].toDouble())) + cell(whole(100 * f["share_over_30"].toDouble()) + " %") +
                cell(whole(f["worst_queue_minutes"].toDouble())) + cell(change) + "</tr>";
    };
    row(words.of("现行安排", "Today's plan"), "judged_before", {});
    row(words.of("本方案", "This proposal"), "judged_after", "comparison");
    row(words.of("参考：只调专窗，不设兼办", "For comparison: windows switched, none helping"), "judged_switched",
        "comparison_switched");
    return html + "</table>";
}

QString kindSection(const QJsonObject& kind, const Words& words) {
    const QString days = words.field(kind, "weekdays");
    return "<h2>" + days + "</h2>" + changeList(kind, words) + "<h3>" +
           words.of("各队列增减方案", "Windows and waits per queue") + "</h3>" + queueTable(kind, words) +
           "<h3 style=\"page-break-before:always\">" + days +
           words.of("：冷热图（现行，平均等候分钟）", ": hot and cold now (mean wait, minutes)") + "</h3>" +
           heatMap(kind, "slot_waits_before", words) + "<h3>" +
           words.of("冷热图（调整后，预计）", "Hot and cold with the proposal (expected)") + "</h3>" +
           heatMap(kind, "slot_waits_after", words);
}

} // namespace

QString proposalPage(const QJsonObject& proposal, PageLanguage language) {
    const Words words(language);
    const QJsonArray training = proposal["training"].toArray();
    const QJsonArray judged = proposal["judged"].toArray();
    const auto span = [](const QJsonArray& days) {
        return days.isEmpty() ? QString("–") : days.first().toString() + " – " + days.last().toString();
    };
    QString html = "<body style=\"font-family:'Noto Sans CJK SC','Noto Sans',sans-serif;font-size:8.5pt\"><h1>" +
                   words.of("窗口调整月度建议", "Month proposal for the windows") + "</h1><p>" +
                   proposal["hall"].toString().toHtmlEscaped() + " · " + words.of("依据 ", "made from ") +
                   span(training) + words.of("，检验 ", ", judged on ") + span(judged) + "</p><p><b>" +
                   words.field(proposal, "sentence") + "</b></p>" + judgementTable(proposal, words);
    if (proposal["verdict"].toString() != "propose")
        return html + "</body>";
    for (const QJsonValue& kind : proposal["kinds"].toArray())
        html += kindSection(kind.toObject(), words);
    return html + "</body>";
}

} // namespace evenhall::report

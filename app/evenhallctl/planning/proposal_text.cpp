// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/planning/proposal_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cmath>

namespace evenhall {

namespace {

using planner::HallCase;
using planner::KindProposal;
using planner::MonthProposal;
using planner::PlanChange;
using planner::QueueOutlook;
using planner::Verdict;

std::string whole(double value) {
    return std::to_string(static_cast<long>(std::lround(value)));
}

std::string clockText(double minutes) {
    return LocalTime{static_cast<int>(minutes)}.toString();
}

std::size_t indexOf(int number) {
    return static_cast<std::size_t>(number);
}

/// "婚姻登记 / Marriage" has a name for each language; other names serve both.
std::string nameIn(const HallCase& hall, int queue, bool chinese) {
    const std::string& name = hall.record->queues[indexOf(queue)].service;
    const std::size_t cut = name.find(" / ");
    if (cut == std::string::npos)
        return name;
    return chinese ? name.substr(0, cut) : name.substr(cut + 3);
}

std::string weekdays(const KindProposal& kind, bool chinese) {
    constexpr std::array<std::string_view, 7> zh{"周一", "周二", "周三", "周四", "周五", "周六", "周日"};
    constexpr std::array<std::string_view, 7> en{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    std::string text;
    for (const Weekday day : kind.weekdays) {
        if (!text.empty())
            text += chinese ? "、" : ", ";
        text += (chinese ? zh : en)[static_cast<std::size_t>(day) - 1];
    }
    return text;
}

struct ChangeWords {
    std::string when;
    std::string giver, taker;
    std::string giverBefore, giverAfter, takerBefore, takerAfter;
    std::string saved, windows;
};

ChangeWords wordsOf(const HallCase& hall, const KindProposal& kind, const PlanChange& change, bool chinese) {
    const planner::SlotGrid& grid = kind.before.grid;
    const auto wait = [](const std::vector<QueueOutlook>& outlook, int queue) {
        return whole(outlook[indexOf(queue)].meanWait);
    };
    return {weekdays(kind, chinese) + " " + clockText(grid.start(change.from)) + "–" +
                clockText(grid.start(change.until)),
            nameIn(hall, change.giver, chinese),
            nameIn(hall, change.taker, chinese),
            wait(kind.outlookBefore, change.giver),
            wait(kind.outlookAfter, change.giver),
            wait(kind.outlookBefore, change.taker),
            wait(kind.outlookAfter, change.taker),
            whole(change.saved),
            std::to_string(change.windows)};
}

std::string inEnglish(const HallCase& hall, const KindProposal& kind, const PlanChange& change) {
    const ChangeWords w = wordsOf(hall, kind, change, false);
    return w.when + ": " + w.windows + (change.windows == 1 ? " window moves" : " windows move") + " from " + w.giver +
           " to " + w.taker + ". Without this change people would wait " + w.saved +
           " minutes more a day in all. With the whole plan " + w.taker + " waits " + w.takerBefore + " → " +
           w.takerAfter + " min, " + w.giver + " " + w.giverBefore + " → " + w.giverAfter + " min.";
}

std::string inChinese(const HallCase& hall, const KindProposal& kind, const PlanChange& change) {
    const ChangeWords w = wordsOf(hall, kind, change, true);
    return w.when + "：" + w.windows + "个窗口由“" + w.giver + "”调整到“" + w.taker +
           "”。不做此项调整，群众每天合计多等" + w.saved + "分钟。整个方案下，“" + w.taker + "”平均等候" +
           w.takerBefore + "→" + w.takerAfter + "分钟，“" + w.giver + "”" + w.giverBefore + "→" + w.giverAfter +
           "分钟。";
}

QString text(const std::string& from) {
    return QString::fromStdString(from);
}

QJsonArray numbers(const std::vector<double>& values) {
    QJsonArray array;
    for (const double value : values)
        array.append(std::round(value * 10) / 10);
    return array;
}

QJsonArray counts(const planner::SlotCounts& values) {
    QJsonArray array;
    for (const int value : values)
        array.append(value);
    return array;
}

QJsonObject queueObject(const HallCase& hall, const KindProposal& kind, int queue) {
    const QueueOutlook& before = kind.outlookBefore[indexOf(queue)];
    const QueueOutlook& after = kind.outlookAfter[indexOf(queue)];
    return {{"id", text(hall.record->queues[indexOf(queue)].id)},
            {"name_zh", text(nameIn(hall, queue, true))},
            {"name_en", text(nameIn(hall, queue, false))},
            {"tickets", before.tickets},
            {"wait_before", before.meanWait},
            {"wait_after", after.meanWait},
            {"window_hours_before", before.windowHours},
            {"window_hours_after", after.windowHours},
            {"windows_before", counts(kind.before.dedicated[indexOf(queue)])},
            {"windows_after", counts(kind.after.dedicated[indexOf(queue)])},
            {"slot_waits_before", numbers(before.slotWaits)},
            {"slot_waits_after", numbers(after.slotWaits)}};
}

QJsonObject changeObject(const HallCase& hall, const KindProposal& kind, const PlanChange& change) {
    const planner::SlotGrid& grid = kind.before.grid;
    return {{"from", text(clockText(grid.start(change.from)))},
            {"until", text(clockText(grid.start(change.until)))},
            {"giver", text(hall.record->queues[indexOf(change.giver)].id)},
            {"taker", text(hall.record->queues[indexOf(change.taker)].id)},
            {"windows", change.windows},
            {"saved_minutes", change.saved},
            {"sentence_zh", text(inChinese(hall, kind, change))},
            {"sentence_en", text(inEnglish(hall, kind, change))}};
}

QJsonObject kindObject(const HallCase& hall, const KindProposal& kind) {
    QJsonArray queues;
    for (int queue = 0; queue < static_cast<int>(kind.outlookBefore.size()); ++queue) {
        if (kind.outlookBefore[indexOf(queue)].tickets > 0)
            queues.append(queueObject(hall, kind, queue));
    }
    QJsonArray changes;
    double single = 0;
    for (const PlanChange& change : kind.changes) {
        changes.append(changeObject(hall, kind, change));
        single += change.saved;
    }
    return {{"weekdays_zh", text(weekdays(kind, true))},
            {"weekdays_en", text(weekdays(kind, false))},
            {"first_slot", text(clockText(kind.before.grid.first))},
            {"slot_minutes", kind.before.grid.length},
            {"slots", kind.before.grid.count},
            {"saved_together", kind.savedTogether},
            {"saved_one_by_one", single},
            {"load", kind.load},
            {"missing_windows", kind.missingWindows},
            {"changes", changes},
            {"queues", queues}};
}

QJsonObject figures(const planner::PolicyFigures& from) {
    return {{"mean_minutes", from.mean},
            {"p90_minutes", from.p90},
            {"share_over_30", from.shareOver30},
            {"worst_queue_minutes", from.worstQueue}};
}

QJsonObject comparison(const planner::Comparison& from) {
    return {{"change", from.change}, {"low", from.low}, {"high", from.high}, {"better_days", from.betterDays}};
}

QJsonArray dayList(const std::vector<BusinessDay>& days) {
    QJsonArray array;
    for (const BusinessDay& day : days)
        array.append(text(day.toString()));
    return array;
}

QString verdictName(Verdict verdict) {
    switch (verdict) {
    case Verdict::Propose:
        return "propose";
    case Verdict::TooFewDays:
        return "tooFewDays";
    case Verdict::NoChangeHelps:
        return "noChangeHelps";
    case Verdict::NotProven:
        return "notProven";
    case Verdict::QueueGetsWorse:
        return "queueGetsWorse";
    }
    return {};
}

std::string interval(const planner::Comparison& found) {
    return whole(100 * found.change) + " % [" + whole(100 * found.low) + ", " + whole(100 * found.high) + "]";
}

/// What windows alone cannot mend.
std::string missingInEnglish(const MonthProposal& proposal) {
    std::string words;
    for (const KindProposal& kind : proposal.kinds) {
        if (kind.missingWindows > 0)
            words +=
                " " + weekdays(kind, false) + ": the work fills " + whole(100 * kind.load) +
                " % of all window time; about " + std::to_string(kind.missingWindows) +
                " more windows all day, or appointments at quiet hours, are needed. Moving windows cannot mend this.";
    }
    return words;
}

std::string missingInChinese(const MonthProposal& proposal) {
    std::string words;
    for (const KindProposal& kind : proposal.kinds) {
        if (kind.missingWindows > 0)
            words += weekdays(kind, true) + "业务量已占窗口总时间的" + whole(100 * kind.load) + "%，需全天增加约" +
                     std::to_string(kind.missingWindows) + "个窗口，或把预约引导到空闲时段；仅靠调整窗口无法解决。";
    }
    return words;
}

} // namespace

std::string verdictInEnglish(const HallCase& hall, const MonthProposal& proposal) {
    switch (proposal.verdict) {
    case Verdict::Propose:
        return "Proposed: on " + std::to_string(proposal.judgedDays) +
               " later days, which did not teach the plan, waiting changes by " + interval(proposal.judged) +
               " (replayed, 95 % interval over days); mean wait " + whole(proposal.judgedBefore.mean) + " → " +
               whole(proposal.judgedAfter.mean) + " min." + missingInEnglish(proposal);
    case Verdict::TooFewDays:
        return "Nothing is proposed: fewer than two whole later days to judge by." + missingInEnglish(proposal);
    case Verdict::NoChangeHelps:
        return "Nothing is proposed: no move of a window is worth its trouble." + missingInEnglish(proposal);
    case Verdict::NotProven:
        return "Nothing is proposed: on the later days the change of waiting, " + interval(proposal.judged) +
               ", may be chance." + missingInEnglish(proposal);
    case Verdict::QueueGetsWorse:
        return "Nothing is proposed: " + nameIn(hall, proposal.worseQueue, false) + " would wait " +
               whole(proposal.worseBy) + " minutes longer on the later days." + missingInEnglish(proposal);
    }
    return {};
}

std::string verdictInChinese(const HallCase& hall, const MonthProposal& proposal) {
    switch (proposal.verdict) {
    case Verdict::Propose:
        return "建议调整：用未参与制定方案的后" + std::to_string(proposal.judgedDays) + "天实际取号重演，等候总量变化" +
               interval(proposal.judged) + "（按天重抽样的95%区间）；平均等候" + whole(proposal.judgedBefore.mean) +
               "→" + whole(proposal.judgedAfter.mean) + "分钟。" + missingInChinese(proposal);
    case Verdict::TooFewDays:
        return "暂不建议：可供检验的完整日子不足两天。" + missingInChinese(proposal);
    case Verdict::NoChangeHelps:
        return "暂不建议：没有值得做的窗口调整。" + missingInChinese(proposal);
    case Verdict::NotProven:
        return "暂不建议：后续日子等候变化" + interval(proposal.judged) + "，可能只是偶然。" +
               missingInChinese(proposal);
    case Verdict::QueueGetsWorse:
        return "暂不建议：“" + nameIn(hall, proposal.worseQueue, true) + "”在后续日子平均要多等" +
               whole(proposal.worseBy) + "分钟。" + missingInChinese(proposal);
    }
    return {};
}

std::string proposalToJson(const HallCase& hall, const planner::DaySplit& split, const MonthProposal& proposal) {
    QJsonArray kinds;
    for (const KindProposal& kind : proposal.kinds)
        kinds.append(kindObject(hall, kind));
    const QJsonObject object{{"format", "evenhall-month-proposal/1"},
                             {"hall", text(hall.record->name)},
                             {"verdict", verdictName(proposal.verdict)},
                             {"sentence_zh", text(verdictInChinese(hall, proposal))},
                             {"sentence_en", text(verdictInEnglish(hall, proposal))},
                             {"training", dayList(split.training)},
                             {"judged", dayList(split.judged)},
                             {"judged_before", figures(proposal.judgedBefore)},
                             {"judged_after", figures(proposal.judgedAfter)},
                             {"judged_general", figures(proposal.judgedGeneral)},
                             {"comparison", comparison(proposal.judged)},
                             {"comparison_general", comparison(proposal.withGeneral)},
                             {"kinds", kinds}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented).toStdString();
}

} // namespace evenhall

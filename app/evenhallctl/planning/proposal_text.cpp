// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/planning/proposal_text.h"

#include "app/evenhallctl/planning/paper_seal.h"
#include "app/evenhallctl/planning/proposal_words.h"
#include "app/evenhallctl/planning/shortage_words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cmath>

namespace evenhall {

namespace {

using planner::KindProposal;
using planner::QueueOutlook;
using planner::Verdict;
using planner::WindowChange;
using planner::WindowWork;

std::string clockText(double minutes) {
    return LocalTime{static_cast<int>(minutes)}.toString();
}

std::size_t indexOf(int number) {
    return static_cast<std::size_t>(number);
}

QString text(const std::string& from) {
    return QString::fromStdString(from);
}

QJsonArray texts(const std::vector<std::string>& from) {
    QJsonArray array;
    for (const std::string& one : from)
        array.append(text(one));
    return array;
}

QJsonArray numbers(const std::vector<double>& values) {
    QJsonArray array;
    for (const double value : values)
        array.append(std::round(value * 10) / 10);
    return array;
}

QString queueId(const ProposalPaper& paper, int queue) {
    return text(paper.hall.record->queues[indexOf(queue)].id);
}

QJsonArray queueIds(const ProposalPaper& paper, const std::vector<int>& queues) {
    QJsonArray array;
    for (const int queue : queues)
        array.append(queueId(paper, queue));
    return array;
}

QJsonObject workObject(const ProposalPaper& paper, const WindowWork& work) {
    return {{"own", queueIds(paper, work.own)}, {"helps", queueIds(paper, work.helps)}};
}

QJsonObject queueObject(const ProposalPaper& paper, const KindProposal& kind, int queue) {
    const QueueOutlook& before = kind.outlookBefore[indexOf(queue)];
    const QueueOutlook& after = kind.outlookAfter[indexOf(queue)];
    return {{"id", queueId(paper, queue)},
            {"name_zh", text(queueName(paper.hall, queue, ProposalLanguage::Chinese))},
            {"name_en", text(queueName(paper.hall, queue, ProposalLanguage::English))},
            {"tickets", before.tickets},
            {"wait_before", before.meanWait},
            {"wait_after", after.meanWait},
            {"window_hours_before", before.windowHours},
            {"window_hours_after", after.windowHours},
            {"helped_hours_before", before.helpedHours},
            {"helped_hours_after", after.helpedHours},
            {"slot_waits_before", numbers(before.slotWaits)},
            {"slot_waits_after", numbers(after.slotWaits)}};
}

QJsonObject changeObject(const ProposalPaper& paper, const KindProposal& kind, const WindowChange& change) {
    const planner::SlotGrid& grid = kind.before.grid;
    QJsonArray windows;
    for (const int window : change.windows)
        windows.append(text(paper.proposal.windows.windows[indexOf(window)].id));
    QJsonArray effects;
    for (const planner::QueueEffect& effect : change.effects)
        effects.append(QJsonObject{{"queue", queueId(paper, effect.queue)}, {"saved_minutes", effect.minutes}});
    return {{"windows", windows},
            {"from", text(clockText(grid.start(change.from)))},
            {"until", text(clockText(grid.start(change.until)))},
            {"hours", planner::hoursOf(change, kind.after)},
            {"before", workObject(paper, paper.proposal.windows.works[change.before])},
            {"after", workObject(paper, paper.proposal.windows.works[change.after])},
            {"saved_minutes", change.saved},
            {"effects", effects},
            {"sentence_zh", text(changeSentence(paper.hall, paper.proposal, kind, change, ProposalLanguage::Chinese))},
            {"sentence_en", text(changeSentence(paper.hall, paper.proposal, kind, change, ProposalLanguage::English))}};
}

QJsonArray weekdayCodes(const std::vector<Weekday>& weekdays) {
    constexpr std::array<const char*, 7> codes{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    QJsonArray array;
    for (const Weekday day : weekdays)
        array.append(codes[static_cast<std::size_t>(day) - 1]);
    return array;
}

QJsonArray shortageArray(const ProposalPaper& paper, const KindProposal& kind) {
    QJsonArray array;
    for (const planner::Shortage& found : kind.shortages.queues)
        array.append(QJsonObject{{"queue", queueId(paper, found.queue)},
                                 {"from", text(clockText(kind.after.grid.start(found.from)))},
                                 {"until", text(clockText(kind.after.grid.start(found.until)))},
                                 {"wait", found.waitNow},
                                 {"windows", found.windows},
                                 {"wait_then", found.waitThen},
                                 {"people", found.people},
                                 {"by_appointment", found.moved},
                                 {"served", found.isServed},
                                 {"load", found.load}});
    return array;
}

QJsonObject dayObject(const planner::DayFigures& from) {
    return {{"tickets", from.tickets}, {"mean_minutes", from.meanWait}, {"not_called", from.late}};
}

QJsonObject kindObject(const ProposalPaper& paper, const KindProposal& kind) {
    QJsonArray queues;
    for (int queue = 0; queue < static_cast<int>(kind.outlookBefore.size()); ++queue) {
        if (kind.outlookBefore[indexOf(queue)].tickets > 0)
            queues.append(queueObject(paper, kind, queue));
    }
    QJsonArray changes;
    double single = 0;
    for (const WindowChange& change : kind.changes) {
        changes.append(changeObject(paper, kind, change));
        single += change.saved;
    }
    return {{"weekdays", weekdayCodes(kind.weekdays)},
            {"weekdays_zh", text(weekdayNames(kind.weekdays, ProposalLanguage::Chinese))},
            {"weekdays_en", text(weekdayNames(kind.weekdays, ProposalLanguage::English))},
            {"first_slot", text(clockText(kind.before.grid.first))},
            {"slot_minutes", kind.before.grid.length},
            {"slots", kind.before.grid.count},
            {"window_hours_before", kind.before.windowHours()},
            {"window_hours_after", kind.after.windowHours()},
            {"saved_together", kind.savedTogether},
            {"saved_one_by_one", single},
            {"load", kind.load},
            {"unmet_limits", kind.unmetLimits},
            {"shortages", shortageArray(paper, kind)},
            {"shortages_zh", texts(shortageSentences(paper.hall, kind, ProposalLanguage::Chinese))},
            {"shortages_en", texts(shortageSentences(paper.hall, kind, ProposalLanguage::English))},
            {"reach_zh", text(reachSentence(kind, ProposalLanguage::Chinese))},
            {"reach_en", text(reachSentence(kind, ProposalLanguage::English))},
            {"day_before", dayObject(kind.dayBefore)},
            {"day_after", dayObject(kind.dayAfter)},
            {"day_mended", dayObject(kind.dayMended)},
            {"staff_hours_missing", kind.shortages.staffHours},
            {"changes", changes},
            {"queues", queues}};
}

QJsonArray departmentArray(const ProposalPaper& paper) {
    QJsonArray array;
    for (const DepartmentLine& line : paper.departments) {
        QJsonObject object{{"name_zh", text(line.nameChinese)},        {"name_en", text(line.nameEnglish)},
                           {"windows_before", line.windowsBefore},     {"windows_after", line.windowsAfter},
                           {"window_hours_before", line.hoursBefore},  {"window_hours_after", line.hoursAfter},
                           {"helped_hours_before", line.helpedBefore}, {"helped_hours_after", line.helpedAfter},
                           {"tickets_recorded", line.ticketsRecorded}, {"tickets", line.tickets},
                           {"wait_before", line.waitBefore},           {"wait_after", line.waitAfter}};
        if (line.cases)
            object["cases"] = *line.cases;
        array.append(object);
    }
    return array;
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

} // namespace

std::string proposalToJson(const ProposalPaper& paper) {
    const planner::MonthProposal& proposal = paper.proposal;
    QJsonArray kinds;
    for (const KindProposal& kind : proposal.kinds)
        kinds.append(kindObject(paper, kind));
    QJsonObject object{{"format", "evenhall-month-proposal/2"},
                       {"hall", text(paper.hall.record->name)},
                       {"verdict", verdictName(proposal.verdict)},
                       {"sentence_zh", text(verdictSentence(paper.hall, proposal, ProposalLanguage::Chinese))},
                       {"sentence_en", text(verdictSentence(paper.hall, proposal, ProposalLanguage::English))},
                       {"training", dayList(paper.split.training)},
                       {"judged", dayList(paper.split.judged)},
                       {"left_out", texts(paper.leftOut)},
                       {"judged_before", figures(proposal.judgedBefore)},
                       {"judged_after", figures(proposal.judgedAfter)},
                       {"judged_switched", figures(proposal.judgedSwitched)},
                       {"comparison", comparison(proposal.judged)},
                       {"comparison_switched", comparison(proposal.withoutHelp)},
                       {"windows", static_cast<int>(proposal.windows.windows.size())},
                       {"changed_windows", static_cast<int>(planner::changedWindows(proposal.kinds).size())},
                       {"departments", departmentArray(paper)},
                       {"kinds", kinds}};
    if (proposal.windows.limits.mostChanged >= 0)
        object["most_changed_windows"] = proposal.windows.limits.mostChanged;
    if (paper.source) {
        object["hall_id"] = text(paper.source->hall);
        object["plan"] = text(paper.source->plan);
        object["configuration"] = text(paper.source->hash);
    }
    return sealed(QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString());
}

} // namespace evenhall

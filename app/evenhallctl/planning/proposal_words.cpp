// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/planning/proposal_words.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace evenhall {

namespace {

using planner::HallCase;
using planner::KindProposal;
using planner::MonthProposal;
using planner::Verdict;
using planner::WindowChange;
using planner::WindowWork;

std::string whole(double value) {
    return std::to_string(static_cast<long>(std::lround(value)));
}

std::string clockText(double minutes) {
    return LocalTime{static_cast<int>(minutes)}.toString();
}

std::size_t indexOf(int number) {
    return static_cast<std::size_t>(number);
}

/// Names joined as one reads them out.
std::string joined(const HallCase& hall, const std::vector<int>& queues, ProposalLanguage language) {
    std::string text;
    for (std::size_t i = 0; i < queues.size(); ++i) {
        const std::string name = queueName(hall, queues[i], language);
        if (language == ProposalLanguage::Chinese)
            text += "“" + name + "”";
        else
            text += (i == 0 ? "" : i + 1 == queues.size() ? " and " : ", ") + name;
    }
    return text;
}

/// Queues of the later work that the earlier one did not serve.
std::vector<int> added(const WindowWork& before, const WindowWork& after) {
    std::vector<int> queues;
    for (const std::vector<int>& served : {after.own, after.helps}) {
        for (const int queue : served) {
            if (!before.serves(queue))
                queues.push_back(queue);
        }
    }
    return queues;
}

std::string windowNames(const MonthProposal& proposal, const WindowChange& change, ProposalLanguage language) {
    const bool chinese = language == ProposalLanguage::Chinese;
    const bool one = change.windows.size() == 1;
    if (proposal.windows.windows[indexOf(change.windows.front())].id.empty())
        return std::to_string(change.windows.size()) + (chinese ? "个窗口" : one ? " window" : " windows");
    std::string numbers;
    for (const int window : change.windows) {
        if (!numbers.empty())
            numbers += chinese ? "、" : ", ";
        numbers += std::to_string(proposal.windows.windows[indexOf(window)].number) + (chinese ? "号" : "");
    }
    return chinese ? numbers + "窗口" : (one ? "window " : "windows ") + numbers;
}

std::string whatInEnglish(const HallCase& hall, const MonthProposal& proposal, const WindowChange& change) {
    const WindowWork& before = proposal.windows.works[change.before];
    const WindowWork& after = proposal.windows.works[change.after];
    const bool one = change.windows.size() == 1;
    const auto names = [&](const std::vector<int>& queues) { return joined(hall, queues, ProposalLanguage::English); };
    if (!before.isOpen())
        return (one ? " opens for " : " open for ") + names(after.own);
    if (before.own != after.own)
        return (one ? " serves " : " serve ") + names(added(before, after)) + " instead of " + names(before.own);
    return (one ? " also takes " : " also take ") + names(added(before, after)) + " while nobody waits for " +
           names(before.own);
}

std::string whatInChinese(const HallCase& hall, const MonthProposal& proposal, const WindowChange& change) {
    const WindowWork& before = proposal.windows.works[change.before];
    const WindowWork& after = proposal.windows.works[change.after];
    const auto names = [&](const std::vector<int>& queues) { return joined(hall, queues, ProposalLanguage::Chinese); };
    if (!before.isOpen())
        return "开放，办理" + names(after.own);
    if (before.own != after.own)
        return "由" + names(before.own) + "调整为办理" + names(added(before, after));
    return "在" + names(before.own) + "无人等候时兼办" + names(added(before, after));
}

std::string waits(const KindProposal& kind, int queue, const char* arrow) {
    return whole(kind.outlookBefore[indexOf(queue)].meanWait) + arrow +
           whole(kind.outlookAfter[indexOf(queue)].meanWait);
}

/// Who gains most, and everybody who pays.
std::string effectsInEnglish(const HallCase& hall, const KindProposal& kind, const WindowChange& change) {
    std::string text = change.demanded ? " The limits demand it." : "";
    if (!change.effects.empty() && change.effects.front().minutes > 0) {
        const int queue = change.effects.front().queue;
        text += " With the whole plan " + queueName(hall, queue, ProposalLanguage::English) + " waits " +
                waits(kind, queue, " → ") + " min.";
    }
    for (const planner::QueueEffect& effect : change.effects) {
        if (effect.minutes < 0)
            text += " People of " + queueName(hall, effect.queue, ProposalLanguage::English) + " pay with " +
                    whole(-effect.minutes) + " minutes a day in all.";
    }
    return text;
}

std::string effectsInChinese(const HallCase& hall, const KindProposal& kind, const WindowChange& change) {
    std::string text = change.demanded ? "此项为限制条件所要求。" : "";
    if (!change.effects.empty() && change.effects.front().minutes > 0) {
        const int queue = change.effects.front().queue;
        text += "整个方案下，“" + queueName(hall, queue, ProposalLanguage::Chinese) + "”平均等候" +
                waits(kind, queue, "→") + "分钟。";
    }
    for (const planner::QueueEffect& effect : change.effects) {
        if (effect.minutes < 0)
            text += "代价：“" + queueName(hall, effect.queue, ProposalLanguage::Chinese) + "”群众每天合计多等" +
                    whole(-effect.minutes) + "分钟。";
    }
    return text;
}

std::string interval(const planner::Comparison& found) {
    return whole(100 * found.change) + " % [" + whole(100 * found.low) + ", " + whole(100 * found.high) + "]";
}

} // namespace

std::string queueName(const HallCase& hall, int queue, ProposalLanguage language) {
    const std::string& name = hall.record->queues[indexOf(queue)].service;
    const std::size_t cut = name.find(" / ");
    if (cut == std::string::npos)
        return name;
    return language == ProposalLanguage::Chinese ? name.substr(0, cut) : name.substr(cut + 3);
}

std::string weekdayNames(const std::vector<Weekday>& weekdays, ProposalLanguage language) {
    constexpr std::array<std::string_view, 7> zh{"周一", "周二", "周三", "周四", "周五", "周六", "周日"};
    constexpr std::array<std::string_view, 7> en{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    const bool chinese = language == ProposalLanguage::Chinese;
    std::string text;
    for (const Weekday day : weekdays) {
        if (!text.empty())
            text += chinese ? "、" : ", ";
        text += (chinese ? zh : en)[static_cast<std::size_t>(day) - 1];
    }
    return text;
}

std::string changeSentence(const HallCase& hall, const MonthProposal& proposal, const KindProposal& kind,
                           const WindowChange& change, ProposalLanguage language) {
    const planner::SlotGrid& grid = kind.before.grid;
    const std::string when = weekdayNames(kind.weekdays, language) + " " + clockText(grid.start(change.from)) + "–" +
                             clockText(grid.start(change.until));
    const std::string who = windowNames(proposal, change, language);
    const bool saves = change.saved >= 0;
    const std::string minutes = whole(std::abs(change.saved));
    if (language == ProposalLanguage::English)
        return when + ": " + who + whatInEnglish(hall, proposal, change) + ". Without this change people would wait " +
               minutes + (saves ? " minutes more" : " minutes less") + " a day in all." +
               effectsInEnglish(hall, kind, change);
    return when + "：" + who + whatInChinese(hall, proposal, change) + "。不做此项调整，群众每天合计" +
           (saves ? "多等" : "少等") + minutes + "分钟。" + effectsInChinese(hall, kind, change);
}

std::string verdictSentence(const HallCase& hall, const MonthProposal& proposal, ProposalLanguage language) {
    const bool chinese = language == ProposalLanguage::Chinese;
    const std::string days = std::to_string(proposal.judgedDays);
    const std::string from = whole(proposal.judgedBefore.mean);
    const std::string to = whole(proposal.judgedAfter.mean);
    const std::string change = interval(proposal.judged);
    switch (proposal.verdict) {
    case Verdict::Propose:
        return chinese ? "建议调整：用未参与制定方案的后" + days + "天实际取号重演，等候总量变化" + change +
                             "（按天重抽样的95%区间）；平均等候" + from + "→" + to + "分钟。"
                       : "Proposed: on " + days + " later days, which did not teach the plan, waiting changes by " +
                             change + " (replayed, 95 % interval over days); mean wait " + from + " → " + to + " min.";
    case Verdict::TooFewDays:
        return chinese ? "暂不建议：可供检验的完整日子不足两天。"
                       : "Nothing is proposed: fewer than two whole later days to judge by.";
    case Verdict::NoChangeHelps:
        return chinese ? "暂不建议：在现有限制下，没有值得做的窗口调整。"
                       : "Nothing is proposed: within the limits, no change of a window is worth its trouble.";
    case Verdict::NotProven:
        return chinese ? "暂不建议：后续日子等候变化" + change + "，可能只是偶然。"
                       : "Nothing is proposed: on the later days the change of waiting, " + change + ", may be chance.";
    case Verdict::QueueGetsWorse: {
        const std::string name = queueName(hall, proposal.worseQueue, language);
        const std::string minutes = whole(proposal.worseBy);
        return chinese
                   ? "暂不建议：“" + name + "”在后续日子平均要多等" + minutes + "分钟。"
                   : "Nothing is proposed: " + name + " would wait " + minutes + " minutes longer on the later days.";
    }
    }
    return {};
}

} // namespace evenhall

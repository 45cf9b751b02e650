// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/planning/shortage_words.h"

#include <algorithm>
#include <cmath>

namespace evenhall {

namespace {

using planner::DayFigures;
using planner::HallCase;
using planner::KindProposal;
using planner::Shortage;

constexpr double crowdedLoad = 0.9; ///< above it queues grow whatever the windows do

std::string whole(double value) {
    return std::to_string(static_cast<long>(std::lround(value)));
}

std::string hoursOf(const KindProposal& kind, const Shortage& found) {
    const auto clock = [&](int slot) { return LocalTime{static_cast<int>(kind.after.grid.start(slot))}.toString(); };
    return clock(found.from) + "–" + clock(found.until);
}

std::string causeInEnglish(const Shortage& found) {
    if (!found.isServed)
        return "no window of the plan serves it; ";
    return found.load > crowdedLoad
               ? "the work fills " + whole(100 * found.load) + " % of all windows that serve it or its neighbours; "
               : "";
}

std::string causeInChinese(const Shortage& found) {
    if (!found.isServed)
        return "当天没有窗口办理；";
    return found.load > crowdedLoad ? "业务量已占相关窗口总时间的" + whole(100 * found.load) + "%；" : "";
}

std::string inEnglish(const HallCase& hall, const KindProposal& kind, const Shortage& found) {
    std::string text = weekdayNames(kind.weekdays, ProposalLanguage::English) + ": " +
                       queueName(hall, found.queue, ProposalLanguage::English) + " still waits " +
                       whole(found.waitNow) + " min in the mean; " + causeInEnglish(found);
    if (found.windows > 0)
        text += std::to_string(found.windows) + (found.windows == 1 ? " more window" : " more windows") +
                " with staff at " + hoursOf(kind, found) + " would bring it to " + whole(found.waitThen) + " min";
    else
        text += "not even a dozen more windows at " + hoursOf(kind, found) + " would bring it under 30 min";
    if (found.moved > 0)
        return text + ", or appointments at quiet hours for " + whole(found.moved) + " of the " + whole(found.people) +
               " people who come then.";
    return text + "; appointments alone would not.";
}

std::string inChinese(const HallCase& hall, const KindProposal& kind, const Shortage& found) {
    std::string text = weekdayNames(kind.weekdays, ProposalLanguage::Chinese) + "：“" +
                       queueName(hall, found.queue, ProposalLanguage::Chinese) + "”平均仍需等候" +
                       whole(found.waitNow) + "分钟；" + causeInChinese(found);
    if (found.windows > 0)
        text += hoursOf(kind, found) + "另增" + std::to_string(found.windows) + "个有人员的窗口可降至" +
                whole(found.waitThen) + "分钟";
    else
        text += hoursOf(kind, found) + "即使再增十余个窗口也难以降到30分钟以内";
    if (found.moved > 0)
        return text + "，或每天把该时段" + whole(found.people) + "人中的约" + whole(found.moved) + "人预约到空闲时段。";
    return text + "；仅靠预约不够。";
}

} // namespace

std::string reachSentence(const KindProposal& kind, ProposalLanguage language) {
    const DayFigures& before = kind.dayBefore;
    const DayFigures& after = kind.dayAfter;
    const DayFigures& mended = kind.dayMended;
    const std::string days = weekdayNames(kind.weekdays, language);
    const bool isChinese = language == ProposalLanguage::Chinese;
    std::string text =
        isChinese ? days + "：每天约" + whole(before.tickets) + "人取号。现行安排平均等候" + whole(before.meanWait) +
                        "分钟，" + whole(before.late) + "人到下班仍未叫到；在限制内调整窗口后为" +
                        whole(after.meanWait) + "分钟、" + whole(after.late) + "人。"
                  : days + ": about " + whole(before.tickets) + " people a day. Today's plan: mean wait " +
                        whole(before.meanWait) + " min, " + whole(before.late) +
                        " not called before closing. Windows moved within the limits: " + whole(after.meanWait) +
                        " min, " + whole(after.late) + " not called.";
    if (kind.shortages.staffHours <= 0)
        return text;
    const std::string hours = whole(kind.shortages.staffHours);
    return text + (isChinese
                       ? "其余须靠增加人员或预约：每天再增" + hours + "个窗口工时，可降至" + whole(mended.meanWait) +
                             "分钟、" + whole(mended.late) + "人。"
                       : " The rest needs staff or appointments: " + hours + " more window-hours a day would make it " +
                             whole(mended.meanWait) + " min, " + whole(mended.late) + " not called.");
}

std::vector<std::string> shortageSentences(const HallCase& hall, const KindProposal& kind, ProposalLanguage language) {
    std::vector<Shortage> shortages = kind.shortages.queues;
    std::stable_sort(shortages.begin(), shortages.end(),
                     [](const Shortage& a, const Shortage& b) { return a.waitNow > b.waitNow; });
    std::vector<std::string> sentences;
    sentences.reserve(shortages.size());
    for (const Shortage& found : shortages)
        sentences.push_back(language == ProposalLanguage::Chinese ? inChinese(hall, kind, found)
                                                                  : inEnglish(hall, kind, found));
    return sentences;
}

} // namespace evenhall

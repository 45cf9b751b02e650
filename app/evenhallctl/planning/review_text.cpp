// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/planning/review_text.h"

#include "app/evenhallctl/planning/proposal_words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace evenhall {

namespace {

using planner::Interval;
using planner::MonthReview;
using planner::ReviewedQueue;

constexpr double fewTickets = 5; ///< a day: such a queue's demand says nothing

std::string whole(double value) {
    return std::to_string(static_cast<long>(std::lround(value)));
}

std::string signedWhole(double value) {
    const long number = std::lround(value);
    return (number > 0 ? "+" : number < 0 ? "−" : "") + std::to_string(std::labs(number));
}

std::string spanOf(const Interval& found) {
    return whole(found.value) + " [" + whole(found.low) + ", " + whole(found.high) + "]";
}

double percentMore(double came, double expected) {
    return expected > 0 ? 100 * (came / expected - 1) : 0;
}

bool demandDiffers(const ReviewedQueue& queue) {
    return std::max(queue.ticketsCame, queue.ticketsExpected) >= fewTickets &&
           std::abs(queue.ticketsCame - queue.ticketsExpected) >
               planner::otherQueueDemand * std::max(queue.ticketsExpected, fewTickets);
}

std::string differingQueues(const ReviewPaper& paper, ProposalLanguage language) {
    std::string names;
    for (std::size_t queue = 0; queue < paper.review.queues.size(); ++queue) {
        const ReviewedQueue& one = paper.review.queues[queue];
        if (!demandDiffers(one))
            continue;
        if (!names.empty())
            names += language == ProposalLanguage::Chinese ? "、" : ", ";
        names += queueName(paper.hall, static_cast<int>(queue), language) + " " +
                 signedWhole(percentMore(one.ticketsCame, one.ticketsExpected)) + " %";
    }
    return names;
}

double savedPercentExpected(const MonthReview& review) {
    return review.waitExpectedOldPlan > 0 ? 100 * (review.waitExpected / review.waitExpectedOldPlan - 1) : 0;
}

std::string foundPercent(const MonthReview& review) {
    return spanOf({100 * review.found.change, 100 * review.found.low, 100 * review.found.high}) + " %";
}

bool worksAsPlanned(const MonthReview& review) {
    constexpr double tolerance = 0.25;
    return std::abs(review.waitSeen.value - review.waitNewPlan) <= std::max(3.0, tolerance * review.waitNewPlan);
}

QJsonObject intervalObject(const Interval& found) {
    return {{"value", found.value}, {"low", found.low}, {"high", found.high}};
}

QJsonArray textArray(const std::vector<std::string>& from) {
    QJsonArray array;
    for (const std::string& one : from)
        array.append(QString::fromStdString(one));
    return array;
}

QJsonArray queueArray(const ReviewPaper& paper) {
    QJsonArray array;
    for (std::size_t queue = 0; queue < paper.review.queues.size(); ++queue) {
        const ReviewedQueue& one = paper.review.queues[queue];
        const auto name = [&](ProposalLanguage language) {
            return QString::fromStdString(queueName(paper.hall, static_cast<int>(queue), language));
        };
        array.append(QJsonObject{{"id", QString::fromStdString(paper.hall.record->queues[queue].id)},
                                 {"name_zh", name(ProposalLanguage::Chinese)},
                                 {"name_en", name(ProposalLanguage::English)},
                                 {"tickets_expected", one.ticketsExpected},
                                 {"tickets", one.ticketsCame},
                                 {"wait_expected", one.waitExpected},
                                 {"wait_seen", intervalObject(one.waitSeen)},
                                 {"wait_old_plan", one.waitOldPlan},
                                 {"wait_new_plan", one.waitNewPlan},
                                 {"never_called", one.neverCalled},
                                 {"other_demand", demandDiffers(one)}});
    }
    return array;
}

QJsonArray changeArray(const ReviewPaper& paper) {
    QJsonArray array;
    for (const planner::ReviewedChange& one : paper.review.changes) {
        const ProposedChange& change = paper.proposal.kinds[one.kind].changes[one.change];
        array.append(QJsonObject{{"sentence_zh", QString::fromStdString(change.sentenceChinese)},
                                 {"sentence_en", QString::fromStdString(change.sentenceEnglish)},
                                 {"saved_expected", one.expected},
                                 {"saved", intervalObject(one.found)}});
    }
    return array;
}

} // namespace

std::vector<std::string> reviewInEnglish(const ReviewPaper& paper) {
    const MonthReview& review = paper.review;
    std::vector<std::string> lines;
    lines.push_back("Promised for such days: mean wait " + whole(review.waitExpectedOldPlan) + " → " +
                    whole(review.waitExpected) + " min (" + signedWhole(savedPercentExpected(review)) +
                    " %). Seen on " + std::to_string(review.days) + " days: " + spanOf(review.waitSeen) +
                    " min (95 % interval over days).");
    lines.push_back("The same people, replayed: " + whole(review.waitOldPlan) + " min with the plan before, " +
                    whole(review.waitNewPlan) + " min with the new one; waiting " + foundPercent(review) + ".");
    const double more = percentMore(review.ticketsCame, review.ticketsExpected);
    const std::string queues = differingQueues(paper, ProposalLanguage::English);
    if (std::abs(more) > 100 * planner::otherDemand || !queues.empty())
        lines.push_back("Demand was different from what was expected (tickets " + signedWhole(more) + " %" +
                        (queues.empty() ? "" : "; " + queues) +
                        "): promised and seen waits compare only in part; the replay meets the people who came.");
    else
        lines.push_back("Demand was as expected (tickets " + signedWhole(more) + " %): the comparison is fair.");
    if (!worksAsPlanned(review))
        lines.push_back("Seen waits are not those of the approved plan (" + whole(review.waitSeen.value) + " against " +
                        whole(review.waitNewPlan) + " min): windows were probably staffed in another way.");
    return lines;
}

std::vector<std::string> reviewInChinese(const ReviewPaper& paper) {
    const MonthReview& review = paper.review;
    std::vector<std::string> lines;
    lines.push_back("方案预计：平均等候" + whole(review.waitExpectedOldPlan) + "→" + whole(review.waitExpected) +
                    "分钟（" + signedWhole(savedPercentExpected(review)) + "%）。" + std::to_string(review.days) +
                    "天实际：" + spanOf(review.waitSeen) + "分钟（按天重抽样的95%区间）。");
    lines.push_back("用同一批实际取号重演：按原方案" + whole(review.waitOldPlan) + "分钟，按新方案" +
                    whole(review.waitNewPlan) + "分钟，等候总量变化" + foundPercent(review) + "。");
    const double more = percentMore(review.ticketsCame, review.ticketsExpected);
    const std::string queues = differingQueues(paper, ProposalLanguage::Chinese);
    if (std::abs(more) > 100 * planner::otherDemand || !queues.empty())
        lines.push_back("实际取号量与预计不同（总量" + signedWhole(more) + "%" + (queues.empty() ? "" : "；" + queues) +
                        "），预计与实际等候只能部分比较；重演用的是实际来的群众。");
    else
        lines.push_back("实际取号量与预计相符（总量" + signedWhole(more) + "%），可以直接比较。");
    if (!worksAsPlanned(review))
        lines.push_back("实际等候与按方案重演不符（" + whole(review.waitSeen.value) + "对" + whole(review.waitNewPlan) +
                        "分钟），窗口可能未按方案安排人员。");
    return lines;
}

std::string reviewToJson(const ReviewPaper& paper) {
    const MonthReview& review = paper.review;
    const QJsonObject object{
        {"format", "evenhall-month-review/1"},
        {"hall", QString::fromStdString(paper.hall.record->name)},
        {"first_day", QString::fromStdString(paper.hall.training.front()->day.toString())},
        {"last_day", QString::fromStdString(paper.hall.training.back()->day.toString())},
        {"days", static_cast<int>(review.days)},
        {"sentences_zh", textArray(reviewInChinese(paper))},
        {"sentences_en", textArray(reviewInEnglish(paper))},
        {"left_out", textArray(paper.leftOut)},
        {"tickets_expected", review.ticketsExpected},
        {"tickets", review.ticketsCame},
        {"wait_expected", review.waitExpected},
        {"wait_expected_old_plan", review.waitExpectedOldPlan},
        {"wait_seen", intervalObject(review.waitSeen)},
        {"wait_old_plan", review.waitOldPlan},
        {"wait_new_plan", review.waitNewPlan},
        {"change", QJsonObject{{"value", review.found.change}, {"low", review.found.low}, {"high", review.found.high}}},
        {"queues", queueArray(paper)},
        {"changes", changeArray(paper)}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented).toStdString();
}

} // namespace evenhall

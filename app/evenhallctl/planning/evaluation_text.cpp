// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/planning/evaluation_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <iomanip>
#include <sstream>

namespace evenhall {

namespace {

using planner::Comparison;
using planner::EvaluationReport;
using planner::Policy;
using planner::PolicyFigures;

/// A policy against what it is measured by.
struct Pair {
    Policy policy;
    Policy reference;
};

constexpr std::array<Pair, 10> comparisons{{{Policy::Dedicated, Policy::Erlang},
                                            {Policy::Dedicated, Policy::ErlangForecast},
                                            {Policy::Dedicated, Policy::FixedMonth},
                                            {Policy::Dedicated, Policy::AverageTemplate},
                                            {Policy::Dedicated, Policy::SquareRoot},
                                            {Policy::WithGeneral, Policy::Recorded},
                                            {Policy::WithGeneral, Policy::Erlang},
                                            {Policy::Live, Policy::Recorded},
                                            {Policy::Live, Policy::RecordedTotal},
                                            {Policy::Live, Policy::Threshold}}};

constexpr std::uint64_t bootstrapSeed = 7;

Comparison compared(const EvaluationReport& report, const Pair& pair) {
    return planner::compare(report.outcomes.at(pair.policy), report.outcomes.at(pair.reference), bootstrapSeed);
}

std::string dayList(const std::vector<BusinessDay>& days) {
    std::string list;
    for (const BusinessDay& day : days)
        list += " " + day.toString();
    return list;
}

void writeRow(std::ostream& out, Policy policy, const PolicyFigures& figures) {
    out << std::left << std::setw(32) << planner::nameOf(policy) << std::right << std::setw(7) << figures.mean
        << std::setw(7) << figures.median << std::setw(7) << figures.p90 << std::setw(7) << figures.p95 << std::setw(7)
        << 100 * figures.shareOver30 << std::setw(8) << figures.spread << std::setw(8) << figures.worstQueue
        << std::setw(9) << figures.windowHours << std::setw(9) << figures.overrun << std::setw(7) << figures.moves
        << "  " << figures.worstName << '\n';
}

void writeComparison(std::ostream& out, const EvaluationReport& report, const Pair& pair) {
    const Comparison found = compared(report, pair);
    out << std::left << std::setw(32) << planner::nameOf(pair.policy) << " against " << std::setw(32)
        << planner::nameOf(pair.reference) << std::right << std::showpos << std::setw(7) << 100 * found.change << " % ["
        << 100 * found.low << ", " << 100 * found.high << "]" << std::noshowpos << "; better on "
        << 100 * found.betterDays << " % of hall-days, no worse on " << 100 * found.noWorseDays << " %\n";
}

void writeErrors(std::ostream& out, std::string_view name, const planner::EstimateErrors& errors) {
    out << std::left << std::setw(32) << name << std::right << std::setprecision(2) << std::setw(7) << errors.all
        << std::setw(9) << errors.long15 << std::setprecision(1) << '\n';
}

void writeEstimates(std::ostream& out, const planner::EstimateReport& found) {
    out << "\nwait estimate, all halls: " << found.samples << " tickets that waited, " << found.longSamples
        << " of them 15 minutes and more\n"
        << std::left << std::setw(32) << "mean absolute error" << std::right << std::setw(7) << "all" << std::setw(9)
        << ">=15 min" << '\n';
    writeErrors(out, "usual at that hour", found.usual);
    writeErrors(out, "wait of the last one called", found.lastCalled);
    writeErrors(out, "queue length", found.queueLength);
    writeErrors(out, "half of each", found.halfAndHalf);
    writeErrors(out, "ours", found.ours);
    out << "90 % interval: holds " << 100 * found.coverage << " % of the waits, " << found.width
        << " minutes wide in the mean\n";
}

QString text(std::string_view from) {
    return QString::fromUtf8(from.data(), static_cast<qsizetype>(from.size()));
}

QJsonArray texts(const std::vector<std::string>& lines) {
    QJsonArray array;
    for (const std::string& line : lines)
        array.append(text(line));
    return array;
}

QJsonArray days(const std::vector<BusinessDay>& list) {
    QJsonArray array;
    for (const BusinessDay& day : list)
        array.append(text(day.toString()));
    return array;
}

QJsonObject toObject(Policy policy, const PolicyFigures& figures) {
    return {{"policy", text(planner::nameOf(policy))},
            {"mean_minutes", figures.mean},
            {"median_minutes", figures.median},
            {"p90_minutes", figures.p90},
            {"p95_minutes", figures.p95},
            {"share_over_30", figures.shareOver30},
            {"spread_of_queue_means", figures.spread},
            {"worst_queue_minutes", figures.worstQueue},
            {"worst_queue", text(figures.worstName)},
            {"thin_queues", figures.thinQueues},
            {"window_hours", figures.windowHours},
            {"overrun_minutes", figures.overrun},
            {"moves", figures.moves}};
}

QJsonObject toObject(const planner::EstimateErrors& errors) {
    return {{"all_minutes", errors.all}, {"long_minutes", errors.long15}};
}

QJsonObject toObject(const planner::EstimateReport& found) {
    return {{"tickets", static_cast<qint64>(found.samples)},
            {"long_tickets", static_cast<qint64>(found.longSamples)},
            {"usual", toObject(found.usual)},
            {"last_called", toObject(found.lastCalled)},
            {"queue_length", toObject(found.queueLength)},
            {"half_and_half", toObject(found.halfAndHalf)},
            {"ours", toObject(found.ours)},
            {"coverage", found.coverage},
            {"width_minutes", found.width}};
}

QJsonObject toObject(const EvaluationReport& report, const Pair& pair) {
    const Comparison found = compared(report, pair);
    return {{"policy", text(planner::nameOf(pair.policy))},
            {"reference", text(planner::nameOf(pair.reference))},
            {"change", found.change},
            {"low", found.low},
            {"high", found.high},
            {"better_days", found.betterDays},
            {"no_worse_days", found.noWorseDays}};
}

} // namespace

std::string toText(const EvaluationReport& report) {
    std::ostringstream out;
    out << std::fixed << std::setprecision(1);
    for (const std::string& line : report.leftOut)
        out << "left out: " << line << '\n';
    out << "halls:";
    for (const std::string& hall : report.halls)
        out << ' ' << hall;
    out << "\ntraining:" << dayList(report.days.training) << "\njudged:  " << dayList(report.days.judged) << '\n';
    if (report.halls.empty())
        return out.str() + "nothing to judge\n";
    out << report.outcomes.at(Policy::Recorded).size() << " hall-days, " << report.tickets << " tickets, "
        << report.replications << " replications; minutes of waiting\n\n"
        << std::left << std::setw(32) << "policy" << std::right << std::setw(7) << "mean" << std::setw(7) << "P50"
        << std::setw(7) << "P90" << std::setw(7) << "P95" << std::setw(7) << ">30 %" << std::setw(8) << "spread"
        << std::setw(8) << "worst" << std::setw(9) << "hours" << std::setw(9) << "overrun" << std::setw(7) << "moves"
        << "  worst queue\n";
    for (const Policy policy : planner::allPolicies)
        writeRow(out, policy, planner::figuresOf(report.outcomes.at(policy), report.replications));
    out << '\n';
    for (const Pair& pair : comparisons)
        writeComparison(out, report, pair);
    writeEstimates(out, report.estimates);
    return out.str();
}

std::string toJson(const EvaluationReport& report) {
    QJsonArray policies;
    QJsonArray compare;
    if (!report.halls.empty()) {
        for (const Policy policy : planner::allPolicies)
            policies.append(toObject(policy, planner::figuresOf(report.outcomes.at(policy), report.replications)));
        for (const Pair& pair : comparisons)
            compare.append(toObject(report, pair));
    }
    const QJsonObject object{{"training", days(report.days.training)},
                             {"judged", days(report.days.judged)},
                             {"halls", texts(report.halls)},
                             {"left_out", texts(report.leftOut)},
                             {"tickets", static_cast<qint64>(report.tickets)},
                             {"replications", report.replications},
                             {"policies", policies},
                             {"comparisons", compare},
                             {"wait_estimate", toObject(report.estimates)}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented).toStdString();
}

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/answering.h"
#include "app/evenhallctl/commands.h"
#include "app/evenhallctl/reference/line_file.h"
#include "app/evenhallctl/tables/number_table.h"
#include "app/planner/models/green_channel.h"
#include "app/planner/simulation/green_line.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iomanip>
#include <ostream>

namespace evenhall {

using namespace planner;

namespace {

constexpr double largestRate = 1e6; // of a score, in thousandths: what greenLineFor() tries at most

/// One line of the answer; waits in the unit of the question.
struct GreenRow {
    std::string rule;
    std::string setting;
    double priority = 0;
    double ordinary = 0;
    double longest = -1; ///< below zero: not known
};

void writeHeading(const Console& console) {
    console.out << std::left << std::setw(16) << "rule" << std::right << std::setw(12) << "setting" << std::setw(12)
                << "priority" << std::setw(12) << "ordinary" << std::setw(10) << "ratio" << std::setw(14)
                << "others pay" << std::setw(12) << "by the law" << std::setw(10) << "longest" << '\n';
}

/// `without`: everybody's wait with no green channel; the law is the one of equal services.
void writeRow(const GreenRow& row, double without, double share, const Console& console) {
    const double ratio = row.ordinary > 0 ? row.priority / row.ordinary : 1;
    const auto pay = [&](double wait) { return without > 0 ? 100 * (wait / without - 1) : 0; };
    const Result<double> law = othersWait(without, share, std::clamp(ratio, 0.0, 1.0));
    console.out << std::fixed << std::left << std::setw(16) << row.rule << std::right << std::setw(12) << row.setting
                << std::setprecision(3) << std::setw(12) << row.priority << std::setw(12) << row.ordinary
                << std::setw(10) << ratio << std::showpos << std::setprecision(1) << std::setw(12) << pay(row.ordinary)
                << " %" << std::setw(10) << (law ? pay(*law) : 0) << " %" << std::noshowpos << std::setprecision(3);
    if (row.longest >= 0)
        console.out << std::setw(10) << row.longest;
    console.out << '\n';
}

std::string shortNumber(double number) {
    return toText(std::round(number * 1000) / 1000);
}

/// By formula: Poisson arrivals, exponential services, always the same load.
ExitCode answerByFormula(const Arguments& arguments, double ratio, const Console& console) {
    constexpr std::array<const char*, 4> names{"servers", "mu", "lambda", "share"};
    std::array<double, 4> numbers{};
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::optional<double> number = toNumber(arguments.value(names[i]).value_or(""));
        if (!number || !(*number > 0) || !std::isfinite(*number))
            return complainUsage(std::string("--") + names[i] + " must be a number above zero", console);
        numbers[i] = *number;
    }
    const auto& [servers, mu, lambda, share] = numbers;
    constexpr double mostServers = 10'000;
    if (std::trunc(servers) != servers || servers > mostServers || !(share < 1))
        return complain("--servers is a whole number and --share lies between 0 and 1", console);
    const ClassPool pool{static_cast<int>(servers), mu, {lambda * (1 - share), lambda * share}};
    const Result<GreenChannel> chosen = greenChannelFor(pool, ratio);
    if (!chosen)
        return complain(chosen.error().context, console);
    console.out << "by formula, waits in minutes; without a green channel everybody waits " << std::fixed
                << std::setprecision(3) << 60 * chosen->everybodysWait << '\n';
    writeHeading(console);
    writeRow({"rate", shortNumber(chosen->rate), 60 * chosen->priorityWait, 60 * chosen->ordinaryWait},
             60 * chosen->everybodysWait, share, console);
    return ExitCode::Done;
}

double shareOf(const std::vector<LineTicket>& tickets) {
    const auto priority =
        std::count_if(tickets.begin(), tickets.end(), [](const LineTicket& ticket) { return ticket.priority; });
    return static_cast<double>(priority) / static_cast<double>(std::max<std::size_t>(1, tickets.size()));
}

GreenRow rowOf(const std::string& name, const std::string& setting, const GreenLine& line, double unit) {
    return {name, setting, line.priorityWait / unit, line.ordinaryWait / unit, line.longestOrdinary / unit};
}

/// By playing recorded people again and again.
ExitCode answerByReplay(const Arguments& arguments, double ratio, const Console& console) {
    const Result<LineFile> file =
        readLineFile(*arguments.value("replay"), arguments.value("servers").value_or(""), {{}, 0, largestRate, true});
    if (!file)
        return complain(file.error().context, console);
    const Result<GreenLine> without = greenLineWith({}, file->steps, file->tickets);
    if (!without)
        return complain(without.error().context, console);
    const Result<GreenLine> strict = greenLineWith({Discipline::Strict, 1, Duration(0)}, file->steps, file->tickets);
    const Result<GreenLine> rate = greenLineFor(ratio, Discipline::Accumulating, file->steps, file->tickets);
    const Result<GreenLine> start = greenLineFor(ratio, Discipline::HeadStart, file->steps, file->tickets);
    for (const Result<GreenLine>* line : {&strict, &rate, &start}) {
        if (!line->ok())
            return complain(line->error().context, console);
    }
    const double share = shareOf(file->tickets);
    const auto unit = static_cast<double>(file->unit.toUnits(1));
    const double everybody = without->everybodysWait / unit;
    console.out << file->tickets.size() << " people, " << std::fixed << std::setprecision(1) << 100 * share
                << " % of them priority; without a green channel everybody waits " << std::setprecision(3) << everybody
                << '\n';
    writeHeading(console);
    writeRow(rowOf("none", "-", *without, unit), everybody, share, console);
    writeRow(rowOf("rate", shortNumber(rate->rule.rate), *rate, unit), everybody, share, console);
    writeRow(rowOf("head start", file->unit.toText(start->rule.headStart.count()), *start, unit), everybody, share,
             console);
    writeRow(rowOf("strict", "-", *strict, unit), everybody, share, console);
    return ExitCode::Done;
}

} // namespace

ExitCode chooseGreenChannel(const Arguments& arguments, const Console& console) {
    const std::optional<double> ratio = toNumber(arguments.value("target-ratio").value_or(""));
    if (!ratio || !(*ratio > 0 && *ratio <= 1))
        return complainUsage("green-channel needs --target-ratio R, above 0 and not above 1: the wait of priority over "
                             "that of the others",
                             console);
    return arguments.has("replay") ? answerByReplay(arguments, *ratio, console)
                                   : answerByFormula(arguments, *ratio, console);
}

} // namespace evenhall

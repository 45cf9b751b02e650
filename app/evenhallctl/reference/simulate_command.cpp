// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/answering.h"
#include "app/evenhallctl/commands.h"
#include "app/evenhallctl/reference/line_file.h"
#include "app/evenhallctl/tables/number_table.h"

#include <cmath>
#include <ostream>

namespace evenhall {

using namespace planner;

namespace {

/// A discipline as it is written, its times still in the unit of the file.
struct WrittenRule {
    LineRule rule;
    double headStart = 0;
};

Result<WrittenRule> ruleNamed(const std::string& text) {
    const std::size_t colon = text.find(':');
    const std::string name = text.substr(0, colon);
    const std::optional<double> number =
        colon == std::string::npos ? std::nullopt : toNumber(std::string_view(text).substr(colon + 1));
    WrittenRule written;
    if (text == "fcfs")
        return written;
    if (text == "strict") {
        written.rule.discipline = Discipline::Strict;
        return written;
    }
    if (name == "accumulating" && number && std::isfinite(*number)) {
        written.rule.discipline = Discipline::Accumulating;
        written.rule.rate = *number;
        return written;
    }
    if (name == "head-start" && number && std::isfinite(*number)) {
        written.rule.discipline = Discipline::HeadStart;
        written.headStart = *number;
        return written;
    }
    return {ErrorCode::BadValue, "--discipline is fcfs, strict, accumulating:B or head-start:T"};
}

/// Simulates and gives the answers in the order of the file.
Result<std::vector<TicketResult>> simulate(LineRule rule, Duration headStart, const LineFile& line) {
    rule.headStart = headStart;
    const Result<std::vector<TicketResult>> inOrder = replayLine(rule, line.steps, line.tickets);
    if (!inOrder)
        return inOrder.error();
    std::vector<TicketResult> results(line.order.size());
    for (std::size_t i = 0; i < line.order.size(); ++i)
        results[line.order[i]] = (*inOrder)[i];
    return results;
}

} // namespace

ExitCode simulateReplay(const Arguments& arguments, const Console& console) {
    if (!arguments.has("replay") || !arguments.has("servers"))
        return complainUsage("simulate needs --replay FILE and --servers N@0,...", console);
    const std::string discipline = arguments.value("discipline").value_or("fcfs");
    const Result<WrittenRule> written = ruleNamed(discipline);
    if (!written)
        return complain(written.error().context, console);
    const Result<LineFile> line = readLineFile(*arguments.value("replay"), *arguments.value("servers"),
                                               {numbersIn(discipline), written->headStart, largestFactor(written->rule),
                                                written->rule.discipline != Discipline::FirstCome});
    if (!line)
        return complain(line.error().context, console);
    const Result<std::vector<TicketResult>> results =
        simulate(written->rule, Duration(line->unit.toUnits(written->headStart)), *line);
    if (!results)
        return complain(results.error().context, console);
    std::size_t neverServed = 0;
    console.out << "id,start,departure\n";
    for (std::size_t i = 0; i < results->size(); ++i) {
        const TicketResult& result = (*results)[i];
        const bool isServed = result.end == TicketEnd::Served;
        neverServed += isServed ? 0 : 1;
        console.out << csvLine({line->ids[i], isServed ? line->unit.toText(result.calledAt.milliseconds) : "",
                                isServed ? line->unit.toText(result.endedAt.milliseconds) : ""});
    }
    if (neverServed > 0)
        console.error << "evenhallctl: " << neverServed << " are never served: no server is left for them\n";
    return ExitCode::Done;
}

} // namespace evenhall

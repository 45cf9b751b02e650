// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/commands.h"
#include "app/evenhallctl/planning/evaluation_text.h"
#include "app/evenhallctl/planning/hall_folder.h"
#include "app/evenhallctl/planning/packed_text.h"
#include "app/evenhallctl/planning/rehearsed_hall.h"
#include "app/evenhallctl/tables/text_file.h"
#include "app/planner/linear/lp_text.h"
#include "app/planner/linear/whole_number_search.h"

#include <charconv>
#include <ctime>
#include <filesystem>
#include <iomanip>
#include <ostream>

namespace evenhall {

namespace {

constexpr std::uint64_t planningSeed = 20200114;
constexpr int mostDays = 400;

ExitCode complain(const Console& console, const std::string& what) {
    console.error << "evenhallctl: " << what << '\n';
    return ExitCode::Failed;
}

} // namespace

ExitCode evaluatePlan(const Arguments& arguments, const Console& console) {
    Result<HallFolder> folder = readHallFolder(arguments.operands().front());
    if (!folder)
        return complain(console, folder.error().context);
    planner::EvaluationSettings settings;
    if (arguments.has("validate"))
        settings.judged = planner::JudgedDays::InsideTraining;
    planner::EvaluationReport report = planner::evaluatePlans(
        folder->halls, settings, [&](const std::string& hall) { console.error << "planning " << hall << '\n'; });
    report.leftOut.insert(report.leftOut.begin(), folder->leftOut.begin(), folder->leftOut.end());
    console.out << (arguments.has("json") ? toJson(report) : toText(report));
    return report.halls.empty() ? ExitCode::Failed : ExitCode::Done;
}

ExitCode rehearseDays(const Arguments& arguments, const Console& console) {
    const std::optional<std::string> output = arguments.value("output");
    if (!output)
        return complain(console, "--output FOLDER is needed");
    const Result<BusinessDay> from = BusinessDay::parse(arguments.value("from").value_or("2026-09-07"));
    if (!from)
        return complain(console, from.error().context);
    const std::string countText = arguments.value("count").value_or("20");
    int count = 0;
    const auto [end, fault] = std::from_chars(countText.data(), countText.data() + countText.size(), count);
    if (fault != std::errc{} || end != countText.data() + countText.size() || count < 1 || count > mostDays)
        return complain(console, "--count is a number of days from 1 to " + std::to_string(mostDays));
    const Result<std::string> text = readTextFile(arguments.operands().front());
    if (!text)
        return complain(console, text.error().context);
    const Result<RehearsedTables> tables = rehearseHall(*text, *from, count, planningSeed);
    if (!tables)
        return complain(console, tables.error().context);
    std::error_code made;
    std::filesystem::create_directories(*output, made);
    const Result<void> tickets = replaceTextFile(*output + "/tickets.csv", tables->tickets);
    const Result<void> snapshots = tickets ? replaceTextFile(*output + "/snapshots.csv", tables->snapshots) : tickets;
    return snapshots ? ExitCode::Done : complain(console, snapshots.error().context);
}

ExitCode solvePlan(const Arguments& arguments, const Console& console) {
    const Result<std::string> text = readPackedText(arguments.operands().front());
    if (!text)
        return complain(console, text.error().context);
    const Result<planner::LinearProgram> program = planner::parseLinearProgram(*text);
    if (!program)
        return complain(console, program.error().context);
    const std::clock_t begun = std::clock();
    const std::optional<planner::WholeNumberPlan> plan = planner::planWholeNumbers(*program, {});
    if (!plan)
        return complain(console, "no plan satisfies all rows");
    console.out << std::fixed << std::setprecision(4) << "cost " << plan->cost << "\nbound of the relaxation "
                << plan->bound << "\ngap " << std::setprecision(3) << 100 * plan->gap() << " %\nprocessor time "
                << std::setprecision(2) << static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC << " s\n";
    for (std::size_t i = 0; i < program->columns.size(); ++i) {
        if (program->columns[i].whole && plan->values[i] != 0)
            console.out << program->columns[i].name << ' ' << std::setprecision(0) << plan->values[i] << '\n';
    }
    return ExitCode::Done;
}

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/commands.h"
#include "app/evenhallctl/planning/evaluation_text.h"
#include "app/evenhallctl/planning/hall_folder.h"
#include "app/evenhallctl/planning/packed_text.h"
#include "app/planner/linear/lp_text.h"
#include "app/planner/linear/whole_number_search.h"

#include <ctime>
#include <iomanip>
#include <ostream>

namespace evenhall {

ExitCode evaluatePlan(const Arguments& arguments, const Console& console) {
    Result<HallFolder> folder = readHallFolder(arguments.operands().front());
    if (!folder) {
        console.error << "evenhallctl: " << folder.error().context << '\n';
        return ExitCode::Failed;
    }
    planner::EvaluationSettings settings;
    if (arguments.has("validate"))
        settings.judged = planner::JudgedDays::InsideTraining;
    planner::EvaluationReport report = planner::evaluatePlans(
        folder->halls, settings, [&](const std::string& hall) { console.error << "planning " << hall << '\n'; });
    report.leftOut.insert(report.leftOut.begin(), folder->leftOut.begin(), folder->leftOut.end());
    console.out << (arguments.has("json") ? toJson(report) : toText(report));
    return report.halls.empty() ? ExitCode::Failed : ExitCode::Done;
}

ExitCode solvePlan(const Arguments& arguments, const Console& console) {
    const auto complain = [&](const std::string& what) {
        console.error << "evenhallctl: " << what << '\n';
        return ExitCode::Failed;
    };
    const Result<std::string> text = readPackedText(arguments.operands().front());
    if (!text)
        return complain(text.error().context);
    const Result<planner::LinearProgram> program = planner::parseLinearProgram(*text);
    if (!program)
        return complain(program.error().context);
    const std::clock_t begun = std::clock();
    const std::optional<planner::WholeNumberPlan> plan = planner::planWholeNumbers(*program, {});
    if (!plan)
        return complain("no plan satisfies all rows");
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

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/commands.h"
#include "app/evenhallctl/planning/evaluation_text.h"
#include "app/evenhallctl/planning/hall_folder.h"

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

} // namespace evenhall

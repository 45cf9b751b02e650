// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/hall_configuration_codec.h"
#include "app/evenhallctl/commands.h"
#include "app/evenhallctl/planning/configured_windows.h"
#include "app/evenhallctl/planning/hall_folder.h"
#include "app/evenhallctl/planning/planning_limits.h"
#include "app/evenhallctl/planning/proposal_text.h"
#include "app/evenhallctl/planning/proposal_words.h"
#include "app/evenhallctl/text_file.h"

#include <QCryptographicHash>

#include <algorithm>
#include <ostream>

namespace evenhall {

namespace {

constexpr std::uint64_t planningSeed = 20200114;

ExitCode complain(const Console& console, const std::string& what) {
    console.error << "evenhallctl: " << what << '\n';
    return ExitCode::Failed;
}

/// The hall with that name, or the only one.
const planner::HallRecord* chosenHall(const HallFolder& folder, const std::optional<std::string>& name) {
    if (!name)
        return folder.halls.size() == 1 ? &folder.halls.front() : nullptr;
    for (const planner::HallRecord& hall : folder.halls) {
        if (hall.name == *name)
            return &hall;
    }
    return nullptr;
}

/// The hall whose windows are planned, and what the plan must respect.
struct PlannedHall {
    HallConfiguration configuration;
    PlanId plan;
    HallLimits limits;
};

/// Complains about everything that stands against planning for this hall.
std::optional<PlannedHall> readPlannedHall(const std::string& file, const Arguments& arguments,
                                           const Console& console) {
    std::optional<HallConfiguration> configuration = checkedConfiguration(file, console);
    if (!configuration)
        return std::nullopt;
    PlannedHall hall{std::move(*configuration), {}, {}};
    hall.plan = PlanId(arguments.value("plan").value_or(hall.configuration.activePlan.toString()));
    const std::vector<WindowPlan>& plans = hall.configuration.plans;
    if (std::none_of(plans.begin(), plans.end(), [&](const WindowPlan& plan) { return plan.id == hall.plan; })) {
        complain(console, file + " has no plan \"" + hall.plan.toString() + "\"");
        return std::nullopt;
    }
    std::vector<std::string> problems;
    if (const std::optional<std::string> limits = arguments.value("limits")) {
        const Result<std::string> text = readTextFile(*limits);
        if (!text) {
            complain(console, text.error().context);
            return std::nullopt;
        }
        LimitsReading reading = readPlanningLimits(*text, hall.configuration);
        hall.limits = std::move(reading.limits);
        problems = std::move(reading.problems);
    }
    if (problems.empty())
        problems = contradictions(hall.configuration, hall.plan, hall.limits);
    for (const std::string& problem : problems)
        complain(console, problem);
    return problems.empty() ? std::optional<PlannedHall>(std::move(hall)) : std::nullopt;
}

ExitCode write(const std::string& json, const Arguments& arguments, const Console& console) {
    const std::optional<std::string> output = arguments.value("output");
    if (!output) {
        console.out << json;
        return ExitCode::Done;
    }
    const Result<void> written = replaceTextFile(*output, json);
    return written ? ExitCode::Done : complain(console, written.error().context);
}

std::optional<ProposalSource> sourceOf(const std::optional<PlannedHall>& hall) {
    if (!hall)
        return std::nullopt;
    const QByteArray text = QByteArray::fromStdString(writeHallConfiguration(hall->configuration));
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
    return ProposalSource{hall->configuration.id.toString(), hall->plan.toString(), hash.toStdString()};
}

} // namespace

ExitCode proposePlan(const Arguments& arguments, const Console& console) {
    const Result<HallFolder> folder = readHallFolder(arguments.operands().front());
    if (!folder)
        return complain(console, folder.error().context);
    const planner::HallRecord* chosen = chosenHall(*folder, arguments.value("name"));
    if (chosen == nullptr) {
        std::string names;
        for (const planner::HallRecord& hall : folder->halls)
            names += " " + hall.name;
        return complain(console, "choose a hall with --name; the folder holds" + names);
    }
    std::optional<PlannedHall> planned;
    if (const std::optional<std::string> file = arguments.value("hall")) {
        planned = readPlannedHall(*file, arguments, console);
        if (!planned)
            return ExitCode::Failed;
    } else if (arguments.has("limits") || arguments.has("plan")) {
        return complain(console, "--limits and --plan need the hall's configuration, --hall FILE");
    }
    MatchedRecord matched = planned ? matchRecord(*chosen, planned->configuration) : MatchedRecord{*chosen, {}};
    std::vector<std::string> leftOut = folder->leftOut;
    const planner::DaySplit split = planner::splitDays({matched.record}, planner::JudgedDays::Later);
    leftOut.insert(leftOut.end(), matched.leftOut.begin(), matched.leftOut.end());
    leftOut.insert(leftOut.end(), split.leftOut.begin(), split.leftOut.end());
    planner::WeekdayRule rule{true, {}};
    if (planned)
        rule.apart = planWeekdays(planned->configuration, planned->plan);
    const planner::HallCase hall = planner::prepareHall(matched.record, split, planningSeed, rule);
    leftOut.insert(leftOut.end(), hall.leftOut.begin(), hall.leftOut.end());
    for (const std::string& line : leftOut)
        console.error << "left out: " << line << '\n';
    if (split.training.empty())
        return complain(console, "a plan needs at least two whole days: one to learn from, one to judge by");
    planner::WindowsToday today = planned
                                      ? configuredWindows(planned->configuration, planned->plan, planned->limits, hall)
                                      : planner::windowsFromCounts(hall);
    const planner::MonthProposal proposal = planner::proposeMonth(hall, std::move(today), {});
    console.error << verdictSentence(hall, proposal, ProposalLanguage::English) << '\n';
    for (const planner::KindProposal& kind : proposal.kinds) {
        const std::string missing = shortageSentences(hall, kind, ProposalLanguage::English);
        if (!missing.empty())
            console.error << missing.substr(1) << '\n';
    }
    return write(proposalToJson({hall, split, proposal, sourceOf(planned), leftOut}), arguments, console);
}

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/hall_configuration_codec.h"
#include "app/evenhallctl/commands.h"
#include "app/evenhallctl/planning/configured_windows.h"
#include "app/evenhallctl/planning/plan_in_force.h"
#include "app/evenhallctl/planning/planning_limits.h"
#include "app/evenhallctl/planning/proposal_text.h"
#include "app/evenhallctl/planning/proposal_words.h"
#include "app/evenhallctl/planning/record_match.h"
#include "app/evenhallctl/planning/recorded_month.h"
#include "app/evenhallctl/planning/shortage_words.h"
#include "app/evenhallctl/tables/text_file.h"

#include <QCryptographicHash>

#include <algorithm>
#include <ostream>

namespace evenhall {

namespace {

constexpr std::uint64_t planningSeed = 20200114;
constexpr std::size_t mostSentences = 3; ///< told of one kind of day; the JSON has all

ExitCode complain(const Console& console, const std::string& what) {
    console.error << "evenhallctl: " << what << '\n';
    return ExitCode::Failed;
}

/// The hall whose windows are planned, and what the plan must respect.
struct PlannedHall {
    HallConfiguration configuration;
    PlanId plan;
    HallLimits limits;
};

/// The plan that works once the recorded days are over; a configuration beside the journal may not have the journal's.
PlanId planAhead(const RecordedMonth& month, const HallConfiguration& hall) {
    const bool isKnown = std::any_of(hall.plans.begin(), hall.plans.end(),
                                     [&](const WindowPlan& plan) { return plan.id == month.plan; });
    if (isKnown || month.record.days.empty())
        return isKnown ? month.plan : hall.activePlan;
    return planInForce(hall, month.record.days.back().day.plusDays(1));
}

/// Complains about everything that stands against planning for this hall.
std::optional<PlannedHall> plannedHall(RecordedMonth& month, const Arguments& arguments, const Console& console) {
    std::optional<HallConfiguration> configuration = month.configuration;
    if (const std::optional<std::string> file = arguments.value("hall"))
        configuration = checkedConfiguration(*file, console);
    if (!configuration)
        return std::nullopt;
    if (month.configuration && month.configuration->id != configuration->id) {
        complain(console, "the journal is of hall " + month.configuration->id.toString() + ", --hall is " +
                              configuration->id.toString());
        return std::nullopt;
    }
    PlannedHall hall{*configuration, planAhead(month, *configuration), {}};
    if (const std::optional<std::string> plan = arguments.value("plan"))
        hall.plan = PlanId(*plan);
    const std::vector<WindowPlan>& plans = hall.configuration.plans;
    if (std::none_of(plans.begin(), plans.end(), [&](const WindowPlan& plan) { return plan.id == hall.plan; })) {
        complain(console, "the hall has no plan \"" + hall.plan.toString() + "\"");
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

/// Days and queues sorted out; what is left out is told.
struct PreparedMonth {
    planner::DaySplit split;
    planner::HallCase hall;
    std::vector<std::string> leftOut;
};

PreparedMonth prepare(const planner::HallRecord& record, const std::optional<PlannedHall>& planned,
                      const RecordedMonth& month) {
    PreparedMonth prepared{planner::splitDays({record}, planner::JudgedDays::Later), {}, {}};
    planner::WeekdayRule rule{true, {}};
    if (planned)
        rule.apart = planWeekdays(planned->configuration, planned->plan);
    prepared.hall = planner::prepareHall(record, prepared.split, planningSeed, rule);
    if (month.services)
        prepared.hall.services = *month.services;
    prepared.leftOut = prepared.split.leftOut;
    prepared.leftOut.insert(prepared.leftOut.end(), prepared.hall.leftOut.begin(), prepared.hall.leftOut.end());
    return prepared;
}

void tell(const planner::HallCase& hall, const planner::MonthProposal& proposal,
          const std::optional<PlannedHall>& planned, const Console& console) {
    if (planned)
        console.error << "from plan " << planned->plan.toString() << ":\n";
    console.error << verdictSentence(hall, proposal, ProposalLanguage::English) << '\n';
    for (const planner::KindProposal& kind : proposal.kinds) {
        console.error << reachSentence(kind, ProposalLanguage::English) << '\n';
        const std::vector<std::string> missing = shortageSentences(hall, kind, ProposalLanguage::English);
        for (std::size_t i = 0; i < std::min(mostSentences, missing.size()); ++i)
            console.error << "- " << missing[i] << '\n';
        if (missing.size() > mostSentences)
            console.error << "- and " << missing.size() - mostSentences << " more queues\n";
        if (kind.unmetLimits > 0)
            console.error << weekdayNames(kind.weekdays, ProposalLanguage::English) << ": the limits are not met in "
                          << kind.unmetLimits << " window-half-hours, whatever the windows do\n";
    }
}

/// The record in the queues of the planned hall, with everything that has to be left out; nothing, after complaining,
/// when it is not one of this hall.
std::optional<MatchedRecord> matched(const RecordedMonth& month, const std::optional<PlannedHall>& planned,
                                     const Console& console) {
    if (!planned)
        return MatchedRecord{month.record, month.leftOut};
    MatchedRecord record = matchRecord(month.record, planned->configuration);
    if (const std::optional<std::string> reason = reasonNotRecorded(record.record)) {
        complain(console, *reason);
        return std::nullopt;
    }
    const std::vector<std::string> unserved = queuesWithoutWindow(record.record, planned->configuration, planned->plan);
    record.leftOut.insert(record.leftOut.begin(), month.leftOut.begin(), month.leftOut.end());
    record.leftOut.insert(record.leftOut.end(), unserved.begin(), unserved.end());
    return record;
}

/// Why nothing can be planned from these days.
std::optional<std::string> reasonNotToPlan(const PreparedMonth& prepared, std::size_t days) {
    if (prepared.split.training.empty())
        return "a plan needs at least two whole days, one to learn from and one to judge by; of " +
               std::to_string(days) + " days too few are whole";
    if (prepared.hall.dailyTickets < 1)
        return "nobody took a ticket on the days to learn from";
    return std::nullopt;
}

} // namespace

ExitCode proposePlan(const Arguments& arguments, const Console& console) {
    Result<RecordedMonth> month = readRecordedMonth(arguments, 0);
    if (!month)
        return complain(console, month.error().context);
    std::optional<PlannedHall> planned;
    if (arguments.has("hall") || month->configuration) {
        planned = plannedHall(*month, arguments, console);
        if (!planned)
            return ExitCode::Failed;
    } else if (arguments.has("limits") || arguments.has("plan")) {
        return complain(console, "--limits and --plan need the hall's configuration, --hall FILE");
    }
    const std::optional<MatchedRecord> record = matched(*month, planned, console);
    if (!record)
        return ExitCode::Failed;
    const PreparedMonth prepared = prepare(record->record, planned, *month);
    std::vector<std::string> leftOut = record->leftOut;
    leftOut.insert(leftOut.end(), prepared.leftOut.begin(), prepared.leftOut.end());
    for (const std::string& line : leftOut)
        console.error << "left out: " << line << '\n';
    if (const std::optional<std::string> reason = reasonNotToPlan(prepared, month->record.days.size()))
        return complain(console, *reason);
    planner::WindowsToday today =
        planned ? configuredWindows(planned->configuration, planned->plan, planned->limits, prepared.hall)
                : planner::windowsFromCounts(prepared.hall);
    const planner::MonthProposal proposal = planner::proposeMonth(prepared.hall, std::move(today), {});
    tell(prepared.hall, proposal, planned, console);
    std::vector<DepartmentLine> departments;
    if (planned)
        departments = departmentTable(planned->configuration, prepared.hall, proposal, month->cases);
    return write(proposalToJson({prepared.hall, prepared.split, proposal, sourceOf(planned), departments, leftOut}),
                 arguments, console);
}

} // namespace evenhall

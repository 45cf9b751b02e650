// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/answering.h"
#include "app/evenhallctl/commands.h"
#include "app/evenhallctl/planning/approval.h"
#include "app/evenhallctl/planning/configured_windows.h"
#include "app/evenhallctl/planning/plan_in_force.h"
#include "app/evenhallctl/planning/proposal_file.h"
#include "app/evenhallctl/planning/record_match.h"
#include "app/evenhallctl/planning/recorded_month.h"
#include "app/evenhallctl/planning/review_text.h"
#include "app/evenhallctl/tables/text_file.h"
#include "app/planner/evaluation/day_split.h"
#include "app/planner/evaluation/service_fit.h"

#include <algorithm>
#include <ostream>

namespace evenhall {

namespace {

constexpr std::uint64_t reviewSeed = 20200114;

/// Days on which the hall worked by the approved plan; the others would be judged by what was not promised for them.
void keepDaysOfPlan(planner::HallRecord& record, const HallConfiguration& configuration, const ProposalFile& proposal,
                    std::vector<std::string>& leftOut) {
    const std::optional<PlanTerm> term = termOf(configuration, PlanId(proposal.plan), proposal.changes());
    if (!term) {
        leftOut.emplace_back("whether the plan was in force: the hall has no plan made of this proposal");
        return;
    }
    const auto isOutside = [&](const planner::HallDayRecord& day) {
        return day.day < term->from || (term->until && day.day > *term->until);
    };
    const auto count = std::count_if(record.days.begin(), record.days.end(), isOutside);
    record.days.erase(std::remove_if(record.days.begin(), record.days.end(), isOutside), record.days.end());
    if (count > 0)
        leftOut.push_back(std::to_string(count) + " days before or after plan " + term->plan.toString() +
                          ", which is in force from " + term->from.toString() +
                          (term->until ? " to " + term->until->toString() : ""));
}

/// The month as a case in the proposal's kinds of days; days of weekdays that were not planned are left out.
planner::HallCase caseOf(const planner::HallRecord& record, const ProposalFile& proposal,
                         const std::optional<planner::ServiceTimes>& services, std::vector<std::string>& leftOut) {
    planner::HallCase hall;
    hall.record = &record;
    std::vector<Weekday> planned;
    for (const ProposedKind& kind : proposal.kinds) {
        for (const Weekday weekday : kind.weekdays) {
            hall.kindOfWeekday[weekday] = static_cast<int>(hall.kinds.size());
            planned.push_back(weekday);
        }
        planner::KindCase one;
        one.grid = kind.grid;
        hall.kinds.push_back(std::move(one));
    }
    const planner::DaySplit split = planner::splitDays({record}, planner::JudgedDays::Later);
    leftOut.insert(leftOut.end(), split.leftOut.begin(), split.leftOut.end());
    for (const planner::HallDayRecord& day : record.days) {
        const bool whole = std::find(split.training.begin(), split.training.end(), day.day) != split.training.end() ||
                           std::find(split.judged.begin(), split.judged.end(), day.day) != split.judged.end();
        const bool isPlanned = std::find(planned.begin(), planned.end(), day.day.weekday()) != planned.end();
        if (whole && isPlanned)
            hall.training.push_back(&day);
        else if (whole)
            leftOut.push_back("day " + day.day.toString() + ": the proposal has no plan for that weekday");
    }
    if (!hall.training.empty())
        hall.services =
            services ? *services : planner::fitServiceTimes(hall.training, record.queues.size(), reviewSeed);
    return hall;
}

/// What the proposal promised for each kind of day, in the numbers of this hall.
struct Promise {
    planner::HallWindows windows;
    std::vector<planner::PlannedKind> kinds;
    std::vector<std::vector<planner::Minutes>> waitsBefore;
};

Promise promiseOf(const HallConfiguration& configuration, const ProposalFile& proposal, const planner::HallCase& hall) {
    Promise promise;
    planner::WindowsToday today = configuredWindows(configuration, PlanId(proposal.plan), {}, hall);
    promise.windows = std::move(today.windows);
    for (std::size_t number = 0; number < proposal.kinds.size(); ++number) {
        const ProposedKind& kind = proposal.kinds[number];
        std::vector<planner::OrderedChange> changes;
        for (const ProposedChange& change : kind.changes)
            changes.push_back(change.change);
        ChangedSchedule changed = withChanges(configuration, promise.windows, today.schedules[number], changes);
        for (std::size_t i = 0; i < kind.changes.size(); ++i)
            changed.changes[i].saved = kind.changes[i].savedMinutes;
        planner::PlannedKind planned{today.schedules[number], std::move(changed.schedule), std::move(changed.changes),
                                     std::vector<double>(configuration.queues.size(), 0.0),
                                     std::vector<double>(configuration.queues.size(), 0.0)};
        std::vector<planner::Minutes> before(configuration.queues.size(), 0.0);
        for (std::size_t queue = 0; queue < configuration.queues.size(); ++queue) {
            for (const ProposedQueue& expected : kind.queues) {
                if (expected.queue != configuration.queues[queue].id)
                    continue;
                planned.tickets[queue] = expected.tickets;
                planned.waits[queue] = expected.waitAfter;
                before[queue] = expected.waitBefore;
            }
        }
        promise.kinds.push_back(std::move(planned));
        promise.waitsBefore.push_back(std::move(before));
    }
    return promise;
}

ExitCode tell(const ReviewPaper& paper, const Arguments& arguments, const Console& console) {
    for (const std::string& line : paper.leftOut)
        console.error << "left out: " << line << '\n';
    const std::optional<std::string> output = arguments.value("output");
    if (arguments.has("json")) {
        console.out << reviewToJson(paper);
    } else {
        for (const std::string& line : reviewInEnglish(paper))
            console.out << line << '\n';
    }
    const Result<void> written = output ? replaceTextFile(*output, reviewToJson(paper)) : Result<void>{};
    return written ? ExitCode::Done : complain(written.error().context, console);
}

} // namespace

ExitCode reviewPlan(const Arguments& arguments, const Console& console) {
    const Result<ProposalFile> proposal = readProposalFile(arguments.operands().front());
    if (!proposal)
        return complain(proposal.error().context, console);
    if (proposal->plan.empty())
        return complain("the proposal names no windows: it was made without the hall's configuration", console);
    Result<RecordedMonth> month = readRecordedMonth(arguments, 1);
    if (!month)
        return complain(month.error().context, console);
    std::optional<HallConfiguration> configuration = std::move(month->configuration);
    if (const std::optional<std::string> file = arguments.value("hall"))
        configuration = checkedConfiguration(*file, console);
    if (!configuration)
        return complain("tables do not say what windows there are: give --hall FILE", console);
    if (const std::optional<std::string> reason = reasonNotOf(*configuration, *proposal))
        return complain(*reason, console);
    MatchedRecord matched = matchRecord(month->record, *configuration);
    if (const std::optional<std::string> reason = reasonNotRecorded(matched.record))
        return complain(*reason, console);
    std::vector<std::string> leftOut = std::move(month->leftOut);
    keepDaysOfPlan(matched.record, *configuration, *proposal, leftOut);
    leftOut.insert(leftOut.end(), matched.leftOut.begin(), matched.leftOut.end());
    const planner::HallCase hall = caseOf(matched.record, *proposal, month->services, leftOut);
    if (hall.training.size() < 2)
        return complain("a review needs at least two whole days of weekdays that were planned", console);
    const Promise promise = promiseOf(*configuration, *proposal, hall);
    const planner::MonthReview review =
        planner::reviewMonth(hall, promise.windows, promise.kinds, promise.waitsBefore, reviewSeed);
    return tell({hall, *proposal, review, leftOut}, arguments, console);
}

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/planning/journal_hall.h"

#include "app/codec/hall_configuration_codec.h"
#include "app/evenhallctl/planning/journal_month.h"
#include "app/evenhallctl/planning/plan_in_force.h"
#include "app/journal/journal_reader.h"

namespace evenhall {

namespace {

/// The plan that works when the days that are read, and those that the journal holds, are over.
Result<PlanId> planAfter(journal::JournalReader& reader, const HallConfiguration& configuration, const DayRange& days) {
    const Result<std::vector<BusinessDay>> present = reader.days();
    if (!present)
        return present.error();
    const BusinessDay last = present->empty() ? days.from : present->back();
    return planInForce(reader, configuration, last.plusDays(1));
}

} // namespace

Result<JournalHall> readJournalHall(const std::string& dataFolder, const DayRange& days) {
    Result<std::unique_ptr<journal::JournalReader>> reader = journal::JournalReader::open(dataFolder);
    if (!reader)
        return reader.error();
    const Result<std::optional<std::string>> text = (*reader)->configuration();
    if (!text)
        return text.error();
    if (!*text)
        return {ErrorCode::BadValue, "the journal holds no configuration, so nothing is known about the hall"};
    Result<HallConfiguration> configuration = parseHallConfiguration(**text);
    if (!configuration)
        return configuration.error();
    Result<PlanId> plan = planAfter(**reader, *configuration, days);
    if (!plan)
        return plan.error();
    JournalMonth month(std::move(*configuration));
    const Result<void> visits = (*reader)->visits(days.from, days.until, [&](const journal::VisitRow& row) {
        month.add(row);
        return true;
    });
    if (!visits)
        return visits.error();
    const Result<void> assigned = (*reader)->assignments(days.from, days.until, [&](const journal::AssignmentRow& row) {
        month.add(row);
        return true;
    });
    if (!assigned)
        return assigned.error();
    const Result<void> open = (*reader)->openWindows(days.from, days.until, [&](const journal::OpenWindowRow& row) {
        month.add(row);
        return true;
    });
    if (!open)
        return open.error();
    JournalHall hall = month.finish();
    hall.plan = std::move(*plan);
    return hall;
}

} // namespace evenhall

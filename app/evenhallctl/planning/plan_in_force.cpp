// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/planning/plan_in_force.h"

#include "app/codec/state_codec.h"
#include "app/domain/hall/plan_of_day.h"
#include "app/journal/event_reading.h"

#include <algorithm>

namespace evenhall {

namespace {

/// Somebody may have activated a plan since the day began.
Result<void> followActivations(journal::JournalReader& reader, Hall& hall) {
    const Result<std::vector<BusinessDay>> days = reader.days();
    if (!days || days->empty())
        return days ? Result<void>{} : days.error();
    hall.day = days->back();
    const Result<std::int64_t> read = journal::readEvents(reader, hall.day, hall.day, journal::typesOf<PlanActivated>(),
                                                          journal::Unreadable::Stops, [&](const Event& event, Instant) {
                                                              hall.plan = std::get<PlanActivated>(event).plan;
                                                              return true;
                                                          });
    return read ? Result<void>{} : read.error();
}

Hall hallOf(const HallConfiguration& configuration) {
    Hall hall;
    hall.catalogue = std::make_shared<const Catalogue>(configuration, "");
    hall.plan = configuration.activePlan;
    return hall;
}

} // namespace

PlanId planInForce(const HallConfiguration& configuration, BusinessDay day) {
    return planOn(hallOf(configuration), day);
}

Result<PlanId> planInForce(journal::JournalReader& reader, const HallConfiguration& configuration, BusinessDay day) {
    Hall hall = hallOf(configuration);
    const Result<std::optional<std::string>> text = reader.carriedState();
    if (!text)
        return text.error();
    if (*text) {
        const Result<codec::CarriedState> carried = codec::decodeCarriedState(**text);
        if (!carried)
            return carried.error();
        if (hall.catalogue->plan(carried->plan) != nullptr)
            hall.plan = carried->plan;
        hall.day = carried->day;
    }
    if (Result<void> followed = followActivations(reader, hall); !followed)
        return followed.error();
    return planOn(hall, day);
}

std::optional<PlanTerm> termOf(const HallConfiguration& hall, const PlanId& start,
                               const std::vector<planner::OrderedChange>& changes) {
    const auto first =
        std::find_if(hall.plans.begin(), hall.plans.end(), [&](const WindowPlan& plan) { return plan.id == start; });
    if (first == hall.plans.end())
        return std::nullopt;
    const Result<std::vector<PlanEntry>> entries = planner::entriesWith(*first, changes);
    if (!entries)
        return std::nullopt;
    std::optional<PlanTerm> term;
    for (const WindowPlan& plan : hall.plans) {
        if (plan.validFrom && plan.entries == *entries && (!term || term->from < *plan.validFrom))
            term = PlanTerm{plan.id, *plan.validFrom, plan.validUntil};
    }
    for (const WindowPlan& plan : hall.plans) {
        if (term && plan.validFrom && *plan.validFrom > term->from)
            term->until = std::min(term->until.value_or(*plan.validFrom), plan.validFrom->plusDays(-1));
    }
    return term;
}

} // namespace evenhall

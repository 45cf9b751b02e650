// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/hall/plan_of_day.h"

namespace evenhall {

namespace {

/// The valid plan that began last, later than `after`.
const WindowPlan* latestDated(const HallConfiguration& configuration, BusinessDay after, BusinessDay day) {
    const WindowPlan* latest = nullptr;
    for (const WindowPlan& plan : configuration.plans) {
        if (plan.validFrom && *plan.validFrom > after && plan.isValidOn(day) &&
            (latest == nullptr || *plan.validFrom > *latest->validFrom))
            latest = &plan;
    }
    return latest;
}

} // namespace

PlanId planOn(const Hall& hall, BusinessDay day) {
    if (day <= hall.day)
        return hall.plan;
    const HallConfiguration& configuration = hall.catalogue->configuration();
    if (const WindowPlan* due = latestDated(configuration, hall.day, day))
        return due->id;
    const WindowPlan* current = hall.catalogue->plan(hall.plan);
    if (current != nullptr && current->isValidOn(day))
        return current->id;
    if (const WindowPlan* dated = latestDated(configuration, BusinessDay{}, day))
        return dated->id;
    if (const WindowPlan* active = hall.catalogue->plan(configuration.activePlan);
        active != nullptr && active->isValidOn(day))
        return active->id;
    for (const WindowPlan& plan : configuration.plans) {
        if (plan.isValidOn(day))
            return plan.id;
    }
    return hall.plan;
}

PlanId planAfterAdoption(const Hall& hall, const Catalogue& next) {
    const WindowPlan* current = next.plan(hall.plan);
    const BusinessDay since = current != nullptr && current->validFrom ? *current->validFrom : BusinessDay{};
    const WindowPlan* due = latestDated(next.configuration(), since, hall.day);
    const bool isNew = due != nullptr && (!hall.catalogue || hall.catalogue->plan(due->id) == nullptr);
    return hall.dayOpen && isNew ? due->id : hall.plan;
}

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/codec/hall_configuration_reader.h"
#include "app/domain/catalogue/hall_configuration.h"

// The sections of the file, in the order in which they must be read: what is referred to comes first.
// Private to the configuration codec.
namespace evenhall::configuration {

/// A configuration while it is read, and what was declared so far.
struct Draft {
    HallConfiguration hall;
    IdBook zones{"a zone", {}};
    IdBook departments{"a department", {}};
    IdBook groups{"a group", {}};
    IdBook services{"a service", {}};
    IdBook windows{"a window", {}};
    IdBook plans{"a plan", {}};
    IdBook priorityClasses{"a priority class", {}};
    IdBook lifeEvents{"a life event", {}};
    IdBook kiosks{"a kiosk", {}};

    [[nodiscard]] const Zone* zone(const ZoneId& id) const;
    [[nodiscard]] const Queue* queue(const QueueId& id) const;
};

void readIdentity(ObjectReader& top, Draft& draft);
void readCalendar(ObjectReader& top, Draft& draft);
void readZones(ObjectReader& top, Draft& draft);
void readDepartments(ObjectReader& top, Draft& draft);
/// Number series and the queues ("groups") that use them.
void readGroups(ObjectReader& top, Draft& draft);
void readServices(ObjectReader& top, Draft& draft);
void readLifeEvents(ObjectReader& top, Draft& draft);
/// Windows, and the plans "rigid" and "plan_b" that stand in their `groups` and `groups_plan_b`.
void readWindows(ObjectReader& top, Draft& draft);
/// Plans by weekday and time, and which plan is active.
void readPlans(ObjectReader& top, Draft& draft);
void readKiosks(ObjectReader& top, Draft& draft);
void readPriorityClasses(ObjectReader& top, Draft& draft);
void readCallingPolicy(ObjectReader& top, Draft& draft);
void readBooking(ObjectReader& top, Draft& draft);
void readThresholds(ObjectReader& top, Draft& draft);
void readAdvice(ObjectReader& top, Draft& draft);
void readTemplates(ObjectReader& top, Draft& draft);

} // namespace evenhall::configuration

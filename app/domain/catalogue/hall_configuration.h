// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/calendar.h"
#include "app/domain/catalogue/calling_policy.h"
#include "app/domain/catalogue/window_plan.h"
#include "app/domain/values/id.h"
#include "app/domain/values/text.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace evenhall {

struct Zone {
    ZoneId id;
    LocalizedText name;
    int floor = 1;
    friend bool operator==(const Zone&, const Zone&) = default;
};

struct Department {
    DepartmentId id;
    LocalizedText name;
    friend bool operator==(const Department&, const Department&) = default;
};

/// The number series a queue may use; which one a ticket gets is fixed when it is issued.
enum class NumberClass { Normal, Appointment, Priority };

/// A range of numbers under one prefix. Series are unique by prefix; several queues may share one.
struct NumberSeries {
    std::string prefix; ///< 1 to 3 capital letters
    int first = 1;
    int last = 999; ///< at most 9999
    int digits = 3;
    friend bool operator==(const NumberSeries&, const NumberSeries&) = default;
};

struct Queue {
    QueueId id;
    ZoneId zone;
    LocalizedText name;
    std::map<NumberClass, std::string> series; ///< prefix of the series for each class; Normal is always there
    friend bool operator==(const Queue&, const Queue&) = default;
};

enum class IdentityRule { None, Optional, Required };

struct Service {
    ServiceId id;
    QueueId queue;
    DepartmentId department;
    LocalizedText name;
    std::vector<std::string> aliases;         ///< everyday names people search for, in any language
    std::string initials;                     ///< of the name, for the kiosk's search; empty: made from the name
    std::vector<LocalizedText> materials;     ///< papers to bring, one entry each
    LocalizedText materialsSource;            ///< whose list this is; may be empty
    std::optional<BusinessDay> materialsDate; ///< when that list was last checked
    bool online = false;                      ///< can be done online
    bool selfService = false;                 ///< a self-service machine of the hall does this
    std::optional<Period> quietHours;         ///< when fewer people come, as the manager knows it
    Duration medianServiceTime = std::chrono::minutes(10);
    Duration p90ServiceTime = std::chrono::minutes(20);
    IdentityRule identity = IdentityRule::None;
    bool bookable = false;
    int maxOpenPerIdentity = 1;
    int maxPerIdentityAndDay = 2;
    std::optional<int> dailyQuota;
    std::optional<int> slotQuota; ///< bookings per slot; without it the slot's share of capacity

    /// Mean of the lognormal service time with this median and 90th percentile.
    [[nodiscard]] Duration meanServiceTime() const;
    friend bool operator==(const Service&, const Service&) = default;
};

struct Window {
    WindowId id;
    int number = 0; ///< shown and spoken
    LocalizedText label;
    ZoneId zone;
    int floor = 1;
    bool lowCounter = false;
    std::set<Duty> duties;
    friend bool operator==(const Window&, const Window&) = default;
};

/// 一件事一次办: several services in order on one ticket.
struct LifeEvent {
    LifeEventId id;
    LocalizedText name;
    std::vector<ServiceId> steps;
    friend bool operator==(const LifeEvent&, const LifeEvent&) = default;
};

struct Kiosk {
    KioskId id;
    int floor = 1;
    std::optional<ZoneId> zone;  ///< its own zone, shown first
    bool identityReader = false; ///< without one, a required identity cannot be asked for here
    friend bool operator==(const Kiosk&, const Kiosk&) = default;
};

/// The defaults are published rules of several halls; each is a setting.
struct BookingRules {
    int horizonDays = 5;
    Duration slotLength = std::chrono::minutes(30);
    int shareOfCapacityPermille = 300;
    Duration checkInEarly = std::chrono::minutes(15);
    Duration checkInLate = std::chrono::minutes(15);
    Duration cancelBefore = std::chrono::minutes(120);
    int noShowLimit = 2;
    int banDays = 90;
    Duration cancelledSlotReleasedAfter = std::chrono::minutes(30); ///< against trading of appointments
    bool onePerIdentityServiceAndDay = true;
    friend bool operator==(const BookingRules&, const BookingRules&) = default;
};

struct Thresholds {
    Duration waitWarn = std::chrono::minutes(20);
    Duration waitAlarm = std::chrono::minutes(30);
    int queueWarn = 10;
    Duration awayWarn = std::chrono::minutes(10);
    Duration awayAlarm = std::chrono::minutes(15);
    bool refuseBeyondCapacity = true; ///< "not today": refuse a ticket that the remaining capacity does not reach
    friend bool operator==(const Thresholds&, const Thresholds&) = default;
};

/// What the hall suggests to its manager about windows and queues now.
struct AdviceRules {
    bool enabled = true;
    bool automatic = false;                           ///< accepted by the hall itself, unless a clerk must be asked
    int movesPerDay = 12;                             ///< accepted suggestions; clerks and citizens need calm
    Duration stay = std::chrono::minutes(120);        ///< then the window returns to its plan
    Duration validFor = std::chrono::minutes(10);     ///< an offer that nobody takes goes away
    Duration dismissedFor = std::chrono::minutes(30); ///< a refused one does not come again so long
    Duration leastSaved = std::chrono::minutes(60);   ///< waiting of all people together; below, nobody is bothered
    friend bool operator==(const AdviceRules&, const AdviceRules&) = default;
};

/// Everything that makes one hall different from another. Immutable once adopted; named by its content.
struct HallConfiguration {
    HallId id;
    LocalizedText name;
    std::string timeZone;               ///< a tz database name, for instance Asia/Shanghai
    std::vector<std::string> languages; ///< BCP 47, first is the default
    Calendar calendar;
    std::vector<Zone> zones;
    std::vector<Department> departments;
    std::vector<NumberSeries> series;
    std::vector<Queue> queues;
    std::vector<Service> services;
    std::vector<Window> windows;
    std::vector<WindowPlan> plans;
    PlanId activePlan;
    std::vector<PriorityClass> priorityClasses;
    CallingPolicy calling;
    BookingRules booking;
    Thresholds thresholds;
    AdviceRules advice;
    std::vector<LifeEvent> lifeEvents;
    std::vector<Kiosk> kiosks;
    std::vector<ServiceId> elderServices;           ///< offered by the green button, at most six
    std::map<std::string, LocalizedText> templates; ///< ticket, sign and voice texts that replace the defaults

    friend bool operator==(const HallConfiguration&, const HallConfiguration&) = default;
};

} // namespace evenhall

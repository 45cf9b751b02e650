// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/booking/appointment.h"
#include "app/domain/catalogue/hall_configuration.h"
#include "app/domain/values/result.h"
#include "app/domain/values/time.h"

#include <map>
#include <vector>

namespace evenhall {

using Appointments = std::map<AppointmentId, Appointment>;

/// The slots of a service on a day: the hall's ordinary hours cut into slots. Empty on a closed day.
[[nodiscard]] std::vector<LocalTime> slotsOn(const Calendar& calendar, const BookingRules& rules, BusinessDay day);

/// How many people may book one slot of a service that `windows` windows serve: the service's own quota, or the
/// share of capacity, at least one.
[[nodiscard]] int slotCapacity(const Service& service, const BookingRules& rules, int windows);

/// Places taken in a slot. A cancelled place counts until its release time has passed.
[[nodiscard]] int placesTaken(const Appointments& appointments, const ServiceId& service, BusinessDay day,
                              LocalTime slot, const BookingRules& rules, Instant now);

/// True while this many missed appointments ban an identity from booking.
[[nodiscard]] bool isBanned(const std::vector<BusinessDay>& missed, const BookingRules& rules, BusinessDay today);

/// Whether a holder who comes at `now` may check in: TooEarly, TooLate, or fine.
[[nodiscard]] Result<void> mayCheckIn(const Appointment& appointment, const BookingRules& rules, const Now& now);

} // namespace evenhall

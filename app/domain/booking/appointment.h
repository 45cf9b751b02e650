// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/id.h"
#include "app/domain/values/time.h"

#include <optional>
#include <string>

namespace evenhall {

enum class AppointmentState { Booked, Cancelled, CheckedIn, Missed };

/// A promise of a time slot for one service.
struct Appointment {
    AppointmentId id;
    ServiceId service;
    BusinessDay day;
    LocalTime slot;
    std::string noShowToken; ///< empty: booked without identity
    AppointmentState state = AppointmentState::Booked;
    std::optional<Instant> cancelledAt; ///< the slot is bookable again only some time after this

    friend bool operator==(const Appointment&, const Appointment&) = default;
};

} // namespace evenhall

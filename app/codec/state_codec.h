// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/hall.h"
#include "app/domain/values/result.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace evenhall::codec {

/// What a hall carries from one business day to the next: all that a snapshot between two days must hold. The visits,
/// lines and windows of a day are not part of it, so a snapshot is taken while no day is open, best just before
/// DayOpened.
struct CarriedState {
    std::string configuration; ///< hash of the adopted catalogue; empty before the first
    PlanId plan;
    BusinessDay day; ///< the last one that was open
    std::chrono::minutes utcOffset{0};
    Instant lastEventAt;
    std::map<AppointmentId, Appointment> appointments;
    std::map<std::string, MissedAppointments> missedAppointments;
    std::uint64_t appointmentsMade = 0;
    std::map<KioskId, PrinterState> printers;

    friend bool operator==(const CarriedState&, const CarriedState&) = default;
};

[[nodiscard]] CarriedState carriedState(const Hall& hall);

/// A hall with no day open that carries this state. `catalogue` is the one named by `state.configuration`.
[[nodiscard]] Hall hallFrom(const CarriedState& state, CataloguePointer catalogue);

/// The text of a snapshot. Equal states have equal texts.
[[nodiscard]] std::string encodeCarriedState(const CarriedState& state);

/// Strict; Corrupt with the place and what was expected, NewerVersion for a snapshot of a newer program.
[[nodiscard]] Result<CarriedState> decodeCarriedState(std::string_view text);

} // namespace evenhall::codec

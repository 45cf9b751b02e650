// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/booking/booking_rules.h"

#include <algorithm>

namespace evenhall {

std::vector<LocalTime> slotsOn(const Calendar& calendar, const BookingRules& rules, BusinessDay day) {
    const int length = static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(rules.slotLength).count());
    std::vector<LocalTime> slots;
    for (const Period& period : calendar.ordinaryHours(day)) {
        for (int at = period.from.minutes; at + length <= period.until.minutes; at += length)
            slots.push_back(LocalTime{at});
    }
    return slots;
}

int slotCapacity(const Service& service, const BookingRules& rules, int windows) {
    if (service.slotQuota)
        return *service.slotQuota;
    const std::int64_t served =
        windows * rules.slotLength.count() / std::max<std::int64_t>(1, service.meanServiceTime().count());
    return static_cast<int>(std::max<std::int64_t>(1, served * rules.shareOfCapacityPermille / 1000));
}

int placesTaken(const Appointments& appointments, const ServiceId& service, BusinessDay day, LocalTime slot,
                const BookingRules& rules, Instant now) {
    const auto taken = std::count_if(appointments.begin(), appointments.end(), [&](const auto& entry) {
        const Appointment& appointment = entry.second;
        if (appointment.service != service || appointment.day != day || appointment.slot != slot)
            return false;
        return appointment.state != AppointmentState::Cancelled ||
               now - appointment.cancelledAt.value_or(now) < rules.cancelledSlotReleasedAfter;
    });
    return static_cast<int>(taken);
}

bool isBanned(const std::vector<BusinessDay>& missed, const BookingRules& rules, BusinessDay today) {
    const auto recent = std::count_if(missed.begin(), missed.end(),
                                      [&](BusinessDay day) { return today.daysSince(day) < rules.banDays; });
    return recent >= rules.noShowLimit;
}

Result<void> mayCheckIn(const Appointment& appointment, const BookingRules& rules, const Now& now) {
    const Instant slot = toInstant(appointment.day, appointment.slot, now.utcOffset);
    if (now.instant < slot - rules.checkInEarly)
        return {ErrorCode::TooEarly, appointment.day.toString() + " " + appointment.slot.toString()};
    if (now.instant > slot + rules.checkInLate)
        return {ErrorCode::TooLate, appointment.day.toString() + " " + appointment.slot.toString()};
    return {};
}

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/id.h"
#include "app/domain/values/text.h"
#include "app/domain/values/time.h"

#include <cstdint>

namespace evenhall {

/// Who may give a ticket this class.
enum class PriorityGrant { GreenButton, Certificate, Staff };

/// A class of the green channel. It belongs to the ticket, not to the service.
struct PriorityClass {
    PriorityClassId id;
    LocalizedText name;
    PriorityGrant grant = PriorityGrant::GreenButton;
    Duration bonus{0};                ///< head start added to the wait
    std::int64_t ratePermille = 1000; ///< how fast the wait counts: 1000 as for everybody, 3000 three times
    bool reasonRequired = false;

    friend bool operator==(const PriorityClass&, const PriorityClass&) = default;
};

/// How a number is chosen and how a called number is handled. Every time is a setting.
///
/// score = wait x rate + bonus x 1000, in thousandths of a millisecond, 64-bit integers; ties go by issue order.
/// Rate 1000 with a bonus is the head-start rule; bonus 0 with a higher rate is accumulating priority
/// (Kleinrock 1964; Stanford, Taylor and Ziedins 2014).
struct CallingPolicy {
    int maxOvertakesInRow = 2; ///< priority calls in a row that may pass a longer-waiting ordinary ticket
    Duration ordinaryAgeCap = std::chrono::minutes(60); ///< past it an ordinary ticket goes before any priority ticket
    Duration appointmentBonus = std::chrono::minutes(30);
    int callsBeforeNoShow = 3;                      ///< the first call counts
    Duration recallGuard = std::chrono::seconds(5); ///< between two announcements of one ticket
    Duration nextGuard = std::chrono::seconds(3);   ///< after a call the next call is refused this long
    Duration undoWithin = std::chrono::seconds(10);
    Duration reactivateWithin = std::chrono::minutes(30);
    int reactivateBehind = 3; ///< a reactivated ticket lets this many others go first
    int maxReactivations = 1;
    Duration parkLimit = std::chrono::minutes(60); ///< longest time a ticket may be parked
    bool callOutOfOrderAllowed = true;             ///< with a reason

    friend bool operator==(const CallingPolicy&, const CallingPolicy&) = default;
};

} // namespace evenhall

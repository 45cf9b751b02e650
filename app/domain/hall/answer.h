// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/id.h"
#include "app/domain/values/result.h"
#include "app/domain/values/ticket.h"
#include "app/domain/values/time.h"

#include <optional>
#include <string>
#include <vector>

namespace evenhall {

/// An honest wait: a range, never one number.
struct WaitRange {
    Duration low{0};
    Duration high{0};
    friend bool operator==(const WaitRange&, const WaitRange&) = default;
};

/// What to do instead, when a ticket cannot be had now.
enum class AlternativeKind { BookSlot, OtherService, ComeAt, WalkToWindow, GuideDesk };
struct Alternative {
    AlternativeKind kind = AlternativeKind::GuideDesk;
    std::optional<ServiceId> service;
    std::optional<BusinessDay> day;
    std::optional<LocalTime> time;
    std::optional<WindowId> window;
    friend bool operator==(const Alternative&, const Alternative&) = default;
};

/// What a client hears about its command. Stored in the transaction of the events, so that a repeated command (same
/// idempotency key) hears the same again.
struct Answer {
    std::optional<Error> error; ///< absent: done
    std::optional<TicketId> ticket;
    std::optional<TicketNumber> number;
    std::optional<PublicCode> code; ///< only to the issuer and the ticket's holder
    std::optional<WindowId> window;
    std::optional<AppointmentId> appointment;
    std::optional<RequestId> request;
    std::optional<std::string> printJob; ///< the job whose outcome the kiosk waits for
    std::optional<int> peopleAhead;
    std::optional<WaitRange> wait;
    bool reprint = false; ///< the ticket existed already; a marked copy is printed
    std::vector<Alternative> alternatives;

    friend bool operator==(const Answer&, const Answer&) = default;
};

} // namespace evenhall

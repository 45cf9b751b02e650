// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/id.h"
#include "app/domain/values/ticket.h"
#include "app/domain/values/time.h"

#include <optional>
#include <string>

namespace evenhall {

/// What somebody needs a person for.
enum class RequestKind {
    CallStaff,  ///< a member of staff, please
    Accompany,  ///< 陪同: go with me and help me
    PaperSlip,  ///< the printer cannot print: a number written by hand
    Complaint,  ///< 投诉: wants an owner who sees it through
    SilentAlarm ///< a clerk in danger; shown to the guide desk and the manager only
};

/// A request that nobody has closed yet. Belongs to the business day: a new day begins without any.
struct HelpRequest {
    RequestId id;
    RequestKind kind = RequestKind::CallStaff;
    KioskId kiosk;   ///< where it was raised; empty: not at a kiosk
    WindowId window; ///< empty: not at a window
    std::optional<TicketId> ticket;
    Instant raisedAt;
    std::string noteDigest; ///< empty: no note
    std::string owner;      ///< the device that took it, for instance "window-15"; empty: nobody yet
    std::optional<Instant> takenAt;
    friend bool operator==(const HelpRequest&, const HelpRequest&) = default;
};

/// What is known of the paper of a kiosk. Unknown until its device host has reported.
enum class PrinterCondition { Unknown, Ready, PaperLow, NoPaper, Fault, Offline };

/// True if a ticket would come out now, as far as anybody knows.
[[nodiscard]] constexpr bool canPrint(PrinterCondition condition) {
    return condition == PrinterCondition::Unknown || condition == PrinterCondition::Ready ||
           condition == PrinterCondition::PaperLow;
}

struct PrinterState {
    PrinterCondition condition = PrinterCondition::Unknown;
    Instant since;
    friend bool operator==(const PrinterState&, const PrinterState&) = default;
};

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"

#include <QMetaType>
#include <QObject>

#include <optional>

// What the kiosk's pages switch over; the words for each are chosen in QML.
namespace evenhall::kiosk {
Q_NAMESPACE

enum class Page {
    Home,
    Find, ///< by letters, by area, by department
    Services,
    LifeEvents,
    Service,
    Identity, ///< the service asks for a document
    Taking,
    Result,
    ElderWhat, ///< the green button: what for
    ElderAreas,
    ElderServices,
    ElderWho, ///< which class applies; the answer takes the number
    CheckIn,
    Booking,
    Booked,
    MyTicket,
    Help,
    Staff,
};
Q_ENUM_NS(Page)

/// Why a ticket cannot be had, in the coarseness a citizen needs.
enum class Reason {
    None,
    Closed,    ///< nobody serves it now
    Full,      ///< all numbers of today are given out
    NotToday,  ///< the people already waiting fill the day; a number can be had all the same
    NeedsId,   ///< this kiosk cannot read a document: the guide desk can
    HasTicket, ///< the person holds one for this service
    Banned,
    Early,       ///< for this appointment
    Late,        ///< for this appointment
    UnknownCode, ///< nothing has this code
    Unknown,     ///< the connection broke after the request: it may have happened
    Trouble,     ///< something else that only staff can sort out
};
Q_ENUM_NS(Reason)

/// What is known about the paper of a ticket. Silent: nobody said anything in time, so nobody was told either.
enum class Printing { Screen, Running, Printed, Failed, InDoubt, Silent };
Q_ENUM_NS(Printing)

/// What became of a call for help. Unheard: nobody could be told, so the page must not promise anybody.
enum class HelpState { None, Asking, Told, Coming, Unheard };
Q_ENUM_NS(HelpState)

[[nodiscard]] Reason reasonFor(const std::optional<ErrorCode>& refusal);

} // namespace evenhall::kiosk

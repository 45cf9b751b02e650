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

enum class Page { Home, Services, Service, Taking, Result, ElderServices };
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
    Unknown, ///< the connection broke after the request: it may have happened
    Trouble, ///< something else that only staff can sort out
};
Q_ENUM_NS(Reason)

/// What is known about the paper of a ticket. Silent: nobody said anything in time, so nobody was told either.
enum class Printing { Screen, Running, Printed, Failed, InDoubt, Silent };
Q_ENUM_NS(Printing)

[[nodiscard]] Reason reasonFor(const std::optional<ErrorCode>& refusal);

} // namespace evenhall::kiosk

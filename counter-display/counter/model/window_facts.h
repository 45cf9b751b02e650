// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_source.h"
#include "counter-display/counter/model/counter_terms.h"

#include <QString>

#include <chrono>
#include <string>

namespace evenhall {

// What the hall says about one window, for everything that shows or works it. Pointers live as HallSource says.

/// Null until the hall has said something about this window.
[[nodiscard]] const WindowView* windowOf(const HallSource& hall, const WindowId& window);
/// The ticket at the window, or null.
[[nodiscard]] const TicketView* ticketAt(const HallSource& hall, const WindowId& window);
[[nodiscard]] counter::State stateOf(const HallSource& hall, const WindowId& window);

/// The service, or null when the configuration does not know it.
[[nodiscard]] const Service* serviceOf(const HallConfiguration& configuration, const ServiceId& service);
/// The service's name in a language; its id when the configuration does not know it.
[[nodiscard]] QString serviceName(const HallSource& hall, const ServiceId& service, const std::string& language);
/// The name of a class of the green channel; empty without a class.
[[nodiscard]] QString className(const HallSource& hall, const std::optional<PriorityClassId>& priority,
                                const std::string& language);

/// The kiosk whose printer is nearest to a window and can print: in its zone, else on its floor, else any; empty: none.
[[nodiscard]] KioskId nearestKiosk(const HallSource& hall, const HallConfiguration& configuration,
                                   const WindowId& window);

/// What to add to UTC for the hall's clock; none before the hall has said it.
[[nodiscard]] std::chrono::minutes utcOffsetOf(const HallSource& hall);
/// "10:56" on the hall's clock.
[[nodiscard]] QString clockAt(const HallSource& hall, Instant at);

/// Not negative, rounded down.
[[nodiscard]] int wholeSeconds(Duration duration);
[[nodiscard]] int wholeMinutes(Duration duration);

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/hall_configuration.h"
#include "app/domain/values/time.h"

namespace evenhall::bench {

/// A hall for a load: `windows` windows in ten zones, one queue and service for every five windows with a four-digit
/// series each, and `kiosks` kiosks. It is open round the clock, and the guards against double presses, which are
/// meant for hands, are off. Its time zone is chosen so that it is about noon at `now`: no business day ends in a run.
[[nodiscard]] HallConfiguration generateHall(int windows, int kiosks, Instant now);

/// The queue a window of a generated hall serves, and the zone it stands in; both counted from 0, as the window is.
[[nodiscard]] int queueOfWindow(int window);
[[nodiscard]] int zoneOfWindow(int window);
[[nodiscard]] int queuesFor(int windows);
[[nodiscard]] int zonesFor(int windows);

[[nodiscard]] WindowId windowId(int window);
[[nodiscard]] ServiceId serviceId(int queue);
[[nodiscard]] ZoneId zoneId(int zone);
[[nodiscard]] KioskId kioskId(int kiosk);

} // namespace evenhall::bench

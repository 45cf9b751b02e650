// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/controller/notes.h"
#include "app/domain/hall/hall.h"
#include "app/hall_service/views.h"

namespace evenhall {

// Each function makes one entity from the state of the hall; none changes anything. `now` is the hall's clock.

[[nodiscard]] HallView hallView(const Hall& hall, const Now& now, bool clockSuspect);
[[nodiscard]] ServiceView serviceView(const Hall& hall, const Service& service, const Now& now);
[[nodiscard]] QueueView queueView(const Hall& hall, const QueueId& queue, const Now& now);
[[nodiscard]] WindowView windowView(const Hall& hall, const WindowId& window, const Now& now);
/// Without the public code, which only its holder sees.
[[nodiscard]] TicketView ticketView(const Visit& visit, const Notes& notes);
/// What the holder of the ticket sees.
[[nodiscard]] TicketView holderView(const Hall& hall, const Visit& visit, const Now& now);
[[nodiscard]] SignView signView(const Hall& hall, const WindowId& window, std::int64_t sequence);
[[nodiscard]] RequestView requestView(const Hall& hall, const HelpRequest& request, const Notes& notes);
[[nodiscard]] KioskView kioskView(const Hall& hall, const KioskId& kiosk);
[[nodiscard]] SuggestionView suggestionView(const Hall& hall, const SuggestionRecord& record);

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/catalogue.h"
#include "app/hall_service/hall_service.h"
#include "app/hall_service/views.h"

#include <bitset>
#include <cstddef>
#include <variant>

namespace evenhall {

/// What a subscription may see: decides for each entity, and takes out what its role must not read. The one place that
/// keeps a board from seeing tickets and a counter from seeing papers.
class StreamFilter {
public:
    /// `profile` is the present profile of the subscription's window, if it has one.
    StreamFilter(const Subscription& subscription, const Catalogue& catalogue, Profile profile);

    /// The entity as this stream sees it: the same one where nothing must be taken out; null: not at all.
    [[nodiscard]] EntityPointer see(const EntityPointer& entity) const;
    [[nodiscard]] bool sees(const Entity& entity) const;
    /// True if an entity of this kind could be seen, so that its removal is worth telling.
    [[nodiscard]] bool mayKnow(EntityKind kind) const { return m_known[static_cast<std::size_t>(kind)]; }

private:
    [[nodiscard]] bool mustHide(const Entity& entity) const;
    [[nodiscard]] bool sees(const HallView& view) const;
    [[nodiscard]] bool sees(const ServiceView& view) const;
    [[nodiscard]] bool sees(const QueueView& view) const;
    [[nodiscard]] bool sees(const WindowView& view) const;
    [[nodiscard]] bool sees(const TicketView& view) const;
    [[nodiscard]] bool sees(const CallView& view) const;
    [[nodiscard]] bool sees(const PrintJobView& view) const;
    [[nodiscard]] bool sees(const SignView& view) const;
    [[nodiscard]] bool sees(const RequestView& view) const;
    [[nodiscard]] bool sees(const KioskView& view) const;
    [[nodiscard]] bool sees(const SuggestionView& view) const;
    [[nodiscard]] bool isInZone(const QueueId& queue) const;

    const Subscription& m_subscription;
    const Catalogue& m_catalogue;
    Profile m_profile;
    std::bitset<std::variant_size_v<Entity>> m_known; ///< by kind; asked for every change of every stream
};

} // namespace evenhall

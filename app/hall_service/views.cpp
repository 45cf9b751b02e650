// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/hall_service/views.h"

#include <type_traits>

namespace evenhall {

namespace {

struct KeyOf {
    EntityKey operator()(const HallView& view) const { return {EntityKind::Hall, view.hall.toString()}; }
    EntityKey operator()(const ServiceView& view) const { return {EntityKind::Service, view.service.toString()}; }
    EntityKey operator()(const QueueView& view) const { return {EntityKind::Queue, view.queue.toString()}; }
    EntityKey operator()(const WindowView& view) const { return {EntityKind::Window, view.window.toString()}; }
    EntityKey operator()(const TicketView& view) const { return {EntityKind::Ticket, view.ticket.toString()}; }
    EntityKey operator()(const CallView& view) const { return {EntityKind::Call, std::to_string(view.call)}; }
    EntityKey operator()(const PrintJobView& view) const { return {EntityKind::PrintJob, view.job}; }
    EntityKey operator()(const SignView& view) const { return {EntityKind::Sign, view.window.toString()}; }
    EntityKey operator()(const RequestView& view) const { return {EntityKind::Request, view.request.toString()}; }
    EntityKey operator()(const KioskView& view) const { return {EntityKind::Kiosk, view.kiosk.toString()}; }
    EntityKey operator()(const SuggestionView& view) const {
        return {EntityKind::Suggestion, view.suggestion.toString()};
    }
};

/// The kinds stand in the order of the alternatives.
template <EntityKind kind, typename View>
constexpr bool standsFor = std::is_same_v<std::variant_alternative_t<static_cast<std::size_t>(kind), Entity>, View>;

} // namespace

EntityKey keyOf(const Entity& entity) {
    return std::visit(KeyOf{}, entity);
}

EntityKind kindOf(const Entity& entity) {
    static_assert(standsFor<EntityKind::Hall, HallView> && standsFor<EntityKind::Service, ServiceView> &&
                  standsFor<EntityKind::Queue, QueueView> && standsFor<EntityKind::Window, WindowView> &&
                  standsFor<EntityKind::Ticket, TicketView> && standsFor<EntityKind::Call, CallView> &&
                  standsFor<EntityKind::PrintJob, PrintJobView> && standsFor<EntityKind::Sign, SignView> &&
                  standsFor<EntityKind::Request, RequestView> && standsFor<EntityKind::Kiosk, KioskView> &&
                  standsFor<EntityKind::Suggestion, SuggestionView>);
    return static_cast<EntityKind>(entity.index());
}

} // namespace evenhall

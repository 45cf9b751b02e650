// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/hall_service/views.h"

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
};

} // namespace

EntityKey keyOf(const Entity& entity) {
    return std::visit(KeyOf{}, entity);
}

} // namespace evenhall

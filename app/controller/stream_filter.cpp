// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/stream_filter.h"

namespace evenhall {

namespace {

bool overseesHall(Role role) {
    return role == Role::GuideDesk || role == Role::Manager || role == Role::Inspector;
}

bool knows(Role role, EntityKind kind) {
    switch (kind) {
    case EntityKind::Hall:
        return true;
    case EntityKind::Service:
        return role == Role::Kiosk || overseesHall(role);
    case EntityKind::Queue:
        return role == Role::Board || role == Role::Counter || role == Role::Kiosk || overseesHall(role);
    case EntityKind::Window:
        return role == Role::Counter || role == Role::Evaluator || overseesHall(role);
    case EntityKind::Ticket:
        return role == Role::Counter || overseesHall(role);
    case EntityKind::Call:
        return role == Role::Board || overseesHall(role);
    case EntityKind::PrintJob:
        return role == Role::DeviceHost || role == Role::Kiosk || overseesHall(role);
    case EntityKind::Sign:
        return role == Role::DeviceHost;
    case EntityKind::Request:
        return role == Role::Kiosk || role == Role::Counter || overseesHall(role);
    case EntityKind::Kiosk:
        return role == Role::Kiosk || role == Role::Counter || role == Role::DeviceHost || overseesHall(role);
    case EntityKind::Suggestion:
        return role == Role::Counter || overseesHall(role);
    }
    return false;
}

} // namespace

StreamFilter::StreamFilter(const Subscription& subscription, const Catalogue& catalogue, Profile profile)
    : m_subscription(subscription), m_catalogue(catalogue), m_profile(std::move(profile)) {
    for (std::size_t kind = 0; kind < m_known.size(); ++kind)
        m_known[kind] = knows(subscription.role, static_cast<EntityKind>(kind));
}

bool StreamFilter::sees(const Entity& entity) const {
    return mayKnow(kindOf(entity)) && std::visit([this](const auto& view) { return sees(view); }, entity);
}

bool StreamFilter::mustHide(const Entity& entity) const {
    if (std::holds_alternative<PrintJobView>(entity))
        return m_subscription.role != Role::DeviceHost; // the paper holds the public code
    if (std::holds_alternative<RequestView>(entity) && m_subscription.role == Role::Kiosk)
        return true;
    return m_subscription.role == Role::Inspector;
}

EntityPointer StreamFilter::see(const EntityPointer& entity) const {
    if (!sees(*entity))
        return nullptr;
    if (!mustHide(*entity))
        return entity;
    auto seen = std::make_shared<Entity>(*entity);
    if (auto* job = std::get_if<PrintJobView>(seen.get()))
        job->document = {};
    if (auto* ticket = std::get_if<TicketView>(seen.get()))
        ticket->note.clear();
    if (auto* window = std::get_if<WindowView>(seen.get()))
        window->clerk.reset();
    if (auto* request = std::get_if<RequestView>(seen.get()))
        request->note.clear();
    return seen;
}

bool StreamFilter::isInZone(const QueueId& queue) const {
    const Queue* found = m_catalogue.queue(queue);
    return !m_subscription.zone || (found != nullptr && found->zone == *m_subscription.zone);
}

bool StreamFilter::sees(const HallView& /*view*/) const {
    return true;
}

bool StreamFilter::sees(const ServiceView& /*view*/) const {
    return true;
}

bool StreamFilter::sees(const QueueView& view) const {
    return m_subscription.role == Role::Counter ? m_profile.serves(view.queue) : isInZone(view.queue);
}

bool StreamFilter::sees(const WindowView& view) const {
    return overseesHall(m_subscription.role) || m_subscription.window == view.window;
}

bool StreamFilter::sees(const TicketView& view) const {
    return overseesHall(m_subscription.role) || m_profile.serves(view.queue) ||
           (m_subscription.window &&
            (view.window == m_subscription.window || (view.park && view.park->owner == *m_subscription.window)));
}

bool StreamFilter::sees(const CallView& view) const {
    return !m_subscription.zone || view.zone == *m_subscription.zone;
}

bool StreamFilter::sees(const PrintJobView& view) const {
    return !m_subscription.kiosk || view.kiosk == *m_subscription.kiosk;
}

bool StreamFilter::sees(const SignView& view) const {
    return !m_subscription.window || view.window == *m_subscription.window;
}

bool StreamFilter::sees(const RequestView& view) const {
    if (m_subscription.role == Role::Kiosk)
        return !view.kiosk.empty() && m_subscription.kiosk == view.kiosk;
    if (m_subscription.role != Role::Counter)
        return true;
    if (view.kind == RequestKind::SilentAlarm)
        return false; // must not light up beside the person it is about
    return view.kind == RequestKind::Accompany || view.kind == RequestKind::CallStaff ||
           m_subscription.window == view.window;
}

bool StreamFilter::sees(const KioskView& /*view*/) const {
    return true;
}

/// A clerk is told what was decided about the own window, and nothing that is still to be decided.
bool StreamFilter::sees(const SuggestionView& view) const {
    return overseesHall(m_subscription.role) ||
           (view.state == SuggestionState::Accepted && m_subscription.window == view.window);
}

} // namespace evenhall

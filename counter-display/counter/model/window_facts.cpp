// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/model/window_facts.h"

#include <algorithm>
#include <chrono>

namespace evenhall {

const WindowView* windowOf(const HallSource& hall, const WindowId& window) {
    const Entity* entity = hall.find({EntityKind::Window, window.toString()});
    return entity != nullptr ? &std::get<WindowView>(*entity) : nullptr;
}

const TicketView* ticketAt(const HallSource& hall, const WindowId& window) {
    const WindowView* view = windowOf(hall, window);
    if (view == nullptr || !view->ticket)
        return nullptr;
    const Entity* entity = hall.find({EntityKind::Ticket, view->ticket->toString()});
    return entity != nullptr ? &std::get<TicketView>(*entity) : nullptr;
}

counter::State stateOf(const HallSource& hall, const WindowId& window) {
    const WindowView* view = windowOf(hall, window);
    if (!hall.isConnected() || view == nullptr)
        return counter::State::Disconnected;
    switch (view->mode) {
    case WindowMode::Closed:
        return counter::State::Closed;
    case WindowMode::Paused:
        return counter::State::Paused;
    case WindowMode::Open:
        break;
    }
    if (!view->ticket)
        return counter::State::Idle;
    const TicketView* ticket = ticketAt(hall, window);
    return ticket != nullptr && ticket->state == VisitState::Serving ? counter::State::Serving
                                                                     : counter::State::Calling;
}

const Service* serviceOf(const HallConfiguration& configuration, const ServiceId& service) {
    const auto found = std::find_if(configuration.services.begin(), configuration.services.end(),
                                    [&](const Service& known) { return known.id == service; });
    return found != configuration.services.end() ? &*found : nullptr;
}

QString serviceName(const HallSource& hall, const ServiceId& service, const std::string& language) {
    const auto configuration = hall.configuration();
    const Service* known = configuration != nullptr ? serviceOf(*configuration, service) : nullptr;
    return QString::fromStdString(known != nullptr ? known->name.in(language) : service.toString());
}

QString className(const HallSource& hall, const std::optional<PriorityClassId>& priority, const std::string& language) {
    if (!priority)
        return {};
    if (const auto configuration = hall.configuration())
        for (const PriorityClass& known : configuration->priorityClasses)
            if (known.id == *priority)
                return QString::fromStdString(known.name.in(language));
    return QString::fromStdString(priority->toString());
}

KioskId nearestKiosk(const HallSource& hall, const HallConfiguration& configuration, const WindowId& window) {
    const auto here = std::find_if(configuration.windows.begin(), configuration.windows.end(),
                                   [&](const Window& known) { return known.id == window; });
    if (here == configuration.windows.end())
        return {};
    KioskId nearest;
    int best = 0;
    for (const Kiosk& kiosk : configuration.kiosks) {
        const Entity* entity = hall.find({EntityKind::Kiosk, kiosk.id.toString()});
        if (entity != nullptr && !canPrint(std::get<KioskView>(*entity).printer))
            continue;
        const int closeness = kiosk.zone == here->zone ? 3 : kiosk.floor == here->floor ? 2 : 1;
        if (closeness > best) {
            best = closeness;
            nearest = kiosk.id;
        }
    }
    return nearest;
}

std::chrono::minutes utcOffsetOf(const HallSource& hall) {
    const std::vector<const Entity*> halls = hall.all(EntityKind::Hall);
    return halls.empty() ? std::chrono::minutes(0) : std::get<HallView>(*halls.front()).utcOffset;
}

QString clockAt(const HallSource& hall, Instant at) {
    return QString::fromStdString(Now{at, utcOffsetOf(hall)}.localTime().toString());
}

int wholeSeconds(Duration duration) {
    return static_cast<int>(std::max<std::int64_t>(0, std::chrono::floor<std::chrono::seconds>(duration).count()));
}

int wholeMinutes(Duration duration) {
    return wholeSeconds(duration) / 60;
}

} // namespace evenhall

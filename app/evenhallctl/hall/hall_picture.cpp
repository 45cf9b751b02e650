// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/hall/hall_picture.h"

#include "app/protocol/wire_names.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <variant>
#include <vector>

namespace evenhall {

namespace {

std::string clockOf(Instant at, std::chrono::minutes offset) {
    return Now{at, offset}.localTime().toString();
}

std::string headOf(const HallView& hall) {
    return hall.hall.toString() + "  " + hall.day.toString() + " " + clockOf(hall.now, hall.utcOffset) +
           (hall.open ? "  open" : "  closed") + (hall.ticketing ? ", issuing tickets" : ", not issuing tickets") +
           (hall.clockSuspect ? ", CLOCK SUSPECT" : "") + "\n";
}

std::string rowOf(const QueueView& queue, Instant now) {
    std::array<char, 160> text{};
    const std::int64_t longest = queue.longestWaitingSince ? (now - *queue.longestWaitingSince).count() / 60'000 : 0;
    std::snprintf(text.data(), text.size(), "%-10s %7d %7d %7lld %5lld-%lld\n", queue.queue.toString().c_str(),
                  queue.waiting, queue.openWindows, static_cast<long long>(longest),
                  static_cast<long long>(queue.wait.low.count() / 60'000),
                  static_cast<long long>((queue.wait.high.count() + 59'999) / 60'000));
    return text.data();
}

std::string rowOf(const WindowView& window) {
    std::array<char, 160> text{};
    const std::string mode(protocol::toWire(window.mode));
    std::snprintf(text.data(), text.size(), "%-10s %-8s %-10s %-8s %7d  %s\n", window.window.toString().c_str(),
                  mode.c_str(), window.clerk ? window.clerk->toString().c_str() : "-",
                  window.number.empty() ? "-" : window.number.c_str(), window.waiting, window.nextNumber.c_str());
    return text.data();
}

std::string rowOf(const RequestView& request, Instant now) {
    std::string place = request.kiosk.empty() ? "" : "kiosk " + request.kiosk.toString();
    if (!request.window.empty())
        place = "window " + request.window.toString();
    return request.request.toString() + "  " + std::string(protocol::toWire(request.kind)) + "  " +
           (place.empty() ? "guide desk" : place) + "  " + (request.number.empty() ? "-" : request.number) + "  " +
           std::to_string((now - request.raisedAt).count() / 60'000) + " min  " +
           (request.owner.empty() ? "nobody yet" : "taken by " + request.owner) +
           (request.note.empty() ? "" : "  " + request.note) + "\n";
}

std::string papersOf(const Update& snapshot) {
    std::string tickets;
    for (const Entity& entity : snapshot.changed) {
        const auto* ticket = std::get_if<TicketView>(&entity);
        if (ticket != nullptr && ticket->paper)
            tickets += "number " + ticket->number +
                       " may lack its paper: " + std::string(protocol::toWire(*ticket->paper)) + "\n";
    }
    return tickets;
}

std::string printersOf(const Update& snapshot) {
    std::string kiosks;
    for (const Entity& entity : snapshot.changed) {
        const auto* kiosk = std::get_if<KioskView>(&entity);
        if (kiosk != nullptr && !canPrint(kiosk->printer))
            kiosks += "kiosk " + kiosk->kiosk.toString() +
                      " cannot print: " + std::string(protocol::toWire(kiosk->printer)) + "\n";
    }
    return kiosks;
}

} // namespace

std::string drawRequests(const Update& snapshot) {
    std::vector<const RequestView*> requests;
    Instant now;
    for (const Entity& entity : snapshot.changed) {
        if (const auto* hall = std::get_if<HallView>(&entity))
            now = hall->now;
        if (const auto* request = std::get_if<RequestView>(&entity))
            requests.push_back(request);
    }
    std::sort(requests.begin(), requests.end(),
              [](const RequestView* a, const RequestView* b) { return a->raisedAt < b->raisedAt; });
    std::string rows;
    for (const RequestView* request : requests)
        rows += rowOf(*request, now);
    return rows;
}

std::string drawHall(const Update& snapshot) {
    std::string head;
    std::string queues;
    std::string windows;
    Instant now;
    int tickets = 0;
    for (const Entity& entity : snapshot.changed) {
        if (const auto* hall = std::get_if<HallView>(&entity)) {
            head = headOf(*hall);
            now = hall->now;
        }
        tickets += std::holds_alternative<TicketView>(entity) ? 1 : 0;
    }
    for (const Entity& entity : snapshot.changed) {
        if (const auto* queue = std::get_if<QueueView>(&entity); queue != nullptr)
            queues += rowOf(*queue, now);
        const auto* window = std::get_if<WindowView>(&entity);
        if (window != nullptr && window->mode != WindowMode::Closed)
            windows += rowOf(*window);
    }
    return head + std::to_string(tickets) + " open tickets\n" + "group      waiting windows longest  wait min\n" +
           queues + "window     mode     clerk      serving  waiting  next\n" +
           (windows.empty() ? "none is open\n" : windows) + printersOf(snapshot) + papersOf(snapshot) +
           drawRequests(snapshot);
}

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/hall_thread.h"
#include "app/controller/view_builder.h"

#include <algorithm>

namespace evenhall {

// What the hall thread shows to followers. Calls, windows and tickets go out with the commit that changed them; waits
// and counts, which every ticket changes for everybody, at most every quarter of a second.

void Controller::HallThread::showTickets(const HallChanges& changes) {
    for (const TicketId ticket : changes.tickets) {
        const Visit* visit = m_keeper.hall().visit(ticket);
        if (visit != nullptr && visit->isOpen())
            m_publisher.put(ticketView(*visit, m_keeper.notes()));
        else
            m_publisher.remove({EntityKind::Ticket, ticket.toString()});
    }
}

void Controller::HallThread::showRequests(const HallChanges& changes) {
    const Hall& hall = m_keeper.hall();
    for (const RequestId& request : changes.requests) {
        const auto open = hall.requests.find(request);
        if (open != hall.requests.end())
            m_publisher.put(requestView(hall, open->second, m_keeper.notes()));
        else
            m_publisher.remove({EntityKind::Request, request.toString()});
    }
}

void Controller::HallThread::showSuggestions(const HallChanges& changes) {
    const Hall& hall = m_keeper.hall();
    for (const SuggestionId& suggestion : changes.suggestions) {
        const auto known = hall.suggestions.find(suggestion);
        if (known != hall.suggestions.end() && known->second.state != SuggestionState::Dismissed)
            m_publisher.put(suggestionView(hall, known->second));
        else
            m_publisher.remove({EntityKind::Suggestion, suggestion.toString()});
    }
}

void Controller::HallThread::showChanges(const HallChanges& changes, const Now& now) {
    const Hall& hall = m_keeper.hall();
    showTickets(changes);
    for (const WindowId& window : changes.windows) {
        const auto state = hall.windows.find(window);
        if (state == hall.windows.end() || hall.catalogue->window(window) == nullptr)
            continue;
        m_publisher.put(windowView(hall, window, now));
        m_publisher.put(signView(hall, window, m_keeper.sequence()));
        // A window that opens or changes its profile changes the waits of everything it serves.
        const Profile& profile = state->second.profile;
        m_dirtyQueues.insert(profile.own.begin(), profile.own.end());
        m_dirtyQueues.insert(profile.helps.begin(), profile.helps.end());
    }
    for (const CallView& call : changes.calls)
        m_publisher.put(call);
    for (const std::int64_t call : changes.removedCalls)
        m_publisher.remove({EntityKind::Call, std::to_string(call)});
    for (const PrintJobView& job : changes.jobs)
        m_publisher.put(job);
    showRequests(changes);
    showSuggestions(changes);
    for (const KioskId& kiosk : changes.kiosks)
        m_publisher.put(kioskView(hall, kiosk));
    m_dirtyQueues.insert(changes.queues.begin(), changes.queues.end());
}

void Controller::HallThread::showEverything(const Now& now) {
    const Hall& hall = m_keeper.hall();
    m_publisher.reset(hall.catalogue);
    if (!hall.catalogue)
        return;
    HallChanges all;
    for (const auto& [ticket, visit] : hall.visits) {
        if (visit.isOpen())
            all.tickets.insert(ticket);
    }
    for (const auto& [window, state] : hall.windows)
        all.windows.insert(window);
    for (const auto& [sequence, call] : m_keeper.board().calls())
        all.calls.push_back(call);
    for (const auto& [name, job] : m_keeper.outbox().jobs())
        all.jobs.push_back(job);
    for (const auto& [id, request] : hall.requests)
        all.requests.insert(id);
    for (const auto& [id, record] : hall.suggestions)
        all.suggestions.insert(id);
    for (const Kiosk& kiosk : hall.catalogue->configuration().kiosks)
        all.kiosks.insert(kiosk.id);
    showChanges(all, now);
    for (const Queue& queue : hall.catalogue->configuration().queues)
        m_dirtyQueues.insert(queue.id);
    m_estimatesAt = {};
    m_allEstimatesAt = {};
}

void Controller::HallThread::refreshEstimates(const Now& now) {
    const Hall& hall = m_keeper.hall();
    if (now.instant - m_allEstimatesAt >= allEstimatesEvery) {
        for (const Queue& queue : hall.catalogue->configuration().queues)
            m_dirtyQueues.insert(queue.id);
        m_allEstimatesAt = now.instant;
        m_publisher.put(hallView(hall, now, m_options.clock->isSuspect()));
    }
    if (m_dirtyQueues.empty() || now.instant - m_estimatesAt < estimatesEvery)
        return;
    m_estimatesAt = now.instant;
    for (const std::string& job : m_keeper.outbox().forgetEnded(now.instant))
        m_publisher.remove({EntityKind::PrintJob, job});
    for (const QueueId& queue : m_dirtyQueues) {
        if (hall.catalogue->queue(queue) != nullptr)
            m_publisher.put(queueView(hall, queue, now));
    }
    for (const Service& service : hall.catalogue->configuration().services) {
        if (m_dirtyQueues.count(service.queue) != 0)
            m_publisher.put(serviceView(hall, service, now));
    }
    for (const auto& [window, state] : hall.windows) {
        const bool concerned = std::any_of(m_dirtyQueues.begin(), m_dirtyQueues.end(),
                                           [&](const QueueId& queue) { return state.profile.serves(queue); });
        if (concerned)
            m_publisher.put(windowView(hall, window, now));
    }
    refreshHolders(now);
    m_dirtyQueues.clear();
}

void Controller::HallThread::refreshHolders(const Now& now) {
    const Hall& hall = m_keeper.hall();
    for (const PublicCode& code : m_publisher.followedCodes()) {
        const auto ticket = hall.byCode.find(code.toString());
        if (ticket != hall.byCode.end())
            m_publisher.putForHolder(code, holderView(hall, *hall.visit(ticket->second), now));
    }
}

void Controller::HallThread::follow(const Subscription& subscription, const std::weak_ptr<Follower>& follower) {
    m_publisher.flush(m_keeper.sequence());
    m_publisher.follow(subscription, follower, m_keeper.sequence());
    if (subscription.code && m_keeper.hall().catalogue)
        refreshHolders(m_options.clock->now());
}

std::shared_ptr<Update> Controller::HallThread::ticketWithNumber(const std::string& number) const {
    auto update = std::make_shared<Update>();
    update->snapshot = true;
    update->sequence = m_keeper.sequence();
    const Hall& hall = m_keeper.hall();
    const auto found = std::find_if(hall.visits.begin(), hall.visits.end(), [&](const auto& entry) {
        return entry.second.isOpen() && entry.second.number.toString() == number;
    });
    if (hall.catalogue && found != hall.visits.end()) {
        TicketView view = holderView(hall, found->second, m_options.clock->now());
        view.code.clear(); // a number is read off any board; what only the holder may do needs the code
        update->changed.emplace_back(std::move(view));
    }
    return update;
}

void Controller::HallThread::snapshot(const Subscription& subscription,
                                      const std::function<void(std::shared_ptr<const Update>)>& done) {
    if (!subscription.number.empty())
        return done(ticketWithNumber(subscription.number));
    auto update = std::make_shared<Update>(*m_publisher.snapshot(subscription, m_keeper.sequence()));
    const Hall& hall = m_keeper.hall();
    if (subscription.role == Role::Citizen && subscription.code && hall.catalogue) {
        const auto ticket = hall.byCode.find(subscription.code->toString());
        if (ticket != hall.byCode.end())
            update->changed.emplace_back(holderView(hall, *hall.visit(ticket->second), m_options.clock->now()));
    }
    done(std::move(update));
}

} // namespace evenhall

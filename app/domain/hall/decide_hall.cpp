// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/hall/apply_events.h"
#include "app/domain/hall/decider.h"
#include "app/domain/hall/plan_of_day.h"
#include "app/domain/queueing/number_series.h"

#include <algorithm>
#include <charconv>

namespace evenhall {

namespace {

/// True when every open visit and every signed-in window still means something under the new configuration.
bool stillServes(const Hall& hall, const Catalogue& next) {
    const bool visitsKnown = std::all_of(hall.visits.begin(), hall.visits.end(), [&](const auto& entry) {
        const Visit& visit = entry.second;
        return !visit.isOpen() || std::all_of(visit.legs.begin(), visit.legs.end(), [&](const Leg& leg) {
            const Service* service = next.service(leg.service);
            return service != nullptr && service->queue == leg.queue;
        });
    });
    return visitsKnown && std::all_of(hall.windows.begin(), hall.windows.end(), [&](const auto& entry) {
               return !entry.second.ticket || next.window(entry.first) != nullptr;
           });
}

/// Enough of the state to see what a plan does; visits may be many.
Hall withoutVisits(const Hall& hall) {
    Hall copy;
    copy.catalogue = hall.catalogue;
    copy.plan = hall.plan;
    copy.day = hall.day;
    copy.dayOpen = hall.dayOpen;
    copy.schedule = hall.schedule;
    copy.utcOffset = hall.utcOffset;
    copy.windows = hall.windows;
    return copy;
}

} // namespace

std::vector<Event> profileChanges(const Hall& hall, Instant at) {
    std::vector<Event> events;
    for (const auto& [window, state] : hall.windows) {
        if (state.profileUntil && *state.profileUntil > at)
            continue;
        const Profile planned = plannedProfile(hall, window, at);
        const AssignmentCause cause = state.profileUntil ? AssignmentCause::FallBack : AssignmentCause::Plan;
        if (state.profileUntil || state.profile != planned)
            events.emplace_back(ProfileAssigned{window, planned, std::nullopt, cause});
    }
    return events;
}

Decision Decider::operator()(const AdoptConfiguration& command) const {
    if (!command.catalogue)
        return refuse(ErrorCode::BadValue, "no configuration");
    if (!stillServes(m_hall, *command.catalogue))
        return refuse(ErrorCode::WrongState, "open tickets need services or windows that the new configuration lacks");
    Hall next = withoutVisits(m_hall);
    std::vector<Event> events;
    for (const auto& [window, state] : m_hall.windows) {
        if (state.clerk && command.catalogue->window(window) == nullptr)
            events.emplace_back(ClerkSignedOut{window}); // closes it: nobody could do so afterwards
    }
    events.emplace_back(ConfigurationAdopted{command.catalogue->hash(), command.catalogue});
    if (const PlanId plan = planAfterAdoption(m_hall, *command.catalogue); plan != m_hall.plan)
        events.emplace_back(PlanActivated{plan});
    for (const Event& event : events)
        apply(next, event, now());
    const std::vector<Event> changes = profileChanges(next, now());
    events.insert(events.end(), changes.begin(), changes.end());
    return {std::move(events), {}};
}

Decision Decider::operator()(const ActivatePlan& command) const {
    const WindowPlan* plan = m_catalogue.plan(command.plan);
    if (plan == nullptr)
        return refuse(ErrorCode::BadValue, "unknown plan " + command.plan.toString());
    if (m_hall.dayOpen && !plan->isValidOn(m_hall.day))
        return refuse(ErrorCode::BadValue, "plan " + command.plan.toString() + " is not valid today");
    Hall next = withoutVisits(m_hall);
    std::vector<Event> events{PlanActivated{command.plan}};
    apply(next, events.front(), now());
    const std::vector<Event> changes = profileChanges(next, now());
    events.insert(events.end(), changes.begin(), changes.end());
    return {std::move(events), {}};
}

Decision Decider::operator()(const LeaseBlock& command) const {
    if (!isDayOpen())
        return refuse(ErrorCode::DayNotOpen);
    const NumberSeries* series = m_catalogue.series(command.prefix);
    if (series == nullptr)
        return refuse(ErrorCode::BadValue, "unknown series " + command.prefix);
    const auto used = m_hall.seriesUsed.find(command.prefix);
    const auto block = leaseBlock(*series, used == m_hall.seriesUsed.end() ? 0 : used->second, command.count);
    if (!block)
        return refuse(block.error());
    return {{BlockLeased{block->prefix, block->next, block->last}}, {}};
}

Decision Decider::operator()(const ReportPrint& command) const {
    const std::size_t dash = command.job.find('-');
    const auto ticket = TicketId::parse(std::string_view(command.job).substr(0, dash));
    if (dash == std::string::npos || !ticket)
        return refuse(ErrorCode::BadValue, "a print job is named by ticket and copy");
    return {{PrintReported{command.job, *ticket, command.state, command.level, command.evidence}}, {}};
}

Decision Decider::operator()(const ReportPrinter& command) const {
    if (m_catalogue.kiosk(command.kiosk) == nullptr)
        return refuse(ErrorCode::BadValue, "unknown kiosk " + command.kiosk.toString());
    const auto known = m_hall.printers.find(command.kiosk);
    const PrinterCondition before =
        known == m_hall.printers.end() ? PrinterCondition::Unknown : known->second.condition;
    if (before == command.condition)
        return {};
    return {{PrinterReported{command.kiosk, command.condition}}, {}};
}

Decision Decider::operator()(const ReportMissedSearch& command) const {
    constexpr std::size_t longest = 16;
    const bool plain = std::all_of(command.text.begin(), command.text.end(), [](char character) {
        return (character >= 'A' && character <= 'Z') || (character >= '0' && character <= '9');
    });
    if (command.text.empty() || command.text.size() > longest || !plain)
        return refuse(ErrorCode::BadValue, "a search is 1 to 16 capital letters and digits");
    if (m_catalogue.kiosk(command.kiosk) == nullptr)
        return refuse(ErrorCode::BadValue, "unknown kiosk " + command.kiosk.toString());
    return {{SearchMissed{command.kiosk, command.text}}, {}};
}

void Decider::closeDay(std::vector<Event>& events) const {
    std::vector<TicketId> open;
    for (const auto& [id, visit] : m_hall.visits) {
        if (visit.isOpen())
            open.push_back(id);
    }
    std::sort(open.begin(), open.end());
    for (const TicketId ticket : open)
        events.emplace_back(TicketEndedByClose{ticket});
    for (const auto& [end, appointment] : m_hall.checkInEnds)
        events.emplace_back(AppointmentMissed{appointment});
    events.emplace_back(DayClosed{m_hall.day});
}

void Decider::passTimers(std::vector<Event>& events) const {
    for (const TicketId ticket : m_hall.parked) {
        if (m_hall.visit(ticket)->park->until <= now())
            events.emplace_back(TicketReturned{ticket});
    }
    for (const TicketId ticket : m_hall.missed) {
        if (*m_hall.visit(ticket)->missedAt + m_rules.calling.reactivateWithin <= now())
            events.emplace_back(TicketExpired{ticket});
    }
    for (const auto& [slot, appointment] : m_hall.checkInEnds) {
        if (slot + m_rules.booking.checkInLate >= now())
            break;
        events.emplace_back(AppointmentMissed{appointment});
    }
}

Decision Decider::operator()(const TimePassed& /*command*/) const {
    std::vector<Event> events;
    std::vector<Event> changes;
    if (m_context.now.localDay() > m_hall.day) {
        // Closing and opening are two decisions, so that a snapshot can be taken while no day is open.
        if (m_hall.dayOpen) {
            closeDay(events);
            return {std::move(events), {}};
        }
        const PlanId plan = m_hall.catalogue ? planOn(m_hall, m_context.now.localDay()) : m_hall.plan;
        events.emplace_back(DayOpened{m_context.now.localDay(), m_context.now.utcOffset});
        if (plan != m_hall.plan)
            events.emplace_back(PlanActivated{plan});
        Hall next = withoutVisits(m_hall);
        for (const Event& event : events)
            apply(next, event, now());
        changes = profileChanges(next, now());
    } else if (m_hall.dayOpen) {
        passTimers(events);
        endSuggestions(events);
        changes = profileChanges(m_hall, now());
    }
    events.insert(events.end(), changes.begin(), changes.end());
    return {std::move(events), {}};
}

} // namespace evenhall

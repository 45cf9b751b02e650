// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/call_board.h"

#include <algorithm>

namespace evenhall {

namespace {

constexpr std::size_t keptPerZone = 20;

bool endsCall(const Event& event) {
    return std::holds_alternative<ServiceStarted>(event) || std::holds_alternative<ServiceFinished>(event) ||
           std::holds_alternative<TicketMissed>(event) || std::holds_alternative<TicketParked>(event) ||
           std::holds_alternative<TicketTransferred>(event) || std::holds_alternative<ActionUndone>(event) ||
           std::holds_alternative<WindowClosed>(event) || std::holds_alternative<ClerkSignedOut>(event);
}

} // namespace

struct CallBoard::Noter {
    CallBoard& board;
    const Hall& hall;
    std::int64_t sequence;
    Instant at;
    std::vector<CallView> changed;

    void called(const TicketCalled& event) {
        const Visit* visit = hall.visit(event.why.ticket);
        const Window* window = hall.catalogue->window(event.window);
        if (visit == nullptr || window == nullptr || event.why.rule == ChoiceRule::WalkDirect)
            return;
        over(event.window);
        CallView view;
        view.call = sequence;
        view.number = visit->number.toString();
        view.window = event.window;
        view.zone = window->zone;
        view.at = at;
        view.priority = visit->priority.has_value();
        board.m_current[event.window] = sequence;
        board.m_calls[sequence] = view;
        board.m_ofZone[window->zone].push_back(sequence);
        changed.push_back(view);
    }

    void recalled(const TicketRecalled& event) {
        const auto current = board.m_current.find(event.window);
        if (current == board.m_current.end())
            return;
        CallView& view = board.m_calls[current->second];
        view.calls = event.calls;
        view.at = at;
        changed.push_back(view);
    }

    void over(const WindowId& window) {
        const auto current = board.m_current.find(window);
        if (current == board.m_current.end())
            return;
        const auto call = board.m_calls.find(current->second);
        board.m_current.erase(current);
        if (call == board.m_calls.end())
            return;
        call->second.over = true;
        changed.push_back(call->second);
    }

    /// Drops the oldest calls of a zone that nobody is being called by any more.
    void trim(const ZoneId& zone, std::vector<std::int64_t>& removed) {
        std::deque<std::int64_t>& ofZone = board.m_ofZone[zone];
        std::size_t tooMany = ofZone.size() - std::min(ofZone.size(), keptPerZone);
        std::erase_if(ofZone, [&](std::int64_t call) {
            if (tooMany == 0)
                return false;
            --tooMany;
            if (!board.m_calls[call].over)
                return false;
            board.m_calls.erase(call);
            removed.push_back(call);
            return true;
        });
    }
};

std::vector<CallView> CallBoard::note(const Hall& hall, const Event& event, std::int64_t sequence, Instant at,
                                      std::vector<std::int64_t>& removed) {
    Noter noter{*this, hall, sequence, at, {}};
    if (const auto* called = std::get_if<TicketCalled>(&event)) {
        noter.called(*called);
        if (!noter.changed.empty())
            noter.trim(noter.changed.back().zone, removed);
    } else if (const auto* recalled = std::get_if<TicketRecalled>(&event)) {
        noter.recalled(*recalled);
    } else if (endsCall(event)) {
        for (const WindowId& window : touchedBy(hall, event).windows)
            noter.over(window);
    } else if (std::holds_alternative<DayOpened>(event)) {
        for (const auto& [call, view] : m_calls)
            removed.push_back(call);
        m_calls.clear();
        m_ofZone.clear();
        m_current.clear();
    }
    return std::move(noter.changed);
}

} // namespace evenhall

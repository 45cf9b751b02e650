// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/long_computation.h"

#include "app/domain/queueing/choice.h"

#include <sched.h>

#include <utility>

namespace evenhall {

namespace {

constexpr Duration oneService = std::chrono::minutes(6);
constexpr auto workOnOneCopy = std::chrono::seconds(1);

/// Every open window calls in turn until nobody waits; returns the calls, so that nothing can be left out as unused.
std::uint64_t playToTheEnd(const Hall& hall) {
    WaitingLines lines = hall.lines;
    Instant now = hall.lastEventAt;
    std::uint64_t calls = 0;
    bool called = true;
    while (called) {
        called = false;
        for (const auto& [window, state] : hall.windows) {
            if (state.mode != WindowMode::Open)
                continue;
            const auto choice = chooseNext(hall.catalogue->configuration().calling, state.profile, window, lines, now);
            if (!choice)
                continue;
            recordCall(lines, *choice);
            called = true;
            ++calls;
        }
        now = now + oneService;
    }
    return calls;
}

} // namespace

Hall withoutEndedVisits(const Hall& hall) {
    Hall copy;
    copy.catalogue = hall.catalogue;
    copy.plan = hall.plan;
    copy.day = hall.day;
    copy.dayOpen = hall.dayOpen;
    copy.schedule = hall.schedule;
    copy.utcOffset = hall.utcOffset;
    copy.lastEventAt = hall.lastEventAt;
    copy.seriesUsed = hall.seriesUsed;
    copy.ticketsToday = hall.ticketsToday;
    copy.issueOrder = hall.issueOrder;
    copy.issuedToday = hall.issuedToday;
    copy.lines = hall.lines;
    copy.parked = hall.parked;
    copy.missed = hall.missed;
    copy.checkInEnds = hall.checkInEnds;
    copy.windows = hall.windows;
    copy.suggestions = hall.suggestions;
    copy.movesToday = hall.movesToday;
    copy.paces = hall.paces;
    copy.appointments = hall.appointments;
    for (const auto& [queue, line] : hall.lines) {
        for (const Candidate& candidate : line.candidates)
            copy.visits.emplace(candidate.ticket, *hall.visit(candidate.ticket));
    }
    for (const auto& tickets : {hall.parked, hall.missed}) {
        for (const TicketId ticket : tickets)
            copy.visits.emplace(ticket, *hall.visit(ticket));
    }
    for (const auto& [window, state] : hall.windows) {
        if (state.ticket)
            copy.visits.emplace(*state.ticket, *hall.visit(*state.ticket));
    }
    return copy;
}

LongComputation::LongComputation(AskCopy askCopy)
    : m_askCopy(std::move(askCopy)), m_desk(std::make_shared<Desk>()), m_thread([this] { loop(); }) {}

LongComputation::~LongComputation() {
    {
        const std::lock_guard lock(m_desk->mutex);
        m_desk->stopping = true;
    }
    m_desk->changed.notify_one();
    m_thread.join();
}

std::uint64_t LongComputation::calls() const {
    const std::lock_guard lock(m_desk->mutex);
    return m_desk->calls;
}

void LongComputation::loop() {
    // On Linux this concerns the calling thread alone. Whatever else wants to run goes before it at once.
    const sched_param none{};
    ::sched_setscheduler(0, SCHED_IDLE, &none);
    std::unique_lock lock(m_desk->mutex);
    while (!m_desk->stopping) {
        m_desk->fresh = false;
        lock.unlock();
        m_askCopy([desk = m_desk](Hall copy) {
            {
                const std::lock_guard taking(desk->mutex);
                std::swap(desk->copy, copy); // the old one dies where it was made
                desk->fresh = true;
            }
            desk->changed.notify_one();
        });
        lock.lock();
        m_desk->changed.wait(lock, [this] { return m_desk->stopping || m_desk->fresh; });
        const auto end = std::chrono::steady_clock::now() + workOnOneCopy;
        while (m_desk->fresh && m_desk->copy.catalogue && !m_desk->stopping && std::chrono::steady_clock::now() < end) {
            lock.unlock();
            const std::uint64_t calls = playToTheEnd(m_desk->copy);
            lock.lock();
            m_desk->calls += calls;
        }
    }
}

} // namespace evenhall

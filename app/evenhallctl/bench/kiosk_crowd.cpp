// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/bench/kiosk_crowd.h"

#include "app/evenhallctl/bench/generated_hall.h"

#include <algorithm>

namespace evenhall::bench {

namespace {

/// Numbers one kiosk asks for before it hears the first answer; people do not, but filling a hall is not measured.
constexpr int askedAhead = 4;

} // namespace

Result<void> KioskCrowd::connect(std::uint16_t port) {
    for (int kiosk = 0; kiosk < m_options.kiosks; ++kiosk) {
        Subscription subscription;
        subscription.role = Role::Kiosk;
        subscription.kiosk = kioskId(kiosk);
        auto client = LoadClient::open(m_loop, port, "kiosk" + std::to_string(kiosk + 1), subscription);
        if (!client)
            return client.error();
        m_kiosks.push_back(std::move(client).value());
    }
    return {};
}

bool KioskCrowd::ready() const {
    return std::all_of(m_kiosks.begin(), m_kiosks.end(), [](const auto& kiosk) { return kiosk->hasSnapshot(); });
}

std::vector<const LoadClient*> KioskCrowd::clients() const {
    std::vector<const LoadClient*> clients;
    clients.reserve(m_kiosks.size());
    for (const auto& kiosk : m_kiosks)
        clients.push_back(kiosk.get());
    return clients;
}

void KioskCrowd::take(LoadClient& kiosk, const std::function<void()>& next) {
    IssueTicket issue;
    issue.services = {serviceId(queueOfWindow(m_asked % m_options.clerks))};
    issue.kiosk = kioskId(m_asked % m_options.kiosks);
    ++m_asked;
    kiosk.ask(issue, [this, next](const TimedAnswer& timed) {
        onTaken(timed);
        if (next)
            next();
    });
}

void KioskCrowd::onTaken(const TimedAnswer& timed) {
    if (timed.answer.error || !timed.answer.number || !timed.answer.ticket) {
        ++m_refused;
        m_lastRefusal = timed.answer.error ? timed.answer.error->context : "an answer without a number";
        return;
    }
    ++m_taken;
    m_times.add(std::chrono::duration<double, std::milli>(timed.heard - timed.sent).count());
    const bool freshNumber = m_numbers.insert(timed.answer.number->toString()).second;
    const bool freshTicket = m_tickets.insert(*timed.answer.ticket).second;
    if (!freshNumber || !freshTicket)
        ++m_duplicates;
}

void KioskCrowd::takeNext(LoadClient& kiosk, int upTo) {
    if (m_asked < upTo)
        take(kiosk, [this, &kiosk, upTo] { takeNext(kiosk, upTo); });
}

void KioskCrowd::takeAtOnce(int upTo) {
    for (int ahead = 0; ahead < askedAhead; ++ahead) {
        for (const auto& kiosk : m_kiosks)
            takeNext(*kiosk, upTo);
    }
}

void KioskCrowd::takeEvery(Clock::duration interval) {
    if (m_asked >= m_options.tickets)
        return;
    const auto next = Clock::now() + interval;
    take(*m_kiosks[static_cast<std::size_t>(m_asked % m_options.kiosks)], nullptr);
    m_loop.at(next, [this, interval] { takeEvery(interval); });
}

void KioskCrowd::fill(BenchFigures& figures) const {
    figures.issue = m_times;
    figures.tickets = m_taken;
    figures.duplicateNumbers = m_duplicates;
    figures.refusals += m_refused;
}

} // namespace evenhall::bench

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

Result<std::unique_ptr<LoadClient>> KioskCrowd::connectAs(Role role, int kiosk, std::uint16_t port) {
    Subscription subscription;
    subscription.role = role;
    subscription.kiosk = kioskId(kiosk);
    const std::string name = (role == Role::Kiosk ? "kiosk" : "printer") + std::to_string(kiosk + 1);
    return LoadClient::open(m_loop, port, name, subscription);
}

Result<void> KioskCrowd::connect(std::uint16_t port) {
    for (int number = 0; number < m_options.kiosks; ++number) {
        auto kiosk = connectAs(Role::Kiosk, number, port);
        if (!kiosk)
            return kiosk.error();
        auto printer = connectAs(Role::DeviceHost, number, port);
        if (!printer)
            return printer.error();
        m_boxes.push_back({std::move(kiosk).value(), std::move(printer).value()});
    }
    return {};
}

bool KioskCrowd::ready() const {
    return std::all_of(m_boxes.begin(), m_boxes.end(),
                       [](const Box& box) { return box.kiosk->hasSnapshot() && box.printer->hasSnapshot(); });
}

std::vector<const LoadClient*> KioskCrowd::clients() const {
    std::vector<const LoadClient*> clients;
    for (const Box& box : m_boxes)
        clients.insert(clients.end(), {box.kiosk.get(), box.printer.get()});
    return clients;
}

void KioskCrowd::take(Box& box, const std::function<void()>& next) {
    IssueTicket issue;
    issue.services = {serviceId(queueOfWindow(m_asked % m_options.clerks))};
    issue.kiosk = kioskId(static_cast<int>(&box - m_boxes.data()));
    ++m_asked;
    box.kiosk->ask(issue, [this, &box, next](const TimedAnswer& timed) {
        onTaken(box, timed);
        if (next)
            next();
    });
}

void KioskCrowd::onTaken(Box& box, const TimedAnswer& timed) {
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
    if (timed.answer.printJob)
        print(*box.printer, *timed.answer.printJob);
}

void KioskCrowd::print(LoadClient& printer, const std::string& job) {
    ++m_papersOpen;
    printer.ask(ReportPrint{job, PrintState::Accepted, {}, {}}, [this, &printer, job](const TimedAnswer& accepted) {
        if (accepted.answer.error) {
            m_lastRefusal = accepted.answer.error->context;
            ++m_refusedReports;
            --m_papersOpen;
            return;
        }
        printer.ask(ReportPrint{job, PrintState::Printed, "delivered", "bench"}, [this](const TimedAnswer& printed) {
            m_refusedReports += printed.answer.error ? 1 : 0;
            --m_papersOpen;
        });
    });
}

void KioskCrowd::takeNext(Box& box, int upTo) {
    if (m_asked < upTo)
        take(box, [this, &box, upTo] { takeNext(box, upTo); });
}

void KioskCrowd::takeAtOnce(int upTo) {
    for (int ahead = 0; ahead < askedAhead; ++ahead) {
        for (Box& box : m_boxes)
            takeNext(box, upTo);
    }
}

void KioskCrowd::takeEvery(Clock::duration interval) {
    if (m_asked >= m_options.tickets)
        return;
    const auto next = Clock::now() + interval;
    take(m_boxes[static_cast<std::size_t>(m_asked % m_options.kiosks)], nullptr);
    m_loop.at(next, [this, interval] { takeEvery(interval); });
}

void KioskCrowd::fill(BenchFigures& figures) const {
    figures.issue = m_times;
    figures.tickets = m_taken;
    figures.duplicateNumbers = m_duplicates;
    figures.refusals += m_refused + m_refusedReports;
}

} // namespace evenhall::bench

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/bench/clerk_crowd.h"

#include "app/evenhallctl/bench/generated_hall.h"

#include <algorithm>

namespace evenhall::bench {

namespace {

/// A clerk without people looks again after this.
constexpr auto lookAgain = std::chrono::milliseconds(200);

} // namespace

Result<void> ClerkCrowd::connect(std::uint16_t port) {
    m_clerks.reserve(static_cast<std::size_t>(m_options.clerks));
    for (int window = 0; window < m_options.clerks; ++window) {
        Subscription subscription;
        subscription.role = Role::Counter;
        subscription.window = windowId(window);
        auto client = LoadClient::open(m_loop, port, "counter" + std::to_string(window + 1), subscription);
        if (!client)
            return client.error();
        m_clerks.push_back({std::move(client).value(), window, false});
    }
    return {};
}

bool ClerkCrowd::connected() const {
    return std::all_of(m_clerks.begin(), m_clerks.end(),
                       [](const Clerk& clerk) { return clerk.client->hasSnapshot(); });
}

std::vector<const LoadClient*> ClerkCrowd::clients() const {
    std::vector<const LoadClient*> clients;
    clients.reserve(m_clerks.size());
    for (const Clerk& clerk : m_clerks)
        clients.push_back(clerk.client.get());
    return clients;
}

void ClerkCrowd::open() {
    for (Clerk& clerk : m_clerks) {
        const WindowId window = windowId(clerk.window);
        const ClerkId person(std::to_string(1001 + clerk.window));
        clerk.client->ask(SignIn{window, person}, [this, &clerk, window](const TimedAnswer& signedIn) {
            if (signedIn.answer.error)
                return refuse(signedIn.answer);
            clerk.client->ask(OpenWindow{window}, [this](const TimedAnswer& opened) {
                if (opened.answer.error)
                    return refuse(opened.answer);
                ++m_opened;
            });
        });
    }
}

void ClerkCrowd::refuse(const Answer& answer) {
    ++m_refused;
    m_lastRefusal = answer.error->context;
}

void ClerkCrowd::start(std::function<bool()> noMoreComing) {
    m_noMoreComing = std::move(noMoreComing);
    m_started = Clock::now();
    const auto count = static_cast<std::int64_t>(m_clerks.size());
    for (std::int64_t i = 0; i < count; ++i) {
        Clerk& clerk = m_clerks[static_cast<std::size_t>(i)];
        m_loop.at(m_started + m_options.pause * i / count, [this, &clerk] { call(clerk); });
    }
}

void ClerkCrowd::call(Clerk& clerk) {
    CallNext next{windowId(clerk.window), {}};
    if (clerk.serving)
        next.finish = FinishDetails{};
    clerk.client->ask(next, [this, &clerk](const TimedAnswer& timed) { onCalled(clerk, timed); });
}

void ClerkCrowd::onCalled(Clerk& clerk, const TimedAnswer& timed) {
    if (timed.answer.error && timed.answer.error->code != ErrorCode::NobodyWaiting) {
        refuse(timed.answer);
        ++m_done;
        return;
    }
    // Without people, a call that also ended a ticket is no refusal: the end was done, and no ticket was called.
    if (timed.answer.error || !timed.answer.ticket) {
        clerk.serving = clerk.serving && timed.answer.error.has_value();
        return wait(clerk);
    }
    clerk.serving = true;
    note(clerk, timed);
    if (m_options.pause.count() == 0)
        return call(clerk);
    m_loop.at(Clock::now() + m_options.pause, [this, &clerk] { call(clerk); });
}

void ClerkCrowd::wait(Clerk& clerk) {
    if (m_noMoreComing()) {
        ++m_done;
        return;
    }
    m_loop.at(Clock::now() + lookAgain, [this, &clerk] { call(clerk); });
}

void ClerkCrowd::note(const Clerk& clerk, const TimedAnswer& timed) {
    m_times.add(std::chrono::duration<double, std::milli>(timed.heard - timed.sent).count());
    m_calls.push_back({timed.sequence, clerk.window, timed.sent});
    if (!m_called.insert(*timed.answer.ticket).second)
        ++m_doubleCalls;
    if (m_done == 0) {
        m_fullUntil = timed.heard;
        m_callsWhileFull = m_calls.size();
    }
}

void ClerkCrowd::fill(BenchFigures& figures) const {
    figures.call = m_times;
    figures.calls = static_cast<int>(m_calls.size());
    figures.doubleCalls = m_doubleCalls;
    figures.refusals += m_refused;
    const double seconds = std::chrono::duration<double>(m_fullUntil - m_started).count();
    figures.callsPerSecond = seconds > 0 ? static_cast<double>(m_callsWhileFull) / seconds : 0;
}

} // namespace evenhall::bench

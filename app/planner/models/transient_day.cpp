// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/models/transient_day.h"

#include "app/planner/models/checks.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace evenhall::planner {

namespace {

constexpr double leftOut = 1e-14; // of the Poisson weights of one stretch
constexpr double mostJumps = 256; // in the mean, in one stretch: e^-256 is still an ordinary double
constexpr double mostWork = 2e6;  // jumps in a slot; more is no hall

/// The probabilities of each number of people, moved forward in time.
class Chain {
public:
    Chain(double arrivalRate, double serviceRate, int servers)
        : m_arrivals(arrivalRate)
        , m_service(serviceRate)
        , m_servers(servers)
        , m_rate(std::max(arrivalRate + serviceRate * servers, 1e-12)) {}

    [[nodiscard]] double rate() const { return m_rate; }

    [[nodiscard]] double queue(const std::vector<double>& state) const {
        double sum = 0;
        for (std::size_t n = static_cast<std::size_t>(m_servers) + 1; n < state.size(); ++n)
            sum += state[n] * static_cast<double>(n - static_cast<std::size_t>(m_servers));
        return sum;
    }

    /// One jump of the uniformised chain; the state grows by one place.
    void jump(std::vector<double>& state) const {
        const double up = m_arrivals / m_rate;
        const double each = m_service / m_rate;
        state.push_back(0);
        double below = 0;
        for (std::size_t n = 0; n < state.size(); ++n) {
            const double here = state[n];
            const double down = each * std::min(static_cast<double>(n), static_cast<double>(m_servers));
            const double above =
                n + 1 < state.size()
                    ? state[n + 1] * each * std::min(static_cast<double>(n + 1), static_cast<double>(m_servers))
                    : 0;
            state[n] = here * (1 - up - down) + below * up + above;
            below = here;
        }
        while (state.size() > 1 && state.back() < 1e-30)
            state.pop_back();
    }

private:
    double m_arrivals;
    double m_service;
    int m_servers;
    double m_rate;
};

/// Moves the state on by `length` and returns the area under the queue.
double move(const Chain& chain, std::vector<double>& state, double length) {
    const double mean = chain.rate() * length;
    double weight = std::exp(-mean);
    double tail = 1 - weight; // probability of more jumps than so far
    std::vector<double> mixed;
    double area = 0;
    double used = 0;
    for (int jumps = 0;; ++jumps) {
        mixed.resize(std::max(mixed.size(), state.size()), 0.0);
        for (std::size_t n = 0; n < state.size(); ++n)
            mixed[n] += weight * state[n];
        used += weight;
        area += std::max(0.0, tail) * chain.queue(state) / chain.rate();
        if (jumps > mean && tail <= leftOut)
            break;
        chain.jump(state);
        weight *= mean / (jumps + 1);
        tail = jumps + 1 > mean && weight < leftOut ? 0 : tail - weight;
    }
    for (double& probability : mixed)
        probability /= used;
    state = std::move(mixed);
    return area;
}

Result<TransientFigures> runSlot(const TransientSlot& slot, double serviceRate, double length,
                                 std::vector<double>& state) {
    if (const Result<void> checked = checkNotNegative("an arrival rate", slot.arrivalRate); !checked)
        return checked.error();
    if (slot.servers < 0 || slot.servers > mostServers)
        return {ErrorCode::BadValue, "a number of servers is out of range"};
    const Chain chain(slot.arrivalRate, serviceRate, slot.servers);
    if (chain.rate() * length > mostWork)
        return {ErrorCode::BadValue, "a slot has more than two million arrivals and services"};
    const int stretches = static_cast<int>(chain.rate() * length / mostJumps) + 1;
    double area = 0;
    for (int stretch = 0; stretch < stretches; ++stretch)
        area += move(chain, state, length / stretches);
    TransientFigures figures{area / length, chain.queue(state), 0, 0};
    for (std::size_t n = 0; n < state.size(); ++n) {
        figures.numberAtEnd += state[n] * static_cast<double>(n);
        figures.allBusyAtEnd += n >= static_cast<std::size_t>(slot.servers) ? state[n] : 0;
    }
    return figures;
}

} // namespace

Result<std::vector<TransientFigures>> transientDay(const std::vector<TransientSlot>& slots, double serviceRate,
                                                   double slotLength) {
    if (const Result<void> checked = checkPositive("the service rate", serviceRate); !checked)
        return checked.error();
    if (const Result<void> checked = checkPositive("the length of a slot", slotLength); !checked)
        return checked.error();
    std::vector<TransientFigures> day;
    std::vector<double> state{1.0};
    for (const TransientSlot& slot : slots) {
        const Result<TransientFigures> figures = runSlot(slot, serviceRate, slotLength, state);
        if (!figures)
            return figures.error();
        day.push_back(*figures);
    }
    return day;
}

} // namespace evenhall::planner

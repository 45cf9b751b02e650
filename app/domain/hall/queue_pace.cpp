// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/hall/queue_pace.h"

namespace evenhall {

namespace {

constexpr Duration kept = std::chrono::hours(1);
constexpr std::size_t leastCalls = 5;

} // namespace

void QueuePace::arrived(Instant at) {
    arrivals.push_back(at);
    while (arrivals.front() <= at - kept)
        arrivals.pop_front();
}

void QueuePace::called(Instant at, Duration waited) {
    calls.push_back({at, waited});
    while (calls.size() > leastCalls && calls.front().at <= at - kept)
        calls.pop_front();
}

} // namespace evenhall

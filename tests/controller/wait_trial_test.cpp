// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/waits/wait_trial.h"

#include <catch2/catch.hpp>

using namespace evenhall;
using namespace std::chrono_literals;

namespace {

const QueueId steady("steady");
const QueueId changed("changed");
const QueueId rare("rare");

void add(WaitLessons& lessons, const QueueId& queue, double wait, WaitRange simple) {
    PastTicket ticket;
    ticket.queue = queue;
    ticket.sample.picture.ahead = queue == changed ? 9 : 1;
    ticket.sample.picture.lastWait = wait;
    ticket.sample.wait = wait;
    ticket.simple = simple;
    lessons.tickets.push_back(ticket);
    lessons.knowledge.usual[queue].add(600, wait);
}

/// One queue that goes on as it was, told wrongly by the simple rule; one that changed of late, told rightly by it.
WaitLessons someWeeks(WaitRange simpleForSteady, bool withChange = true) {
    WaitLessons lessons;
    for (int i = 0; i < 600; ++i) {
        const bool late = i >= 450;
        add(lessons, steady, 12 + i % 3, simpleForSteady);
        if (withChange)
            add(lessons, changed, late ? 5 + i % 2 : 60 + i % 5,
                late ? WaitRange{4min, 8min} : WaitRange{55min, 70min});
    }
    for (int i = 0; i < 5; ++i)
        add(lessons, rare, 10, {0min, 20min});
    return lessons;
}

} // namespace

TEST_CASE("A range is judged by its width and by what lies outside", "[controller][waits]") {
    CHECK(intervalScore(5, 15, 10) == 10);
    CHECK(intervalScore(5, 15, 16) == 30);
    CHECK(intervalScore(5, 15, 3) == 50);
}

TEST_CASE("A queue is told by what was learned only where that did better", "[controller][waits]") {
    const std::set<QueueId> better = queuesToldBetter(someWeeks({40min, 80min}));
    CHECK(better.count(steady) == 1);
    CHECK(better.count(changed) == 0);
}

TEST_CASE("A queue with few tickets follows the verdict on the whole hall", "[controller][waits]") {
    CHECK(queuesToldBetter(someWeeks({40min, 80min}, false)).count(rare) == 1);
    CHECK(queuesToldBetter(someWeeks({12min, 14min})).count(rare) == 0);
}

TEST_CASE("A hall whose simple rule is right everywhere learns nothing better", "[controller][waits]") {
    CHECK(queuesToldBetter(someWeeks({12min, 14min})).count(steady) == 0);
}

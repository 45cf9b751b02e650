// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/planner/estimate/wait_estimator.h"
#include "app/planner/plan/random_source.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace evenhall::planner;

namespace {

/// A queue whose true wait is twice what its length says in the afternoon.
WaitSample drawn(RandomSource& random) {
    WaitSample sample;
    sample.picture.now = 480 + 480 * random.uniform();
    sample.picture.ahead = random.below(20);
    sample.picture.open = 2;
    sample.picture.service = 6;
    sample.picture.lastWait = sample.picture.byQueueLength() * (0.5 + random.uniform());
    const double truth = sample.picture.byQueueLength() * (sample.picture.now > 720 ? 2.0 : 1.0);
    sample.wait = truth * random.lognormal(1.0, 0.2);
    return sample;
}

std::vector<WaitSample> samples(std::uint64_t seed, int count) {
    RandomSource random(seed);
    std::vector<WaitSample> all;
    for (int i = 0; i < count; ++i)
        all.push_back(drawn(random));
    return all;
}

} // namespace

TEST_CASE("The estimator learns what a queue's length does not tell", "[planner][estimate]") {
    const WaitEstimator estimator = WaitEstimator::learn(samples(1, 4000));
    double ours = 0;
    double length = 0;
    for (const WaitSample& sample : samples(2, 1000)) {
        ours += std::abs(estimator.guess(sample.picture).expected - sample.wait);
        length += std::abs(sample.picture.byQueueLength() - sample.wait);
    }
    CHECK(ours < 0.5 * length);
}

TEST_CASE("Nine waits in ten lie inside the interval", "[planner][estimate]") {
    WaitEstimator estimator = WaitEstimator::learn(samples(1, 4000));
    int inside = 0;
    for (const WaitSample& sample : samples(2, 2000)) {
        const WaitGuess guess = estimator.guess(sample.picture);
        CHECK(guess.from <= guess.expected);
        CHECK(guess.expected <= guess.until);
        inside += guess.from <= sample.wait && sample.wait <= guess.until ? 1 : 0;
        estimator.observe(guess, sample.wait);
    }
    CHECK(inside > 1760);
    CHECK(inside < 1860);
}

TEST_CASE("The interval follows a day that is worse than all before", "[planner][estimate]") {
    WaitEstimator estimator = WaitEstimator::learn(samples(1, 4000));
    const WaitPicture picture = samples(3, 1).front().picture;
    const WaitGuess before = estimator.guess(picture);
    for (int i = 0; i < 30; ++i)
        estimator.observe(before, before.until + 30);
    CHECK(estimator.guess(picture).until > before.until);
}

TEST_CASE("A queue that is slow today is told longer waits, but never all of the miss", "[planner][estimate]") {
    const WaitEstimator estimator = WaitEstimator::learn(samples(1, 4000));
    WaitPicture picture = samples(3, 1).front().picture;
    const WaitGuess before = estimator.guess(picture);
    CHECK(before.byPicture == before.expected);
    QueueMisses misses;
    CHECK(misses.lately() == 0);
    const Minutes slow = 2 * before.expected + 5; // twice on the scale of the trees
    for (int i = 0; i < 30; ++i)
        misses.observe(before, slow);
    picture.missLately = misses.lately();
    const WaitGuess after = estimator.guess(picture);
    CHECK(after.byPicture == before.byPicture);
    CHECK(after.expected > 1.2 * before.expected);
    CHECK(after.expected < slow);
    CHECK(after.until > before.until);
}

TEST_CASE("Without past days the estimate is the queue's and the interval wide", "[planner][estimate]") {
    const WaitEstimator estimator = WaitEstimator::learn({});
    WaitPicture picture;
    picture.ahead = 9;
    picture.open = 2;
    picture.service = 6;
    picture.lastWait = 30;
    const WaitGuess guess = estimator.guess(picture);
    CHECK(guess.expected == Approx(30));
    CHECK(guess.from == Approx(0));
    CHECK(guess.until == Approx(90));
}

TEST_CASE("An empty queue with a window open is told the shortest wait, never less than nothing",
          "[planner][estimate]") {
    WaitPicture picture;
    picture.open = 3;
    picture.service = 0.5;
    CHECK(WaitEstimator::learn(samples(1, 500)).guess(picture).expected >= 1);
}

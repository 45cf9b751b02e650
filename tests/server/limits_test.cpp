// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/server/connection_counts.h"
#include "app/server/foreign_page.h"
#include "app/server/outgoing_queue.h"
#include "app/server/rate_limit.h"

#include <catch2/catch.hpp>

#include <memory>
#include <string>
#include <vector>

using namespace evenhall::server;

namespace {

SharedText textOf(const std::string& text) {
    return std::make_shared<const std::string>(text);
}

} // namespace

TEST_CASE("A slow reader loses its updates and keeps its replies", "[server][limits]") {
    OutgoingQueue queue({3, 1000, 8});
    queue.addReply(textOf("answer"));
    CHECK(queue.addUpdate(textOf("1")));
    CHECK(queue.addUpdate(textOf("2")));
    CHECK(queue.addUpdate(textOf("3")));
    CHECK_FALSE(queue.addUpdate(textOf("4")));
    CHECK(queue.isLagging());
    CHECK_FALSE(queue.addUpdate(textOf("5")));
    CHECK(*queue.take() == "answer");
    CHECK(queue.take() == nullptr);
    queue.acceptSnapshot(textOf("snapshot"));
    CHECK_FALSE(queue.isLagging());
    CHECK(queue.addUpdate(textOf("6")));
    CHECK(*queue.take() == "snapshot");
    CHECK(*queue.take() == "6");
    CHECK(queue.empty());
}

TEST_CASE("Waiting updates are bounded in bytes, a single large one is taken", "[server][limits]") {
    OutgoingQueue queue({100, 10, 8});
    CHECK(queue.addUpdate(textOf(std::string(50, 'x'))));
    CHECK_FALSE(queue.addUpdate(textOf("y")));
    CHECK(queue.empty());
}

TEST_CASE("A snapshot replaces the updates that wait", "[server][limits]") {
    OutgoingQueue queue({10, 1000, 8});
    CHECK(queue.addUpdate(textOf("1")));
    queue.addReply(textOf("answer"));
    queue.acceptSnapshot(textOf("snapshot"));
    CHECK(*queue.take() == "answer");
    CHECK(*queue.take() == "snapshot");
    CHECK(queue.empty());
}

TEST_CASE("A connection with too many replies waiting is full", "[server][limits]") {
    OutgoingQueue queue({10, 1000, 2});
    queue.addReply(textOf("1"));
    CHECK_FALSE(queue.isFull());
    queue.addReply(textOf("2"));
    CHECK(queue.isFull());
    CHECK(*queue.take() == "1");
    CHECK_FALSE(queue.isFull());
}

TEST_CASE("A rate limit lets a burst pass and then the rate", "[server][limits]") {
    RateLimit limit(10.0, 2.0);
    const RateLimit::Time start{};
    CHECK(limit.take(start));
    CHECK(limit.take(start));
    CHECK_FALSE(limit.take(start));
    CHECK_FALSE(limit.take(start + std::chrono::milliseconds(99)));
    CHECK(limit.take(start + std::chrono::milliseconds(100)));
    CHECK_FALSE(limit.take(start + std::chrono::milliseconds(100)));
    CHECK(limit.take(start + std::chrono::hours(1)));
    CHECK(limit.take(start + std::chrono::hours(1)));
    CHECK_FALSE(limit.take(start + std::chrono::hours(1)));
}

TEST_CASE("Places are limited in all and by address, loopback only in all", "[server][limits]") {
    ConnectionCounts counts(4, 2);
    const Peer box{"192.0.2.1", false};
    const Peer other{"192.0.2.2", false};
    const Peer local{"127.0.0.1", true};
    std::vector<ConnectionCounts::Place> places;
    places.push_back(counts.take(box));
    places.push_back(counts.take(box));
    CHECK(places.back() != nullptr);
    CHECK(counts.take(box) == nullptr);
    places.push_back(counts.take(local));
    places.push_back(counts.take(local));
    CHECK(places.back() != nullptr);
    CHECK(counts.take(other) == nullptr);
    places.clear();
    CHECK(counts.open() == 0);
    CHECK(counts.take(box) != nullptr);
}

TEST_CASE("A page of another site is told from our own and from programs", "[server][limits]") {
    CHECK_FALSE(isFromForeignPage("", "127.0.0.1:7430"));
    CHECK_FALSE(isFromForeignPage("", ""));
    CHECK_FALSE(isFromForeignPage("http://127.0.0.1:7430", "127.0.0.1:7430"));
    CHECK_FALSE(isFromForeignPage("http://localhost:7430", "localhost:7430"));
    CHECK_FALSE(isFromForeignPage("", "[::1]:7430"));
    CHECK(isFromForeignPage("http://evil.example", "127.0.0.1:7430"));
    CHECK(isFromForeignPage("null", "127.0.0.1:7430"));
    CHECK(isFromForeignPage("http://evil.example:7430", "evil.example:7430"));
    CHECK(isFromForeignPage("", "abc.def:7430"));
}

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/entity_store.h"

#include <catch2/catch.hpp>

using namespace evenhall;

namespace {

QueueView queueView(const char* id, int waiting) {
    QueueView view;
    view.queue = QueueId(id);
    view.waiting = waiting;
    return view;
}

Update snapshotAt(std::int64_t sequence, std::vector<Entity> entities) {
    return {true, sequence, 0, std::move(entities), {}};
}

Update deltaOf(std::int64_t sequence, std::int64_t previous, std::vector<Entity> changed,
               std::vector<EntityKey> removed = {}) {
    return {false, sequence, previous, std::move(changed), std::move(removed)};
}

int waitingAt(const EntityStore& store, const char* id) {
    const Entity* entity = store.find({EntityKind::Queue, id});
    return entity == nullptr ? -1 : std::get<QueueView>(*entity).waiting;
}

} // namespace

TEST_CASE("A snapshot replaces everything known before", "[client][store]") {
    EntityStore store;
    REQUIRE(store.apply(snapshotAt(5, {queueView("A1", 1), queueView("A2", 2)})) == EntityStore::Fit::Applied);
    REQUIRE(store.apply(snapshotAt(3, {queueView("A2", 9)})) == EntityStore::Fit::Applied);
    CHECK(waitingAt(store, "A1") == -1);
    CHECK(waitingAt(store, "A2") == 9);
    CHECK(store.sequence() == 3);
}

TEST_CASE("A delta changes what it names and removes what it names", "[client][store]") {
    EntityStore store;
    REQUIRE(store.apply(snapshotAt(5, {queueView("A1", 1), queueView("A2", 2)})) == EntityStore::Fit::Applied);
    REQUIRE(store.apply(deltaOf(7, 5, {queueView("A1", 4)}, {{EntityKind::Queue, "A2"}})) == EntityStore::Fit::Applied);
    CHECK(waitingAt(store, "A1") == 4);
    CHECK(waitingAt(store, "A2") == -1);
    CHECK(store.sequence() == 7);
}

TEST_CASE("A delta before any snapshot is a gap", "[client][store]") {
    EntityStore store;
    CHECK(store.apply(deltaOf(1, 0, {queueView("A1", 1)})) == EntityStore::Fit::Gap);
    CHECK(store.find({EntityKind::Queue, "A1"}) == nullptr);
}

TEST_CASE("A delta with a hole before it changes nothing", "[client][store]") {
    EntityStore store;
    REQUIRE(store.apply(snapshotAt(5, {queueView("A1", 1)})) == EntityStore::Fit::Applied);
    CHECK(store.apply(deltaOf(9, 8, {queueView("A1", 4)})) == EntityStore::Fit::Gap);
    CHECK(waitingAt(store, "A1") == 1);
    CHECK(store.sequence() == 5);
}

TEST_CASE("A delta that began before the snapshot and ends after it is taken", "[client][store]") {
    EntityStore store;
    REQUIRE(store.apply(snapshotAt(5, {queueView("A1", 1)})) == EntityStore::Fit::Applied);
    CHECK(store.apply(deltaOf(9, 4, {queueView("A1", 4)})) == EntityStore::Fit::Applied);
    CHECK(waitingAt(store, "A1") == 4);
    CHECK(store.sequence() == 9);
}

TEST_CASE("A repeated delta is ignored", "[client][store]") {
    EntityStore store;
    REQUIRE(store.apply(snapshotAt(5, {queueView("A1", 1)})) == EntityStore::Fit::Applied);
    REQUIRE(store.apply(deltaOf(6, 5, {queueView("A1", 2)})) == EntityStore::Fit::Applied);
    REQUIRE(store.apply(deltaOf(7, 6, {queueView("A1", 3)})) == EntityStore::Fit::Applied);
    CHECK(store.apply(deltaOf(6, 5, {queueView("A1", 2)})) == EntityStore::Fit::Repeated);
    CHECK(store.apply(deltaOf(7, 6, {queueView("A1", 2)})) == EntityStore::Fit::Repeated);
    CHECK(waitingAt(store, "A1") == 3);
}

TEST_CASE("A change without a journal entry is taken at the sequence it builds on", "[client][store]") {
    EntityStore store;
    REQUIRE(store.apply(snapshotAt(5, {queueView("A1", 1)})) == EntityStore::Fit::Applied);
    CHECK(store.apply(deltaOf(5, 5, {queueView("A1", 2)})) == EntityStore::Fit::Applied);
    CHECK(waitingAt(store, "A1") == 2);
}

TEST_CASE("All entities of a kind come in the order of their ids and without others", "[client][store]") {
    EntityStore store;
    WindowView window;
    window.window = WindowId("A1");
    REQUIRE(store.apply(snapshotAt(1, {queueView("B", 2), window, queueView("A", 1)})) == EntityStore::Fit::Applied);
    const std::vector<const Entity*> queues = store.all(EntityKind::Queue);
    REQUIRE(queues.size() == 2);
    CHECK(std::get<QueueView>(*queues[0]).queue == QueueId("A"));
    CHECK(std::get<QueueView>(*queues[1]).queue == QueueId("B"));
    CHECK(store.all(EntityKind::Ticket).empty());
}

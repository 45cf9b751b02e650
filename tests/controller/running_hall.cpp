// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/controller/running_hall.h"

#include "app/codec/hall_configuration_codec.h"
#include "app/journal/journal_reader.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <future>
#include <iterator>

namespace evenhall::test {

namespace {

using namespace std::chrono_literals;

CataloguePointer demoHall() {
    std::ifstream file(EVENHALL_DEMO_HALL);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    auto configuration = parseHallConfiguration(text);
    REQUIRE(configuration.ok());
    return std::make_shared<const Catalogue>(std::move(*configuration), "demo");
}

} // namespace

Duration HandClock::realTimeUntil(Instant at, Duration longest) {
    // The hand may move at any moment, so look often.
    return std::clamp(at - Instant{m_at.load()}, Duration(0), std::min<Duration>(longest, 20ms));
}

void HandClock::continueAfter(Instant last) {
    if (last.milliseconds > m_at)
        m_at = last.milliseconds;
}

void Watcher::deliver(std::shared_ptr<const Update> update) {
    {
        const std::lock_guard lock(m_mutex);
        if (update->snapshot)
            m_entities.clear();
        else if (update->previous != m_sequence)
            ++m_gaps;
        m_sequence = update->sequence;
        for (const Entity& entity : update->changed)
            m_entities.insert_or_assign(keyOf(entity), entity);
        for (const EntityKey& key : update->removed)
            m_entities.erase(key);
    }
    m_delivered.notify_all();
}

bool Watcher::await(const std::function<bool(const std::map<EntityKey, Entity>&)>& seen) {
    std::unique_lock lock(m_mutex);
    return m_delivered.wait_for(lock, 10s, [&] { return seen(m_entities); });
}

std::map<EntityKey, Entity> Watcher::entities() const {
    const std::lock_guard lock(m_mutex);
    return m_entities;
}

int Watcher::gaps() const {
    const std::lock_guard lock(m_mutex);
    return m_gaps;
}

RunningHall::RunningHall()
    : clock(std::make_shared<HandClock>(toInstant(*BusinessDay::parse("2026-11-25"), LocalTime{9 * 60 + 30}, 480min))) {
    start();
    REQUIRE_FALSE(ask(AdoptConfiguration{demoHall()}).error.has_value());
}

void RunningHall::start() {
    ControllerOptions options;
    options.folder = folder.path();
    options.clock = clock;
    options.adviceYields = false;
    auto started = Controller::start(std::move(options));
    REQUIRE(started.ok());
    controller = std::move(*started);
}

void RunningHall::restart() {
    controller.reset();
    start();
}

void RunningHall::restore(const std::string& backup) {
    controller.reset();
    for (const char* name : {"hall.db", "hall.db-wal", "hall.db-shm"})
        std::filesystem::remove(folder.file(name));
    REQUIRE(journal::restoreBackup(backup, folder.path()).ok());
    start();
}

Answer RunningHall::ask(Command command, const std::string& key, const std::string& note, Role role) {
    return askAs({role, "test", std::nullopt}, std::move(command), key, note);
}

Answer RunningHall::askAs(const Actor& actor, Command command, const std::string& key, const std::string& note) {
    std::promise<Answer> promise;
    CommandRequest request;
    request.actor = actor;
    request.idempotencyKey = key;
    request.command = std::move(command);
    request.note = note;
    controller->execute(std::move(request), [&](const Answer& answer, std::int64_t) { promise.set_value(answer); });
    auto future = promise.get_future();
    REQUIRE(future.wait_for(20s) == std::future_status::ready);
    return future.get();
}

TicketId RunningHall::issue(const std::string& service, const std::string& key) {
    IssueTicket command;
    command.services = {ServiceId(service)};
    command.kiosk = KioskId("k1");
    const Answer answer = ask(command, key);
    INFO((answer.error ? answer.error->context : std::string()));
    REQUIRE_FALSE(answer.error.has_value());
    return *answer.ticket;
}

void RunningHall::open(const std::string& window, const std::string& clerk) {
    REQUIRE_FALSE(ask(SignIn{WindowId(window), ClerkId(clerk)}).error.has_value());
    REQUIRE_FALSE(ask(OpenWindow{WindowId(window)}).error.has_value());
}

std::shared_ptr<Watcher> RunningHall::watch(Subscription subscription) {
    auto watcher = std::make_shared<Watcher>();
    controller->follow(subscription, watcher);
    REQUIRE(watcher->await([](const auto& entities) { return !entities.empty(); }));
    return watcher;
}

} // namespace evenhall::test

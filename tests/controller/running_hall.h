// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/controller/controller.h"
#include "app/domain/values/ticket.h"
#include "tests/support/temporary_folder.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace evenhall::test {

/// A clock that a test moves; shared with the controller, so guarded.
class HandClock : public Clock {
public:
    explicit HandClock(Instant start) : m_at(start.milliseconds) {}
    Now now() override { return {Instant{m_at.load()}, std::chrono::minutes(480)}; }
    Duration realTimeUntil(Instant at, Duration longest) override;
    void setTimeZone(const std::string&) override {}
    void continueAfter(Instant last) override;
    void pass(Duration duration) { m_at += duration.count(); }

private:
    std::atomic<std::int64_t> m_at;
};

/// Keeps the entities of one stream, as a client does, and can be awaited.
class Watcher : public Follower {
public:
    void deliver(std::shared_ptr<const Update> update) override;
    /// Waits until `seen` holds for what is known; false after ten seconds.
    bool await(const std::function<bool(const std::map<EntityKey, Entity>&)>& seen);
    [[nodiscard]] std::map<EntityKey, Entity> entities() const;
    [[nodiscard]] int gaps() const;

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_delivered;
    std::map<EntityKey, Entity> m_entities;
    std::int64_t m_sequence = 0;
    int m_gaps = 0;
};

/// A real controller on a real journal in a folder of its own, running the demo hall on a Wednesday morning.
class RunningHall {
public:
    RunningHall();

    /// Stops the controller as a clean stop does, and starts it again on the same folder.
    void restart();
    /// The same on a new journal, put back from this backup.
    void restore(const std::string& backup);

    Answer ask(Command command, const std::string& key = {}, const std::string& note = {}, Role role = Role::Manager);
    Answer askAs(const Actor& actor, Command command, const std::string& key = {}, const std::string& note = {});
    TicketId issue(const std::string& service = "ss.card_loss", const std::string& key = {});
    void open(const std::string& window, const std::string& clerk);
    std::shared_ptr<Watcher> watch(Subscription subscription);

    TemporaryFolder folder;
    std::shared_ptr<HandClock> clock;
    std::unique_ptr<Controller> controller;

private:
    void start();
};

} // namespace evenhall::test

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fake_hall.h"

#include <algorithm>

namespace evenhall {

FakeHall::FakeHall()
    : m_rule([](const CommandRequest&) { return Answer{}; })
    , m_view([](const Subscription&) {
        return std::vector<Entity>{SignView{WindowId("1"), "空闲", false, 1}};
    })
    , m_thread([this] { run(); }) {}

FakeHall::~FakeHall() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void FakeHall::run() {
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_stopping || (!m_held && !m_work.empty()); });
        if (m_stopping)
            return;
        const std::function<void()> work = std::move(m_work.front());
        m_work.pop_front();
        lock.unlock();
        work();
        lock.lock();
    }
}

void FakeHall::post(std::function<void()> work) {
    {
        const std::lock_guard lock(m_mutex);
        m_work.push_back(std::move(work));
    }
    m_changed.notify_all();
}

void FakeHall::execute(CommandRequest request, AnswerCallback done) {
    post([this, request = std::move(request), done = std::move(done)] {
        Rule rule;
        std::int64_t sequence = 0;
        {
            const std::lock_guard lock(m_mutex);
            m_commands.push_back(request);
            rule = m_rule;
            sequence = ++m_sequence;
        }
        done(rule(request), sequence);
    });
}

void FakeHall::follow(const Subscription& subscription, std::weak_ptr<Follower> follower) {
    post([this, subscription, follower = std::move(follower)] {
        const auto update = makeSnapshot(subscription);
        {
            const std::lock_guard lock(m_mutex);
            m_followers.emplace_back(subscription, follower);
        }
        if (const auto alive = follower.lock())
            alive->deliver(update);
    });
}

void FakeHall::snapshot(const Subscription& subscription, std::function<void(std::shared_ptr<const Update>)> done) {
    post([this, subscription, done = std::move(done)] { done(makeSnapshot(subscription)); });
}

std::shared_ptr<const Update> FakeHall::makeSnapshot(const Subscription& subscription) {
    const std::lock_guard lock(m_mutex);
    ++m_snapshots;
    auto update = std::make_shared<Update>();
    update->snapshot = true;
    update->sequence = m_sequence;
    update->changed = m_view(subscription);
    return update;
}

void FakeHall::publish(std::vector<Entity> changed) {
    post([this, changed = std::move(changed)] {
        auto update = std::make_shared<Update>();
        std::vector<std::shared_ptr<Follower>> alive;
        {
            const std::lock_guard lock(m_mutex);
            update->previous = m_sequence;
            update->sequence = ++m_sequence;
            for (const auto& [subscription, follower] : m_followers) {
                if (auto each = follower.lock())
                    alive.push_back(std::move(each));
            }
        }
        update->changed = changed;
        for (const auto& follower : alive)
            follower->deliver(update);
    });
}

CataloguePointer FakeHall::catalogue() const {
    const std::lock_guard lock(m_mutex);
    return m_catalogue;
}

void FakeHall::setCatalogue(CataloguePointer catalogue) {
    const std::lock_guard lock(m_mutex);
    m_catalogue = std::move(catalogue);
}

void FakeHall::setRule(Rule rule) {
    const std::lock_guard lock(m_mutex);
    m_rule = std::move(rule);
}

void FakeHall::setView(View view) {
    const std::lock_guard lock(m_mutex);
    m_view = std::move(view);
}

void FakeHall::hold() {
    const std::lock_guard lock(m_mutex);
    m_held = true;
}

void FakeHall::release() {
    {
        const std::lock_guard lock(m_mutex);
        m_held = false;
    }
    m_changed.notify_all();
}

std::vector<CommandRequest> FakeHall::commands() const {
    const std::lock_guard lock(m_mutex);
    return m_commands;
}

std::size_t FakeHall::followers() const {
    const std::lock_guard lock(m_mutex);
    return static_cast<std::size_t>(
        std::count_if(m_followers.begin(), m_followers.end(), [](const auto& each) { return !each.second.expired(); }));
}

std::size_t FakeHall::snapshotsTaken() const {
    const std::lock_guard lock(m_mutex);
    return m_snapshots;
}

} // namespace evenhall

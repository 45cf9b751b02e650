// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/hall_service/hall_service.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace evenhall {

/// A hall without rules: answers commands as a test says, tells its followers what a test says. Calls back on a thread
/// of its own, as the real one does.
class FakeHall : public HallService {
public:
    using Rule = std::function<Answer(const CommandRequest&)>;
    using View = std::function<std::vector<Entity>(const Subscription&)>;

    FakeHall();
    ~FakeHall() override;
    FakeHall(const FakeHall&) = delete;
    FakeHall& operator=(const FakeHall&) = delete;

    void execute(CommandRequest request, AnswerCallback done) override;
    void follow(const Subscription& subscription, std::weak_ptr<Follower> follower) override;
    void snapshot(const Subscription& subscription, std::function<void(std::shared_ptr<const Update>)> done) override;
    CataloguePointer catalogue() const override;

    void setCatalogue(CataloguePointer catalogue);
    void setRule(Rule rule); ///< default: everything succeeds
    void setView(View view); ///< what a snapshot holds; default: one sign

    /// One step of the hall: every follower hears that this changed.
    void publish(std::vector<Entity> changed);
    /// While held, the hall thread does nothing; commands and updates wait.
    void hold();
    void release();

    [[nodiscard]] std::vector<CommandRequest> commands() const;
    [[nodiscard]] std::size_t followers() const;
    [[nodiscard]] std::size_t snapshotsTaken() const;

private:
    void run();
    void post(std::function<void()> work);
    [[nodiscard]] std::shared_ptr<const Update> makeSnapshot(const Subscription& subscription);

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_work;
    bool m_stopping = false;
    bool m_held = false;
    CataloguePointer m_catalogue;
    Rule m_rule;
    View m_view;
    std::vector<CommandRequest> m_commands;
    std::vector<std::pair<Subscription, std::weak_ptr<Follower>>> m_followers;
    std::int64_t m_sequence = 1;
    std::size_t m_snapshots = 0;
    std::thread m_thread;
};

} // namespace evenhall

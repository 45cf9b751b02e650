// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/controller/advice/adviser.h"
#include "app/controller/controller.h"
#include "app/controller/hall_keeper.h"
#include "app/controller/identity_keys.h"
#include "app/controller/publisher.h"
#include "app/controller/waits/learned_waits.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace evenhall {

/// The thread that owns hall, journal and publisher, and its inbox.
class Controller::HallThread {
public:
    explicit HallThread(ControllerOptions options);
    ~HallThread();

    Result<void> open();
    void run(); ///< starts the thread

    // From any thread.
    void post(CommandRequest request, AnswerCallback done);
    void post(std::function<void()> task);
    [[nodiscard]] CataloguePointer catalogue() const;

    // On the hall thread.
    [[nodiscard]] const Hall& hall() const { return m_keeper.hall(); }
    void follow(const Subscription& subscription, const std::weak_ptr<Follower>& follower);
    void snapshot(const Subscription& subscription, const std::function<void(std::shared_ptr<const Update>)>& done);

private:
    struct Waiting {
        CommandRequest request;
        AnswerCallback done;
        Answer answer;
        std::size_t sameAs = 0; ///< index of the earlier command with the same key in this group; own index if none
    };

    static constexpr Duration estimatesEvery = std::chrono::milliseconds(250);
    static constexpr Duration allEstimatesEvery = std::chrono::seconds(15);
    static constexpr Duration adviceEvery = std::chrono::minutes(1);

    void loop();
    void waitForWork(std::unique_lock<std::mutex>& lock);
    void waitForCompany(std::unique_lock<std::mutex>& lock);
    std::vector<Waiting> takeGroup();
    void workOn(std::vector<Waiting> group, std::vector<std::function<void()>> tasks);
    void passTime();
    void executeGroup(std::vector<Waiting>& group);
    void stageOne(std::vector<Waiting>& group, std::size_t index, std::map<std::string, std::size_t>& keys,
                  const Now& now);
    bool commitAndShow();
    bool reopen();
    void refuseAll(std::vector<Waiting>& group, const Error& error);
    void showChanges(const HallChanges& changes, const Now& now);
    void showEverything(const Now& now);
    void showTickets(const HallChanges& changes);
    void showRequests(const HallChanges& changes);
    void showSuggestions(const HallChanges& changes);
    void refreshEstimates(const Now& now);
    void refreshHolders(const Now& now);
    void startAdviser();
    void askAdvice(const Now& now);
    void leaveOutNumbers();
    [[nodiscard]] std::shared_ptr<Update> ticketWithNumber(const std::string& number) const;
    void adoptCatalogue();
    void log(const std::string& line) const;
    [[nodiscard]] Duration sleepFor();

    ControllerOptions m_options;
    HallKeeper m_keeper;
    IdentityKeys m_keys;
    Publisher m_publisher;
    std::shared_ptr<LearnedWaits> m_waits; ///< null: too little is known of past days
    std::set<QueueId> m_dirtyQueues;
    Instant m_estimatesAt;    ///< last refresh of waits and counts
    Instant m_allEstimatesAt; ///< last refresh of all of them, changed or not
    Instant m_adviceAskedAt;
    std::optional<BusinessDay> m_adviceDay; ///< the last day on which it was asked

    std::chrono::nanoseconds m_commitTime{0}; ///< of the last group, real time
    std::size_t m_lastGroup = 0;              ///< commands in it
    std::size_t m_groupBefore = 0;

    mutable std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::size_t m_wanted = 1; ///< commands that must wait before the thread is woken
    std::deque<Waiting> m_commands;
    std::vector<std::function<void()>> m_tasks;
    CataloguePointer m_catalogue; ///< guarded by m_mutex: read from other threads
    bool m_stopping = false;
    std::thread m_thread;
    std::unique_ptr<Adviser> m_adviser; ///< posts to this object, so it goes first
};

} // namespace evenhall

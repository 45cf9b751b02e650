// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/hall_thread.h"

#include "app/controller/bindings.h"
#include "app/controller/restored_backup.h"
#include "app/journal/journal_reader.h"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace evenhall {

namespace {

constexpr std::size_t mostWaiting = 10'000; ///< commands; past it clients hear Busy
constexpr std::size_t mostPerGroup = 256;
constexpr std::size_t rush = 6; ///< commands of two groups
constexpr Duration longestSleep = std::chrono::seconds(1);
constexpr int keepFreeTextDays = 30;

const Actor hallItself{Role::Manager, "hall", std::nullopt};

} // namespace

Controller::HallThread::HallThread(ControllerOptions options)
    : m_options(std::move(options)), m_keeper(m_options.folder, m_options.issuer), m_keys(m_options.folder) {}

Controller::HallThread::~HallThread() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_arrived.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void Controller::HallThread::log(const std::string& line) const {
    if (m_options.log)
        m_options.log(line);
}

Result<void> Controller::HallThread::open() {
    if (auto opened = m_keeper.open(); !opened)
        return opened;
    adoptCatalogue();
    showEverything(m_options.clock->now());
    leaveOutNumbers();
    return {};
}

/// In a folder that was restored from a backup, before any command of a client. The mark stays until it is durable.
void Controller::HallThread::leaveOutNumbers() {
    const std::string mark = journal::restoredMark(m_options.folder);
    std::error_code problem;
    if (!std::filesystem::exists(mark, problem))
        return;
    const Now now = m_options.clock->now();
    for (const LeaseBlock& block : numbersToLeaveOut(m_keeper.hall(), now)) {
        log("restored from a backup: series " + block.prefix + " leaves out " + std::to_string(block.count) +
            " numbers that may have been given out since");
        m_keeper.stage({hallItself, {}, block, {}, std::nullopt}, now);
    }
    if (!m_keeper.hasStaged() || commitAndShow())
        std::filesystem::remove(mark, problem);
}

void Controller::HallThread::run() {
    startAdviser();
    m_thread = std::thread([this] { loop(); });
}

void Controller::HallThread::adoptCatalogue() {
    const Hall& hall = m_keeper.hall();
    if (hall.catalogue)
        m_options.clock->setTimeZone(hall.catalogue->configuration().timeZone);
    m_options.clock->continueAfter(hall.lastEventAt);
    m_publisher.reset(hall.catalogue);
    const std::lock_guard lock(m_mutex);
    m_catalogue = hall.catalogue;
}

CataloguePointer Controller::HallThread::catalogue() const {
    const std::lock_guard lock(m_mutex);
    return m_catalogue;
}

void Controller::HallThread::post(CommandRequest request, AnswerCallback done) {
    bool enough = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_commands.size() < mostWaiting) {
            m_commands.push_back({std::move(request), std::move(done), {}, 0});
            done = nullptr;
            enough = m_commands.size() == m_wanted;
        }
    }
    if (enough)
        m_arrived.notify_one();
    if (!done)
        return;
    Answer busy;
    busy.error = Error{ErrorCode::Busy, "too many commands are waiting"};
    done(busy, 0);
}

void Controller::HallThread::post(std::function<void()> task) {
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_arrived.notify_one();
}

Duration Controller::HallThread::sleepFor() {
    Instant wake = m_options.clock->now().instant + longestSleep;
    if (!m_dirtyQueues.empty())
        wake = std::min(wake, m_estimatesAt + estimatesEvery);
    if (m_keeper.isOpen()) {
        if (const auto deadline = nextDeadline(m_keeper.hall(), m_options.clock->now()))
            wake = std::min(wake, *deadline);
    }
    return m_options.clock->realTimeUntil(wake, longestSleep);
}

void Controller::HallThread::waitForWork(std::unique_lock<std::mutex>& lock) {
    const auto pending = [this] { return m_stopping || !m_commands.empty() || !m_tasks.empty(); };
    if (pending())
        return;
    lock.unlock();
    const Duration sleep = sleepFor();
    lock.lock();
    m_arrived.wait_for(lock, sleep, pending);
}

/// While one group was being committed, the clerks of the group before it asked again; those of the last group will in
/// a moment. Waiting for them a little makes one sync of the disk serve all of them instead of half. Only in a rush,
/// and only as long as is short beside that sync: a command in a quiet hall loses nothing.
void Controller::HallThread::waitForCompany(std::unique_lock<std::mutex>& lock) {
    m_wanted = std::min(m_lastGroup + m_groupBefore, mostPerGroup);
    if (m_commands.empty() || m_commands.size() >= m_wanted || m_wanted < rush || !m_tasks.empty())
        return;
    m_arrived.wait_for(lock, m_commitTime / 4,
                       [this] { return m_stopping || m_commands.size() >= m_wanted || !m_tasks.empty(); });
}

std::vector<Controller::HallThread::Waiting> Controller::HallThread::takeGroup() {
    std::vector<Waiting> group;
    group.reserve(std::min(m_commands.size(), mostPerGroup));
    while (!m_commands.empty() && group.size() < mostPerGroup) {
        group.push_back(std::move(m_commands.front()));
        m_commands.pop_front();
    }
    if (!group.empty())
        m_groupBefore = std::exchange(m_lastGroup, group.size());
    return group;
}

void Controller::HallThread::loop() {
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wanted = 1;
        waitForWork(lock);
        if (m_stopping && m_commands.empty())
            return;
        waitForCompany(lock);
        std::vector<Waiting> group = takeGroup();
        std::vector<std::function<void()>> tasks;
        tasks.swap(m_tasks);
        lock.unlock();
        workOn(std::move(group), std::move(tasks));
        lock.lock();
    }
}

void Controller::HallThread::workOn(std::vector<Waiting> group, std::vector<std::function<void()>> tasks) {
    passTime();
    for (const auto& task : tasks)
        task();
    if (!group.empty())
        executeGroup(group);
    const Now now = m_options.clock->now();
    if (m_keeper.isOpen() && m_keeper.hall().catalogue)
        refreshEstimates(now);
    askAdvice(now);
    m_publisher.flush(m_keeper.sequence());
}

bool Controller::HallThread::reopen() {
    if (m_keeper.isOpen())
        return true;
    const auto opened = m_keeper.open();
    if (!opened) {
        log("storage: " + opened.error().context);
        return false;
    }
    adoptCatalogue();
    showEverything(m_options.clock->now());
    log("storage: the journal is open again");
    return true;
}

void Controller::HallThread::passTime() {
    constexpr int mostSteps = 8; // close, open, plan: a day change takes three
    for (int step = 0; step < mostSteps && reopen(); ++step) {
        const Now now = m_options.clock->now();
        CommandRequest request{hallItself, {}, TimePassed{}, {}, std::nullopt};
        if (const auto deadline = nextDeadline(m_keeper.hall(), now); deadline && *deadline <= now.instant)
            m_keeper.stage(request, now);
        for (ReportPrint& report : m_keeper.outbox().overdue(now.instant)) {
            request.command = std::move(report);
            m_keeper.stage(request, now);
        }
        if (!m_keeper.hasStaged() || !commitAndShow())
            return;
    }
}

void Controller::HallThread::refuseAll(std::vector<Waiting>& group, const Error& error) {
    for (Waiting& waiting : group) {
        Answer refusal;
        refusal.error = error;
        waiting.done(refusal, m_keeper.sequence());
    }
}

void Controller::HallThread::stageOne(std::vector<Waiting>& group, std::size_t index,
                                      std::map<std::string, std::size_t>& keys, const Now& now) {
    Waiting& waiting = group[index];
    const std::string& key = waiting.request.idempotencyKey;
    waiting.sameAs = index;
    if (!key.empty()) {
        const auto [same, first] = keys.try_emplace(waiting.request.actor.name + '\n' + key, index);
        waiting.sameAs = same->second;
        if (!first)
            return;
        if (auto earlier = m_keeper.answered(waiting.request.actor.name, key)) {
            waiting.answer = std::move(*earlier);
            return;
        }
    }
    if (auto refusal =
            refusalByBinding(m_keeper.hall(), m_keeper.outbox(), waiting.request.actor, waiting.request.command)) {
        waiting.answer.error = std::move(refusal);
        return;
    }
    if (waiting.request.rawIdentity) {
        if (const auto ready = m_keys.refresh(now.localDay()); !ready) {
            waiting.answer.error = ready.error();
            return;
        }
        attachIdentity(waiting.request.command, m_keys.tokens(*waiting.request.rawIdentity));
        waiting.request.rawIdentity.reset();
    }
    waiting.answer = m_keeper.stage(waiting.request, now);
}

void Controller::HallThread::executeGroup(std::vector<Waiting>& group) {
    const Error failed{ErrorCode::StorageFailed, "the journal cannot be written"};
    if (!reopen()) {
        refuseAll(group, failed);
        return;
    }
    const Now now = m_options.clock->now();
    std::map<std::string, std::size_t> keys;
    for (std::size_t i = 0; i < group.size(); ++i)
        stageOne(group, i, keys, now);
    if (m_keeper.hasStaged() && !commitAndShow()) {
        refuseAll(group, failed);
        return;
    }
    m_publisher.flush(m_keeper.sequence());
    for (Waiting& waiting : group)
        waiting.done(group[waiting.sameAs].answer, m_keeper.sequence());
}

bool Controller::HallThread::commitAndShow() {
    HallChanges changes;
    const auto begun = std::chrono::steady_clock::now(); // of the disk, not of the hall
    if (const auto committed = m_keeper.commit(changes); !committed) {
        log("storage: " + committed.error().context);
        return false;
    }
    m_commitTime = std::chrono::steady_clock::now() - begun;
    const Now now = m_options.clock->now();
    if (m_waits)
        m_waits->follow(changes, m_keeper.hall(), now);
    if (changes.configurationChanged) {
        adoptCatalogue();
        log("configuration " + m_keeper.hall().catalogue->hash().substr(0, 12) + " adopted");
    }
    if (changes.dayChanged) {
        log("business day " + m_keeper.hall().day.toString() + (m_keeper.hall().dayOpen ? " open" : " closed"));
        if (const auto purged = m_keeper.purge(keepFreeTextDays); !purged)
            log("storage: " + purged.error().context);
    }
    if (changes.configurationChanged || changes.dayChanged)
        showEverything(now);
    else
        showChanges(changes, now);
    return true;
}

} // namespace evenhall

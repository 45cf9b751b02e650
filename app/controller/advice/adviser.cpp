// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/advice/adviser.h"

#include "app/controller/advice/advice.h"

#include <sched.h>

#include <utility>

namespace evenhall {

Adviser::Adviser(Options options, Say say, Teach teach, Log log)
    : m_options(std::move(options))
    , m_say(std::move(say))
    , m_teach(std::move(teach))
    , m_log(std::move(log))
    , m_thread([this] { loop(); }) {}

Adviser::~Adviser() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

bool Adviser::isFree() const {
    const std::lock_guard lock(m_mutex);
    return !m_thinking && !m_look;
}

void Adviser::look(Hall copy, Instant now) {
    {
        const std::lock_guard lock(m_mutex);
        m_look = Look{std::move(copy), now};
    }
    m_changed.notify_one();
}

void Adviser::loop() {
    // On Linux this concerns the calling thread alone. Whatever else wants to run goes before it at once.
    const sched_param none{};
    if (m_options.yields)
        ::sched_setscheduler(0, SCHED_IDLE, &none);
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_stopping || m_look; });
        if (m_stopping)
            return;
        const Look look = *std::exchange(m_look, std::nullopt);
        m_thinking = true;
        lock.unlock();
        think(look);
        lock.lock();
        m_thinking = false;
    }
}

void Adviser::learn(const Hall& hall) {
    if (m_catalogue != hall.catalogue) {
        m_catalogue = hall.catalogue;
        m_areas = helpAreas(*hall.catalogue);
        m_learnedFor.reset();
        m_waitsLearnedFor.reset();
    }
    if (m_learnedFor == hall.day)
        return;
    auto past = readPastDays(m_options.folder, hall.day, hall.utcOffset, *hall.catalogue);
    m_learnedFor = hall.day; // what cannot be read now is not tried every minute
    if (past)
        m_past = std::move(*past);
    else
        m_log("advice: past days cannot be read: " + past.error().context);
}

/// Takes longer than a look, so it comes after the first one of a day.
void Adviser::learnWaits(const Hall& hall) {
    if (m_waitsLearnedFor == hall.day)
        return;
    m_waitsLearnedFor = hall.day;
    auto lessons = readWaitLessons(m_options.folder, hall.catalogue, hall.day, hall.utcOffset, m_past.service);
    if (!lessons)
        return m_log("waits: past days cannot be read: " + lessons.error().context);
    const std::string known =
        std::to_string(lessons->tickets.size()) + " tickets of " + std::to_string(lessons->days) + " past days";
    std::shared_ptr<LearnedWaits> waits = LearnedWaits::from(std::move(*lessons));
    m_log(waits ? "waits of " + std::to_string(waits->queuesTold()) + " queues are told by " + known
                : "waits are told by the simple rule, after " + known);
    m_teach(std::move(waits));
}

void Adviser::think(const Look& look) {
    learn(look.hall);
    if (look.hall.catalogue->configuration().advice.enabled)
        m_say(adviceFor(look.hall, m_areas, m_past, look.now));
    learnWaits(look.hall);
}

} // namespace evenhall

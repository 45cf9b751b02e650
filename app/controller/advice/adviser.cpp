// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/advice/adviser.h"

#include "app/controller/advice/advice.h"

#include <sched.h>

#include <utility>

namespace evenhall {

Adviser::Adviser(std::string folder, Say say, Log log)
    : m_folder(std::move(folder)), m_say(std::move(say)), m_log(std::move(log)), m_thread([this] { loop(); }) {}

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
    }
    if (m_learnedFor == hall.day)
        return;
    auto past = readPastDays(m_folder, hall.day, hall.utcOffset, *hall.catalogue);
    m_learnedFor = hall.day; // what cannot be read now is not tried every minute
    if (past)
        m_past = std::move(*past);
    else
        m_log("advice: past days cannot be read: " + past.error().context);
}

void Adviser::think(const Look& look) {
    learn(look.hall);
    m_say(adviceFor(look.hall, m_areas, m_past, look.now));
}

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/hall/hall.h"

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace evenhall {

/// The part of a hall that a computation beside it needs: visits that have ended are left out, because copying a whole
/// day would keep the hall waiting.
[[nodiscard]] Hall withoutEndedVisits(const Hall& hall);

/// A rehearsal of the load a planner is for the hall: on a thread of the lowest priority it plays what is left of the
/// day again and again, each time on a fresh copy of the hall's state. Benchmarks switch it on to show that calls do
/// not suffer from it. Owns its thread; the copies come from wherever `askCopy` makes them.
class LongComputation {
public:
    using TakeCopy = std::function<void(Hall)>;
    /// Must call the function it gets once, at any time and on any thread.
    using AskCopy = std::function<void(TakeCopy)>;

    explicit LongComputation(AskCopy askCopy);
    ~LongComputation();
    LongComputation(const LongComputation&) = delete;
    LongComputation& operator=(const LongComputation&) = delete;

    /// Played so far.
    [[nodiscard]] std::uint64_t calls() const;

private:
    struct Desk {
        std::mutex mutex;
        std::condition_variable changed;
        Hall copy; ///< changed only while a copy is asked for
        bool fresh = false;
        bool stopping = false;
        std::uint64_t calls = 0;
    };

    void loop();

    AskCopy m_askCopy;
    std::shared_ptr<Desk> m_desk; ///< shared with copies that are still on their way
    std::thread m_thread;
};

} // namespace evenhall

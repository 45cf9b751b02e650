// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/controller/advice/help_area.h"
#include "app/controller/advice/past_days.h"
#include "app/controller/waits/learned_waits.h"
#include "app/domain/hall/hall.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace evenhall {

/// Thinks about the hall's queues beside the hall thread: gets a copy of the hall, gives suggestions back. Owns its
/// thread, which has the lowest priority there is, so that no call waits for it. What it says may be a moment old; the
/// rules of the hall leave out what no longer fits.
class Adviser {
public:
    /// Called on the adviser's thread.
    using Say = std::function<void(std::vector<Suggestion>)>;
    /// Waits as past days teach them, or null; on the adviser's thread.
    using Teach = std::function<void(std::shared_ptr<LearnedWaits>)>;
    using Log = std::function<void(const std::string&)>;

    struct Options {
        std::string folder; ///< past days are read from its journal
        bool yields = true; ///< runs when nothing else wants to
    };

    Adviser(Options options, Say say, Teach teach, Log log);
    ~Adviser();
    Adviser(const Adviser&) = delete;
    Adviser& operator=(const Adviser&) = delete;

    /// False while it thinks: then a copy would be made for nothing.
    [[nodiscard]] bool isFree() const;
    /// Any thread; only when free.
    void look(Hall copy, Instant now);

private:
    struct Look {
        Hall hall;
        Instant now;
    };

    void loop();
    void think(const Look& look);
    void learn(const Hall& hall);
    void learnWaits(const Hall& hall);

    Options m_options;
    Say m_say;
    Teach m_teach;
    Log m_log;

    // of the adviser's thread
    PastDays m_past;
    std::optional<BusinessDay> m_learnedFor;
    std::optional<BusinessDay> m_waitsLearnedFor;
    CataloguePointer m_catalogue;
    std::vector<HelpArea> m_areas;

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<Look> m_look;
    bool m_thinking = false;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/hall_thread.h"
#include "app/controller/long_computation.h"

#include <algorithm>
#include <utility>

namespace evenhall {

// How the hall thread asks its adviser: a copy of the hall goes out, suggestions come back as a command like any other.

void Controller::HallThread::startAdviser() {
    m_adviser = std::make_unique<Adviser>(
        m_options.folder,
        [this](std::vector<Suggestion> suggestions) {
            post({Actor{Role::Manager, "hall", std::nullopt}, {}, Suggest{std::move(suggestions)}, {}, std::nullopt},
                 [](const Answer&, std::int64_t) {});
        },
        [this](const std::string& line) { log(line); });
}

/// Once a minute of the hall's clock, when there is something to think about and nobody thinks yet.
void Controller::HallThread::askAdvice(const Now& now) {
    const Hall& hall = m_keeper.hall();
    if (!m_keeper.isOpen() || !hall.catalogue || !hall.dayOpen || !hall.catalogue->configuration().advice.enabled ||
        std::chrono::abs(now.instant - m_adviceAskedAt) < adviceEvery || !m_adviser->isFree())
        return;
    m_adviceAskedAt = now.instant;
    const bool somebodyWaits = std::any_of(hall.lines.begin(), hall.lines.end(),
                                           [](const auto& line) { return line.second.candidates.size() >= 2; });
    if (somebodyWaits || !hall.suggestions.empty())
        m_adviser->look(withoutEndedVisits(hall), now.instant);
}

} // namespace evenhall

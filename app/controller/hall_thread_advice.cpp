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
        Adviser::Options{m_options.folder, m_options.adviceYields},
        [this](std::vector<Suggestion> suggestions) {
            post({Actor{Role::Manager, "hall", std::nullopt}, {}, Suggest{std::move(suggestions)}, {}, std::nullopt},
                 [](const Answer&, std::int64_t) {});
        },
        [this](std::shared_ptr<LearnedWaits> waits) {
            post([this, waits = std::move(waits)] {
                m_waits = waits;
                m_keeper.tellWaitsBy(m_waits);
                m_estimatesAt = {}; // whoever waits hears the better word at once
                m_allEstimatesAt = {};
            });
        },
        [this](const std::string& line) { log(line); });
}

/// Once a minute of the hall's clock, when there is something to think about and nobody thinks yet; on a new day in any
/// case, so that the past is read before people come.
void Controller::HallThread::askAdvice(const Now& now) {
    const Hall& hall = m_keeper.hall();
    if (!m_keeper.isOpen() || !hall.catalogue || !hall.dayOpen ||
        std::chrono::abs(now.instant - m_adviceAskedAt) < adviceEvery || !m_adviser->isFree())
        return;
    m_adviceAskedAt = now.instant;
    const bool somebodyWaits = std::any_of(hall.lines.begin(), hall.lines.end(),
                                           [](const auto& line) { return line.second.candidates.size() >= 2; });
    const bool wanted = hall.catalogue->configuration().advice.enabled && (somebodyWaits || !hall.suggestions.empty());
    if (wanted || m_adviceDay != hall.day)
        m_adviser->look(withoutEndedVisits(hall), now.instant);
    m_adviceDay = hall.day;
}

} // namespace evenhall

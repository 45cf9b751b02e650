// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/advice/advice.h"

#include "app/controller/advice/demand_outlook.h"
#include "app/controller/advice/live_picture.h"
#include "app/planner/live/live_control.h"
#include "app/planner/plan/minutes.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace evenhall {

namespace {

using planner::durationOf;
using planner::LiveMove;
using planner::LiveMoveKind;
using planner::Minutes;

constexpr std::uint64_t seedOfAdvice = 0x5e1f;
constexpr Minutes noticed = 0.5; ///< a queue pays when its mean wait grows by more

SuggestionKind kindOf(LiveMoveKind kind) {
    switch (kind) {
    case LiveMoveKind::Help:
        return SuggestionKind::Help;
    case LiveMoveKind::Switch:
        return SuggestionKind::Switch;
    case LiveMoveKind::Open:
        break;
    }
    return SuggestionKind::Open;
}

planner::LiveSettings settingsOf(const AdviceRules& rules) {
    planner::LiveSettings settings;
    settings.movesPerDay = rules.movesPerDay;
    settings.stay = planner::minutesOf(rules.stay);
    settings.leastSaved = planner::minutesOf(rules.leastSaved);
    settings.onlyHelp = false;
    return settings;
}

bool isQuiet(const planner::LiveHall& hall) {
    constexpr std::size_t fewWaiting = 2;
    return std::all_of(hall.waiting.begin(), hall.waiting.end(),
                       [](const std::vector<Minutes>& line) { return line.size() < fewWaiting; });
}

/// A full five minutes on the clock reads better, and is no later than what the plan of the window allows.
Instant endOfStay(const Hall& hall, const WindowId& window, Instant now) {
    constexpr std::int64_t step = std::chrono::milliseconds(std::chrono::minutes(5)).count();
    const Duration stay = hall.catalogue->configuration().advice.stay;
    const Instant end = planLastsUntil(hall, window, now, stay);
    const std::int64_t sinceMidnight = (end - hall.atLocal(LocalTime{0})).count();
    return end - Duration(sinceMidnight % step);
}

class Adviser {
public:
    Adviser(const Hall& hall, const HelpArea& area, const PastDays& past, Instant now)
        : m_hall(hall)
        , m_rules(hall.catalogue->configuration().advice)
        , m_past(past)
        , m_now(now)
        , m_picture(pictureOf(hall, area, now)) {}

    [[nodiscard]] std::optional<Suggestion> advise(planner::RandomSource random) const {
        if (isQuiet(m_picture.hall) || m_picture.hall.groups.empty())
            return std::nullopt;
        const DemandOutlook outlook = outlookOf(m_hall, m_picture.queues, m_past, m_now);
        const planner::LiveControl control(outlook.demand, outlook.services, settingsOf(m_rules));
        const auto move = control.suggest(m_picture.hall, m_rules.movesPerDay - m_hall.movesToday, random);
        return move ? suggestionFrom(*move, outlook) : std::nullopt;
    }

private:
    [[nodiscard]] std::optional<Suggestion> suggestionFrom(const LiveMove& move, const DemandOutlook& outlook) const {
        const auto place = static_cast<std::size_t>(move.group);
        Suggestion suggestion;
        suggestion.kind = kindOf(move.kind);
        suggestion.window =
            suggestion.kind == SuggestionKind::Open ? m_picture.closed[place] : m_picture.groups[place].front();
        for (const int queue : worthNaming(move))
            suggestion.queues.push_back(m_picture.queues[static_cast<std::size_t>(queue)]);
        suggestion.before = m_hall.windows.at(suggestion.window).profile;
        suggestion.until = endOfStay(m_hall, suggestion.window, m_now);
        suggestion.validUntil = std::min(m_now + m_rules.validFor, suggestion.until);
        suggestion.effects = effectsOf(move);
        suggestion.saved = durationOf(move.savedWaiting);
        suggestion.confidencePermille = static_cast<int>(std::lround(move.sureness * 1000));
        suggestion.basis = outlook.basis;
        suggestion.pastDays = outlook.pastDays;
        return suggestion.until > m_now ? std::optional(suggestion) : std::nullopt;
    }

    /// The hottest queue, and others where people wait or will: a clerk need not learn about the rest.
    [[nodiscard]] static std::vector<int> worthNaming(const LiveMove& move) {
        std::vector<int> queues;
        for (const int queue : move.queues) {
            const auto place = static_cast<std::size_t>(queue);
            if (queue == move.hottest() || move.before[place] > move.after[place] + noticed)
                queues.push_back(queue);
        }
        return queues;
    }

    [[nodiscard]] std::vector<QueueEffect> effectsOf(const LiveMove& move) const {
        std::vector<QueueEffect> effects;
        const auto add = [&](std::size_t queue) {
            effects.push_back({m_picture.queues[queue], static_cast<int>(m_picture.hall.waiting[queue].size()),
                               durationOf(move.before[queue]), durationOf(move.after[queue])});
        };
        for (const int queue : worthNaming(move))
            add(static_cast<std::size_t>(queue));
        for (std::size_t queue = 0; queue < m_picture.queues.size(); ++queue) {
            const bool named = std::count(move.queues.begin(), move.queues.end(), static_cast<int>(queue)) > 0;
            if (!named && move.after[queue] > move.before[queue] + noticed)
                add(queue);
        }
        return effects;
    }

    const Hall& m_hall;
    const AdviceRules& m_rules;
    const PastDays& m_past;
    Instant m_now;
    LivePicture m_picture;
};

bool hasOpenSuggestion(const Hall& hall, const HelpArea& area) {
    return std::any_of(hall.suggestions.begin(), hall.suggestions.end(), [&](const auto& entry) {
        return entry.second.state == SuggestionState::Open && area.mayServe.count(entry.second.suggestion.window) != 0;
    });
}

} // namespace

std::vector<Suggestion> adviceFor(const Hall& hall, const std::vector<HelpArea>& areas, const PastDays& past,
                                  Instant now) {
    std::vector<Suggestion> advice;
    const auto minute = static_cast<std::uint64_t>(hall.localTime(now).minutes);
    for (std::size_t number = 0; number < areas.size(); ++number) {
        if (hasOpenSuggestion(hall, areas[number]))
            continue;
        const planner::RandomSource random(
            planner::mixedSeed(seedOfAdvice + number, static_cast<std::uint64_t>(hall.day.toDecimal()), minute));
        auto suggestion = Adviser(hall, areas[number], past, now).advise(random);
        if (suggestion)
            advice.push_back(*std::move(suggestion));
    }
    return advice;
}

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/presentation/suggestion_text.h"

#include "app/presentation/list_words.h"
#include "app/presentation/templates.h"

#include <algorithm>

namespace evenhall {

namespace {

std::string minutes(Duration duration) {
    return std::to_string((duration.count() + 30'000) / 60'000);
}

std::string percent(int permille) {
    return std::to_string((permille + 5) / 10);
}

std::string windowName(const WindowId& window, const HallConfiguration& hall) {
    const auto found =
        std::find_if(hall.windows.begin(), hall.windows.end(), [&](const Window& known) { return known.id == window; });
    return found != hall.windows.end() ? std::to_string(found->number) : window.toString();
}

std::string queueName(const QueueId& queue, const HallConfiguration& hall, const std::string& language) {
    const auto found =
        std::find_if(hall.queues.begin(), hall.queues.end(), [&](const Queue& known) { return known.id == queue; });
    return found != hall.queues.end() ? found->name.in(language) : queue.toString();
}

std::string_view moveTemplate(SuggestionKind kind, bool staffed) {
    switch (kind) {
    case SuggestionKind::Help:
        return "suggestion.help";
    case SuggestionKind::Switch:
        return "suggestion.switch";
    case SuggestionKind::Open:
        return staffed ? "suggestion.open" : "suggestion.open.unstaffed";
    case SuggestionKind::Close:
        break;
    }
    return "suggestion.close";
}

/// Fills the templates of one language.
class Composer {
public:
    Composer(const HallConfiguration& hall, const std::string& language) : m_hall(hall), m_language(language) {}

    [[nodiscard]] std::string fill(std::string_view name, const TemplateValues& values) const {
        return fillTemplate(templateFor(m_hall, name, m_language), values);
    }

    [[nodiscard]] std::string move(const SuggestionFacts& facts) const {
        const Suggestion& suggestion = facts.suggestion;
        return fill(moveTemplate(suggestion.kind, facts.staffed),
                    {{"window", windowName(suggestion.window, m_hall)},
                     {"queues", queueNames(suggestion.queues, m_hall, m_language)},
                     {"until", Now{suggestion.until, facts.utcOffset}.localTime().toString()}});
    }

    [[nodiscard]] std::string effect(std::string_view name, const QueueEffect& effect) const {
        return fill(name, {{"queue", queueName(effect.queue, m_hall, m_language)},
                           {"waiting", std::to_string(effect.waiting)},
                           {"before", minutes(effect.waitBefore)},
                           {"after", minutes(effect.waitAfter)}});
    }

    [[nodiscard]] std::string basis(const Suggestion& suggestion) const {
        const bool known = suggestion.basis == SuggestionBasis::PastDays;
        return fill(known ? "suggestion.past" : "suggestion.today", {{"days", std::to_string(suggestion.pastDays)}});
    }

private:
    const HallConfiguration& m_hall;
    const std::string& m_language;
};

} // namespace

SuggestionText composeSuggestion(const SuggestionFacts& facts, const HallConfiguration& hall,
                                 const std::string& language) {
    const Composer words(hall, language);
    const Suggestion& suggestion = facts.suggestion;
    SuggestionText text;
    text.move = words.move(facts);
    for (const QueueEffect& effect : suggestion.effects) {
        if (effect.waitAfter > effect.waitBefore)
            text.costs.push_back(words.effect("suggestion.cost", effect));
        else
            text.gains.push_back(words.effect("suggestion.gain", effect));
    }
    text.saved = words.fill("suggestion.saved",
                            {{"minutes", minutes(suggestion.saved)}, {"sure", percent(suggestion.confidencePermille)}});
    text.basis = words.basis(suggestion);
    return text;
}

std::string sentenceOf(const SuggestionText& text, const HallConfiguration& hall, const std::string& language) {
    std::vector<std::string> effects = text.gains;
    effects.insert(effects.end(), text.costs.begin(), text.costs.end());
    if (effects.empty())
        effects.emplace_back(templateFor(hall, "suggestion.no_effect", language));
    const std::string joined = joinWords(effects, listSeparator(hall, "suggestion.separator", language));
    return fillTemplate(templateFor(hall, "suggestion.sentence", language),
                        {{"move", text.move}, {"effects", joined}, {"saved", text.saved}, {"basis", text.basis}});
}

std::string queueNames(const std::vector<QueueId>& queues, const HallConfiguration& hall, const std::string& language) {
    std::vector<std::string> names;
    names.reserve(queues.size());
    for (const QueueId& queue : queues)
        names.push_back(queueName(queue, hall, language));
    return joinWords(names, listSeparator(hall, "list.separator", language));
}

} // namespace evenhall

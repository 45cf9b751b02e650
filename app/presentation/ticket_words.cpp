// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/presentation/ticket_words.h"

#include "app/presentation/list_words.h"

#include <algorithm>

namespace evenhall {

namespace {

/// Whole minutes; an upper bound is never rounded down to nothing.
std::string minutesUp(Duration span) {
    return std::to_string((span.count() + 59'999) / 60'000);
}

std::string minutesDown(Duration span) {
    return std::to_string(span.count() / 60'000);
}

std::string materials(const Service& service, const std::string& language, std::string_view separator) {
    std::vector<std::string> words;
    for (const LocalizedText& entry : service.materials)
        words.push_back(entry.in(language));
    return joinWords(words, separator);
}

void addPlace(TemplateValues& values, const TicketFacts& facts, const Catalogue& catalogue, const std::string& language,
              std::string_view separator) {
    values["windows"] = windowNumbers(facts.windows, catalogue, separator);
    const Queue* queue = catalogue.queue(facts.visit.current().queue);
    const Zone* zone = queue == nullptr ? nullptr : catalogue.zone(queue->zone);
    if (zone == nullptr)
        return;
    values["zone"] = zone->name.in(language);
    values["floor"] = std::to_string(zone->floor);
}

} // namespace

std::vector<std::string> ticketLanguages(std::string_view language, const HallConfiguration& hall) {
    constexpr std::ptrdiff_t mostOnPaper = 2;
    if (language == "mul") // BCP 47: several languages
        return {hall.languages.begin(), hall.languages.begin() + std::min(mostOnPaper, std::ssize(hall.languages))};
    std::vector<std::string> languages;
    while (!language.empty()) {
        const std::string_view tag = language.substr(0, language.find('+'));
        language.remove_prefix(std::min(language.size(), tag.size() + 1));
        if (!tag.empty() && std::find(languages.begin(), languages.end(), tag) == languages.end())
            languages.emplace_back(tag);
    }
    if (languages.empty())
        languages.push_back(hall.languages.empty() ? "zh-CN" : hall.languages.front());
    return languages;
}

std::string windowNumbers(const std::vector<WindowId>& windows, const Catalogue& catalogue,
                          std::string_view separator) {
    std::vector<int> numbers;
    for (const WindowId& id : windows) {
        if (const Window* window = catalogue.window(id))
            numbers.push_back(window->number);
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    std::string text;
    for (std::size_t first = 0; first < numbers.size();) {
        std::size_t last = first;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1)
            ++last;
        text += (text.empty() ? "" : std::string(separator)) + std::to_string(numbers[first]);
        if (last > first)
            text += "-" + std::to_string(numbers[last]);
        first = last + 1;
    }
    return text;
}

std::string groupedCode(const PublicCode& code) {
    constexpr std::size_t group = 4;
    const std::string& text = code.toString();
    std::string grouped;
    for (std::size_t at = 0; at < text.size(); at += group)
        grouped += (at == 0 ? "" : " ") + text.substr(at, group);
    return grouped;
}

TemplateValues ticketValues(const TicketFacts& facts, const Catalogue& catalogue, const std::string& language) {
    const HallConfiguration& hall = catalogue.configuration();
    const std::string separator = listSeparator(hall, "list.separator", language);
    const Now issued{facts.visit.issuedAt, facts.utcOffset};
    TemplateValues values{{"hall", hall.name.in(language)},
                          {"copy", std::to_string(facts.copy)},
                          {"ahead", std::to_string(facts.peopleAhead)},
                          {"wait_low", minutesDown(facts.wait.low)},
                          {"wait_high", minutesUp(facts.wait.high)},
                          {"minutes", minutesDown(hall.calling.reactivateWithin)},
                          {"date", issued.localDay().toString()},
                          {"time", issued.localTime().toString()}};
    addPlace(values, facts, catalogue, language, separator);
    if (const Service* service = catalogue.service(facts.visit.current().service)) {
        values["service"] = service->name.in(language);
        values["materials"] = materials(*service, language, separator);
    }
    if (facts.visit.priority) {
        const PriorityClass* priority = catalogue.priorityClass(*facts.visit.priority);
        values["priority"] = priority == nullptr ? "" : priority->name.in(language);
    }
    return values;
}

} // namespace evenhall

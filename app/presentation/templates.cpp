// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/presentation/templates.h"

#include "app/presentation/default_templates.h"
#include "drivers/api/picture.h"

#include <algorithm>
#include <map>

namespace evenhall {

namespace {

using Texts = std::map<std::string_view, std::string_view, std::less<>>;
using TextsByLanguage = std::map<std::string_view, Texts, std::less<>>;

Texts readLines(std::string_view file) {
    constexpr std::string_view sign = " = ";
    Texts texts;
    while (!file.empty()) {
        const std::string_view line = file.substr(0, file.find('\n'));
        file.remove_prefix(std::min(file.size(), line.size() + 1));
        const std::size_t at = line.find(sign);
        if (at != std::string_view::npos && line.front() != '#')
            texts[line.substr(0, at)] = line.substr(at + sign.size());
    }
    return texts;
}

const TextsByLanguage& defaults() {
    static const TextsByLanguage all = [] {
        TextsByLanguage texts;
        for (const TemplateFile& file : templateFiles())
            texts[file.language] = readLines(file.text);
        return texts;
    }();
    return all;
}

bool contains(const std::vector<std::string_view>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string checkLogo(std::string_view text) {
    if (text == noLogo)
        return {};
    const device::Outcome<std::vector<std::byte>> picture = device::readPicture(text);
    return picture ? std::string() : picture.fault().context;
}

/// What is wrong with one text under a rule; empty: nothing.
std::string checkText(const TemplateRule& rule, std::string_view text) {
    if (rule.name == logoTemplate)
        return checkLogo(text);
    const Result<std::vector<TemplatePiece>> pieces = parseTemplate(text);
    if (!pieces)
        return "expected no " + pieces.error().context;
    for (const TemplatePiece& piece : *pieces) {
        if (piece.placeholder && !contains(rule.placeholders, piece.text))
            return "expected only placeholders of " + std::string(rule.name) + ", found {" + piece.text + "}";
    }
    for (const std::string_view name : rule.required) {
        const TemplatePiece needed{true, std::string(name)};
        if (std::find(pieces->begin(), pieces->end(), needed) == pieces->end())
            return "expected the placeholder {" + std::string(name) + "}, found none";
    }
    return {};
}

} // namespace

const std::vector<TemplateRule>& templateRules() {
    static const std::vector<TemplateRule> rules{
        {"ticket.logo", {}, {}},
        {"ticket.hall", {"hall"}, {}},
        {"ticket.reprint", {"copy"}, {"copy"}},
        {"ticket.priority", {"priority"}, {}},
        {"ticket.service", {"service"}, {"service"}},
        {"ticket.step", {"step", "service"}, {"service"}},
        {"ticket.place", {"zone", "floor", "windows"}, {"windows"}},
        {"ticket.place.zone", {"zone", "floor"}, {"zone"}},
        {"ticket.ahead", {"ahead"}, {"ahead"}},
        {"ticket.ahead.none", {}, {}},
        {"ticket.wait", {"wait_low", "wait_high"}, {"wait_high"}},
        {"ticket.appointment", {"time"}, {"time"}},
        {"ticket.materials", {"materials"}, {"materials"}},
        {"ticket.missed", {"minutes"}, {}},
        {"ticket.time", {"date", "time"}, {"time"}},
        {"notice.title", {}, {}},
        {"notice.service", {"service"}, {"service"}},
        {"notice.missing", {"source"}, {}},
        {"notice.paper", {"paper"}, {"paper"}},
        {"notice.return", {"number", "window", "source"}, {}},
        {"notice.time", {"date", "time", "number", "window"}, {"date"}},
        {"list.separator", {}, {}},
        {"sign.call", {"number", "window"}, {"number"}},
        {"sign.call.priority", {"number", "window"}, {"number"}},
        {"sign.serving", {"number", "window"}, {}},
        {"sign.idle", {"window"}, {}},
        {"sign.paused", {"window"}, {}},
        {"sign.paused.until", {"time", "window"}, {"time"}},
        {"sign.closed", {"window"}, {}},
        {"voice.call", {"number", "window"}, {"number", "window"}},
        {"voice.call.priority", {"number", "window"}, {"number", "window"}},
        {"suggestion.help", {"window", "queues", "until"}, {"window", "queues", "until"}},
        {"suggestion.switch", {"window", "queues", "until"}, {"window", "queues", "until"}},
        {"suggestion.open", {"window", "queues", "until"}, {"window", "queues", "until"}},
        {"suggestion.open.unstaffed", {"window", "queues", "until"}, {"window", "queues", "until"}},
        {"suggestion.close", {"window", "until"}, {"window", "until"}},
        {"suggestion.gain", {"queue", "waiting", "before", "after"}, {"queue", "before", "after"}},
        {"suggestion.cost", {"queue", "waiting", "before", "after"}, {"queue", "before", "after"}},
        {"suggestion.no_effect", {}, {}},
        {"suggestion.saved", {"minutes", "sure"}, {"minutes", "sure"}},
        {"suggestion.past", {"days"}, {"days"}},
        {"suggestion.today", {}, {}},
        {"suggestion.separator", {}, {}},
        {"suggestion.sentence", {"move", "effects", "saved", "basis"}, {"move", "effects", "saved", "basis"}},
    };
    return rules;
}

std::string_view defaultTemplate(std::string_view name, std::string_view language) {
    const auto texts = defaults().find(language);
    if (texts == defaults().end())
        return {};
    const auto text = texts->second.find(name);
    return text == texts->second.end() ? std::string_view{} : text->second;
}

std::string_view templateFor(const HallConfiguration& hall, std::string_view name, std::string_view language) {
    if (const auto own = hall.templates.find(std::string(name)); own != hall.templates.end()) {
        const auto text = own->second.byLanguage.find(std::string(language));
        if (text != own->second.byLanguage.end())
            return text->second;
    }
    const std::string_view text = defaultTemplate(name, language);
    return text.empty() ? defaultTemplate(name, "zh-CN") : text;
}

std::string_view logoFor(const HallConfiguration& hall, const std::string& language) {
    const auto own = hall.templates.find(std::string(logoTemplate));
    if (own == hall.templates.end())
        return noLogo;
    const std::map<std::string, std::string>& sources = own->second.byLanguage;
    if (const auto source = sources.find(language); source != sources.end())
        return source->second;
    for (const std::string& other : hall.languages)
        if (const auto source = sources.find(other); source != sources.end())
            return source->second;
    return noLogo;
}

std::vector<TemplateProblem> checkTemplates(const HallConfiguration& hall) {
    std::vector<TemplateProblem> problems;
    for (const auto& [name, texts] : hall.templates) {
        const std::string_view wanted = name;
        const auto rule = std::find_if(templateRules().begin(), templateRules().end(),
                                       [wanted](const TemplateRule& item) { return item.name == wanted; });
        if (rule == templateRules().end()) {
            problems.push_back({"/templates/" + name, "expected the name of a template"});
            continue;
        }
        for (const auto& [language, text] : texts.byLanguage) {
            const std::string what = checkText(*rule, text);
            if (!what.empty())
                problems.push_back({"/templates/" + name + "/" + language, what});
        }
    }
    return problems;
}

} // namespace evenhall

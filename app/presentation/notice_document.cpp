// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/presentation/notice_document.h"

#include "app/presentation/templates.h"
#include "app/presentation/ticket_words.h"

namespace evenhall {

using device::Alignment;
using device::TextBlock;
using device::TextSize;

namespace {

TemplateValues valuesOf(const NoticeFacts& facts, const Catalogue& catalogue, const Service& service,
                        const std::string& language) {
    const Now now{facts.at, facts.utcOffset};
    TemplateValues values{{"hall", catalogue.configuration().name.in(language)},
                          {"service", service.name.in(language)},
                          {"number", facts.number},
                          {"source", service.materialsSource.in(language)},
                          {"date", now.localDay().toString()},
                          {"time", now.localTime().toString()}};
    if (const Window* window = catalogue.window(facts.window))
        values["window"] = std::to_string(window->number);
    return values;
}

} // namespace

device::PrintDocument composeNotice(const NoticeFacts& facts, const Catalogue& catalogue) {
    device::PrintDocument document;
    const Service* service = catalogue.service(facts.service);
    if (service == nullptr)
        return document;
    for (const std::string& language : ticketLanguages(facts.language, catalogue.configuration())) {
        TemplateValues values = valuesOf(facts, catalogue, *service, language);
        const auto add = [&](std::string_view name, TextBlock block) {
            block.text = fillTemplate(templateFor(catalogue.configuration(), name, language), values);
            document.blocks.emplace_back(std::move(block));
        };
        add("ticket.hall", {"", TextSize::Normal, Alignment::Centre, false, false});
        add("notice.title", {"", TextSize::Large, Alignment::Centre, true, true});
        add("notice.service", {"", TextSize::Large, Alignment::Centre, true, false});
        document.blocks.emplace_back(device::RuleBlock{});
        add("notice.missing", {"", TextSize::Normal, Alignment::Left, false, false});
        for (const int index : facts.missing) {
            if (index < 0 || index >= static_cast<int>(service->materials.size()))
                continue;
            values["paper"] = service->materials[static_cast<std::size_t>(index)].in(language);
            add("notice.paper", {"", TextSize::Large, Alignment::Left, false, false});
        }
        document.blocks.emplace_back(device::RuleBlock{});
        add("notice.return", {"", TextSize::Normal, Alignment::Left, false, false});
        add("notice.time", {"", TextSize::Small, Alignment::Centre, false, false});
    }
    return document;
}

} // namespace evenhall

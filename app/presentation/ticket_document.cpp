// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/presentation/ticket_document.h"

#include "app/presentation/templates.h"
#include "app/presentation/ticket_words.h"
#include "drivers/api/picture.h"

#include <set>

namespace evenhall {

using device::Alignment;
using device::TextBlock;
using device::TextSize;

namespace {

/// The second language of a ticket steps back, so that each reader finds his own at a glance.
TextSize smaller(TextSize size) {
    switch (size) {
    case TextSize::Number:
    case TextSize::Large:
        return TextSize::Normal;
    case TextSize::Normal:
    case TextSize::Small:
        return TextSize::Small;
    }
    return size;
}

/// The blocks of one ticket while they are put together, in all its languages.
class TicketComposer {
public:
    TicketComposer(const TicketFacts& facts, const Catalogue& catalogue)
        : m_facts(facts)
        , m_catalogue(catalogue)
        , m_languages(ticketLanguages(facts.visit.language, catalogue.configuration()))
        , m_large(facts.visit.priority.has_value()) {
        for (const std::string& language : m_languages)
            m_values.push_back(ticketValues(facts, catalogue, language));
    }

    device::PrintDocument compose() {
        addHead();
        addService();
        addWait();
        addPapers();
        addFoot();
        return std::move(m_document);
    }

private:
    void addLogo() {
        const std::string_view source = logoFor(m_catalogue.configuration(), m_languages.front());
        if (source != noLogo)
            add(device::ImageBlock{device::pictureName(source)});
    }

    void addHead() {
        addLogo();
        addLine("ticket.hall", {"", TextSize::Normal, Alignment::Centre, false, false});
        if (m_facts.copy > 0)
            addLine("ticket.reprint", {"", TextSize::Large, Alignment::Centre, true, true});
        add(TextBlock{m_facts.visit.number.toString(), TextSize::Number, Alignment::Centre, true, false});
        if (m_facts.visit.priority)
            addLine("ticket.priority", {"", TextSize::Large, Alignment::Centre, true, true});
        add(device::RuleBlock{});
    }

    void addService() {
        addLine("ticket.service", {"", TextSize::Large, Alignment::Centre, true, false});
        if (m_facts.visit.legs.size() > 1)
            addSteps();
        addLine(m_values.front()["windows"].empty() ? "ticket.place.zone" : "ticket.place",
                {"", bodySize(), Alignment::Centre, true, false});
        add(device::RuleBlock{});
    }

    /// All services of 一件事一次办, in order.
    void addSteps() {
        for (std::size_t step = 0; step < m_facts.visit.legs.size(); ++step) {
            const Service* service = m_catalogue.service(m_facts.visit.legs[step].service);
            for (std::size_t i = 0; service != nullptr && i < m_languages.size(); ++i) {
                const TemplateValues values{{"step", std::to_string(step + 1)},
                                            {"service", service->name.in(m_languages[i])}};
                add(TextBlock{fill("ticket.step", m_languages[i], values), bodySize(), Alignment::Left, false, false});
            }
        }
    }

    void addWait() {
        if (m_facts.visit.appointmentAt) {
            setTime(*m_facts.visit.appointmentAt);
            addLine("ticket.appointment", {"", TextSize::Large, Alignment::Centre, true, false});
            setTime(m_facts.visit.issuedAt);
        }
        addLine(m_facts.peopleAhead > 0 ? "ticket.ahead" : "ticket.ahead.none",
                {"", bodySize(), Alignment::Centre, true, false});
        if (m_facts.wait.high.count() > 0)
            addLine("ticket.wait", {"", bodySize(), Alignment::Centre, false, false});
    }

    void addPapers() {
        if (m_values.front()["materials"].empty())
            return;
        add(device::RuleBlock{});
        addLine("ticket.materials", {"", bodySize(), Alignment::Left, false, false});
    }

    void addFoot() {
        add(device::RuleBlock{});
        addLine("ticket.missed", {"", m_large ? TextSize::Normal : TextSize::Small, Alignment::Left, false, false});
        add(device::QrBlock{m_facts.visit.code.toString()});
        add(TextBlock{groupedCode(m_facts.visit.code), TextSize::Small, Alignment::Centre, false, false});
        addLine("ticket.time", {"", TextSize::Small, Alignment::Centre, false, false});
    }

    void setTime(Instant instant) {
        for (TemplateValues& values : m_values)
            values["time"] = Now{instant, m_facts.utcOffset}.localTime().toString();
    }

    /// One template in every language of the ticket; what is the same in two languages stands once.
    void addLine(std::string_view name, TextBlock block) {
        std::set<std::string> written;
        for (std::size_t i = 0; i < m_languages.size(); ++i) {
            if (i == 1) {
                block.size = smaller(block.size);
                block.bold = block.bold && block.inverted;
            }
            block.text = fill(name, m_languages[i], m_values[i]);
            if (!block.text.empty() && written.insert(block.text).second)
                add(block);
        }
    }

    [[nodiscard]] std::string fill(std::string_view name, std::string_view language,
                                   const TemplateValues& values) const {
        return fillTemplate(templateFor(m_catalogue.configuration(), name, language), values);
    }

    [[nodiscard]] TextSize bodySize() const { return m_large ? TextSize::Large : TextSize::Normal; }
    void add(device::PrintBlock block) { m_document.blocks.push_back(std::move(block)); }

    const TicketFacts& m_facts;
    const Catalogue& m_catalogue;
    std::vector<std::string> m_languages;
    std::vector<TemplateValues> m_values;
    bool m_large;
    device::PrintDocument m_document;
};

} // namespace

device::PrintDocument composeTicket(const TicketFacts& facts, const Catalogue& catalogue) {
    return TicketComposer(facts, catalogue).compose();
}

} // namespace evenhall

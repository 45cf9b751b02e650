// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/catalogue.h"
#include "app/presentation/template_text.h"
#include "app/presentation/ticket_document.h"

#include <string>
#include <string_view>
#include <vector>

namespace evenhall {

/// The languages of a ticket: "zh-CN+en" gives both; nothing gives the hall's first.
[[nodiscard]] std::vector<std::string> ticketLanguages(std::string_view language, const HallConfiguration& hall);

/// Window numbers as people read them, in order, neighbours joined: "13-17, 19".
[[nodiscard]] std::string windowNumbers(const std::vector<WindowId>& windows, const Catalogue& catalogue,
                                        std::string_view separator);

/// The public code in groups of four, so that it can be read out.
[[nodiscard]] std::string groupedCode(const PublicCode& code);

/// Values for all placeholders of a ticket in one language.
[[nodiscard]] TemplateValues ticketValues(const TicketFacts& facts, const Catalogue& catalogue,
                                          const std::string& language);

} // namespace evenhall

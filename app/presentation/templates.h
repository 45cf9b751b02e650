// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/hall_configuration.h"
#include "app/presentation/template_text.h"

#include <string>
#include <string_view>
#include <vector>

namespace evenhall {

/// What a template of this name may and must say.
struct TemplateRule {
    std::string_view name;
    std::vector<std::string_view> placeholders; ///< those that get a value
    std::vector<std::string_view> required;     ///< those without which the text would mislead
};

/// The one template that is no text: the source of a picture (drivers/api/picture.h), or "none".
constexpr std::string_view logoTemplate = "ticket.logo";
constexpr std::string_view noLogo = "none";

/// Every template there is.
[[nodiscard]] const std::vector<TemplateRule>& templateRules();

/// The default of a template (resources/templates); empty when that language has none.
[[nodiscard]] std::string_view defaultTemplate(std::string_view name, std::string_view language);

/// The hall's own text in that language, else the default in that language, else in zh-CN.
[[nodiscard]] std::string_view templateFor(const HallConfiguration& hall, std::string_view name,
                                           std::string_view language);

/// The hall's logo for a ticket of that language, or else that of the hall's first language that has one.
[[nodiscard]] std::string_view logoFor(const HallConfiguration& hall, const std::string& language);

/// A template of a configuration that cannot be used, with its JSON pointer.
struct TemplateProblem {
    std::string where;
    std::string what;
    friend bool operator==(const TemplateProblem&, const TemplateProblem&) = default;
};

/// Checks the hall's own templates: known names, braces, placeholders that have a value, those that must be there.
[[nodiscard]] std::vector<TemplateProblem> checkTemplates(const HallConfiguration& hall);

} // namespace evenhall

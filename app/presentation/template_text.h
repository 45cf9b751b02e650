// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace evenhall {

/// The words that stand for placeholders.
using TemplateValues = std::map<std::string, std::string, std::less<>>;

/// One piece of a template: text as it is, or the name of a placeholder.
struct TemplatePiece {
    bool placeholder = false;
    std::string text;
    friend bool operator==(const TemplatePiece&, const TemplatePiece&) = default;
};

/// Cuts "请{number}到{window}号窗口" into pieces. A placeholder is lower-case letters and '_' in braces; BadValue for
/// any other brace.
[[nodiscard]] Result<std::vector<TemplatePiece>> parseTemplate(std::string_view text);

/// The text with its placeholders replaced. One without a value is left out; templates are checked when a hall
/// configuration is, so this shows nothing but a gap.
[[nodiscard]] std::string fillTemplate(std::string_view text, const TemplateValues& values);

} // namespace evenhall

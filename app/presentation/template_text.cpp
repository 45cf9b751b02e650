// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/presentation/template_text.h"

#include <algorithm>

namespace evenhall {

namespace {

bool isPlaceholderName(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char character) {
        return (character >= 'a' && character <= 'z') || character == '_';
    });
}

} // namespace

Result<std::vector<TemplatePiece>> parseTemplate(std::string_view text) {
    std::vector<TemplatePiece> pieces;
    while (!text.empty()) {
        const std::size_t brace = text.find_first_of("{}");
        if (brace > 0) {
            const std::string_view plain = text.substr(0, brace);
            pieces.push_back({false, std::string(plain)});
            text.remove_prefix(plain.size());
            continue;
        }
        const std::size_t end = text.find('}');
        if (text.front() == '}' || end == std::string_view::npos || !isPlaceholderName(text.substr(1, end - 1)))
            return {ErrorCode::BadValue, "a brace that does not hold a name such as {number}"};
        pieces.push_back({true, std::string(text.substr(1, end - 1))});
        text.remove_prefix(end + 1);
    }
    return pieces;
}

std::string fillTemplate(std::string_view text, const TemplateValues& values) {
    const Result<std::vector<TemplatePiece>> pieces = parseTemplate(text);
    if (!pieces)
        return std::string(text);
    std::string filled;
    for (const TemplatePiece& piece : *pieces) {
        if (!piece.placeholder) {
            filled += piece.text;
        } else if (const auto value = values.find(piece.text); value != values.end()) {
            filled += value->second;
        }
    }
    return filled;
}

} // namespace evenhall

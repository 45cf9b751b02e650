// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/presentation/list_words.h"

#include "app/presentation/templates.h"

namespace evenhall {

std::string listSeparator(const HallConfiguration& hall, std::string_view name, const std::string& language) {
    std::string separator(templateFor(hall, name, language));
    return separator == "," || separator == ";" ? separator + " " : separator;
}

std::string joinWords(const std::vector<std::string>& words, std::string_view separator) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0)
            text += separator;
        text += words[i];
    }
    return text;
}

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/values/id.h"

#include <algorithm>

namespace evenhall {

namespace {

bool isIdCharacter(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           (character >= '0' && character <= '9') || character == '.' || character == '_' || character == '-';
}

} // namespace

bool isIdText(std::string_view text) {
    constexpr std::size_t longest = 64;
    return !text.empty() && text.size() <= longest && std::all_of(text.begin(), text.end(), isIdCharacter);
}

} // namespace evenhall

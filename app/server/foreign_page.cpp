// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/server/foreign_page.h"

#include <algorithm>

namespace evenhall::server {

namespace {

bool isAddressOrLocalhost(std::string_view host) {
    const bool bracketed = !host.empty() && host.front() == '[';
    const std::string_view name = bracketed ? host.substr(0, host.find(']') + 1) : host.substr(0, host.find(':'));
    const bool isAddress = !name.empty() && std::all_of(name.begin(), name.end(), [bracketed](char character) {
        const bool digit = character >= '0' && character <= '9';
        const bool hex = (character >= 'a' && character <= 'f') || (character >= 'A' && character <= 'F');
        return digit || character == '.' ||
               (bracketed && (hex || character == ':' || character == '[' || character == ']'));
    });
    return isAddress || name == "localhost";
}

} // namespace

bool isFromForeignPage(std::string_view origin, std::string_view host) {
    if (!host.empty() && !isAddressOrLocalhost(host))
        return true;
    if (origin.empty())
        return false;
    const std::size_t scheme = origin.find("://");
    return scheme == std::string_view::npos || origin.substr(scheme + 3) != host;
}

} // namespace evenhall::server

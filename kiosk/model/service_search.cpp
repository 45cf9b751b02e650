// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/model/service_search.h"

#include <set>

namespace evenhall {
namespace {

constexpr char betweenWords = ' ';

bool beginsWord(std::string_view initials, std::size_t at) {
    return at == 0 || initials[at - 1] == betweenWords;
}

} // namespace

std::vector<ServiceId> findServices(const HallConfiguration& configuration, std::string_view letters) {
    std::vector<ServiceId> first;
    std::vector<ServiceId> later;
    if (letters.empty())
        return first;
    for (const Service& service : configuration.services) {
        bool holds = false;
        bool begins = false;
        for (std::size_t at = service.initials.find(letters); at != std::string::npos;
             at = service.initials.find(letters, at + 1)) {
            holds = true;
            begins = begins || beginsWord(service.initials, at);
        }
        if (holds)
            (begins ? first : later).push_back(service.id);
    }
    first.insert(first.end(), later.begin(), later.end());
    return first;
}

std::string nextLetters(const HallConfiguration& configuration, std::string_view letters) {
    std::set<char> next;
    for (const Service& service : configuration.services) {
        const std::string& initials = service.initials;
        for (std::size_t at = initials.find(letters); at != std::string::npos; at = initials.find(letters, at + 1))
            if (const std::size_t after = at + letters.size();
                after < initials.size() && initials[after] != betweenWords)
                next.insert(initials[after]);
    }
    return {next.begin(), next.end()};
}

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/device_identity.h"

#include <algorithm>
#include <tuple>

namespace evenhall::device_host {

namespace {

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::string upperCase(std::string_view text) {
    std::string upper(text);
    std::transform(upper.begin(), upper.end(), upper.begin(), [](char letter) {
        return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    });
    return upper;
}

} // namespace

DeviceIdentity parseDeviceIdentity(std::string_view deviceId) {
    DeviceIdentity identity;
    while (!deviceId.empty()) {
        const std::string_view pair = deviceId.substr(0, deviceId.find(';'));
        deviceId.remove_prefix(std::min(deviceId.size(), pair.size() + 1));
        const std::size_t colon = pair.find(':');
        if (colon == std::string_view::npos)
            continue;
        const std::string key = upperCase(trimmed(pair.substr(0, colon)));
        const std::string_view value = trimmed(pair.substr(colon + 1));
        for (const auto& [shortName, longName, field] :
             {std::tuple{"MFG", "MANUFACTURER", &identity.maker}, std::tuple{"MDL", "MODEL", &identity.model},
              std::tuple{"CMD", "COMMAND SET", &identity.commands}})
            if ((key == shortName || key == longName) && field->empty())
                *field = value;
    }
    return identity;
}

} // namespace evenhall::device_host

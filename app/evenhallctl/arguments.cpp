// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/arguments.h"

#include <algorithm>
#include <array>

namespace evenhall {

namespace {

/// Every option of every command; one name means the same everywhere.
constexpr std::array<std::string_view, 9> flags{"watch", "json",      "csv",      "help",  "version",
                                                "keep",  "not-today", "validate", "anyway"};
/// Flags that stand before a file as often as before nothing; "--csv=FILE" is "--csv FILE".
constexpr std::array<std::string_view, 1> flagsBeforeFiles{"csv"};
constexpr std::array<std::string_view, 47> withValue{
    "server",     "token",   "token-file", "data",         "from",     "to",       "output",     "window",
    "kiosk",      "zone",    "role",       "name",         "priority", "reason",   "note",       "clerk",
    "language",   "outcome", "cases",      "minutes",      "day",      "counters", "speed",      "daemon",
    "clerks",     "pause",   "tickets",    "kind",         "owner",    "pin-file", "badge-file", "mu",
    "slot-hours", "replay",  "discipline", "servers",      "hall",     "visits",   "by",         "months",
    "count",      "limits",  "plan",       "target-ratio", "lambda",   "share",    "until"};

template <std::size_t Size>
bool contains(const std::array<std::string_view, Size>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

Result<Arguments> Arguments::parse(const std::vector<std::string>& words) {
    Arguments arguments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (word.size() < 2 || word.compare(0, 2, "--") != 0) {
            arguments.m_operands.push_back(word);
            continue;
        }
        if (word == "--") {
            arguments.m_operands.insert(arguments.m_operands.end(), words.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                        words.end());
            break;
        }
        const std::size_t sign = word.find('=');
        const std::string name = word.substr(2, sign == std::string::npos ? sign : sign - 2);
        std::string value;
        if (contains(withValue, name)) {
            if (sign == std::string::npos && i + 1 == words.size())
                return {ErrorCode::BadValue, "option --" + name + " needs a value"};
            value = sign == std::string::npos ? words[++i] : word.substr(sign + 1);
        } else if (!contains(flags, name)) {
            return {ErrorCode::BadValue, "unknown option --" + name};
        } else if (sign != std::string::npos && contains(flagsBeforeFiles, name)) {
            arguments.m_operands.push_back(word.substr(sign + 1));
        } else if (sign != std::string::npos) {
            return {ErrorCode::BadValue, "option --" + name + " takes no value"};
        }
        if (!arguments.m_options.emplace(name, value).second)
            return {ErrorCode::BadValue, "option --" + name + " was given twice"};
    }
    return arguments;
}

void Arguments::dropOperands(std::size_t count) {
    m_operands.erase(m_operands.begin(), m_operands.begin() + static_cast<std::ptrdiff_t>(count));
}

std::optional<std::string> Arguments::value(std::string_view option) const {
    const auto found = m_options.find(option);
    return found == m_options.end() ? std::nullopt : std::optional<std::string>(found->second);
}

std::vector<std::string> Arguments::given() const {
    std::vector<std::string> names;
    for (const auto& entry : m_options)
        names.push_back(entry.first);
    return names;
}

} // namespace evenhall

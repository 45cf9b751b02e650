// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/cups/printer_reasons.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace evenhall::cups {

namespace {

using device::Condition;

struct Meaning {
    std::string_view reason;
    Condition condition;
};

constexpr std::array meanings{
    Meaning{"media-empty", Condition::PaperEnd},
    Meaning{"media-needed", Condition::PaperEnd},
    Meaning{"input-tray-missing", Condition::PaperEnd},
    Meaning{"media-low", Condition::PaperNearEnd},
    Meaning{"cover-open", Condition::CoverOpen},
    Meaning{"door-open", Condition::CoverOpen},
    Meaning{"interlock-open", Condition::CoverOpen},
    Meaning{"media-jam", Condition::Jam},
    Meaning{"output-area-full", Condition::Jam}, // a ticket that nobody took out of the presenter
    Meaning{"trimmer-jam", Condition::CutterError},
    Meaning{"trimmer-failure", Condition::CutterError},
    Meaning{"trimmer-unrecoverable-failure", Condition::CutterError},
    Meaning{"marker-over-temperature", Condition::HeadHot},
    Meaning{"fuser-over-temp", Condition::HeadHot},
    Meaning{"paused", Condition::Offline},
    Meaning{"moving-to-paused", Condition::Offline},
    Meaning{"stopped-partly", Condition::Offline},
    Meaning{"shutdown", Condition::Offline},
    Meaning{"offline", Condition::Offline},
    Meaning{"timed-out", Condition::Offline},
    Meaning{"power-down", Condition::Offline},
};

struct Reason {
    std::string_view name;
    bool isError = false;
};

Reason split(std::string_view text) {
    for (const std::string_view severity : {"-report", "-warning", "-error"})
        if (text.ends_with(severity))
            return {text.substr(0, text.size() - severity.size()), severity == "-error"};
    return {text, false};
}

std::optional<Condition> conditionOf(std::string_view text) {
    const Reason reason = split(text);
    for (const Meaning& meaning : meanings)
        if (meaning.reason == reason.name)
            return meaning.condition;
    // CUPS reports its own progress in the same place.
    if (reason.isError && !reason.name.starts_with("cups-"))
        return Condition::MechanicalError;
    return std::nullopt;
}

} // namespace

std::vector<Condition> conditionsOf(const std::vector<std::string>& reasons) {
    std::vector<Condition> conditions;
    for (const std::string& reason : reasons)
        if (const std::optional<Condition> condition = conditionOf(reason))
            conditions.push_back(*condition);
    std::sort(conditions.begin(), conditions.end());
    conditions.erase(std::unique(conditions.begin(), conditions.end()), conditions.end());
    return conditions;
}

bool isBlocking(const std::vector<Condition>& conditions) {
    return std::any_of(conditions.begin(), conditions.end(),
                       [](Condition condition) { return condition != Condition::PaperNearEnd; });
}

} // namespace evenhall::cups

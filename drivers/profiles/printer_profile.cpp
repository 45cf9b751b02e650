// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/profiles/printer_profile.h"

#include <algorithm>

namespace evenhall::profiles {

namespace {

using device::Condition;

std::vector<Condition> eachOnce(std::vector<Condition> conditions) {
    std::sort(conditions.begin(), conditions.end());
    conditions.erase(std::unique(conditions.begin(), conditions.end()), conditions.end());
    return conditions;
}

bool stopsPrinting(Condition condition) {
    return condition != Condition::PaperNearEnd;
}

} // namespace

std::string_view toText(Dialect dialect) {
    switch (dialect) {
    case Dialect::Escpos:
        return "escpos";
    case Dialect::StarLine:
        return "starLine";
    }
    return {};
}

std::string_view toText(ClearCommand command) {
    switch (command) {
    case ClearCommand::None:
        return "none";
    case ClearCommand::RealTimeClear:
        return "realTimeClear";
    case ClearCommand::RealTimeRecover:
        return "realTimeRecover";
    case ClearCommand::Cancel:
        return "cancel";
    }
    return {};
}

std::string_view toText(CutCommand command) {
    switch (command) {
    case CutCommand::FeedPartial:
        return "feedPartial";
    case CutCommand::FeedFull:
        return "feedFull";
    case CutCommand::Partial:
        return "partial";
    case CutCommand::Full:
        return "full";
    case CutCommand::EscapeM:
        return "escapeM";
    case CutCommand::EscapeI:
        return "escapeI";
    case CutCommand::StarPartial:
        return "starPartial";
    case CutCommand::StarFull:
        return "starFull";
    case CutCommand::TearBar:
        return "tearBar";
    }
    return {};
}

std::vector<Condition> conditionsOf(const StatusRules& rules, int question, std::span<const std::byte> answer) {
    std::vector<Condition> conditions;
    for (const StatusBit& bit : rules.bits) {
        const auto at = static_cast<std::size_t>(bit.byte);
        if (bit.question != question || at >= answer.size() || (answer[at] & bit.mask) == std::byte{0})
            continue;
        if (bit.means != Condition::PaperNearEnd || rules.nearEndSensor)
            conditions.push_back(bit.means);
    }
    return eachOnce(std::move(conditions));
}

device::DeviceStatus statusOf(std::vector<Condition> conditions) {
    conditions = eachOnce(std::move(conditions));
    const bool explained = std::any_of(conditions.begin(), conditions.end(), [](Condition condition) {
        return condition != Condition::Offline && stopsPrinting(condition);
    });
    if (explained)
        std::erase(conditions, Condition::Offline);
    const bool able = std::none_of(conditions.begin(), conditions.end(), stopsPrinting);
    std::string detail = describe(conditions);
    return {able ? device::Readiness::Ready : device::Readiness::NotReady, std::move(conditions), std::move(detail)};
}

} // namespace evenhall::profiles

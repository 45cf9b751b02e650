// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/api/device_status.h"

#include <string_view>

namespace evenhall::device {

namespace {

std::string_view toText(Condition condition) {
    switch (condition) {
    case Condition::PaperNearEnd:
        return "paper near end";
    case Condition::PaperEnd:
        return "paper end";
    case Condition::CoverOpen:
        return "cover open";
    case Condition::Jam:
        return "paper jam";
    case Condition::CutterError:
        return "cutter error";
    case Condition::HeadHot:
        return "head too hot";
    case Condition::MechanicalError:
        return "mechanical error";
    case Condition::Offline:
        return "offline";
    }
    return "offline";
}

} // namespace

std::string describe(const std::vector<Condition>& conditions) {
    std::string text;
    for (const Condition condition : conditions)
        text.append(text.empty() ? "" : ", ").append(toText(condition));
    return text.empty() ? "ready" : text;
}

} // namespace evenhall::device

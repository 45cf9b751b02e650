// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/api/print_job.h"

namespace evenhall::device {

std::string_view toText(ConfirmLevel level) {
    switch (level) {
    case ConfirmLevel::None:
        return "none";
    case ConfirmLevel::Delivered:
        return "delivered";
    case ConfirmLevel::Barrier:
        return "barrier";
    case ConfirmLevel::StatusCounter:
        return "statusCounter";
    case ConfirmLevel::ProcessId:
        return "processId";
    }
    return "none";
}

std::optional<ConfirmLevel> confirmLevelFromText(std::string_view text) {
    for (const ConfirmLevel level : {ConfirmLevel::None, ConfirmLevel::Delivered, ConfirmLevel::Barrier,
                                     ConfirmLevel::StatusCounter, ConfirmLevel::ProcessId})
        if (toText(level) == text)
            return level;
    return std::nullopt;
}

} // namespace evenhall::device

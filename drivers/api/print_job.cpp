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
    case ConfirmLevel::ProcessId:
        return "processId";
    }
    return "none";
}

} // namespace evenhall::device

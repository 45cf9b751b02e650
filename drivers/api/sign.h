// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/sign_message.h"

namespace evenhall::device {

/// One sign, alone or at its address on a bus. Used by the worker thread of its bus; every call may block.
class Sign {
public:
    Sign() = default;
    Sign(const Sign&) = delete;
    Sign& operator=(const Sign&) = delete;
    virtual ~Sign() = default;

    /// Shows the message, trying again where the protocol tells a loss. Showing the same twice is harmless.
    [[nodiscard]] virtual SignOutcome show(const SignMessage& message) = 0;

    /// Asks whether the sign is there, without changing what it shows.
    [[nodiscard]] virtual SignOutcome probe() = 0;
};

} // namespace evenhall::device

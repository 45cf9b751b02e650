// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/catalogue.h"
#include "app/domain/values/time.h"
#include "drivers/api/sign_message.h"

#include <chrono>
#include <optional>
#include <string>

namespace evenhall {

enum class SignSituation { Closed, Idle, Calling, Serving, Paused };

/// What the sign above a window is about.
struct SignFacts {
    WindowId window;
    SignSituation situation = SignSituation::Closed;
    std::string number;                 ///< shown number of the ticket; for Calling and Serving
    bool priority = false;              ///< the ticket is of the green channel
    std::optional<Instant> pausedUntil; ///< for Paused: when the clerk is back
    std::chrono::minutes utcOffset{0};
};

/// Composes a sign's text in the hall's first language; it flashes while a ticket is called. Pure.
[[nodiscard]] device::SignMessage composeSign(const SignFacts& facts, const Catalogue& catalogue);

} // namespace evenhall

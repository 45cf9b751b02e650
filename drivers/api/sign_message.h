// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

namespace evenhall::device {

enum class Attention {
    Steady,
    Flash ///< flashes where the sign can, to show that something changed
};

/// What a sign shows until the next message. An empty text clears it.
struct SignMessage {
    std::string text; ///< UTF-8
    Attention attention = Attention::Steady;

    friend bool operator==(const SignMessage&, const SignMessage&) = default;
};

enum class SignState {
    Acknowledged,    ///< the sign itself said that it took the message
    SentUnconfirmed, ///< every byte went out; this sign never answers
    Refused,         ///< the sign answered no; `refusal` holds its code
    NoAnswer         ///< silent after all tries, or not reachable
};

/// How showing a message ended.
struct SignOutcome {
    SignState state = SignState::NoAnswer;
    std::optional<int> refusal; ///< the device's own error code, only with Refused
    std::string evidence;       ///< for the log, for instance "no font in the card (12)"

    friend bool operator==(const SignOutcome&, const SignOutcome&) = default;
};

} // namespace evenhall::device

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace evenhall {

/// What became of a paper, as its printer's box tells.
enum class PrintState { Accepted, Printed, Failed, InDoubt, Expired };

/// The holder may stand there without paper: staff should look.
[[nodiscard]] constexpr bool mayLackPaper(PrintState state) {
    return state == PrintState::Failed || state == PrintState::InDoubt || state == PrintState::Expired;
}

} // namespace evenhall

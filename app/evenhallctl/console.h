// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>

namespace evenhall {

/// What a command writes to, so that tests can read it. Answers go to `out`, complaints to `error`.
struct Console {
    std::ostream& out;
    std::ostream& error;
};

/// Exit codes of evenhallctl, for scripts.
enum class ExitCode {
    Done = 0,
    Failed = 1, ///< the question was understood; the answer is no, or it could not be had
    Usage = 2   ///< the command line is wrong
};

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>

namespace evenhall::test {

/// Runs the event loop until `condition` holds; false when it does not within the limit. Only the limit is a time: a
/// passing test never waits for it.
[[nodiscard]] bool eventually(const std::function<bool()>& condition,
                              std::chrono::milliseconds limit = std::chrono::seconds(20));

/// The application every Qt object of a test needs; made once.
void needApplication();

} // namespace evenhall::test

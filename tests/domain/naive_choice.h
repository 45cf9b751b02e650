// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/queueing/choice.h"

namespace evenhall {

/// A second chooseNext, written from the sentence in choice.h alone and as plainly as it can be read: each rule throws
/// out whoever it forbids, one after the other. Slow; only to be compared with.
[[nodiscard]] std::optional<Choice> chooseNaively(const CallingPolicy& policy, const Profile& profile,
                                                  const WindowId& window, const WaitingLines& lines, Instant now);

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace evenhall::ticket_layout {

/// The text with marks against line breaks that Unicode allows and a reader stumbles over: within a range of numbers
/// ("13-15"), between a Latin word and the number it belongs to ("window 13") and between a number and the Chinese
/// character that counts ("30分钟").
[[nodiscard]] QString withoutBadBreaks(const QString& text);

} // namespace evenhall::ticket_layout

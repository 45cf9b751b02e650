// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSize>
#include <QString>

#include <optional>

namespace evenhall {

/// Reads "1080x1920", both sides from 1 to 16384; nothing for any other text.
[[nodiscard]] std::optional<QSize> parseWindowSize(const QString& text);

} // namespace evenhall

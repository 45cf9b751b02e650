// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>

namespace evenhall::test {

/// Contrast ratio of two colours, 1 to 21: WCAG 2.1, section "Definitions".
[[nodiscard]] double contrast(const QColor& one, const QColor& other);

} // namespace evenhall::test

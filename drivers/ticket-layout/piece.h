// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>
#include <functional>

class QPainter;

namespace evenhall::ticket_layout {

/// The paper while a ticket is laid out.
struct Page {
    int width = 0; ///< dots
    int dotsPerInch = 203;

    /// Whole dots for a length, at least one for any length above 0.
    [[nodiscard]] int dots(double millimetres) const {
        constexpr double millimetresPerInch = 25.4;
        const int rounded = static_cast<int>(std::lround(millimetres * dotsPerInch / millimetresPerInch));
        return millimetres > 0 ? std::max(rounded, 1) : 0;
    }
};

/// One block, measured and ready to be drawn at any height of the page.
struct Piece {
    int height = 0; ///< dots
    std::function<void(QPainter& painter, int top)> draw;
};

} // namespace evenhall::ticket_layout

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace evenhall::device {

/// A picture of black and white dots: what ticket_layout makes and every printer driver takes.
/// Rows are padded to whole bytes; the leftmost dot is the highest bit; 1 is black. Unused bits stay 0.
class Raster {
public:
    Raster() = default;
    Raster(int width, int height); ///< all white; neither may be negative

    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] int bytesPerRow() const { return (m_width + 7) / 8; }

    [[nodiscard]] bool isBlack(int x, int y) const;
    void setBlack(int x, int y, bool black = true);

    /// Consecutive rows, `bytesPerRow()` bytes each.
    [[nodiscard]] std::span<const std::byte> rows(int first, int count) const;

    friend bool operator==(const Raster&, const Raster&) = default;

private:
    [[nodiscard]] std::size_t byteIndex(int x, int y) const;

    int m_width = 0;
    int m_height = 0;
    std::vector<std::byte> m_bytes;
};

} // namespace evenhall::device

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/api/raster.h"

#include <cassert>

namespace evenhall::device {

namespace {

constexpr std::byte leftmostDot{0x80};

std::byte maskOf(int x) {
    return leftmostDot >> (x % 8);
}

} // namespace

Raster::Raster(int width, int height) : m_width(width), m_height(height) {
    assert(width >= 0 && height >= 0);
    m_bytes.resize(static_cast<std::size_t>(bytesPerRow()) * static_cast<std::size_t>(height));
}

std::size_t Raster::byteIndex(int x, int y) const {
    assert(x >= 0 && x < m_width && y >= 0 && y < m_height);
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(bytesPerRow()) + static_cast<std::size_t>(x / 8);
}

bool Raster::isBlack(int x, int y) const {
    return (m_bytes[byteIndex(x, y)] & maskOf(x)) != std::byte{0};
}

void Raster::setBlack(int x, int y, bool black) {
    std::byte& cell = m_bytes[byteIndex(x, y)];
    cell = black ? cell | maskOf(x) : cell & ~maskOf(x);
}

std::span<const std::byte> Raster::rows(int first, int count) const {
    assert(first >= 0 && count >= 0 && first + count <= m_height);
    const auto width = static_cast<std::size_t>(bytesPerRow());
    return std::span(m_bytes).subspan(static_cast<std::size_t>(first) * width, static_cast<std::size_t>(count) * width);
}

} // namespace evenhall::device

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/raster.h"

#include <cstddef>
#include <initializer_list>
#include <vector>

namespace evenhall::test {

/// As a manual prints them: {0x1B, 0x40}.
inline std::vector<std::byte> bytes(std::initializer_list<int> values) {
    std::vector<std::byte> result;
    for (const int value : values)
        result.push_back(static_cast<std::byte>(value));
    return result;
}

/// Every other row black, over the whole of 80 mm paper.
inline device::Raster stripes(int rows) {
    device::Raster ticket(576, rows);
    for (int y = 0; y < rows; y += 2)
        for (int x = 0; x < 576; ++x)
            ticket.setBlack(x, y);
    return ticket;
}

} // namespace evenhall::test

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/raster.h"

#include <cstddef>
#include <vector>

namespace evenhall::cups {

/// The dots a printer of IPP Everywhere takes.
enum class PwgKind {
    Gray,  ///< sgray_8, which each of them knows
    Black, ///< black_1, an eighth of the size
};

/// A picture as one page of PWG raster, the document format of IPP Everywhere, drawn at `dotsPerInch` and sent at
/// `printerDotsPerInch`: where these differ, dots are repeated or left out, so that the paper keeps its size.
/// PWG 5102.4.
[[nodiscard]] std::vector<std::byte> toPwgRaster(const device::Raster& picture, int dotsPerInch, int printerDotsPerInch,
                                                 PwgKind kind);

} // namespace evenhall::cups

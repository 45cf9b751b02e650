// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/raster.h"
#include "drivers/profiles/printer_profile.h"

#include <cstddef>
#include <vector>

namespace evenhall::star {

/// One ticket: initialise, automatic status on, the picture row by row without blank bytes at the
/// right, line feeds, cut, ETB. The picture never holds ESC ACK: one black dot is added beside the dots of ESC.
[[nodiscard]] std::vector<std::byte> encodeTicket(const device::Raster& ticket,
                                                  const profiles::PrinterProfile& profile);

/// Ends a row that was broken off, leaves raster mode and cuts.
[[nodiscard]] std::vector<std::byte> encodeRecovery(int bytesPerRow, const profiles::PrinterProfile& profile);

} // namespace evenhall::star

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/raster.h"

#include <cstddef>
#include <vector>

namespace evenhall::escpos {

/// What DLE EOT n asks for.
enum class StatusKind { Printer = 1, OfflineCause = 2, ErrorCause = 3, Paper = 4 };

enum class Cut { LeaveOnePoint, Full };

/// Rows per GS v 0: clones lose bytes of higher pictures (buffers of 4 to 64 KiB are seen).
constexpr int rowsPerBand = 128;

/// One ticket: initialise, the picture in bands without blank columns at the right, line feed (knives act only at
/// the start of a line), feed to the knife and cut. The picture never holds a real-time command: where DLE would meet
/// EOT, ENQ or DC4, one black dot is added beside the dot of DLE (an eighth of a millimetre).
[[nodiscard]] std::vector<std::byte> encodeTicket(const device::Raster& ticket, Cut cut = Cut::LeaveOnePoint);

/// Ends a picture that was broken off, however much of it arrived, and cuts its paper off: white up to the end of
/// the largest band of this width, then a blank cut.
[[nodiscard]] std::vector<std::byte> encodeRecovery(int bytesPerRow);

[[nodiscard]] std::vector<std::byte> encodeStatusRequest(StatusKind kind);

/// GS r 1: the question whose answer proves that all data before it was processed.
[[nodiscard]] std::vector<std::byte> encodeBarrier();

} // namespace evenhall::escpos

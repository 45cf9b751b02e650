// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/raster.h"
#include "drivers/profiles/printer_profile.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace evenhall::escpos {

/// One ticket as bytes. Between two of its pieces the printer is not inside a picture.
struct EncodedTicket {
    std::vector<std::byte> bytes;
    std::vector<std::size_t> pieceEnds; ///< offsets, rising; the last is the end of `bytes`
};

/// One ticket: initialise, the picture in the profile's bands without blank columns at the right, line feed (knives
/// act only at the start of a line), feed to the knife and cut; `tail` follows, for instance a barrier. The picture
/// never holds a real-time command: where DLE would meet EOT, ENQ or DC4, one black dot is added beside the dot of DLE
/// (an eighth of a millimetre).
[[nodiscard]] EncodedTicket encodePicture(const device::Raster& ticket, const profiles::PrinterProfile& profile,
                                          const std::vector<std::byte>& tail = {});

/// The bytes of encodePicture.
[[nodiscard]] std::vector<std::byte> encodeTicket(const device::Raster& ticket,
                                                  const profiles::PrinterProfile& profile = {});

/// The bands of a picture, from the start of a line, without initialising or cutting.
[[nodiscard]] std::vector<std::byte> encodeBands(const device::Raster& picture, int bandRows);

/// Blank paper up to the knife, the cut, and the hand-over of a presenter.
[[nodiscard]] std::vector<std::byte> encodeEnd(const profiles::PrinterProfile& profile);

/// Ends a picture that was broken off, however much of it arrived, and cuts its paper off: white up to the end of
/// the largest band of this width, then a blank cut.
[[nodiscard]] std::vector<std::byte> encodeRecovery(int bytesPerRow, const profiles::PrinterProfile& profile = {});

inline constexpr int fullStatusQuestion = 20; ///< Custom: the six bytes that say everything

/// DLE EOT n.
[[nodiscard]] std::vector<std::byte> encodeStatusRequest(int question);

/// GS r 1: the question whose answer proves that all data before it was processed.
[[nodiscard]] std::vector<std::byte> encodeBarrier();

/// GS ( H: the question that is answered with `id` when everything before it was printed.
[[nodiscard]] std::vector<std::byte> encodeProcessIdRequest(std::string_view id);

/// The n-th process id: four letters, different for 90^4 tickets in a row.
[[nodiscard]] std::string processIdOf(std::uint32_t number);

/// GS g 2 for the knife's operations since the printer was made.
[[nodiscard]] std::vector<std::byte> encodeCutCounterRequest();

/// What GS I can be asked for.
inline constexpr int makerNumber = 66;
inline constexpr int modelNumber = 67;
inline constexpr int serialNumber = 68;
inline constexpr int characterSetNumber = 69; ///< the Chinese one

/// GS I n.
[[nodiscard]] std::vector<std::byte> encodeIdentityRequest(int number);

/// The profile's command to empty the printer; nothing where it has none.
[[nodiscard]] std::vector<std::byte> encodeClear(profiles::ClearCommand command);

} // namespace evenhall::escpos

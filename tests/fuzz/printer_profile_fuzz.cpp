// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/escpos/encoder.h"
#include "drivers/profiles/printer_profile.h"
#include "drivers/star/star_encoder.h"

#include <cstdint>
#include <cstdlib>

using namespace evenhall;

/// Whatever stands in a profile: it is refused with a reason, or the drivers can encode a ticket with it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const device::Outcome<profiles::PrinterProfile> profile = profiles::parseProfile(text);
    if (!profile) {
        if (profile.fault().context.empty())
            std::abort();
        return 0;
    }
    device::Raster ticket(profile->paper.printableDots, 3);
    ticket.setBlack(0, 1);
    const bool star = profile->dialect == profiles::Dialect::StarLine;
    const std::vector<std::byte> stream =
        star ? star::encodeTicket(ticket, *profile) : escpos::encodeTicket(ticket, *profile);
    if (stream.empty() || profile->bandRows > 128)
        std::abort();
    return 0;
}

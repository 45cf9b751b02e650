// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/star/star_status.h"

#include <cstdint>
#include <cstdlib>

using namespace evenhall::star;

/// Whatever a Star printer sends: the split changes nothing, and each status is as long as its header says.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::span stream(reinterpret_cast<const std::byte*>(data), size);
    StatusParser whole;
    const std::vector<StarStatus> statuses = whole.feed(stream);
    StatusParser split;
    std::vector<StarStatus> parts = split.feed(stream.first(size / 2));
    for (const StarStatus& status : split.feed(stream.subspan(size / 2)))
        parts.push_back(status);
    if (parts != statuses)
        std::abort();
    for (const StarStatus& status : statuses) {
        const auto header = std::to_integer<unsigned>(status.bytes.front());
        if (status.bytes.size() != ((header >> 1U & 7U) | (header >> 2U & 0x18U)))
            std::abort();
        if (const std::optional<int> counter = status.endCounter(); counter && (*counter < 0 || *counter > 31))
            std::abort();
    }
    return 0;
}

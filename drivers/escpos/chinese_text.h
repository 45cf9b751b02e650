// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/profiles/printer_profile.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace evenhall::escpos {

/// A character in the printer's own letters: one byte and one column, or two bytes and two columns. Never split.
struct PrinterCharacter {
    std::vector<std::byte> bytes;

    [[nodiscard]] int columns() const { return static_cast<int>(bytes.size()); }
    friend bool operator==(const PrinterCharacter&, const PrinterCharacter&) = default;
};

/// The characters of one line of UTF-8 as the printer's set has them. Nothing when one of them is not in the set, takes
/// four bytes in GB 18030 (most printers do not know those) or is a control: such a line is printed as a picture.
/// The yen sign, four bytes in GB 18030, becomes the full-width ￥ that everybody has.
[[nodiscard]] std::optional<std::vector<PrinterCharacter>> toPrinterCharacters(std::string_view line,
                                                                               profiles::ChineseSet set);

} // namespace evenhall::escpos

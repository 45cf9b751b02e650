// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/virtual_printer/paper_roll.h"
#include "tests/support/virtual_printer/printer_model.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace evenhall::support {

/// One character of one to four bytes as the printer's memory has it, in UTF-8; "?" for one that it has not.
[[nodiscard]] std::string decoded(std::span<const std::uint8_t> character, Charset charset);

/// One line of text as rows of dots. Without a pen each character is a box of 12 or 24 dots.
[[nodiscard]] std::vector<std::vector<bool>> drawn(std::string_view line, int headDots);

/// Who can draw real letters (a front end with Qt) sets this once, at its start.
using Pen = std::function<std::vector<std::vector<bool>>(std::string_view line, int headDots)>;
void setPen(Pen pen);

} // namespace evenhall::support

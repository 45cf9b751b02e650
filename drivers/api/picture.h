// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/outcome.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace evenhall::device {

/// A PNG may have so many bytes: a logo in black and white, 600 dots wide, has a tenth.
constexpr std::size_t largestPicture = 48UL * 1024;
/// And so many dots along each edge, so that unpacking it cannot fill the memory of a small box.
constexpr int widestPicture = 2000;

/// Tells one picture from another by its source: 16 hexadecimal digits, FNV-1a. Not against forgers, for a hall's
/// pictures come from its own configuration.
[[nodiscard]] std::string pictureName(std::string_view source);

/// The bytes of a PNG out of its source, a text such as "data:image/png;base64,iVBOR…" (RFC 2397). BadConfiguration
/// with what was expected: the form, the signature, the size in bytes and in dots. Whether the dots can be unpacked
/// shows only when it is drawn.
[[nodiscard]] Outcome<std::vector<std::byte>> readPicture(std::string_view source);

/// The source of a PNG; says nothing about whether it is one.
[[nodiscard]] std::string toPictureSource(std::span<const std::byte> png);

} // namespace evenhall::device

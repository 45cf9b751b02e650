// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/catalogue.h"

#include <string>
#include <string_view>
#include <variant>

namespace evenhall::protocol {

/// Hex SHA-256 of a text. Given from outside, because this layer links no cryptography.
using Digest = std::string (*)(std::string_view text);

/// A configuration that was sent, or the body of the answer that lists everything wrong with it:
/// {"type":"error","code":"badMessage","context":"…","problems":[{"where":"/windows/7","what":"expected …"}]}
using ReceivedConfiguration = std::variant<CataloguePointer, std::string>;
[[nodiscard]] ReceivedConfiguration readConfiguration(std::string_view text, Digest digest);

/// The canonical text of an adopted configuration; its digest is the catalogue's hash.
[[nodiscard]] std::string encodeConfiguration(const Catalogue& catalogue);

} // namespace evenhall::protocol

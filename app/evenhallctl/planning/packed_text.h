// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"

#include <string>

namespace evenhall {

/// The whole of a text file, unpacked if it is gzip. Io with its name when it cannot be read, is cut short, or unpacks
/// to more than 512 MiB.
[[nodiscard]] Result<std::string> readPackedText(const std::string& name);

} // namespace evenhall

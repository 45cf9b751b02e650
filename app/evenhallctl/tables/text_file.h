// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"

#include <string>

namespace evenhall {

/// The whole file; Io with its name in the context. Refuses more than 64 MiB.
[[nodiscard]] Result<std::string> readTextFile(const std::string& name);

/// Replaces a file at once: the old content stays until the new one is complete. For its owner only.
[[nodiscard]] Result<void> replaceTextFile(const std::string& name, const std::string& text);

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/virtual_printer/printer_core.h"

#include <string>

namespace evenhall::support {

/// Writes the paper as a PNG of black on white; false when the file cannot be written.
[[nodiscard]] bool savePaper(const PrintedPaper& paper, const std::string& path);

} // namespace evenhall::support

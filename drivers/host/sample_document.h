// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/print_document.h"

namespace evenhall::device_host {

/// A paper that shows whether a printer is set up right: every size, Chinese, a QR code, both edges.
[[nodiscard]] device::PrintDocument sampleDocument();

} // namespace evenhall::device_host

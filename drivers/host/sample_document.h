// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/print_document.h"

#include <string>

namespace evenhall::device_host {

/// A paper that shows whether a printer is set up right: every size, Chinese, a QR code, both edges.
[[nodiscard]] device::PrintDocument sampleDocument();

/// The ticket of a made-up visit to the demo hall, as the controller would compose it, in "zh-CN", "en" or both
/// ("zh-CN+en"); in large type for the green channel.
[[nodiscard]] device::PrintDocument demoTicket(const std::string& language, bool elder);

} // namespace evenhall::device_host

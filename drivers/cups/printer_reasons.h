// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/device_status.h"

#include <string>
#include <vector>

namespace evenhall::cups {

/// The condition behind each printer-state-reason of IPP, with or without its severity ("-error", "-warning",
/// "-report"); reasons of the print system itself and unknown reports are left out, unknown errors are a
/// MechanicalError. In the order of the enumeration, each once. RFC 8011, 5.4.12; PWG 5100.9.
[[nodiscard]] std::vector<device::Condition> conditionsOf(const std::vector<std::string>& reasons);

/// Whether a person must do something before this printer prints.
[[nodiscard]] bool isBlocking(const std::vector<device::Condition>& conditions);

} // namespace evenhall::cups

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/hall_configuration.h"

#include <string>
#include <string_view>
#include <vector>

namespace evenhall {

/// Services with the letters in one of their initials (Service::initials), those that begin with them first; otherwise
/// in the hall's order. Without letters: none.
[[nodiscard]] std::vector<ServiceId> findServices(const HallConfiguration& configuration, std::string_view letters);

/// The letters and digits that may follow these and still find something, each once, in order.
[[nodiscard]] std::string nextLetters(const HallConfiguration& configuration, std::string_view letters);

} // namespace evenhall

// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/hall_configuration.h"

#include <random>

namespace evenhall {

/// A consistent hall with arbitrary settings: same seed, same hall.
HallConfiguration randomHall(std::mt19937& random);

} // namespace evenhall

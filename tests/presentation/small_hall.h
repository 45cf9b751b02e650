// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/catalogue/catalogue.h"

namespace evenhall {

/// One zone, two services, six windows; Chinese and English.
HallConfiguration smallHall();

} // namespace evenhall

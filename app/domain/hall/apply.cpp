// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/domain/hall/hall.h"
#include "app/domain/hall/decide.h"
